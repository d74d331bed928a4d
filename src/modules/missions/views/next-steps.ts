import type { Localized } from '#kernel/language.ts'
import { askedRoleWords, type Decision, languageOf } from '#modules/requests/index.ts'
import type { Tx } from '#platform/database/connection.ts'
import { asQuery, postOfLine } from '../rules/post-of-line.ts'
import { grantsSomething } from '../rules/within-decision.ts'
import { nextOfMission } from '../store/carrying-out.ts'
import { rolesOn } from '../store/catalogues.ts'
import { strengthsUnder } from '../store/strengths.ts'
import type { Mission } from '../vocabulary.ts'
import { suggestedTitles } from '../words-of-next-steps.ts'

/** What the decision that a mission traces to still asks of whoever plans; posts as forms that can be opened. */
export interface NextSteps {
  code: string
  number: number
  left: number
  authorized: boolean
  posts: { role: Localized; left: number; query: string }[]
}

export async function nextSteps(
  tx: Tx,
  mission: Mission,
  decision: Decision,
  today: string,
): Promise<NextSteps | null> {
  if (grantsSomething(decision, today)) return null
  const next = await nextOfMission(tx, mission.id, decision)
  if (!next || next.left === 0) return null
  const roles = await rolesOn(tx, today)
  const { code, number } = next.decision
  return {
    code,
    number,
    left: next.left,
    authorized: (await strengthsUnder(tx, [decision.id])).length > 0,
    posts: next.lines.map((line) => ({
      role: askedRoleWords[line.line.role],
      left: line.left,
      query: asQuery(
        postOfLine(line, roles, mission.hostCountries[0] ?? null, {
          title: suggestedTitles[line.line.role],
          language: languageOf(line.line),
        }),
      ),
    })),
  }
}
