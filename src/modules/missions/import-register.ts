import { systemActor } from '#platform/access/actor.ts'
import { circumstancesOf, type House } from '#platform/house.ts'
import { perform } from '#platform/perform.ts'
import { recordPastMission } from './actions/record-past-mission.ts'
import { type Register, readRegister } from './register-layout.ts'

/** What came of a row: the code of a refusal says why. */
export interface ImportedRow {
  line: number
  code: string
  outcome: 'recorded' | 'changed' | 'unchanged' | 'refused'
  why?: string
  value?: string
}
export type ImportedRegister = { rows: ImportedRow[] } | Exclude<Register, { lines: unknown }>

/** S4.04: brings a register of past missions in, each row an act of its own: what is refused keeps nothing else back, and a second run changes nothing. */
export async function importRegister(house: House, text: string): Promise<ImportedRegister> {
  const register = readRegister(text)
  if (!('lines' in register)) return register
  const c = circumstancesOf(house, systemActor('register'))
  const rows: ImportedRow[] = []
  for (const one of register.lines) {
    const { line, code } = one
    if ('problem' in one) {
      rows.push({ line, code, outcome: 'refused', why: one.problem, ...(one.value ? { value: one.value } : {}) })
      continue
    }
    const performed = await perform(house, recordPastMission, one.mission, c)
    if (performed.kind === 'done')
      rows.push({ line, code, outcome: performed.saved.facts?.[0]?.about?.again === 1 ? 'changed' : 'recorded' })
    else if (performed.kind === 'refused')
      rows.push(
        performed.refusal.code === 'nothing-changes'
          ? { line, code, outcome: 'unchanged' }
          : { line, code, outcome: 'refused', why: performed.refusal.code },
      )
    else
      rows.push({
        line,
        code,
        outcome: 'refused',
        why: 'input',
        value: performed.issues.map(({ field }) => field).join(', '),
      })
  }
  return { rows }
}
