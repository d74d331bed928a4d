import { Callout, Offers } from '#platform/web/components/index.ts'
import type { PageProps } from '#platform/web/page-binding.ts'
import type { Eligibility } from '../views/eligibility.ts'
import { oneWords } from '../words-of-one.ts'
import { FindingsPart } from './findings.tsx'

const verdicts = {
  eligible: { tone: 'success', words: oneWords.eligible },
  'not-eligible': { tone: 'problem', words: oneWords.notEligible },
  incomplete: { tone: 'warning', words: oneWords.incomplete },
} as const

/** How a bulletin judges the reader today, and the way to apply. */
export function EligibilityBody({ data, lang, t, offers, csrf }: PageProps<Eligibility>) {
  const { tone, words } = verdicts[data.verdict]
  return (
    <>
      {data.applied && <Callout lang={lang} tone="info" title={t(oneWords.appliedAlready)} />}
      <Callout lang={lang} tone={tone} title={t(words)} />
      <Offers offers={offers} csrf={csrf} />
      <FindingsPart lang={lang} t={t} findings={data.findings} />
    </>
  )
}
