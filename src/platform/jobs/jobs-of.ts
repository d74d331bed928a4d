import type { House } from '#platform/house.ts'
import type { JobDeclaration } from '#platform/job.ts'
import { letterJob } from '#platform/letters/letter-job.ts'

/** Everything that the worker of this house may have to do: the declared jobs, and one for each letter. */
export function jobsOf(house: House): readonly JobDeclaration[] {
  return [...house.registry.jobs, ...house.registry.letters.map(letterJob)]
}
