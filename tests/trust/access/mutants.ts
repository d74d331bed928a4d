import type { Compartment } from '#kernel/compartments.ts'
import { type Duty, duties } from '#kernel/duties.ts'
import type { AnyAction } from '#platform/action.ts'
import type { House } from '#platform/house.ts'
import type { Registry } from '#platform/module.ts'
import type { AnyView } from '#platform/view.ts'
import type { Policy } from './policy.ts'

/** One thing broken on purpose, and the operations among which it must show. */
export interface Mutant {
  what: string
  /** Names of operations, or a room. */
  among: readonly string[]
  house?(house: House): House
  /** What is broken in the database, in the transaction of each question. */
  before?: string
}

const withRegistry = (house: House, change: Partial<Registry>): House => ({
  ...house,
  registry: { ...house.registry, ...change },
})

function withView(name: string, change: (view: AnyView) => Partial<AnyView>): (house: House) => House {
  return (house) => {
    const { views, pages } = house.registry
    const view = { ...views.get(name)!, ...change(views.get(name)!) }
    const rebound = pages.map((page) => (page.view.name === name ? { ...page, view } : page))
    const pageOf = new Map(rebound.map((page) => [page.view.name, page]))
    return withRegistry(house, { views: new Map(views).set(name, view), pages: rebound, pageOf })
  }
}

function withAction(name: string, change: (action: AnyAction) => Partial<AnyAction>): (house: House) => House {
  return (house) => {
    const { actions } = house.registry
    const action = { ...actions.get(name)!, ...change(actions.get(name)!) }
    return withRegistry(house, { actions: new Map(actions).set(name, action) })
  }
}

const doneAlsoBy = (name: string, duty: Duty): Mutant => ({
  what: `${name} may be done by ${duty} too`,
  among: [name],
  house: withAction(name, ({ doneBy }) => ({ doneBy: { ...(doneBy as object), [duty]: 'programme' } })),
})

const seenAlsoBy = (name: string, duty: Duty): Mutant => ({
  what: `${name} is shown to ${duty} too`,
  among: [name],
  // The glass would hold the duty back where the list of duties does not: it goes as well.
  house: withView(name, ({ seenBy }) => ({ seenBy: { ...(seenBy as object), [duty]: 'programme' }, guard: undefined })),
})

const hidesNothing = (name: string): Mutant => ({
  what: `${name} withholds nothing from anybody`,
  among: [name],
  house: withView(name, () => ({ hiddenFrom: {} })),
})

const asksNotWhose = (name: string): Mutant => ({
  what: `${name} does not ask whose record it is`,
  among: [name],
  house: withView(name, () => ({ scope: undefined })),
})

const leavesNoTrace = (name: string, compartment?: Compartment): Mutant => ({
  what: `${name} leaves no trace`,
  among: [name],
  house: withView(name, () => ({ audited: false, ...(compartment ? { compartment } : {}) })),
})

const openRows = (table: string, policy: string, among: readonly string[]): Mutant => ({
  what: `the row policy ${policy} of ${table} lets everybody`,
  among,
  before: `alter policy ${policy} on ${table} using (true)`,
})

/** The ten of every day: a rule flipped, a reach widened, a field shown, a row policy opened, a trace forgotten, a file for all. */
export const everydayMutants: readonly Mutant[] = [
  doneAlsoBy('candidacies.recommend', 'finance-officer'),
  {
    what: 'a commander reaches every mission',
    among: ['missions.one'],
    house: withView('missions.one', ({ seenBy }) => ({
      seenBy: { ...(seenBy as object), 'contingent-commander': 'programme' },
    })),
  },
  asksNotWhose('missions.position'),
  hidesNothing('candidacies.one'),
  seenAlsoBy('health.medical-note', 'health-administrator'),
  leavesNoTrace('candidacies.whole-file'),
  openRows('postings.posting', 'readable', ['postings.list']),
  openRows('people.person', 'seen', ['people.officers', 'desk.officer-file']),
  openRows('people.certificate', 'seen', ['evidence of a certificate']),
  {
    what: 'files are shown to whoever the row policies let through',
    among: ['evidence of a certificate'],
    house: (house) => withRegistry(house, { files: new Map() }),
  },
]

/** Fifty and more for on demand: every rule of acts and views flipped in turn, for a duty that has no business there. */
export function allMutants(policy: Policy): Mutant[] {
  const outsider = (name: string, i: number): Duty => {
    const line = policy.acts.get(name) ?? policy.views.get(name)!
    const others = duties.filter((duty) => !line.who.has(duty))
    return others[(i * 7) % others.length]!
  }
  const named = (map: ReadonlyMap<string, { who: ReadonlyMap<Duty, unknown> }>) =>
    [...map].filter(([, line]) => line.who.size > 0 && line.who.size < duties.length).map(([name]) => name)
  const acts = named(policy.acts).filter((_, i) => i % 5 === 0)
  const views = named(policy.views).filter((_, i) => i % 4 === 0)
  return [
    ...everydayMutants,
    ...acts.map((name, i) => doneAlsoBy(name, outsider(name, i))),
    ...views.map((name, i) => seenAlsoBy(name, outsider(name, i))),
    ...[
      'deployments.one',
      'health.assessment',
      'health.candidacy',
      'missions.one',
      'postings.one',
      'readiness.one',
      'reintegration.one',
      'requests.one',
    ].map(hidesNothing),
    ...['deployments.list', 'deployments.contingent', 'training.application-package'].map((name) =>
      leavesNoTrace(name),
    ),
    // Not the row policies of training.research_assignment: candidacy, file and view hold what they would let through.
    openRows('health.assessment', 'psychological_side', ['health.list', 'health.assessment']),
  ]
}
