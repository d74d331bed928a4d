import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { type Language, languages, otherLanguage } from '#kernel/language.ts'
import { cookieOptions, sessionCookie } from '#platform/access/cookies.ts'
import type { Fields } from '#platform/fields.ts'
import type { House } from '#platform/house.ts'
import { inListTurn } from '#platform/limits/whole-lists.ts'
import { EXPORT_LIMIT, type ListData } from '#platform/list.ts'
import { type Shown, show } from '#platform/show.ts'
import { asFormFields, askedBy } from '#platform/web/asked.ts'
import { loadAssets } from '#platform/web/assets.ts'
import { Callout, Prose } from '#platform/web/components/index.ts'
import { sendPage } from '#platform/web/frame.tsx'
import { ListBody } from '#platform/web/list-page.tsx'
import { offerLinks } from '#platform/web/offer-links.ts'
import { opens, pagesBeside, roomsOf } from '#platform/web/opens.ts'
import type { PageBinding, PageProps } from '#platform/web/page-binding.ts'
import { confirmHref, fillPath, signInHref } from '#platform/web/paths.ts'
import { issueText } from '#platform/web/problem-words.ts'
import { frontHref, frontOf } from '#platform/web/public-frame.tsx'
import { isPublic, trailTo } from '#platform/web/public-menu.ts'
import { circumstancesOfRequest, say } from '#platform/web/reader.ts'
import { sendRefusal } from '#platform/web/refusal-page.tsx'
import { sendAnswer, sendCsv, sendDownload } from '#platform/web/routes/view-files.ts'
import { allowWorker } from '#platform/web/security-headers.ts'

/** Every bound view gets its page at both of its addresses. At `/en` and `/fr` visitors find the front page, others their own home. */
export function addViewRoutes(app: FastifyInstance, house: House, o: { publicUrl?: string | undefined } = {}): void {
  const front = frontOf(house)
  for (const binding of house.registry.pages) {
    for (const lang of languages) {
      const path = binding.path[lang]
      const config = { declaration: binding.view.name }
      const toReader = async (request: FastifyRequest, reply: FastifyReply) => {
        const toVisitor = path === '/' && !request.reader.actor && front
        if (!toVisitor) return answer(house, binding, request, reply, lang, o)
        return sessionIsOver(request, reply)
          ? reply.redirect(signInHref(lang, request.url), 303)
          : answer(house, front, request, reply, lang, o)
      }
      app.get(path === '/' ? `/${lang}` : `/${lang}${path}`, { config }, toReader)
      if (binding.asks) app.post(`/${lang}${path}`, { config: { ...config, asks: true } }, toReader)
    }
  }
}

/** Whoever comes home with a session that has ended is no visitor: said once, since the cookie goes with it. */
function sessionIsOver(request: FastifyRequest, reply: FastifyReply): boolean {
  const name = sessionCookie(request.secure)
  if (!request.cookies[name]) return false
  reply.clearCookie(name, cookieOptions(request.secure))
  return true
}

