import type { Localized } from '#kernel/language.ts'
import { type Finding, showFinding } from '#modules/candidacies/index.ts'
import { on } from '#platform/action.ts'
import { field } from '#platform/fields.ts'
import { defineView } from '#platform/view.ts'
import { sendJoining } from '../actions/send-joining.ts'
import { sendPreliminary } from '../actions/send-preliminary.ts'
import { type SendingSubject, sendingSubject } from '../candidacy-subject.ts'
import { blockersOf, gatesOf } from '../gates.ts'
import { boardState } from '../rules/board-state.ts'
import { boardCandidacies } from '../store/board.ts'
import { packagesOf } from '../store/packages.ts'
import type { Blocker, BoardState, Gate, GateDetail, InstructionPackage } from '../vocabulary.ts'
import { pageWords } from '../words-pages.ts'

export interface ReadinessFile {
  id: string
  personId: string
  serviceId: string
  missionId: string
  code: string
  name: string
  mission: string
  position: Localized | null
  state: BoardState
  departure: string
  end: string
  pdtCompletedOn: string | null
  gates: Gate[]
  /** What each gate was judged by: not for the home service. */
  details: GateDetail[]
  clear: boolean
  blockers: Blocker[]
  packages: InstructionPackage[]
  /** What sending needs to know; the page does not show it. */
  sending: SendingSubject[]
}

/** One officer's way to departure: every gate on its own day, the instructions sent, what comes next. */
export const readinessFile = defineView({
  name: 'readiness.one',
  seenBy: {
    candidate: 'self',
    'readiness-officer': 'programme',
    'irss-officer': 'programme',
    'mission-desk': 'own-mission',
    'service-coordinator': 'own-service',
    'service-chief': 'own-service',
    'rcmp-adviser': 'own-service',
  },
  query: { id: field.id() },
  async load(tx, query, c): Promise<ReadinessFile | null> {
    const one = (await gatesOf(tx, [query.id], c)).get(query.id)
    const [known] = await boardCandidacies(tx, c.today, { q: null, mission: null, id: query.id })
    const preliminary = await sendingSubject(tx, query.id, 'preliminary', c)
    const joining = await sendingSubject(tx, query.id, 'joining', c)
    if (!one || !known || !preliminary || !joining) return null
    const { candidacy, findings, gates } = one
    const blockers = blockersOf(gates)
    return {
      id: candidacy.id,
      personId: candidacy.personId,
      serviceId: candidacy.serviceId,
      missionId: candidacy.missionId,
      code: candidacy.code,
      name: known.name,
      mission: known.mission,
      position: known.position,
      state: boardState(known),
      departure: candidacy.plannedDeparture,
      end: candidacy.plannedEnd,
      pdtCompletedOn: known.pdtCompletedOn,
      gates,
      details: findings.map(detailOf),
      clear: gates.length > 0 && blockers.length === 0,
      blockers,
      packages: await packagesOf(tx, [candidacy.id]),
      sending: [preliminary, joining],
    }
  },
  scope: (data) => ({ personId: data.personId, serviceId: data.serviceId, missionId: data.missionId }),
  about: (data) => ({ kind: 'candidacy', id: data.id, personId: data.personId }),
  hiddenFrom: {
    'service-coordinator': ['details', 'sending'],
    'service-chief': ['details', 'sending'],
    'rcmp-adviser': ['details', 'sending'],
    candidate: ['sending'],
    'irss-officer': ['sending'],
    'mission-desk': ['sending'],
    'readiness-officer': ['sending'],
  },
  offers: ({ sending: [preliminary, joining] }) => [
    ...(preliminary ? [on(sendPreliminary, preliminary)] : []),
    ...(joining ? [on(sendJoining, joining)] : []),
  ],
  words: { title: pageWords.one },
})

function detailOf(finding: Finding): GateDetail {
  const { code, text, value, source, waiver } = showFinding(finding)
  return { code, text, value, source, waiver: waiver && { authority: waiver.authority, reason: waiver.reason } }
}
