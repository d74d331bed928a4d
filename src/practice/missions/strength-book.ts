import type { Day } from '#kernel/calendar.ts'
import type { Period } from '#kernel/period.ts'
import type { Reference, StrengthRef } from '../reference.ts'

interface Stay {
  missionId: string
  from: Day
  to: Day
}

/** Counts who stands where on which day, as the database's own guard does, while deployments are being told. */
export class StrengthBook {
  readonly #strengths: readonly StrengthRef[]
  readonly #groups: Reference['groupMembers']
  readonly #stays: Stay[] = []

  constructor(reference: Reference, decided: readonly StrengthRef[]) {
    this.#strengths = [...reference.strengths, ...decided]
    this.#groups = reference.groupMembers
  }

  /** Takes a place for a period where every number that is known holds on every day of it; says whether it did. */
  take(missionId: string, period: { from: Day; to: Day }): boolean {
    const stay = { missionId, ...period }
    if (!this.#boundaries(stay).every((day) => this.#fits(missionId, day))) return false
    this.#stays.push(stay)
    return true
  }

  /** Gives back what was taken, altogether or from a day on. */
  release(missionId: string, period: { from: Day; to: Day }, from: Day | null): void {
    const at = this.#stays.findIndex(
      (one) => one.missionId === missionId && one.from === period.from && one.to === period.to,
    )
    if (at === -1) throw new Error('nobody stands there')
    const [stay] = this.#stays.splice(at, 1)
    if (from !== null && from > stay!.from) this.#stays.push({ ...stay!, to: from })
  }

  #fits(missionId: string, day: Day): boolean {
    const group = this.#groups.find((one) => one.missionId === missionId && holds(one.valid, day))
    const members = group
      ? this.#groups.filter((one) => one.groupId === group.groupId && holds(one.valid, day)).map((one) => one.missionId)
      : []
    const scopes = [
      { allowed: this.#allowed('programme', null, day), taken: this.#count(() => true, day) },
      { allowed: this.#allowed('mission', missionId, day), taken: this.#count((one) => one === missionId, day) },
      {
        allowed: group ? this.#allowed('group', group.groupId, day) : null,
        taken: this.#count((one) => members.includes(one), day),
      },
    ]
    const [, mission, shared] = scopes
    if (mission!.allowed === null && shared!.allowed === null) return false
    return scopes.every(({ allowed, taken }) => allowed === null || taken + 1 <= allowed)
  }

  #allowed(scope: StrengthRef['scope'], id: string | null, day: Day): number | null {
    const numbers = this.#strengths
      .filter((one) => one.scope === scope && one.scopeId === id && holds(one.valid, day))
      .map((one) => one.number)
    return numbers.length === 0 ? null : Math.min(...numbers)
  }

  #count(counts: (missionId: string) => boolean, day: Day): number {
    return this.#stays.filter((one) => one.from <= day && day < one.to && counts(one.missionId)).length
  }

  /** Numbers change on their own boundaries only: it is enough to look at those days. */
  #boundaries({ from, to }: Stay): Day[] {
    const inside = (day: Day | null): day is Day => day !== null && day > from && day < to
    const days = new Set([from])
    for (const { valid } of [...this.#strengths, ...this.#groups])
      for (const day of [valid.from, valid.to]) if (inside(day)) days.add(day)
    for (const one of this.#stays) if (inside(one.from)) days.add(one.from)
    return [...days]
  }
}

const holds = (valid: Period, day: Day): boolean => valid.from <= day && (valid.to === null || day < valid.to)