async function answer(
  house: House,
  binding: PageBinding,
  request: FastifyRequest,
  reply: FastifyReply,
  lang: Language,
  o: { publicUrl?: string | undefined },
): Promise<FastifyReply> {
  const { view } = binding
  if (view.seenBy !== 'anyone' && !request.reader.actor) return reply.redirect(signInHref(lang, request.url), 303)
  const params = request.params as Record<string, string>
  const given = binding.asks ? params : { ...(request.query as Record<string, string>), ...params }
  const csv = binding.list !== undefined && given.format === 'csv'
  const query = binding.asks ? askedBy(request, view.query) : readQuery(view.query, given, csv)
  const c = circumstancesOfRequest(house, request, lang)
  return inListTurn(request.reader.actor?.accountId ?? request.ip, query, async () => {
    const shown = await show(house, view, query, c, {
      exported: csv || binding.download !== undefined,
      inBulk: csv,
    })
    if (shown.kind === 'refused' && shown.refusal.code === 'confirm-identity' && request.reader.actor)
      return reply.redirect(confirmHref(lang, request.url), 303)
    if (shown.kind === 'refused') return sendRefusal(house, request, reply, lang, shown.refusal)
    if (shown.kind === 'invalid') return askAgain(house, request, reply, lang, binding, shown)
    if (binding.list && pastTheEnd(shown.data as unknown as ListData<unknown>))
      return reply.redirect(firstPage(request.url), 303)
    if (binding.answer) return sendAnswer(house, request, reply, binding, shown.data, { lang, today: c.today, ...o })
    if (binding.download) return sendDownload(house, reply, binding, shown.data, c, lang)
    if (csv && binding.list) return sendCsv(house, reply, binding, shown.data, c, lang)
    const props = propsOf(house, binding, request, lang, given, shown, c.today)
    if (binding.keptOffline) allowWorker(reply)
    return sendPage(house, request, reply, lang, {
      title: binding.title?.(shown.data, lang) ?? view.words.title[lang],
      otherLangHref: inOtherLanguage(binding, request, lang),
      otherLangFields: asFormFields((query as { answers?: Record<string, string> }).answers ?? null),
      ...frameOf(house, binding, props, request),
      children: binding.body ? (
        <binding.body {...props} />
      ) : binding.list ? (
        <ListBody binding={binding} {...props} />
      ) : null,
    })
  })
}

/** A link to a page that the list no longer reaches must not say that there is nothing. */
const pastTheEnd = ({ rows, page }: ListData<unknown>): boolean => page > 1 && rows.length === 0

function firstPage(url: string): string {
  const [path = '', search] = url.split('?')
  const query = new URLSearchParams(search)
  query.delete('page')
  return query.size > 0 ? `${path}?${query}` : path
}

function frameOf(
  house: House,
  binding: PageBinding,
  props: PageProps<Record<string, unknown>>,
  request: FastifyRequest,
) {
  const { data, lang } = props
  const asAt = binding.asAt?.(data)
  const modified = binding.dateModified?.(data)
  const intro = binding.intro?.(data, lang) ?? binding.view.words.intro?.[lang]
  const action = request.url.split('?')[0] ?? request.url
  const params = request.params as Record<string, string>
  const rooms = roomsOf(house.registry.pages, binding, params, props.actor?.duty ?? null, lang)
  return {
    ...(rooms.length > 0 ? { rooms } : {}),
    ...trailOf(house, binding, props, request),
    ...(asAt ? { asAt: asAtOf(asAt, action, props.query, request) } : {}),
    ...(binding.scripts ? { scripts: binding.scripts.map((name) => loadAssets().scripts[name]!.path) } : {}),
    ...(modified ? { dateModified: modified } : {}),
    ...(binding.width ? { width: binding.width } : {}),
    ...(intro ? { intro } : {}),
    ...(binding.tags ? { tags: binding.tags(props) } : {}),
    ...(binding.eyebrow ? { eyebrow: binding.eyebrow(props) } : {}),
    ...(isPublic(binding) ? { publicPage: { binding, params } } : {}),
  }
}

function trailOf(
  house: House,
  binding: PageBinding,
  { data, lang, opens }: PageProps<Record<string, unknown>>,
  request: FastifyRequest,
): { breadcrumbs?: { href: string; label: string }[] } {
  const own = binding.breadcrumbs?.(data, lang).filter(({ href }) => opens(href)) ?? null
  if (!isPublic(binding)) return own ? { breadcrumbs: own } : {}
  const front = { lang, frontHref: frontHref(house, request, lang) }
  return {
    breadcrumbs: trailTo(house.registry.pages, binding, own, request.params as Record<string, string>, front),
  }
}

