import type { Language } from '#kernel/language.ts'
import { page } from '#platform/web/page-binding.ts'
import { letterPdf } from './acknowledgement/letter-pdf.ts'
import { AcknowledgementPage } from './pages/acknowledgement.tsx'
import { listIntro, requestColumns, StateTag } from './pages/list.tsx'
import { MembershipPage, membershipColumns } from './pages/memberships.tsx'
import { MessagesPage } from './pages/messages.tsx'
import { ProspectPage, ProspectTag, prospectColumns } from './pages/prospects.tsx'
import { RequestPage } from './pages/request.tsx'
import { VersionsPage } from './pages/versions.tsx'
import { acknowledgementFile, acknowledgementView } from './views/acknowledgement.ts'
import { requestsList } from './views/list.ts'
import { membershipsList, membershipView } from './views/memberships.ts'
import { messagesView } from './views/messages.ts'
import { requestView } from './views/one.ts'
import { prospectsList, prospectView } from './views/prospects.ts'
import { versionsView } from './views/versions.ts'
import { membershipPath, membershipsHref, membershipsPath } from './vocabulary/exchanges.ts'
import { acknowledgementFilePath, acknowledgementPath, messagesPath, versionsPath } from './vocabulary/intake.ts'
import { prospectPath, prospectsHref, prospectsPath } from './vocabulary/prospects.ts'
import { requestHref, requestPath, requestsHref, requestsPath } from './vocabulary.ts'
import { pageWords } from './words.ts'
import { exchangePageWords } from './words-of-exchanges.ts'
import { intakePageWords } from './words-of-intake-pages.ts'
import { prospectPageWords } from './words-of-prospects.ts'

const toRequests = (lang: Language) => ({ href: requestsHref(lang), label: pageWords.list[lang] })
/** The rooms of a request lead back to it. */
const inRequest = (data: { id: string; subject: string }, lang: Language) => [
  toRequests(lang),
  { href: requestHref(data.id, lang), label: data.subject },
]

export const pages = [
  page(requestsList, {
    path: requestsPath,
    list: requestColumns,
    intro: listIntro,
    nav: { order: 10, label: pageWords.list },
  }),
  page(requestView, {
    path: requestPath,
    rooms: intakePageWords.record,
    title: (data) => data.request.subject,
    eyebrow: ({ data }) => data.request.code,
    tags: ({ data, lang }) => StateTag({ state: data.request.state, lang }),
    breadcrumbs: (_data, lang) => [toRequests(lang)],
    body: RequestPage,
  }),
  page(messagesView, {
    path: messagesPath,
    eyebrow: ({ data }) => data.code,
    breadcrumbs: (data, lang) => inRequest(data, lang),
    body: MessagesPage,
  }),
  page(acknowledgementView, {
    path: acknowledgementPath,
    eyebrow: ({ data }) => data.code,
    breadcrumbs: (data, lang) => inRequest(data, lang),
    body: AcknowledgementPage,
  }),
  page(acknowledgementFile, {
    path: acknowledgementFilePath,
    download: async (data, { lang, practice }) => ({
      fileName: `${data.code}.pdf`,
      mediaType: 'application/pdf',
      body: await letterPdf(data.letter, { code: data.code, on: data.on, first: lang, practice, draft: !data.kept }),
    }),
  }),
  page(versionsView, {
    path: versionsPath,
    eyebrow: ({ data }) => data.code,
    breadcrumbs: (data, lang) => inRequest(data, lang),
    body: VersionsPage,
  }),
  page(prospectsList, {
    path: prospectsPath,
    list: prospectColumns,
    nav: { order: 11, label: prospectPageWords.list },
  }),
  page(prospectView, {
    path: prospectPath,
    title: ({ prospect }) => prospect.title,
    eyebrow: ({ data }) => data.prospect.code,
    tags: ({ data, lang }) => ProspectTag({ status: data.prospect.status, lang }),
    breadcrumbs: (_data, lang) => [{ href: prospectsHref(lang), label: prospectPageWords.list[lang] }],
    body: ProspectPage,
  }),
  page(membershipsList, {
    path: membershipsPath,
    list: membershipColumns,
    asAt: ({ asAt }) => asAt,
    nav: { order: 16, label: exchangePageWords.memberships },
  }),
  page(membershipView, {
    path: membershipPath,
    title: ({ seat }, lang) => `${seat.organisation} · ${seat.body[lang]}`,
    breadcrumbs: (_data, lang) => [{ href: membershipsHref(lang), label: exchangePageWords.memberships[lang] }],
    body: MembershipPage,
  }),
]
