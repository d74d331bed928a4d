import { type Duty, duties } from '#kernel/duties.ts'
import type { AnyAction } from '#platform/action.ts'
import type { Registry } from '#platform/module.ts'
import type { AnyView } from '#platform/view.ts'

type Reach = Partial<Record<Duty, string>>

/** Which duty may do and see what, and how far: a text that people read and compare. */
export function matrixOf(registry: Registry): string {
  const actions = [...registry.actions.values()].sort(byName)
  const views = [...registry.views.values()].sort(byName)
  return [
    'WHO MAY DO AND SEE WHAT',
    '',
    'Written by tests/access/matrix.test.ts from the declarations. A change shows in the review of the change:',
    'npx vitest run tests/access/matrix.test.ts -u',
    '',
    `${actions.length} actions`,
    '',
    ...actions.flatMap(actionLines),
    `${views.length} views`,
    '',
    ...views.flatMap(viewLines),
    'BY DUTY',
    '',
    ...duties.flatMap((duty) => dutyLines(duty, actions, views)),
  ].join('\n')
}

const byName = (a: { name: string }, b: { name: string }) => (a.name < b.name ? -1 : 1)

function actionLines(action: AnyAction): string[] {
  const marks = [action.compartment, action.danger && 'asks twice', action.stepUp && 'identity confirmed'].filter(
    Boolean,
  )
  const { doneBy } = action
  return [head(action.name, marks), ...(doneBy === 'anyone' ? ['    anyone'] : reachLines(doneBy)), '']
}

function viewLines(view: AnyView): string[] {
  const marks = [
    view.compartment,
    view.audited && 'audited',
    view.stepUp && `identity confirmed: ${view.stepUp.join(', ')}`,
  ].filter(Boolean)
  const seen = typeof view.seenBy === 'string' ? [`    ${view.seenBy}`] : reachLines(view.seenBy)
  const hidden = Object.entries(view.hiddenFrom ?? {}).map(
    ([duty, fields]) => `    hidden from ${duty}: ${(fields as string[]).join(', ')}`,
  )
  return [head(view.name, marks), ...seen, ...hidden, '']
}

const head = (name: string, marks: unknown[]) => (marks.length > 0 ? `${name}  (${marks.join(', ')})` : name)

/** Duties of the same reach in one line; all of them as "everybody". */
function reachLines(reach: Reach): string[] {
  const circles = [...new Set(Object.values(reach))].sort()
  if (circles.length === 0) return ['    the system only']
  return circles.map((circle) => {
    const held = duties.filter((duty) => reach[duty] === circle)
    return `    ${circle}: ${held.length === duties.length ? 'everybody' : held.join(', ')}`
  })
}

function dutyLines(duty: Duty, actions: readonly AnyAction[], views: readonly AnyView[]): string[] {
  const own = (reach: Reach) => Object.keys(reach).length < duties.length && reach[duty] !== undefined
  const does = actions.filter(({ doneBy }) => doneBy !== 'anyone' && own(doneBy)).map((one) => one.name)
  const sees = views.filter((one) => typeof one.seenBy !== 'string' && own(one.seenBy)).map((one) => one.name)
  return [duty, `    does: ${does.join(', ') || 'nothing'}`, `    sees: ${sees.join(', ') || 'nothing'}`, '']
}