/** Another day of the same page: what it was asked beside stays, but for the number of its page. */
function asAtOf(value: string, action: string, query: Record<string, string>, request: FastifyRequest) {
  const params = request.params as Record<string, string>
  const kept = Object.fromEntries(
    Object.entries(query).filter(
      ([name, one]) => typeof one === 'string' && one !== '' && !['as-at', 'page'].includes(name) && !(name in params),
    ),
  )
  const search = new URLSearchParams(kept).toString()
  return { value, action, kept, ...(query['as-at'] ? { backHref: search ? `${action}?${search}` : action } : {}) }
}

function propsOf(
  house: House,
  binding: PageBinding,
  request: FastifyRequest,
  lang: Language,
  query: Record<string, string>,
  shown: Extract<Shown, { kind: 'shown' }>,
  today: string,
): PageProps<Record<string, unknown>> {
  const { pages } = house.registry
  const duty = request.reader.actor?.duty ?? null
  return {
    data: shown.data,
    lang,
    t: say(lang),
    actor: request.reader.actor,
    offers: offerLinks(shown.offers, lang, request.url),
    today,
    url: request.url,
    query,
    // A visitor's page has no form that needs a token, and sets no cookie for one.
    csrf: request.reader.actor ? request.reader.csrf : '',
    session: request.reader.session,
    opens: (href) => opens(pages, duty, href, lang),
    beside: pagesBeside(pages, binding, request.params as Record<string, string>, duty, lang),
  }
}

/** The same page in the other language: the same parameters, the same query. */
function inOtherLanguage(binding: PageBinding, request: FastifyRequest, lang: Language): string {
  const other = otherLanguage(lang)
  const atFront = binding.publicRole === 'front' && request.url.split('?')[0] === `/${lang}`
  const path = atFront ? '/' : fillPath(binding.path[other], request.params as Record<string, string>)
  const search = request.url.includes('?') && !binding.asks ? request.url.slice(request.url.indexOf('?')) : ''
  return `${path === '/' ? `/${other}` : `/${other}${path}`}${search}`
}

/** Route and query parameters as the view's query: names in kebab-case on the address, unknown ones left aside. */
function readQuery(fields: Fields, given: Record<string, string>, csv: boolean) {
  const query: Record<string, unknown> = {}
  for (const [name, value] of Object.entries(given)) {
    const key = name.replace(/-([a-z])/g, (_, letter: string) => letter.toUpperCase())
    const one = fields[key]
    if (!one || typeof value !== 'string' || (value.trim() === '' && one.optional)) continue
    if (one.kind === 'whole') query[key] = /^\d{1,9}$/.test(value) ? Number(value) : value
    else if (one.kind === 'yes') query[key] = value === 'yes' || value === 'true'
    else query[key] = value
  }
  if (csv && fields.limit) Object.assign(query, { limit: EXPORT_LIMIT, page: 1 })
  return query
}

function askAgain(
  house: House,
  request: FastifyRequest,
  reply: Parameters<typeof sendPage>[2],
  lang: Language,
  binding: PageBinding,
  shown: Extract<Shown, { kind: 'invalid' }>,
) {
  const ids = shown.issues.some((issue) => issue.field === 'id' || issue.code === 'not-an-id')
  if (ids) return sendRefusal(house, request, reply, lang, { refused: true, code: 'not-found' })
  const title = binding.view.words.title[lang]
  const labels = Object.fromEntries((binding.list?.filters ?? []).map((filter) => [filter.key, filter.label[lang]]))
  return sendPage(house, request, reply, lang, {
    title,
    status: 422,
    otherLangHref: inOtherLanguage(binding, request, lang),
    children: (
      <Prose>
        <Callout
          lang={lang}
          tone="problem"
          title={
            lang === 'en'
              ? 'This address asks for something that does not exist.'
              : 'Cette adresse demande quelque chose qui n’existe pas.'
          }
        >
          <ul>
            {shown.issues.map((issue) => (
              <li key={issue.field}>{issueText(issue, labels[issue.field] ?? issue.field, lang)}</li>
            ))}
          </ul>
        </Callout>
        <p>
          <a href={request.url.split('?')[0]}>{title}</a>
        </p>
      </Prose>
    ),
  })
}
