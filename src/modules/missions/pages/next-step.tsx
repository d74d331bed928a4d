import { ActionBar, Callout } from '#platform/web/components/index.ts'
import type { PageProps } from '#platform/web/page-binding.ts'
import { actHref } from '#platform/web/paths.ts'
import type { MissionFile } from '../views/one.ts'
import { nextStepWords as words } from '../words-of-next-steps.ts'
import { fillIn } from './country-name.ts'

/** What whoever plans does next, with the forms filled in from the request: strength first, then its posts. */
export function NextStep({ data, lang, t, offers, url }: PageProps<MissionFile>) {
  const { next, mission } = data
  const mayOpen = offers.some((one) => one.name === 'missions.open-positions')
  if (!next || !mission.decisionId || !mayOpen) return null
  const { code, number, left } = next
  const form = (action: string, subject: string) => actHref(action, subject, lang, url)
  const toOpen = form('missions.open-positions', mission.id)
  const posts =
    next.posts.length > 0
      ? next.posts.map((one) => ({
          label: fillIn(words.openLine, lang, {
            role: t(one.role),
            left: one.left,
          }),
          href: `${toOpen}&${one.query}`,
        }))
      : [{ label: fillIn(words.openRest, lang, { left }), href: `${toOpen}&number=${left}` }]
  const actions = next.authorized
    ? posts
    : [{ label: t(words.toAuthorize), href: form('missions.authorize-strength', mission.decisionId) }]
  return (
    <Callout lang={lang} tone="info" title={t(words.next)}>
      <p>{fillIn(next.authorized ? words.openThem : words.authorizeFirst, lang, { code, number, left })}</p>
      <ActionBar
        label={t(words.next)}
        actions={actions.map((one, at) => ({ ...one, kind: at === 0 ? ('primary' as const) : ('secondary' as const) }))}
      />
    </Callout>
  )
}
