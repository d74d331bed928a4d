import type { Language } from '#kernel/language.ts'
import { Tag, type Tone } from '#platform/web/components/index.ts'
import { formatDay } from '#platform/web/format.ts'
import { sentence } from '#platform/web/sentence.ts'
import type { OfficerRecord } from '../views/officer.ts'
import { certificateStateWords, pageWords } from '../words.ts'

type Props = { lang: Language; one: OfficerRecord['certificates'][number] }

/** Where a certificate stands, in words and colour; the colour follows the warning window. */
export function CertificateTag({ lang, one }: Props) {
  const { state, daysLeft, window } = one.standing
  const tones: Record<typeof state, Tone> = {
    valid: 'good',
    expiring: window !== null && window <= 30 ? 'bad' : 'warning',
    'counts-later': 'info',
    expired: 'bad',
    revoked: 'neutral',
  }
  const days = daysLeft ?? 0
  const worded = days === 0 ? pageWords.endsToday : days === 1 ? pageWords.endsTomorrow : certificateStateWords.expiring
  const text = state === 'expiring' ? worded : certificateStateWords[state]
  return (
    <Tag tone={tones[state]} text={sentence(text, { days, day: formatDay(lang, one.countsFrom, 'short') }, lang)} />
  )
}
