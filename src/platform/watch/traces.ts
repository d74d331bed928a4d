/** What a span may say: words of the declarations, codes and counts, never an id of anybody. */
export type SpanParts = Record<string, string | number | boolean>

/** Where spans go once traces were started; until then nothing is made and nothing loaded. */
export interface Tracer {
  /** Runs `work` inside a span, which ends with it; what `work` throws marks it as failed, by class and code. */
  span<T>(name: string, parts: SpanParts, work: (add: (more: SpanParts) => void) => Promise<T>): Promise<T>
  /** Opens the span of a request for everything that `inside` begins; ends when the returned function is called. */
  open(name: string, inside: () => void): (name: string, parts: SpanParts, failed: boolean) => void
  stop(): Promise<void>
}

let tracer: Tracer | null = null

export function useTracer(one: Tracer | null): void {
  tracer = one
}

export const presentTracer = (): Tracer | null => tracer

const addNothing = (): void => {}

/** Runs `work` in a span of the present trace, if there are traces. */
export function spanned<T>(
  name: string,
  parts: SpanParts,
  work: (add: (more: SpanParts) => void) => Promise<T>,
): Promise<T> {
  return tracer ? tracer.span(name, parts, work) : work(addNothing)
}
