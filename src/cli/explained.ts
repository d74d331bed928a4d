/** Exit codes of the command line. */
export const exit = {
  done: 0,
  failed: 1,
  wrongUsage: 2,
  somebodyMustActFirst: 3,
  auditDamaged: 4,
  backupDamaged: 5,
} as const

/** A failure that its message explains in full: shown without a stack. */
export class Explained extends Error {
  readonly exitCode: number
  constructor(message: string, exitCode: number = exit.failed) {
    super(message)
    this.name = 'Explained'
    this.exitCode = exitCode
  }
}
