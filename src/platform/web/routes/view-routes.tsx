import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { type Language, languages, otherLanguage } from '#kernel/language.ts'
import { claimsOf } from '#platform/access/claims.ts'
import type { Circumstances } from '#platform/circumstances.ts'
import { inTransaction } from '#platform/database/connection.ts'
import type { Fields } from '#platform/fields.ts'
import { downloadHeaders } from '#platform/files/download-headers.ts'
import type { House } from '#platform/house.ts'
import { inListTurn } from '#platform/limits/whole-lists.ts'
import { EXPORT_LIMIT, type ListData } from '#platform/list.ts'
import { roleFor } from '#platform/reach.ts'
import { type Shown, show } from '#platform/show.ts'
import { loadAssets } from '#platform/web/assets.ts'
import { Callout, Prose } from '#platform/web/components/index.ts'
import { sendPage } from '#platform/web/frame.tsx'
import { ListBody, listCsv } from '#platform/web/list-page.tsx'
import { offerLinks } from '#platform/web/offer-links.ts'
import { opens, pagesBeside, roomsOf } from '#platform/web/opens.ts'
import type { PageBinding, PageProps } from '#platform/web/page-binding.ts'
import { confirmHref, fillPath, signInHref } from '#platform/web/paths.ts'
import { issueText } from '#platform/web/problem-words.ts'
import { circumstancesOfRequest, say } from '#platform/web/reader.ts'
import { sendRefusal } from '#platform/web/refusal-page.tsx'
import { allowWorker } from '#platform/web/security-headers.ts'

/** Every bound view gets its page at both of its addresses. */
export function addViewRoutes(app: FastifyInstance, house: House): void {
  for (const binding of house.registry.pages) {
    for (const lang of languages) {
      const path = binding.path[lang]
      const config = { declaration: binding.view.name }
      app.get(path === '/' ? `/${lang}` : `/${lang}${path}`, { config }, async (request, reply) => {
        const { view } = binding
        if (view.seenBy !== 'anyone' && !request.reader.actor) {
          return reply.redirect(signInHref(lang, request.url), 303)
        }
        const given = { ...(request.query as Record<string, string>), ...(request.params as Record<string, string>) }
        const csv = binding.list !== undefined && given.format === 'csv'
        const query = readQuery(view.query, given, csv)
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
          if (binding.download) return sendDownload(house, reply, binding, shown.data, c, lang)
          if (csv && binding.list) {
            const text = listCsv(
              binding.list,
              shown.data as unknown as ListData<unknown>,
              lang,
              house.installation.kind === 'practice',
            )
            const name = `${view.name.replace('.', '-')}-${c.today}.csv`
            return reply
              .header('content-type', 'text/csv; charset=utf-8')
              .header('content-disposition', `attachment; filename="${name}"`)
              .send(text)
          }
          const props = propsOf(house, binding, request, lang, given, shown, c.today)
          if (binding.keptOffline) allowWorker(reply)
          return sendPage(house, request, reply, lang, {
            title: binding.title?.(shown.data, lang) ?? view.words.title[lang],
            otherLangHref: inOtherLanguage(binding, request, lang),
            ...frameOf(house, binding, props, request),
            children: binding.body ? (
              <binding.body {...props} />
            ) : binding.list ? (
              <ListBody binding={binding} {...props} />
            ) : null,
          })
        })
      })
    }
  }
}

/** A link to a page that the list no longer reaches must not say that there is nothing. */
const pastTheEnd = ({ rows, page }: ListData<unknown>): boolean => page > 1 && rows.length === 0

function firstPage(url: string): string {
  const [path = '', search] = url.split('?')
  const query = new URLSearchParams(search)
  query.delete('page')
  return query.size > 0 ? `${path}?${query}` : path
}

async function sendDownload(
  house: House,
  reply: FastifyReply,
  binding: PageBinding,
  data: Record<string, unknown>,
  c: Circumstances,
  lang: Language,
): Promise<FastifyReply> {
  const file = await binding.download!(data, {
    lang,
    practice: house.installation.kind === 'practice',
    today: c.today,
    readFiles: (ids) =>
      house.tools.attachments.inTurn(() =>
        inTransaction(house.db, { role: roleFor('own', c.actor), claims: claimsOf(c.actor, c.today) }, async (tx) => {
          const read = new Map<string, { content: Buffer; mediaType: string; fileName: string }>()
          for (const id of new Set(ids)) {
            const found = await house.tools.attachments.read(tx, id)
            if (found) read.set(id, found)
          }
          return read
        }),
      ),
  })
  const headers = downloadHeaders({ fileName: file.fileName, mediaType: file.mediaType, bytes: file.body.length })
  return reply.headers(headers).send(file.body)
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
    ...(binding.breadcrumbs
      ? { breadcrumbs: binding.breadcrumbs(data, lang).filter(({ href }) => props.opens(href)) }
      : {}),
    ...(asAt ? { asAt: asAtOf(asAt, action, props.query, request) } : {}),
    ...(binding.scripts ? { scripts: binding.scripts.map((name) => loadAssets().scripts[name]!.path) } : {}),
    ...(modified ? { dateModified: modified } : {}),
    ...(binding.width ? { width: binding.width } : {}),
    ...(intro ? { intro } : {}),
    ...(binding.tags ? { tags: binding.tags(props) } : {}),
    ...(binding.eyebrow ? { eyebrow: binding.eyebrow(props) } : {}),
    ...(binding.view.seenBy === 'anyone' ? { indexed: true } : {}),
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
    csrf: request.reader.csrf,
    session: request.reader.session,
    opens: (href) => opens(pages, duty, href, lang),
    beside: pagesBeside(pages, binding, request.params as Record<string, string>, duty, lang),
  }
}

/** The same page in the other language: the same parameters, the same query. */
function inOtherLanguage(binding: PageBinding, request: FastifyRequest, lang: Language): string {
  const other = otherLanguage(lang)
  const path = fillPath(binding.path[other], request.params as Record<string, string>)
  const search = request.url.includes('?') ? request.url.slice(request.url.indexOf('?')) : ''
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
