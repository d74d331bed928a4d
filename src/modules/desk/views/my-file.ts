import {
  candidaciesOf,
  type Finding,
  isEnded,
  isSatisfied,
  judgeCandidacies,
  type PlannedMonths,
  plannedMonths,
  stepNamed,
  type TypicalDays,
  typicalDays,
} from '#modules/candidacies/index.ts'
import { dutyNames } from '#platform/access/words.ts'
import { field } from '#platform/fields.ts'
import type { Module } from '#platform/module.ts'
import { sentences } from '#platform/sentence.ts'
import { defineView } from '#platform/view.ts'
import { type MyCandidacy, myCandidacies, statusOf } from '../store.ts'
import { words } from '../words.ts'

interface Both {
  en: string
  fr: string
}

export interface FileLine {
  title: Both
  state: 'done' | 'current' | 'todo' | 'problem'
  text: Both | null
  next: Both | null
  owner: Both | null
  due: string | null
}

export interface MyFileData {
  files: { candidacy: MyCandidacy; ended: boolean; stage: number; lines: FileLine[]; planned: PlannedMonths[] }[]
  /** How long the parts of the way took for others (S0-90..93). */
  typical: (TypicalDays & { title: Both })[]
}

/** Where my file is, what is missing, who has it, what comes next: for the officer, in plain words. */
export function myFileView(rooms: readonly Module[]) {
  const parts = rooms.flatMap((room) => [...(room.status ?? [])]).sort((a, b) => a.order - b.order)
  return defineView({
    name: 'desk.my-file',
    seenBy: { candidate: 'self' },
    query: { id: field.optionalId() },
    words: { title: words.myFile },
    async load(tx, query, c): Promise<MyFileData> {
      if (!c.actor.personId) return { files: [], typical: [] }
      const all = await myCandidacies(tx, c.actor.personId)
      const mine = query.id ? all.filter((one) => one.id === query.id) : all
      const ids = mine.map((one) => one.id)
      const findings = await judgeCandidacies(tx, ids, c)
      const records = new Map((await candidaciesOf(tx, ids)).map((one) => [one.id, one]))
      const status = await statusOf(tx, parts, ids, c)
      const planned = await plannedMonths(tx, c.today)
      const typical = await typicalDays(tx, c.today)
      return {
        files: mine.map((candidacy) => {
          const state = records.get(candidacy.id)?.state ?? 'applied'
          const judged = (findings.get(candidacy.id) ?? []).map((finding) => lineOfFinding(finding, c.today))
          const others = parts.flatMap((part) =>
            status
              .filter((row) => row.candidacy_id === candidacy.id && row.kind === part.name)
              .map((row): FileLine => {
                const said =
                  row.state === 'done' ? part.words.done : row.state === 'problem' ? part.words.problem : undefined
                const filled = (text: Both): Both => sentences(text, row.params)
                return {
                  title: filled(part.words.title),
                  state: row.state,
                  text: said ? filled(said) : null,
                  next: row.state === 'current' || row.state === 'problem' ? filled(part.words.next) : null,
                  owner: row.state === 'current' || row.state === 'problem' ? dutyNames[part.owner] : null,
                  due: row.due,
                }
              }),
          )
          return {
            candidacy,
            ended: isEnded(state),
            stage: stageOf(state),
            lines: [...others, ...judged],
            planned: planned.filter(({ kinds }) => kinds.includes(candidacy.missionKind)),
          }
        }),
        typical: parts.flatMap(({ name, words: said }) =>
          typical
            .filter(({ stage }) => name === `candidacies.${stage}`)
            .map((one) => ({ ...one, title: (said.toAnybody ?? said).title })),
        ),
      }
    },
  })
}

function lineOfFinding(finding: Finding, today: string): FileLine {
  const step = stepNamed(finding.criterion.step)
  const { judgement } = finding
  const code = step?.words.codes[judgement.code]
  const done = isSatisfied(finding, today)
  return {
    title: finding.criterion.message,
    state: done ? 'done' : judgement.result === 'not-met' ? 'problem' : 'current',
    text: code ? sentences(code, judgement.params) : null,
    next: done ? null : (step?.words.next ?? null),
    owner: done || !step ? null : dutyNames[step.owner],
    due: finding.on,
  }
}

const STAGES: Record<string, number> = {
  applied: 1,
  endorsed: 2,
  'initially-selected': 3,
  recommended: 5,
  nominated: 5,
  reserve: 5,
  'host-accepted': 6,
  offered: 6,
  accepted: 7,
  deployed: 8,
}

/** The stage that the file is in, among those of the page: 0-8. */
const stageOf = (state: string): number => STAGES[state] ?? 0
