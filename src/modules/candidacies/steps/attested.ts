import { addMonths, type Day } from '#kernel/calendar.ts'
import type { Attestation, AttestationKind } from '#modules/people/index.ts'
import type { Answers, Judgement } from '../step.ts'

/** What the officer attested last, at most so many months before the day it is judged for. */
export function judgeAttestation(
  all: readonly Attestation[] | undefined,
  kind: AttestationKind,
  months: number | null,
  on: Day,
): Judgement {
  const newest = (all ?? [])
    .filter((one) => one.kind === kind)
    .sort((a, b) => (a.attestedOn < b.attestedOn ? 1 : -1))[0]
  if (!newest) return { result: 'pending', code: 'not-attested' }
  const value = { en: `Attested ${newest.attestedOn}`, fr: `Attesté le ${newest.attestedOn}` }
  if (!newest.answer) return { result: 'not-met', code: 'answered-no', value }
  const holds = months === null ? null : addMonths(newest.attestedOn, months)
  if (holds !== null && holds < on)
    return { result: 'pending', code: 'attest-again', params: { day: holds }, value, validUntil: holds }
  return { result: 'met', code: 'attested', value, validUntil: holds }
}

/** A yes or no of the self-check, as the attestation that the officer would give. */
export function attestedIn(answers: Answers, kind: AttestationKind, today: Day): Attestation[] {
  const answer = answers.yes(kind)
  return answer === null ? [] : [{ kind, answer, attestedOn: today }]
}
