import { addDays, type Day, minDay } from '#kernel/calendar.ts'
import type { Localized } from '#kernel/language.ts'
import { itemsOf, itemTitles } from '#modules/readiness/index.ts'
import { factOn } from '../reference.ts'
import type { Row } from '../rows.ts'
import type { World } from '../world.ts'
import { stoppedOn } from './tell-health.ts'
import type { Told } from './told.ts'

/** Preliminary Instructions after the initial selection, ticked off one by one. */
export function tellPreliminary(world: World, told: Told): void {
  const { course } = told
  if (!world.happened(course.screened) || course.fate === 'not-selected') return
  const dice = world.dice.for(`preliminary ${told.id}`)
  const sentOn = course.screened
  const items = itemsFor(world, told, 'preliminary', sentOn, null)
  const stopped = stoppedOn(told)
  const doneOn = items.map(({ dueOn }) =>
    minDay(
      addDays(dueOn ?? addDays(sentOn, 30), dice.chance(0.08) ? dice.int(4, 10) : -dice.int(0, 12)),
      addDays(sentOn, 55),
    ),
  )
  told.preliminary = { sentOn, doneOn }
  const openedOn = addDays(sentOn, dice.int(0, 4))
  tellPackage(world, told, {
    kind: 'preliminary',
    number: 1,
    terms: {},
    sentOn,
    openedOn,
    acknowledgedOn: null,
    superseded: null,
    items: items.map((item, index) => {
      const done = doneOn[index]!
      return { ...item, doneOn: world.happened(done) && (stopped ?? '9') > done ? done : null }
    }),
  })
}

/** Joining Instructions at the acceptance, and anew once the seat in training is known. */
export function tellJoining(world: World, told: Told): void {
  const { course } = told
  if (!world.happened(course.accepted) || course.fate === 'declined' || course.fate === 'withdrawn') return
  const dice = world.dice.for(`joining ${told.id}`)
  const seat = told.seat
  const versions = [
    { sentOn: course.accepted, seat: null as Told['seat'] },
    ...(seat ? [{ sentOn: seat.confirmedOn, seat }] : []),
  ]
  for (const [index, version] of versions.entries()) {
    if (!world.happened(version.sentOn)) continue
    const next = versions[index + 1]
    const superseded = next && world.happened(next.sentOn) ? next.sentOn : null
    // Whoever is slow acknowledges in the last days before departure.
    const slow = dice.chance(0.12)
    const acknowledged = next
      ? null
      : slow
        ? addDays(course.departure, -dice.int(6, 12))
        : addDays(version.sentOn, dice.int(2, 8))
    const terms = termsOf(told, version.seat)
    if (!next) told.joining = { sentOn: version.sentOn, acknowledgedOn: acknowledged }
    const ended = course.withdrawn !== null && acknowledged !== null && acknowledged >= course.withdrawn
    tellPackage(world, told, {
      kind: 'joining',
      number: index + 1,
      terms,
      sentOn: version.sentOn,
      openedOn: addDays(version.sentOn, dice.int(0, 2)),
      acknowledgedOn: acknowledged !== null && world.happened(acknowledged) && !ended ? acknowledged : null,
      superseded,
      reason: index > 0 ? 'A seat in pre-deployment training was confirmed.' : null,
      items: itemsFor(world, told, 'joining', version.sentOn, terms).map((item) => {
        const done = addDays(version.sentOn, dice.int(2, 20))
        return { ...item, doneOn: !next && world.happened(done) && done < course.departure ? done : null }
      }),
    })
  }
}

function itemsFor(world: World, told: Told, kind: 'preliminary' | 'joining', sentOn: Day, terms: unknown) {
  const template = world.reference.templates.find(
    (one) => one.kind === kind && one.valid.from <= sentOn && (one.valid.to === null || sentOn < one.valid.to),
  )
  return itemsOf((template?.items ?? []) as never, {
    sentOn,
    kind: told.bulletin.mission.kind,
    terms: terms as never,
    titles: itemTitles,
  })
}

function termsOf(told: Told, seat: Told['seat']) {
  const { bulletin, course } = told
  const position = told.place?.position ?? bulletin.places[0]!.position
  const location = (position.dutyLocation ?? factOn(bulletin.mission, 'duty-location', course.departure)) as {
    country: string
    place?: Localized
  } | null
  return {
    departure: course.departure,
    arrival: course.arrival,
    end: course.end,
    position: { code: position.code, title: position.title },
    mission: {
      code: bulletin.mission.code,
      name: factOn<Localized>(bulletin.mission, 'name', course.departure) ?? {
        en: bulletin.mission.code,
        fr: bulletin.mission.code,
      },
    },
    dutyLocation: location && (location.place ?? { en: location.country, fr: location.country }),
    pdt: seat && { code: seat.code, starts: seat.starts, ends: seat.ends, place: seat.place },
  }
}

interface Sent {
  kind: 'preliminary' | 'joining'
  number: number
  terms: Row
  sentOn: Day
  openedOn: Day
  acknowledgedOn: Day | null
  superseded: Day | null
  reason?: string | null
  items: ReturnType<typeof itemsFor>
}

function tellPackage(world: World, told: Told, sent: Sent): void {
  const dice = world.dice.for(`package ${sent.kind} ${sent.number} ${told.id}`)
  const by = { on: sent.sentOn, by: world.holder('readiness-officer') }
  const who = { person_id: told.officer.id, service_id: told.service.id }
  const id = dice.uuid()
  world.record(
    'readiness.instruction_package',
    {
      id,
      candidacy_id: told.id,
      ...who,
      kind: sent.kind,
      number: sent.number,
      terms: sent.terms,
      sent_on: sent.sentOn,
      opened_on: world.happened(sent.openedOn) ? sent.openedOn : null,
      acknowledged_on: sent.acknowledgedOn,
      superseded_at: sent.superseded ? `${sent.superseded}T19:30:00.000Z` : null,
      reason: sent.reason ?? null,
    },
    by,
  )
  for (const item of sent.items)
    world.record(
      'readiness.instruction_item',
      {
        id: dice.uuid(),
        package_id: id,
        ...who,
        code: item.code,
        title: item.title,
        text: item.text,
        due_on: item.dueOn,
        done_on: item.doneOn,
        attachment_id: null,
        sort_order: item.sortOrder,
      },
      by,
    )
}
