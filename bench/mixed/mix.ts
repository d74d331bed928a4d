import type { Dice } from '../../src/practice/dice.ts'
import type { User } from './users.ts'

export type LoadDuty =
  | 'candidate'
  | 'service-coordinator'
  | 'irss-officer'
  | 'readiness-officer'
  | 'training-officer'
  | 'rcmp-planner'

/** What one request sends, and the status that says it was answered. */
export interface Sent {
  path: string
  body?: string
  expects: number
}

export interface Kind {
  name: string
  /** Of every hundred requests. */
  share: number
  /** Who asks for it; nobody: strangers do. By the API it comes with a token. */
  duties: readonly LoadDuty[]
  through: 'page' | 'api' | 'stranger'
  ask(dice: Dice, user: User | null): Sent
}

const staff: readonly LoadDuty[] = ['service-coordinator', 'irss-officer', 'readiness-officer', 'training-officer']
const everybody: readonly LoadDuty[] = ['candidate', 'rcmp-planner', ...staff]
const names = ['tremblay', 'roy', 'smith', 'martin', 'singh', 'gagnon', 'brown', 'nguyen', 'bel', 'mac']
const sortings = ['name', 'code', 'next-end']
const concerns = ['within-90', 'expired', 'unverified']

const lang = (user: User | null): string => user?.lang ?? 'en'
const page = (path: string): Sent => ({ path, expects: 200 })
const say = (user: User | null, en: string, fr: string): string => (lang(user) === 'en' ? `/en${en}` : `/fr${fr}`)

function listQuery(dice: Dice, user: User | null): string {
  const said = new URLSearchParams()
  if (dice.chance(0.4)) said.set('language', dice.pick(['en', 'fr']))
  if (dice.chance(0.3)) said.set('certificates', dice.pick(concerns))
  if (dice.chance(0.3)) said.set('q', dice.pick(names))
  said.set('sort', dice.pick(sortings))
  if (said.size === 1 && user?.duty !== 'service-coordinator') said.set('page', String(dice.int(1, 5)))
  if (dice.chance(0.2)) said.set('dir', 'desc')
  return `?${said}`
}

/** An action that leaves the officer as before: a result, a level, an answer more. */
function act(dice: Dice, user: User | null): Sent {
  const on = `2026-0${dice.int(1, 9)}-1${dice.int(0, 9)}`
  const personId = dice.pick(user!.people)
  const name = user!.duty === 'candidate' ? 'attest' : 'record-language-level'
  const body =
    name === 'attest'
      ? { personId, kind: 'integrity', answer: 'yes', own: true }
      : { personId, language: dice.pick(['en', 'fr']), level: dice.pick(['A', 'B', 'C']), assessedOn: on }
  return { path: `/api/v1/people/${name}`, body: JSON.stringify(body), expects: 201 }
}

/** A working day as requests: what people open, in the parts in which they may be thought to. */
export const mix: readonly Kind[] = [
  { name: 'home', share: 18, duties: everybody, through: 'page', ask: (_, user) => page(`/${lang(user)}`) },
  {
    name: 'list of officers',
    share: 14,
    duties: staff,
    through: 'page',
    ask: (dice, user) => page(`${say(user, '/officers', '/policiers')}${listQuery(dice, user)}`),
  },
  {
    name: 'other lists',
    share: 8,
    duties: ['service-coordinator', 'irss-officer', 'readiness-officer'],
    through: 'page',
    ask: (dice, user) =>
      page(
        dice.pick([
          say(user, '/candidacies', '/candidatures'),
          say(user, '/deployments', '/deploiements'),
          say(user, '/readiness', '/preparation'),
        ]),
      ),
  },
  {
    name: 'search',
    share: 9,
    duties: staff,
    through: 'page',
    ask: (dice, user) => page(`${say(user, '/search', '/recherche')}?q=${dice.pick(names)}`),
  },
  {
    name: 'officer file',
    share: 13,
    duties: ['service-coordinator', 'irss-officer', 'readiness-officer', 'training-officer'],
    through: 'page',
    ask: (dice, user) => {
      const id = dice.pick(user!.people)
      return page(say(user, `/officers/${id}/file`, `/policiers/${id}/dossier`))
    },
  },
  {
    name: 'board',
    share: 6,
    duties: ['rcmp-planner', 'irss-officer', 'readiness-officer', 'training-officer'],
    through: 'page',
    ask: (_, user) => page(say(user, '/missions/board', '/missions/tableau')),
  },
  {
    name: 'my file',
    share: 8,
    duties: ['candidate'],
    through: 'page',
    ask: (_, user) => page(say(user, '/my-file', '/mon-dossier')),
  },
  {
    name: 'public page',
    share: 10,
    duties: [],
    through: 'stranger',
    ask: (dice) => page(`/${dice.pick(['en', 'fr'])}/operations${dice.chance(0.3) ? '?as-at=2016-06-30' : ''}`),
  },
  {
    name: 'form opened',
    share: 5,
    duties: ['service-coordinator'],
    through: 'page',
    ask: (dice, user) => {
      const action = dice.pick(['people.record-language-level', 'people.record-certificate', 'people.record-rank'])
      return page(say(user, `/do/${action}/${dice.pick(user!.people)}`, `/faire/${action}/${dice.pick(user!.people)}`))
    },
  },
  {
    name: 'API, a list',
    share: 4,
    duties: staff,
    through: 'api',
    ask: (dice, user) => page(`/api/v1/people/officers${listQuery(dice, user)}`),
  },
  {
    name: 'API, an action',
    share: 5,
    duties: ['candidate', 'service-coordinator', 'irss-officer', 'training-officer'],
    through: 'api',
    ask: act,
  },
]
