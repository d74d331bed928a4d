import { useTracer } from '#platform/watch/traces.ts'
import type { Settings } from './settings.ts'

/** Starts traces where the settings say whereto; returns how they end. */
export async function traceTo({ tracesTo }: Settings, serviceName: string): Promise<() => Promise<void>> {
  if (!tracesTo) return async () => {}
  const { startTraces } = await import('#platform/watch/start-traces.ts')
  const tracer = await startTraces({ serviceName })
  useTracer(tracer)
  return async () => {
    useTracer(null)
    await tracer.stop().catch(() => {})
  }
}
