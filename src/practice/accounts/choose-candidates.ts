import type { Bulletin } from '../candidacies/bulletin.ts'
import { findOfficer } from '../candidacies/choose-officers.ts'
import type { Told } from '../candidacies/told.ts'
import type { Officer } from '../people/officer.ts'
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

/** The bulletins for which one may apply on the anchor day, those in French first. */
const openBulletins = (world: World): Bulletin[] =>
  world.bulletins
    .filter(({ opens, closes }) => opens <= world.anchor && closes >= world.anchor)
    .sort((a, b) => (a.language === b.language ? (a.closes < b.closes ? 1 : -1) : a.language === 'fr' ? -1 : 1))
