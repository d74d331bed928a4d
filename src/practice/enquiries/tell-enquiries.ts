import { addDays } from '#kernel/calendar.ts'
import { instantOf, type World } from '../world.ts'

/** What visitors asked, in every state: open, late, repeated, sent either way, not possible, and erased. All of it is invented. */
const asked: readonly {
  guide: string
  language: 'en' | 'fr'
  way: 'email' | 'post'
  to: string
  as: 'officer' | 'partner' | null
  /** Days before the anchor day. */
  ago: number
  done?: { after: number; reason?: string; erased?: boolean }
}[] = [
  { guide: 'BEFORE-THE-MISSION', language: 'fr', way: 'email', to: 'visite.rive-nord', as: 'partner', ago: 1 },
  { guide: 'BEFORE-THE-MISSION', language: 'en', way: 'email', to: 'visitor.lakeside', as: 'officer', ago: 4 },
  { guide: 'BEFORE-THE-MISSION', language: 'en', way: 'email', to: 'visitor.lakeside', as: 'officer', ago: 3 },
  {
    guide: 'REINTEGRATION',
    language: 'en',
    way: 'post',
    to: 'A. Visitor (invented)\n12 Practice Street\nExampleton ON  K0K 0K0',
    as: 'partner',
    ago: 16,
  },
  {
    guide: 'BEFORE-THE-MISSION',
    language: 'fr',
    way: 'post',
    to: 'B. Visite (inventée)\n8, rue de l’Exercice\nVille-Exemple (Québec)  G0G 0G0',
    as: null,
    ago: 12,
  },
  {
    guide: 'BEFORE-THE-MISSION',
    language: 'en',
    way: 'email',
    to: 'visitor.prairie',
    as: 'partner',
    ago: 30,
    done: { after: 6 },
  },
  {
    guide: 'REINTEGRATION',
    language: 'fr',
    way: 'email',
    to: 'visite.gaspesie',
    as: 'officer',
    ago: 41,
    done: { after: 9 },
  },
  {
    guide: 'REINTEGRATION',
    language: 'en',
    way: 'post',
    to: 'C. Visitor (invented)\n3 Sample Road\nModel NS  B0B 0B0',
    as: null,
    ago: 50,
    done: { after: 14 },
  },
  {
    guide: 'BEFORE-THE-MISSION',
    language: 'en',
    way: 'post',
    to: 'no street given',
    as: null,
    ago: 33,
    done: { after: 2, reason: 'address' },
  },
  {
    guide: 'BEFORE-THE-MISSION',
    language: 'en',
    way: 'email',
    to: '',
    as: 'officer',
    ago: 200,
    done: { after: 5, erased: true },
  },
  {
    guide: 'BEFORE-THE-MISSION',
    language: 'fr',
    way: 'email',
    to: '',
    as: 'partner',
    ago: 260,
    done: { after: 8, erased: true },
  },
]

const links: Readonly<Record<string, { en: string; fr: string }>> = {
  'BEFORE-THE-MISSION': { en: '/en/before-the-mission', fr: '/fr/avant-la-mission' },
  REINTEGRATION: { en: '/en/after-the-mission', fr: '/fr/apres-la-mission' },
}
const targets = { guide: 10, course: 15 }
const kept = { guide: 90, course: 365 }

const interested: readonly {
  course: string
  service: string
  name: string
  rank: string | null
  ago: number
  done?: { after: number; outcome: string; erased?: boolean }
}[] = [
  { course: 'MASTER-CLASS', service: 'OPP', name: 'Invented Superintendent Lark', rank: 'Superintendent', ago: 3 },
  { course: 'SML', service: 'OPP', name: 'Invented Inspector Wren', rank: 'Inspector', ago: 22 },
  { course: 'SML', service: 'SPVM', name: 'Commandante Mésange (inventée)', rank: 'Commandante', ago: 8 },
  {
    course: 'MASTER-CLASS',
    service: 'SPVM',
    name: 'Inspecteur Sizerin (inventé)',
    rank: null,
    ago: 60,
    done: { after: 10, outcome: 'put-forward' },
  },
  { course: 'SML', service: 'RCMP', name: 'Invented Chief Superintendent Heron', rank: 'Chief Superintendent', ago: 5 },
  {
    course: 'MASTER-CLASS',
    service: 'RCMP',
    name: 'Invented Superintendent Plover',
    rank: 'Superintendent',
    ago: 80,
    done: { after: 20, outcome: 'not-this-time' },
  },
  {
    course: 'MASTER-CLASS',
    service: 'OPP',
    name: '',
    rank: null,
    ago: 500,
    done: { after: 12, outcome: 'talked-over', erased: true },
  },
]

