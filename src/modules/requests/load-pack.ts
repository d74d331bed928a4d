import { addDays } from '#kernel/calendar.ts'
import { earliest, latest } from '#kernel/partial-date.ts'
import { toRangeText } from '#kernel/period.ts'
import type { Circumstances } from '#platform/circumstances.ts'
import type { Tx } from '#platform/database/connection.ts'
import type { Pack } from '#platform/pack/pack.ts'
import { daysOf } from '#platform/pack/value-types.ts'
import { insertPartners } from './store/load-partners.ts'
import { insertMembership } from './store/memberships.ts'
import { insertOrganisations } from './store/organisations.ts'

/** Bodies that ask for officers, select them or take part: not our own departments. */
const abroad = new Set(['international-organisation', 'selecting-body', 'partner-body'])

/** The partners of the arrangement in each year, organisations under each name they had, and Canada's seats in them. */
export async function loadPack(tx: Tx, pack: Pack, c: Circumstances): Promise<void> {
  const { organisations, cpa_partners, memberships } = pack.organisations
  const names = new Map(organisations.map((one) => [one.code, one.names]))
  const lastName = (code: string) => names.get(code)?.at(-1)?.name ?? { en: code, fr: code }
  await insertPartners(
    tx,
    cpa_partners.map((partner) => ({
      organisation: partner.organisation,
      name: lastName(partner.organisation),
      role: partner.role,
      valid: toRangeText(daysOf(partner.valid)),
      source: partner.source,
      verified: partner.verified,
    })),
  )
  await insertOrganisations(
    tx,
    organisations
      .filter(({ kind }) => abroad.has(kind))
      .flatMap(({ code, kind, names: called }) =>
        called.map(({ name, short, valid, source, verified }) => ({
          ...{ code, kind, name, short: short ?? null, source, verified },
          valid: toRangeText(daysOf(valid)),
        })),
      ),
  )
  for (const { organisation, body, role, valid, held_by, source, verified } of memberships) {
    const until = valid.to ?? null
    const days = { from: earliest(valid.from), to: until === null ? null : addDays(latest(until), 1) }
    await insertMembership(
      tx,
      {
        ...{ id: c.fresh(), organisation: lastName(organisation).en, organisationCode: organisation, body, role },
        ...{ since: valid.from, until, valid: days, heldBy: held_by ?? null, verified },
        source: source.ref ?? source.url ?? source.id,
      },
      { at: c.now, account: c.actor.accountId },
    )
  }
}
