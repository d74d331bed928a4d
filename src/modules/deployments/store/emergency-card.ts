import { sql } from 'kysely'
import type { Circumstances } from '#platform/circumstances.ts'
import type { Tx } from '#platform/database/connection.ts'

/** What helps somebody in danger: who they are, and who is to be called. */
export interface EmergencyContacts {
  personId: string
  bornOn: string
  language: 'en' | 'fr'
  email: string | null
  coordinators: { name: string; email: string }[]
  /** Until when this card is open for the reader. */
  openUntil: string
}

/** Whose card belongs to a deployment, as far as the reader sees the deployment. */
export async function personOfDeployment(tx: Tx, deploymentId: string): Promise<string | null> {
  const { rows } = await sql<{ personId: string }>`
    select person_id as "personId" from deployments.deployment where id = ${deploymentId}`.execute(tx)
  return rows[0]?.personId ?? null
}

/** The card, while the reader has broken the glass for this officer and no longer: the database asks once more. */
export async function emergencyContacts(
  tx: Tx,
  deploymentId: string,
  c: Pick<Circumstances, 'now' | 'today'>,
): Promise<EmergencyContacts | null> {
  const { rows } = await sql<EmergencyContacts>`
    select d.person_id as "personId", p.born_on as "bornOn", p.language, p.email,
      coalesce((select jsonb_agg(jsonb_build_object('name', k.name, 'email', k.email)) from people.coordinators_of(d.service_id, ${c.today}::date) k), '[]') as coordinators,
      (select to_char(max(b.expires_at) at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"') from access.break_glass b
        where b.account_id = sec.account() and b.person_id = d.person_id) as "openUntil"
    from deployments.deployment d join people.person p on p.id = d.person_id
    where d.id = ${deploymentId} and access.glass_is_broken(d.person_id, ${c.now})`.execute(tx)
  return rows[0] ?? null
}
