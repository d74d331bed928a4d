import { type Refusal, refuse } from '#kernel/refusal.ts'

/** Sealed content that cannot be had now, or ever again, and why: a refusal to show to people, never a fault. */
export class SealedShut extends Error {
  readonly refusal: Refusal

  constructor(refusal: Refusal) {
    super(`Sealed content is shut: ${refusal.code}.`)
    this.name = 'SealedShut'
    this.refusal = refusal
  }

  /** Its keys are in custody, and no custodian has unlocked them since the custodian's process started. */
  static locked(custodians: readonly string[]): SealedShut {
    return new SealedShut(refuse('sealed-locked', { custodians: custodians.join(', ') }))
  }

  /** Nobody answers for the keys: no custodian was set up, or their process does not run. */
  static unattended(): SealedShut {
    return new SealedShut(refuse('sealed-unattended'))
  }

  /** The data key of the person was destroyed. */
  static destroyed(): SealedShut {
    return new SealedShut(refuse('sealed-destroyed'))
  }
}

/** The refusal that a fault stands for where it says that sealed content is shut, else null. */
export const refusalOfSeal = (fault: unknown): Refusal | null => (fault instanceof SealedShut ? fault.refusal : null)

/** What the work gives, or the refusal where it needs sealed content that is shut. Other faults are thrown on. */
export async function orShut<T>(work: () => Promise<T>): Promise<T | Refusal> {
  try {
    return await work()
  } catch (fault) {
    const refusal = refusalOfSeal(fault)
    if (!refusal) throw fault
    return refusal
  }
}
