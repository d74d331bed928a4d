import { addDays } from '#kernel/calendar.ts'
import type { Bulletin } from '../candidacies/bulletin.ts'
import { findOfficer } from '../candidacies/choose-officers.ts'
import type { Told } from '../candidacies/told.ts'
import type { Officer } from '../people/officer.ts'
import { issue } from '../people/papers.ts'
import type { World } from '../world.ts'

/** Somebody who is on the way: accepted, not gone yet, with things still to do; of the SPVM where there is one. */
export function candidateOnTheWay(world: World): Officer {
  const { anchor } = world
  const open = world.told.filter(({ course }) => course.withdrawn === null && course.departure > anchor)
  const accepted = open.filter(
    ({ course }) => course.fate === 'deployed' && course.accepted !== null && course.accepted <= anchor,
  )
  const selected = open.filter(
    ({ course }) => course.screened !== null && course.screened <= anchor && course.fate === 'deployed',
  )
  const best = [...accepted].sort((a, b) => openItems(b, anchor) - openItems(a, anchor))
  const found =
    best.find(({ service }) => service.code === 'SPVM') ?? best[0] ?? selected[0] ?? open[0] ?? world.told[0]
  if (!found) throw new Error('nobody has applied')
  return found.officer
}

const openItems = ({ joining, seat }: Told, anchor: string): number =>
  (joining?.acknowledgedOn && joining.acknowledgedOn > anchor ? 2 : 0) + (seat && seat.ends > anchor ? 1 : 0)

/** Somebody who serves abroad on the anchor day, well into the tour, and somebody who came home not long ago; null where nobody does. */
export function officersAbroadAndBack({ anchor, told }: World): { abroad: Officer | null; back: Officer | null } {
  const served = told.filter(({ course }) => course.fate === 'deployed' && course.withdrawn === null)
  const abroad = served.find(
    ({ course }) => course.arrival <= addDays(anchor, -60) && course.end >= addDays(anchor, 100),
  )?.officer
  const back = served.find(
    ({ course, officer }) =>
      officer !== abroad && course.end >= addDays(anchor, -120) && course.end <= addDays(anchor, -10),
  )?.officer
  return { abroad: abroad ?? null, back: back ?? null }
}

/** Somebody of the SPVM who has never applied and may apply for a bulletin that is open now. */
export function candidateToBe(world: World): Officer | null {
  const asked = new Set(world.told.map(({ officer }) => officer.id))
  const bulletins = openBulletins(world)
  const dice = world.dice.for('candidate to be')
  for (const bulletin of bulletins) {
    const found = findOfficer(world, dice, bulletin, { asked, eligible: true, service: 'SPVM' })
    if (found) return found
  }
  return null
}

/** Gives the candidate to be what an application asks for, so that the next step is to apply. */
export function prepareToApply(world: World, officer: Officer): void {
  const { anchor, reference } = world
  const dice = world.dice.for('candidate to be prepared')
  const verifier = world.holder('readiness-officer').name
  const issuedOn = {
    'driver-licence': 900,
    passport: 700,
    'first-aid-cpr': 200,
    firearms: 40,
    baton: 40,
    'oc-spray': 40,
  }
  for (const [type, days] of Object.entries(issuedOn)) {
    const day = addDays(anchor, -days)
    officer.certificates.push(issue(dice, reference, type, day, addDays(day, 4), verifier))
  }
  for (const kind of ['integrity', 'computer', 'standard-shift'] as const)
    officer.attestations.push({ kind, answer: true, attestedOn: addDays(anchor, -20) })
}

/** The bulletins for which one may apply on the anchor day, those in French first. */
const openBulletins = (world: World): Bulletin[] =>
  world.bulletins
    .filter(({ opens, closes }) => opens <= world.anchor && closes >= world.anchor)
    .sort((a, b) => (a.language === b.language ? (a.closes < b.closes ? 1 : -1) : a.language === 'fr' ? -1 : 1))
