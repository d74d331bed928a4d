import type { House } from '#platform/house.ts'
import { dispatch } from './dispatch.ts'
import { type Ran, runTasks } from './run-tasks.ts'

/** Dispatches and runs until nothing is due: what tests and commands call instead of waiting for a worker. */
export async function drain(house: House, o: { ticks?: boolean } = {}): Promise<Ran> {
  const total: Ran = { done: 0, failed: 0 }
  for (;;) {
    const { facts, tasks } = await dispatch(house, o)
    const ran = await runTasks(house)
    total.done += ran.done
    total.failed += ran.failed
    if (facts + tasks + ran.done + ran.failed === 0) return total
  }
}
