import { addDays, minDay } from '#kernel/calendar.ts'
import type { Dice } from '../dice.ts'
import type { Row } from '../rows.ts'
import type { World } from '../world.ts'
import { inventName } from './invent-name.ts'

const relations = {
  en: ['spouse (practice)', 'mother (practice)', 'brother (practice)', 'neighbour with the key (practice)'],
  fr: ['conjoint (exercice)', 'mère (exercice)', 'frère (exercice)', 'voisin qui a la clé (exercice)'],
} as const
const wishes = {
  en: {
    children: 'The other parent tells them, in the evening (practice).',
    how: 'Say first that it is not an emergency (practice).',
  },
  fr: {
    children: 'L’autre parent le leur dit, le soir (exercice).',
    how: 'Dites d’abord que ce n’est pas une urgence (exercice).',
  },
} as const
const away = ['preparing', 'departed', 'arrived', 'on-duty', 'ended']

/** Plans that some officers keep with the people at home, and a few families that were told something. Everybody in them is invented. */
export function tellFamilyPlans(world: World): void {
  const officers = new Map(world.officers.map((one) => [one.id, one]))
  const planned = new Set<string>()
  for (const tour of world.rows.of('deployments.deployment')) {
    const officer = officers.get(String(tour.person_id))
    if (!officer || planned.has(officer.id) || !away.includes(String(tour.state)) || tour.returned_on) continue
    const dice = world.dice.for(`family ${tour.id}`)
    if (!dice.chance(0.7)) continue
    planned.add(officer.id)
    const departure = String(tour.departed_on ?? tour.planned_departure)
    const on = minDay(addDays(departure, -dice.int(20, 50)), world.anchor)
    const confirmed = dice.chance(0.8)
    tellPlan(world, dice, { personId: officer.id, language: officer.language, on, confirmed })
    if (['arrived', 'on-duty'].includes(String(tour.state)) && dice.chance(0.15)) tellNotice(world, dice, tour)
  }
}

function tellPlan(
  world: World,
  dice: Dice,
  o: { personId: string; language: 'en' | 'fr'; on: string; confirmed: boolean },
): void {
  const { personId, language, on } = o
  const own = { on, by: { ...world.holder('readiness-officer'), accountId: personId } }
  const of = { person_id: personId }
  const people = [1, 2].map((place) => {
    const name = inventName(dice, { language, sex: dice.pick(['female', 'male'] as const), indigenousService: false })
    const row = {
      ...{ id: dice.uuid(), ...of, name: `${name.given} ${name.family}`, place, since: place },
      relation: dice.pick(relations[language]),
      phone: `613-555-01${dice.int(10, 99)}`,
      language: language === 'fr' ? 'français' : 'English',
    }
    return row
  })
  const [first, second] = people
  world.record(
    'people.family_plan',
    {
      ...{ ...of, version: 5, changed_on: on, children: dice.chance(0.6) ? wishes[language].children : null },
      ...{ confirmed_on: o.confirmed ? on : null, confirmed_version: o.confirmed ? 5 : null },
    },
    own,
  )
  for (const one of people) world.record('people.family_contact', one, own)
  const rule = {
    ...of,
    contact_id: first!.id,
    then_contact_id: second!.id,
    channel: 'telephone',
    how: wishes[language].how,
  }
  world.record(
    'people.family_rule',
    { id: dice.uuid(), ...rule, situation: 'area-incident', after_days: null, since: 3 },
    own,
  )
  world.record(
    'people.family_rule',
    { id: dice.uuid(), ...rule, situation: 'no-contact', after_days: 3, since: 4 },
    own,
  )
  world.record(
    'people.family_support',
    { id: dice.uuid(), ...of, area: dice.pick(['children', 'house', 'car']), who: first!.name, agreed: true, since: 5 },
    own,
  )
}

function tellNotice(world: World, dice: Dice, tour: Row): void {
  const desk = world.holder('mission-desk')
  const on = minDay(addDays(String(tour.arrived_on), dice.int(2, 60)), world.anchor)
  const of = {
    deployment_id: tour.id,
    person_id: tour.person_id,
    mission_id: tour.mission_id,
    situation: 'area-incident',
  }
  world.record(
    'deployments.family_opening',
    {
      ...{ id: dice.uuid(), ...of, reason: 'A demonstration near the quarters, all officers safe (practice).' },
      ...{ opened_by: desk.accountId, opened_by_name: desk.name, opened_on: on, until_on: addDays(on, 1) },
    },
    { on, by: desk },
  )
  world.record(
    'deployments.family_notice',
    {
      ...{ id: dice.uuid(), ...of, told_on: on, told: 'The first person of the plan (practice)', channel: 'telephone' },
      ...{
        said: 'That there was a demonstration and that all officers are safe (practice).',
        by_version: 5,
        told_by_name: desk.name,
      },
    },
    { on, by: desk },
  )
}
