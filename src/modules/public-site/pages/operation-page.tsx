import type { ComponentChildren } from 'preact'
import {
  Callout,
  DataTable,
  EmptyState,
  Nothing,
  Prose,
  Section,
  SummaryList,
  type SummaryRow,
  Tag,
} from '#platform/web/components/index.ts'
import { formatDay, formatPartialDate, joinWords } from '#platform/web/format.ts'
import type { PageProps } from '#platform/web/page-binding.ts'
import { sentence } from '#platform/web/sentence.ts'
import type { OperationData } from '../views/operation.ts'
import { isPast } from '../vocabulary/of-operations.ts'
import type { OperationFacts } from '../vocabulary.ts'
import { words as listWords } from '../words.ts'
import { operationWords as words } from '../words-of-operation.ts'
import { asAtQuery, mapHref, operationHref, operationsHref, pastHref } from './addresses.ts'
import { History, Sources } from './operation-history.tsx'
import { lengthText, strengthText, whereText } from './operation-texts.tsx'

type Props = PageProps<OperationData>

/** One operation on a day: what it is for, its facts with their sources, what it was called before, and the ways on. */
export function OperationPage(props: Props) {
  const { data, lang, t } = props
  const { facts } = data
  if (!facts)
    return (
      <>
        <EmptyState
          title={t(words.notYet)}
          text={sentence(words.notYetText, { day: formatDay(lang, data.begins) }, lang)}
          action={{ href: operationHref(data.code, lang, data.begins), label: t(words.toThatDay) }}
        />
        <WaysOn {...props} />
      </>
    )
  return (
    <>
      {facts.values.status === 'not-listed' && (
        <Callout lang={lang} tone="info" title={t(words.notListed)}>
          <p>{t(words.notListedText)}</p>
        </Callout>
      )}
      {facts.values.summary && (
        <Prose>
          <p>{t(facts.values.summary)}</p>
        </Prose>
      )}
      <Section title={t(words.facts)}>
        <SummaryList columns={2} rows={glance(props, facts)} />
      </Section>
      {facts.values.mandate && (
        <Section title={t(words.mandate)}>
          <Prose>
            <p>
              {t(facts.values.mandate)} <Mark facts={facts} of="mandate" t={t} />
            </p>
          </Prose>
        </Section>
      )}
      <Posts {...props} facts={facts} />
      <WaysOn {...props} />
      <History {...props} />
      <Sources {...props} />
    </>
  )
}

const Mark = ({ facts, of, t }: { facts: OperationFacts; of: string; t: Props['t'] }) =>
  facts.unverified.includes(of) ? <Tag tone="warning" text={t(listWords.unverified)} /> : null

function glance(props: Props, facts: OperationFacts): SummaryRow[] {
  const { data, lang, t } = props
  const { values } = facts
  const rows: SummaryRow[] = []
  const add = (key: { en: string; fr: string }, value: ComponentChildren) => rows.push({ key: t(key), value })
  if (values.aliases) add(listWords.alsoKnown, t(values.aliases))
  add(words.kind, t(data.kindName))
  add(listWords.country, whereText(facts, lang, data.countries))
  const place = values['duty-location']?.place
  if (place)
    add(
      listWords.place,
      <>
        {t(place)} <Mark facts={facts} of="duty-location" t={t} />
      </>,
    )
  if (facts.since.length > 0)
    add(
      listWords.since,
      <>
        {facts.since.map((phase) => (
          <span key={phase.date} class="block">
            {formatPartialDate(lang, phase.date)}
            {phase.phase ? ` (${t(phase.phase)})` : ''}{' '}
          </span>
        ))}
        <Mark facts={facts} of="since" t={t} />
      </>,
    )
  if (!isPast(facts)) {
    add(
      listWords.language,
      values.language ? (
        <>
          {t(listWords.languages[values.language])} <Mark facts={facts} of="language" t={t} />
        </>
      ) : (
        t(listWords.notPublished)
      ),
    )
    add(
      listWords.arms,
      values.armed === undefined ? (
        t(listWords.notPublished)
      ) : (
        <>
          {t(values.armed ? listWords.armed : listWords.unarmed)} <Mark facts={facts} of="armed" t={t} />
        </>
      ),
    )
    const { strength } = data
    const own = strength?.scope === 'mission' ? strength : null
    add(
      listWords.authorized,
      <>
        {strengthText(own, own ? null : strength, lang, t)}
        {data.sharing.length > 0 && (
          <span class="block hint">
            {sentence(
              words.sharedWith,
              {
                names: joinWords(
                  lang,
                  data.sharing.map(({ name }) => t(name)),
                ),
              },
              lang,
            )}
          </span>
        )}
      </>,
    )
    add(listWords.tour, lengthText(values['tour-months'] ?? 12, t, lang))
  }
  return rows
}

function Posts({ facts, lang, t }: Props & { facts: OperationFacts }) {
  if (facts.positions.length === 0 || isPast(facts)) return null
  return (
    <Section title={t(words.posts)} intro={t(words.postsIntro)}>
      <DataTable
        lang={lang}
        caption={t(words.posts)}
        captionHidden
        columns={[
          { key: 'post', label: t(words.post), long: true },
          { key: 'tour', label: t(words.tour) },
          { key: 'since', label: t(words.since) },
        ]}
        rows={facts.positions.map((post) => ({
          key: `${post.title.en} ${post.tourMonths} ${post.since}`,
          cells: [
            <>
              {t(post.title)} {post.leadership && <Tag tone="neutral" text={t(words.leadership)} />}
            </>,
            lengthText(post.tourMonths, t, lang),
            post.since ? formatPartialDate(lang, post.since) : <Nothing key="since" />,
          ],
        }))}
      />
    </Section>
  )
}

function WaysOn({ data, lang, t, opens }: Props) {
  const day = asAtQuery(data.isToday ? null : data.asAt)
  const open = `/${lang}${lang === 'en' ? '/opportunities' : '/possibilites'}?operation=${data.code}`
  return (
    <Section title={t(words.next)}>
      <ul>
        {data.neighbours.map((one) => (
          <li key={`${one.side} ${one.code}`}>
            {t(words[one.side])}
            {lang === 'fr' ? '\u00a0: ' : ': '}
            <a href={operationHref(one.code, lang)}>{t(one.name)}</a>
          </li>
        ))}
        {data.links.map((one) => (
          <li key={t(one.address)}>
            <a href={t(one.address)}>{t(one.title)}</a> <span class="hint">{t(one.department)}</span>
          </li>
        ))}
        {data.facts && !isPast(data.facts) && opens(open) && (
          <li>
            <a href={open}>{t(words.opportunities)}</a>
          </li>
        )}
        <li>
          <a href={`${operationsHref(lang)}${day}`}>{t(words.allOperations)}</a>
        </li>
        <li>
          <a href={`${mapHref(lang)}${day}`}>{t(words.map)}</a>
        </li>
        <li>
          <a href={`${pastHref(lang)}${day}`}>{t(words.past)}</a>
        </li>
        <li>
          <a href={`${operationsHref(lang)}#contacts`}>{t(words.contacts)}</a>
        </li>
      </ul>
    </Section>
  )
}
