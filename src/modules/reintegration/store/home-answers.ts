import { sql } from 'kysely'
import type { Day } from '#kernel/calendar.ts'
import type { Tx } from '#platform/database/connection.ts'
import type { HomeAnswerKind } from '../vocabulary.ts'

export interface HomeAnswer {
  deploymentId: string
  kinds: HomeAnswerKind[]
  account: string | null
  answeredOn: Day
}

/** What an officer has said of each tour; superseded answers are left out. */
export async function homeAnswersOf(tx: Tx, personId: string): Promise<HomeAnswer[]> {
  const { rows } =
    await sql<HomeAnswer>`select deployment_id as "deploymentId", kinds, account, answered_on as "answeredOn"
    from reintegration.home_answer where person_id = ${personId} and superseded_at is null order by answered_on desc`.execute(
      tx,
    )
  return rows
}

export interface NewHomeAnswer {
  id: string
  deploymentId: string
  personId: string
  missionId: string
  kinds: readonly HomeAnswerKind[]
  account: string | null
  answeredOn: Day
}

export async function insertHomeAnswer(tx: Tx, one: NewHomeAnswer, by: { at: string; account: string }): Promise<void> {
  await sql`update reintegration.home_answer set superseded_at = ${by.at}
    where deployment_id = ${one.deploymentId} and superseded_at is null`.execute(tx)
  await sql`insert into reintegration.home_answer (id, deployment_id, person_id, mission_id, kinds, account, answered_on, recorded_at, recorded_by)
    values (${one.id}, ${one.deploymentId}, ${one.personId}, ${one.missionId}, ${one.kinds}::text[], ${one.account}, ${one.answeredOn},
      ${by.at}, ${by.account})`.execute(tx)
}
