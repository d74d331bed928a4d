import type { FastifyReply, FastifyRequest } from 'fastify'
import type { ComponentChildren } from 'preact'
import { type Language, otherLanguage } from '#kernel/language.ts'
import { dutyNames } from '#platform/access/words.ts'
import type { House } from '#platform/house.ts'
import { type Flash, Page, type PageProps, renderPage } from '#platform/web/components/index.ts'
import { flashOf } from '#platform/web/flash.ts'
import { grouped } from '#platform/web/menu.ts'
import { fillPath, platformHref } from '#platform/web/paths.ts'
import { sendHtml } from '#platform/web/reader.ts'
import { word } from '#platform/web/words.ts'

export interface FrameOptions extends Partial<PageProps> {
  title: string
  children: ComponentChildren
  /** The same page in the other language; left out, the other home page. */
  otherLangHref?: string
  status?: number
  flash?: Flash
}

/** Sends a page in its frame: menu of the reader's duty, language switch, practice mark, messages. */
export function sendPage(
  house: House,
  request: FastifyRequest,
  reply: FastifyReply,
  lang: Language,
  o: FrameOptions,
): FastifyReply {
  const { actor, csrf, idleUntil } = request.reader
  const flash = o.flash ?? flashOf(house, request, reply, lang)
  const { status, children, ...rest } = o
  const practice = house.installation.kind === 'practice'
  const vnode = (
    <Page
      {...(actor
        ? {
            actor: { name: actor.name, dutyLabel: dutyNames[actor.duty][lang], href: platformHref('myAccount', lang) },
            nav: menuOf(house, request, lang),
            signOut: { href: platformHref('signOut', lang), csrf },
            search: { href: platformHref('search', lang), query: queryText(request, lang) },
            ...(practice ? { footerLinks: [mailboxLink(lang)] } : {}),
            ...(idleUntil ? { session: sessionWarning(house, lang, idleUntil, csrf) } : {}),
          }
        : { signInHref: platformHref('signIn', lang) })}
      lang={lang}
      practice={practice}
      readOnly={house.disk?.readOnly === true && !o.indexed}
      otherLangHref={o.otherLangHref ?? `/${otherLanguage(lang)}`}
      nonce={request.nonce}
      {...(flash ? { flash } : {})}
      {...rest}
    >
      {children}
    </Page>
  )
  return sendHtml(reply, renderPage(vnode), status ?? 200)
}

const mailboxLink = (lang: Language) => ({
  href: platformHref('practiceMailbox', lang),
  label: word(lang, 'practiceMailbox'),
})

function sessionWarning(house: House, lang: Language, idleUntil: string, csrf: string) {
  const idleSeconds = Math.max(1, Math.round((Date.parse(idleUntil) - Date.parse(house.clock())) / 1000))
  return {
    idleSeconds,
    warnSeconds: 150,
    extendHref: '/session/extend',
    signInHref: platformHref('signIn', lang),
    csrf,
  }
}

function queryText(request: FastifyRequest, lang: Language): string {
  const q = (request.query as Record<string, unknown> | undefined)?.q
  return typeof q === 'string' && request.url.split('?')[0] === platformHref('search', lang) ? q : ''
}

function menuOf(house: House, request: FastifyRequest, lang: Language) {
  const { actor, unread } = request.reader
  if (!actor) return []
  const here = request.url.split('?')[0]
  const links = house.registry.pages.flatMap((binding) => {
    const { view, nav } = binding
    if (!nav) return []
    const seenBy = view.seenBy
    const sees = typeof seenBy === 'string' || (seenBy as Record<string, unknown>)[actor.duty] !== undefined
    if (!sees || (nav.duties && !nav.duties.includes(actor.duty))) return []
    const path = fillPath(binding.path[lang], {})
    const href = path === '/' ? `/${lang}` : `/${lang}${path}`
    const count = view.name === 'letters.inbox' && unread > 0 ? { count: unread } : {}
    return [{ order: nav.order, href, label: nav.label[lang], current: here === href, ...count }]
  })
  return grouped(links, lang)
}
