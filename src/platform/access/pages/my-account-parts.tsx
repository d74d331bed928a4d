import { isDuty } from '#kernel/duties.ts'
import type { HealthRead } from '#platform/audit/trail.ts'
import {
  DataTable,
  EmptyState,
  HiddenFields,
  InstantText,
  Offers,
  Prose,
  Section,
  Tag,
} from '#platform/web/components/index.ts'
import type { OfferLink, PageProps } from '#platform/web/page-binding.ts'
import { accountWords as words } from '../account-words.ts'
import type { MyAccountData } from '../views/my-account.ts'
import { dutyNames } from '../words.ts'

const said = words.mine
type Props = PageProps<MyAccountData>

const Instant = ({ lang, iso }: { lang: 'en' | 'fr'; iso: string }) => (
  <InstantText lang={lang} iso={iso} timeZone="America/Toronto" />
)

/** The button of one row. */
function RowOffer({ offers, of, csrf }: { offers: readonly OfferLink[]; of: [string, string]; csrf: string }) {
  const offer = offers.find((one) => one.name === of[0] && one.subjectId === of[1])
  if (!offer) return null
  return (
    <form method="post" action={offer.href}>
      <HiddenFields csrf={csrf} idempotencyKey={offer.idempotencyKey} />
      <button class="button button-secondary button-small" type="submit">
        {offer.label}
      </button>
    </form>
  )
}

export const HealthReads = ({ lang, t, reads }: Props & { reads: readonly HealthRead[] }) => (
  <Section title={t(said.reads)} intro={t(said.readsIntro)} id="health-reads">
    {reads.length === 0 ? (
      <Prose>
        <p>{t(said.noReads)}</p>
      </Prose>
    ) : (
      <DataTable
        lang={lang}
        caption={t(said.reads)}
        captionHidden
        columns={[
          { key: 'who', label: t(said.who) },
          { key: 'duty', label: t(words.account.duty) },
          { key: 'part', label: t(said.part) },
          { key: 'when', label: t(said.when) },
        ]}
        rows={reads.map((read) => ({
          cells: [
            read.name ?? t(said.system),
            isDuty(read.duty) ? t(dutyNames[read.duty]) : null,
            t(words.mine.compartments[read.compartment] ?? said.part),
            <Instant lang={lang} iso={read.at} />,
          ],
        }))}
      />
    )}
  </Section>
)

export const Sessions = ({ data, lang, t, offers, csrf, session }: Props) => (
  <Section title={t(said.sessions)} intro={t(said.sessionsIntro)}>
    <DataTable
      lang={lang}
      caption={t(said.sessions)}
      captionHidden
      columns={[
        { key: 'browser', label: t(said.browser) },
        { key: 'signed-in', label: t(said.signedIn) },
        { key: 'last-seen', label: t(said.lastSeen) },
        { key: 'end', label: '' },
      ]}
      rows={data.sessions.map((one) => ({
        key: one.handle,
        cells: [
          browserOf(one.userAgent) ?? t(said.unknownBrowser),
          <Instant lang={lang} iso={one.signedInAt} />,
          <Instant lang={lang} iso={one.lastSeenAt} />,
          one.handle === session ? (
            <Tag tone="info" text={t(said.thisOne)} />
          ) : (
            <RowOffer offers={offers} of={['access.end-session', one.handle]} csrf={csrf} />
          ),
        ],
      }))}
      empty={{ title: t(said.sessions) }}
    />
  </Section>
)

/** The browser and system of a user agent, as far as people name them. */
function browserOf(userAgent: string | null): string | null {
  if (!userAgent) return null
  const browser = /(Firefox|Edg|OPR|Chrome|Safari)(?:iOS)?\/(\d+)/.exec(userAgent)
  const system = /(Windows|Mac OS X|Android|iPhone|iPad|Linux)/.exec(userAgent)?.[1]
  const name = browser?.[1] === 'Edg' ? 'Edge' : browser?.[1] === 'OPR' ? 'Opera' : browser?.[1]
  const text = [name && `${name} ${browser?.[2]}`, system].filter(Boolean).join(', ')
  return text || userAgent.slice(0, 60)
}

export const Tokens = ({ data, lang, t, offers, csrf }: Props) => (
  <Section title={t(said.tokens)} intro={t(said.tokensIntro)}>
    {data.tokens.length === 0 ? (
      <EmptyState title={t(said.noTokens)} />
    ) : (
      <DataTable
        lang={lang}
        caption={t(said.tokens)}
        captionHidden
        columns={[
          { key: 'label', label: t(said.label) },
          { key: 'duty', label: t(words.account.duty) },
          { key: 'expires', label: t(said.expires) },
          { key: 'state', label: t(said.tokenState) },
          { key: 'revoke', label: '' },
        ]}
        rows={data.tokens.map((one) => ({
          key: one.id,
          cells: [
            one.label,
            one.duty && t(dutyNames[one.duty]),
            <Instant lang={lang} iso={one.expiresAt} />,
            <Tag tone={one.state === 'valid' ? 'good' : 'neutral'} text={t(said[one.state])} />,
            <RowOffer offers={offers} of={['access.revoke-token', one.id]} csrf={csrf} />,
          ],
        }))}
      />
    )}
    <Offers offers={offers.filter((offer) => offer.name === 'access.issue-token')} csrf={csrf} />
  </Section>
)
