import { Callout } from '#platform/web/components/index.ts'
import { formatDay } from '#platform/web/format.ts'
import type { PageProps } from '#platform/web/page-binding.ts'
import type { MissionFile } from '../views/one.ts'
import { protectionPageWords as words } from '../words-of-protection.ts'
import { fillIn } from './country-name.ts'

/** That nothing of the mission is public; why, for those who may know. */
export function ProtectedNotice({ data: { protection }, lang, t }: PageProps<MissionFile>) {
  if (!protection) return null
  const { since, reason } = protection
  return (
    <Callout lang={lang} tone="warning" title={t(words.title)}>
      <p>{t(words.text)}</p>
      {since && reason && <p>{fillIn(words.since, lang, { day: formatDay(lang, since), reason })}</p>}
    </Callout>
  )
}
