import type { ViewDeclaration } from '#platform/view.ts'
import { ActionBar, Section, SummaryList } from '#platform/web/components/index.ts'
import { type OfferLink, type PageProps, page } from '#platform/web/page-binding.ts'
import { platformHref } from '#platform/web/paths.ts'
import { accountWords as words } from '../account-words.ts'
import type { MyAccountData, OwnDuty } from '../views/my-account.ts'
import { dutyNames } from '../words.ts'
import { HealthReads, Sessions, Tokens } from './my-account-parts.tsx'
import { OwnFactors } from './own-factors.tsx'

const said = words.mine

// biome-ignore lint/suspicious/noExplicitAny: the query does not matter here
export const myAccountPage = (view: ViewDeclaration<any, MyAccountData>) =>
  page(view, { path: words.paths.myAccount, body: MyAccountBody })

const actionOf = (offer: OfferLink | undefined) => (offer ? { action: { href: offer.href, label: offer.label } } : {})

function MyAccountBody(props: PageProps<MyAccountData>) {
  const { data, t, offers, csrf } = props
  const nameOf = (one: OwnDuty) => (one.place ? `${t(dutyNames[one.duty])}, ${t(one.place)}` : t(dutyNames[one.duty]))
  const current = data.duties.find((one) => one.current)
  const change = offers.find((offer) => offer.name === 'access.change-language')
  return (
    <>
      <SummaryList
        rows={[
          { key: t(words.accounts.name), value: data.name },
          { key: t(words.accounts.email), value: data.email },
          { key: t(said.duty), value: current && nameOf(current) },
          { key: t(words.account.language), value: t(words.languages[data.language]!), ...actionOf(change) },
          {
            key: t(said.password),
            value: '••••••••',
            action: { href: platformHref('password', props.lang), label: t(said.changePassword) },
          },
        ]}
      />
      {data.duties.length > 1 && (
        <Section title={t(said.otherDuties)} intro={t(said.otherDutiesIntro)}>
          <ActionBar
            actions={data.duties
              .filter((one) => !one.current)
              .map((one) => ({
                label: `${t(said.act)} ${nameOf(one)}`,
                post: platformHref('duty', props.lang),
                csrf,
                hidden: { assignment: one.assignmentId },
              }))}
          />
        </Section>
      )}
      {data.healthReads && <HealthReads {...props} reads={data.healthReads} />}
      <OwnFactors {...props} />
      <Sessions {...props} />
      <Tokens {...props} />
    </>
  )
}
