const minute = 60_000
/** After so long without a touch the page asks, and after so much longer it empties itself. */
export const patience = { ask: 13 * minute, answer: 2 * minute } as const

interface Watched {
  /** Whether there is anything that somebody else could find. */
  holdsSomething(): boolean
  ask(): void
  empty(): void
}

/** Empties a page that was left alone; also one whose device slept through the question. */
export function emptyWhenLeft({ holdsSomething, ask, empty }: Watched): { touched(): void } {
  let last = Date.now()
  let timer: ReturnType<typeof setTimeout> | undefined
  const wait = (work: () => void, ms: number) => {
    clearTimeout(timer)
    timer = setTimeout(work, ms)
  }
  const question = () => {
    if (!holdsSomething()) return
    ask()
    wait(empty, patience.answer)
  }
  const touched = () => {
    last = Date.now()
    wait(question, patience.ask)
  }
  for (const kind of ['pointerdown', 'keydown', 'input', 'wheel', 'touchmove'])
    addEventListener(kind, () => !document.querySelector('dialog[open]') && touched(), { passive: true })
  document.addEventListener('visibilitychange', () => {
    if (!document.hidden && Date.now() - last > patience.ask + patience.answer) empty()
  })
  touched()
  return { touched }
}
