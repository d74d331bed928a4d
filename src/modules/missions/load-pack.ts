import { latest } from '#kernel/partial-date.ts'
import { toRangeText } from '#kernel/period.ts'
import type { Circumstances } from '#platform/circumstances.ts'
import type { Tx } from '#platform/database/connection.ts'
import type { Pack } from '#platform/pack/pack.ts'
import { daysOf, type SourceRef, type Validity } from '#platform/pack/value-types.ts'
import { loadRecord } from './load-record.ts'
import { strengthPeriods } from './rules/strength-periods.ts'
import { insertPackRows } from './store/load.ts'
import { publishCountries, publishOperations, publishPlaces, publishStrengths } from './store/publish.ts'

/** Missions, groups, facts, strengths and positions of the pack, and what of them is public. */
export async function loadPack(tx: Tx, pack: Pack, c: Circumstances): Promise<void> {
  const { missions, groups } = pack.missions
  const missionIds = new Map(missions.map((mission) => [mission.code, c.fresh()]))
  const groupIds = new Map(groups.map((group) => [group.code, c.fresh()]))
  const readOn = new Map(pack.pack.sources.map((source) => [source.id, latest(source.as_at)]))
  /** The source with the day on which it was as it says: the public page is as new as its newest source. */
  const from = (one: { source: SourceRef; verified: boolean; note?: string | undefined }) => ({
    source: { ...one.source, read_on: readOn.get(one.source.id), ...(one.note ? { note: one.note } : {}) },
    verified: one.verified,
  })
  const valid = (validity: Validity) => toRangeText(daysOf(validity))
  const each = <T>(pick: (mission: (typeof missions)[number], missionId: string) => T[]): T[] =>
    missions.flatMap((mission) => pick(mission, missionIds.get(mission.code) ?? ''))

  const catalogued = <T extends { code: string; name: object; valid: Validity; source: SourceRef; verified: boolean }>(
    one: T,
  ) => ({ ...one, valid: valid(one.valid) })

  await insertPackRows(tx, {
    roles: pack.missions.role_tags.map(catalogued),
    themes: pack.missions.team_themes.map(catalogued),
    at: c.now,
    by: c.actor.accountId,
    groups: groups.map(({ code, name }) => ({ id: groupIds.get(code), code, name })),
    missions: missions.map((mission, index) => ({
      id: missionIds.get(mission.code),
      code: mission.code,
      kind: mission.kind,
      host_countries: mission.host_countries,
      block: mission.listings[0]?.section ?? null,
      sort_order: (mission.listings[0]?.order ?? 100) * 1000 + index,
      source: mission.facts[0]?.source ?? {},
    })),
    predecessors: missions.flatMap(({ code, predecessor }) =>
      predecessor ? [{ mission: code, predecessor: predecessor.mission }] : [],
    ),
    members: groups.flatMap((group) =>
      group.members.map((member) => ({ group: group.code, mission: member.mission, valid: valid(member.valid) })),
    ),
    leads: pack.process.rotation.map((lead) => ({
      kind: lead.kind,
      months: lead.propose_months_before_end,
      valid: valid(lead.valid),
      ...from(lead),
    })),
    kinds: pack.process.mission_kinds.map((one) => ({
      id: c.fresh(),
      kind: one.kind,
      nomination_form: one.nomination_form,
      selecting_body: one.selecting_body,
      legal_status: one.legal_status,
      pays_salary: one.pays_salary,
      pays_allowance: one.pays_allowance,
      handover_days: one.handover.days,
      handover_counted: one.handover.counted,
      valid: valid(one.valid),
      ...from(one),
    })),
    phases: each((mission, mission_id) =>
      mission.phases.map((one) => ({
        id: c.fresh(),
        mission_id,
        kind: one.kind,
        name: one.name,
        since: one.since,
        tour_months: one.tour_months ?? null,
        criteria: one.criteria ?? null,
        costs: one.costs ?? null,
        valid: valid(one.valid),
        ...from(one),
      })),
    ),
    listings: each((mission, mission_id) =>
      mission.listings.map((one) => ({
        id: c.fresh(),
        mission_id,
        list: one.list,
        section: one.section,
        block: one.block,
        place: one.order,
        number: one.number ?? null,
        letter: one.letter ?? null,
        named_in: one.named_in,
        heading: one.heading,
        valid: valid(one.valid),
        ...from(one),
      })),
    ),
    facts: each((mission, mission_id) =>
      mission.facts.map((fact) => ({
        id: c.fresh(),
        mission_id,
        attribute: fact.attribute,
        value: fact.value,
        valid: valid(fact.valid),
        ...from(fact),
      })),
    ),
    strengths: strengthPeriods(pack.authorizedStrength.observations).map(({ observation, valid: period }) => ({
      id: c.fresh(),
      scope: observation.scope.kind,
      scope_id:
        observation.scope.kind === 'programme'
          ? null
          : (observation.scope.kind === 'group' ? groupIds : missionIds).get(observation.scope.code),
      measure: observation.measure,
      number: observation.number,
      valid: toRangeText(period),
      as_printed: observation.as_printed,
      ...from(observation),
    })),
    positions: each((mission, mission_id) =>
      mission.positions.map((position) => ({
        id: c.fresh(),
        code: position.code,
        mission_id,
        title: position.title,
        language: position.language,
        armed: position.armed,
        rank_from: position.rank_levels?.highest ?? null,
        rank_to: position.rank_levels?.lowest ?? null,
        tour_months: position.tour_months,
        leadership: position.leadership,
        roles: position.roles,
        stream: pack.missions.role_tags.find((one) => one.code === position.roles[0])?.stream ?? null,
        valid: valid(position.valid),
        since: position.since ?? null,
        ...from(position),
      })),
    ),
  })
  await loadRecord(tx, pack, missionIds, c)
  await publishCountries(
    tx,
    pack.countries.countries.map(({ code, name, called }) => ({ code, name: called ?? name })),
  )
  await publishOperations(tx, null, c)
  await publishStrengths(tx, null, c)
  await publishPlaces(
    tx,
    pack.missions.past_deployments.map((past, index) => ({
      code: past.code,
      name: past.name,
      sort_order: index,
      valid: valid(past.valid),
      ...from(past),
    })),
    c,
  )
}
