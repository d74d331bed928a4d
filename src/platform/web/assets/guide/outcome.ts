export type Outcome = 'agree' | 'differ' | 'open' | 'talk'

const fine = new Set(['yes', 'mostly'])

/** How two answers to one statement stand to each other; null: left out. */
export function outcomeOf(a: string | null, b: string | null): Outcome {
  if (a === null || b === null || a === 'talk' || b === 'talk') return 'talk'
  if (fine.has(a) !== fine.has(b)) return 'differ'
  return fine.has(a) ? 'agree' : 'open'
}

/** Where a topic stands by its statements: differing comes first, then what is open, and agreed is what is agreed throughout. */
export function groupOf(outcomes: readonly Outcome[]): 'differ' | 'talk' | 'agree' {
  if (outcomes.includes('differ')) return 'differ'
  return outcomes.length > 0 && outcomes.every((one) => one === 'agree') ? 'agree' : 'talk'
}
