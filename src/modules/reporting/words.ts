import { releaseRefusals } from './words-of-releases.ts'

export const refusals = { ...releaseRefusals }
