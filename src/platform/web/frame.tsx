import type { FastifyReply, FastifyRequest } from 'fastify'
import type { ComponentChildren } from 'preact'
import { type Language, otherLanguage } from '#kernel/language.ts'
import { dutyNames } from '#platform/access/words.ts'
import type { House } from '#platform/house.ts'
import { type Flash, Page, type PageProps, renderPage } from '#platform/web/components/index.ts'
import { flashOf } from '#platform/web/flash.ts'
import { grouped } from '#platform/web/menu.ts'
import { fillPath, platformHref, signInHref } from '#platform/web/paths.ts'
import { keepable, sendKeepable } from '#platform/web/public-answer.ts'
import { frontHref, frontOf, type PublicPage, publicFrame, publicPageProps } from '#platform/web/public-frame.tsx'
import { publicWords } from '#platform/web/public-words.ts'
import { sendHtml } from '#platform/web/reader.ts'
import { word } from '#platform/web/words.ts'

export interface FrameOptions extends Partial<PageProps> {
  title: string
  children: ComponentChildren
  /** The same page in the other language; left out, the other home page. */
  otherLangHref?: string
  status?: number
  flash?: Flash
  /** Set where it is a page of the public site, which looks to everybody as it does to visitors. */
  publicPage?: PublicPage
}

/**
 * Sends a page in its frame: the menu of the reader's duty, or that of the public site for visitors and on its pages; language switch,
 * practice mark, messages.
 */
export function sendPage(
  house: House,
  request: FastifyRequest,
  reply: FastifyReply,
  lang: Language,
  o: FrameOptions,
): FastifyReply {
  const { actor, idleUntil } = request.reader
  // A visitor has no token, nor the cookie that comes with it, until a form asks for one.
  const csrf = actor ? request.reader.csrf : ''
  const flash = o.flash ?? flashOf(house, request, reply, lang)
  const { status, children, publicPage, ...rest } = o
  const practice = house.installation.kind === 'practice'
  const vnode = (
    <Page
      {...(actor
        ? {
            actor: { name: actor.name, dutyLabel: dutyNames[actor.duty][lang], href: platformHref('myAccount', lang) },
            signOut: { href: platformHref('signOut', lang), csrf },
            ...(idleUntil ? { session: sessionWarning(house, lang, idleUntil, csrf) } : {}),
          }
        : { signInHref: signInOf(house, request, lang) })}
      {...(actor && !publicPage ? ownFrame(house, request, lang) : publicFrame(house, request, lang))}
      {...(publicPage ? publicPageProps(house, request, lang, { ...rest, page: publicPage }) : {})}
      lang={lang}
      practice={practice}
      readOnly={house.disk?.readOnly === true && !publicPage}
      otherLangHref={o.otherLangHref ?? `/${otherLanguage(lang)}`}
      nonce={request.nonce}
      {...(flash ? { flash } : {})}
      {...rest}
    >
      {children}
    </Page>
  )
  const html = renderPage(vnode)
  if (!publicPage || !keepable(request, reply.code(status ?? 200))) return sendHtml(reply, html, status ?? 200)
  return sendKeepable(request, reply.type('text/html; charset=utf-8'), html)
}

const ownFrame = (house: House, request: FastifyRequest, lang: Language): Partial<PageProps> => ({
  nav: menuOf(house, request, lang),
  search: { href: platformHref('search', lang), query: queryText(request, lang) },
  footerLinks: [
    ...(house.installation.kind === 'practice' ? [mailboxLink(lang)] : []),
    ...(frontOf(house) ? [{ href: frontHref(house, request, lang), label: publicWords.menu[lang] }] : []),
  ],
})

/** From the front page: to what was asked of the home that stands there for others. */
const signInOf = (house: House, request: FastifyRequest, lang: Language): string =>
  signInHref(lang, frontOf(house) && request.url.startsWith(`/${lang}?`) ? request.url : null)

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