/** How many said interest this year, and with which gender where they gave one: apart from who they are. */
const counted: readonly [course: string, gender: string, count: number][] = [
  ['MASTER-CLASS', 'woman', 7],
  ['MASTER-CLASS', 'man', 12],
  ['MASTER-CLASS', 'not-said', 5],
  ['SML', 'woman', 2],
  ['SML', 'man', 9],
  ['SML', 'not-said', 6],
]

export function tellEnquiries(world: World): void {
  tellGuides(world)
  tellInterests(world)
}

function tellGuides(world: World): void {
  const codes = new Map<string, string>()
  const by = world.holder('communications-officer')
  for (const one of asked) {
    const dice = world.dice.for(`guide request ${one.ago}`)
    const id = dice.uuid()
    const on = addDays(world.anchor, -one.ago)
    const doneOn = one.done ? addDays(on, one.done.after) : null
    const code = world.code('GDE')
    const erased = one.done?.erased === true
    const email = one.way === 'email' && !erased ? `${one.to}@visitor.example` : null
    const same = `${one.guide} ${one.language} ${one.to}`
    world.rows.add('enquiries.guide_request', {
      ...{ id, code, guide: one.guide, language: one.language, page_language: one.language, way: one.way },
      ...{ email, email_folded: email, postal: one.way === 'post' && !erased ? one.to : null, asked_as: one.as },
      ...{ asked_on: on, due_on: addDays(on, targets.guide), kept_days: kept.guide },
      state: !one.done ? 'received' : one.done.reason ? 'not-possible' : 'sent',
      ...{ done_on: doneOn, reason: one.done?.reason ?? null },
      link: doneOn && !one.done?.reason && one.way === 'email' ? links[one.guide]![one.language] : null,
      repeats: one.done ? null : (codes.get(same) ?? null),
      erased_on: erased ? addDays(doneOn!, kept.guide) : null,
      ...{ version: one.done ? 2 : 1, recorded_at: instantOf(on, id) },
      ...{ done_at: doneOn && instantOf(doneOn, id), done_by: doneOn && by.accountId },
    })
    if (!one.done) codes.set(same, codes.get(same) ?? code)
  }
}

function tellInterests(world: World): void {
  const by = world.holder('service-coordinator')
  for (const one of interested) {
    const dice = world.dice.for(`interest ${one.ago}`)
    const id = dice.uuid()
    const on = addDays(world.anchor, -one.ago)
    const doneOn = one.done ? addDays(on, one.done.after) : null
    const erased = one.done?.erased === true
    world.rows.add('enquiries.course_interest', {
      ...{ id, code: world.code('INT'), course: one.course, service: one.service, page_language: 'en' },
      audience: one.service === 'RCMP' ? 'management-rcmp' : 'management-partner',
      ...{ name: erased ? null : one.name, rank: erased ? null : one.rank },
      email: erased ? null : `${one.service.toLowerCase()}.${one.ago}@visitor.example`,
      ...{ said_on: on, due_on: addDays(on, targets.course), kept_days: kept.course },
      ...{ state: one.done ? 'answered' : 'received', outcome: one.done?.outcome ?? null, done_on: doneOn },
      erased_on: erased ? addDays(doneOn!, kept.course) : null,
      ...{ version: one.done ? 2 : 1, recorded_at: instantOf(on, id) },
      ...{ done_at: doneOn && instantOf(doneOn, id), done_by: doneOn && by.accountId },
    })
  }
  const dice = world.dice.for('interest counted')
  for (const [course, gender, count] of counted)
    for (let i = 0; i < count; i += 1)
      world.rows.add('enquiries.interest_count', {
        ...{ id: dice.uuid(), course, gender, audience: 'management-partner' },
        year: Number(world.anchor.slice(0, 4)),
      })
}
