import type { ViewDeclaration } from '#platform/view.ts'
import {
  DataTable,
  DayText,
  EmptyState,
  InstantText,
  Offers,
  Section,
  SummaryList,
  Tag,
} from '#platform/web/components/index.ts'
import { type PageProps, page } from '#platform/web/page-binding.ts'
import { accountWords as words } from '../account-words.ts'
import { accountsHref } from '../hrefs.ts'
import type { AccountData } from '../views/account.ts'
import { dutyNames } from '../words.ts'

const said = words.account

// biome-ignore lint/suspicious/noExplicitAny: the query does not matter here
export const accountPage = (view: ViewDeclaration<any, AccountData>) =>
  page(view, {
    path: words.paths.account,
    title: (data) => data.name,
    breadcrumbs: (_data, lang) => [{ href: accountsHref(lang), label: words.accounts.title[lang] }],
    tags: ({ data, t }) =>
      data.disabledAt ? (
        <Tag tone="bad" text={t(words.states.disabled!)} />
      ) : (
        <Tag tone="good" text={t(words.states.active!)} />
      ),
    body: AccountBody,
  })

function AccountBody(props: PageProps<AccountData>) {
  const { data, lang, t, offers, csrf } = props
  const instant = (iso: string) => <InstantText lang={lang} iso={iso} timeZone="America/Toronto" />
  return (
    <>
      <SummaryList
        rows={[
          { key: t(words.accounts.email), value: data.email },
          { key: t(said.language), value: t(words.languages[data.language]!) },
          { key: t(said.member), value: t(data.member ? said.yes : said.no) },
          { key: t(said.created), value: instant(data.createdAt) },
          ...(data.disabledAt ? [{ key: t(said.disabledAt), value: instant(data.disabledAt) }] : []),
        ]}
      />
      <Offers offers={offers.filter((offer) => offer.name !== 'access.end-duty')} csrf={csrf} />
      <Section title={t(said.duties)}>
        {data.assignments.length === 0 ? <EmptyState title={t(said.none)} /> : <Duties {...props} />}
      </Section>
    </>
  )
}

function Duties({ data, lang, t, offers }: PageProps<AccountData>) {
  const endOf = new Map(offers.filter((offer) => offer.name === 'access.end-duty').map((one) => [one.subjectId, one]))
  return (
    <DataTable
      lang={lang}
      caption={t(said.duties)}
      captionHidden
      columns={[
        { key: 'duty', label: t(said.duty) },
        { key: 'place', label: t(said.place) },
        { key: 'from', label: t(said.from) },
        { key: 'until', label: t(said.until) },
        { key: 'end', label: '' },
      ]}
      rows={data.assignments.map((one) => {
        const end = endOf.get(one.id)
        return {
          key: one.id,
          cells: [
            t(dutyNames[one.duty]),
            one.place && t(one.place),
            <DayText lang={lang} day={one.from} short />,
            <DayText lang={lang} day={one.until} short />,
            end && (
              <a href={end.href}>
                {t(said.end)} <span class="visually-hidden">{t(dutyNames[one.duty])}</span>
              </a>
            ),
          ],
        }
      })}
    />
  )
}
