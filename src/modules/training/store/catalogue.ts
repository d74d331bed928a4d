import { sql } from 'kysely'
import type { Day } from '#kernel/calendar.ts'
import type { Hundredths } from '#kernel/decimal.ts'
import type { Localized } from '#kernel/language.ts'
import type { Tx } from '#platform/database/connection.ts'
import type { OnlineModule } from '../vocabulary.ts'

/** The modules of the catalogue on a day that a kind of mission asks for. */
export async function modulesOn(tx: Tx, day: Day, missionKind: string): Promise<OnlineModule[]> {
  const { rows } =
    await sql<OnlineModule>`select id, code, title, pass_mark as "passMark", kinds, verified from training.online_module
    where valid @> ${day}::date and (kinds = '{}' or ${missionKind} = any(kinds)) order by code`.execute(tx)
  return rows
}

/** The programme's minimum mark on a day, or null where none was given for it. */
export async function passMarkOn(tx: Tx, day: Day): Promise<Hundredths | null> {
  const { rows } = await sql<{
    mark: number
  }>`select hundredths as mark from training.pass_mark where valid @> ${day}::date`.execute(tx)
  return rows[0]?.mark ?? null
}

interface Dated {
  id: string
  valid: string
  source: object
  verified: boolean
}

/** The pack's modules and marks. Called once, on an empty installation. */
export async function insertCatalogue(
  tx: Tx,
  modules: readonly (Dated & {
    code: string
    title: Localized
    kinds: string[]
    content: string
    pass_mark: Hundredths
  })[],
  marks: readonly (Dated & { hundredths: Hundredths })[],
): Promise<void> {
  await sql`insert into training.online_module (id, code, title, kinds, content, pass_mark, valid, source, verified)
    select r.id, r.code, r.title, r.kinds, r.content, r.pass_mark, r.valid, r.source, r.verified
    from jsonb_to_recordset(${JSON.stringify(modules)}::jsonb) as r(id uuid, code text, title jsonb, kinds text[], content text,
      pass_mark int, valid daterange, source jsonb, verified boolean)`.execute(tx)
  await sql`insert into training.pass_mark (id, hundredths, valid, source, verified)
    select r.id, r.hundredths, r.valid, r.source, r.verified
    from jsonb_to_recordset(${JSON.stringify(marks)}::jsonb) as r(id uuid, hundredths int, valid daterange, source jsonb,
      verified boolean)`.execute(tx)
}
