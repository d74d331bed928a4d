import { Callout, type Reason, Reasons, Section, UnverifiedValue } from '#platform/web/components/index.ts'
import { formatDay } from '#platform/web/format.ts'
import type { PageProps } from '#platform/web/page-binding.ts'
import type { ShownFinding } from '../vocabulary-of-pages.ts'
import { layerWords, oneWords, phaseWords } from '../words-of-one.ts'

const phases = ['eligibility', 'selection', 'readiness'] as const

type Props = Pick<PageProps<object>, 'lang' | 't'> & {
  findings: readonly ShownFinding[]
  /** The heading, where it is not of today. */
  title?: string
}

/** Findings by phase: to be eligible, to be recommended, to depart; what is open comes first. */
export function FindingsPart({ lang, t, findings, title }: Props) {
  return (
    <Section title={title ?? t(oneWords.findings)} intro={t(oneWords.findingsIntro)}>
      {findings.length === 0 && <Callout lang={lang} tone="info" title={t(oneWords.noFindings)} />}
      {phases
        .map((phase) => ({ phase, own: findings.filter((one) => one.phase === phase) }))
        .filter(({ own }) => own.length > 0)
        .map(({ phase, own }) => (
          <div key={phase} class="section">
            <h3>{t(phaseWords[phase])}</h3>
            <Reasons lang={lang} items={[...own].sort(openFirst).map((one) => reasonOf(one, { lang, t }))} />
          </div>
        ))}
    </Section>
  )
}

const rank = { 'not-met': 0, pending: 1, met: 2 }
const openFirst = (a: ShownFinding, b: ShownFinding) => rank[a.result] - rank[b.result]

function reasonOf(one: ShownFinding, { lang, t }: Omit<Props, 'findings'>): Reason {
  const day = (text: string, value: string) => text.replace('{day}', formatDay(lang, value))
  return {
    label: t(one.message),
    layer: t(layerWords[one.layer]),
    result: one.result,
    valueUsed: one.value ? t(one.value) : undefined,
    anchorDate: one.on,
    source: (
      <>
        {one.source} {!one.verified && <UnverifiedValue lang={lang} />}
      </>
    ),
    text: (
      <>
        <p>{t(one.text)}</p>
        {one.result === 'pending' && one.next && <p>{t(one.next)}</p>}
        {one.result === 'met' && one.validUntil && <p>{day(t(oneWords.runsOut), one.validUntil)}</p>}
        {one.effect === 'warning' && one.result !== 'met' && <p>{t(oneWords.warningOnly)}</p>}
        {one.waiver && (
          <p>
            {day(t(oneWords.waived), one.waiver.until)
              .replace('{authority}', one.waiver.authority)
              .replace('{reason}', one.waiver.reason)}
          </p>
        )}
      </>
    ),
  }
}
