import { ageStep } from './age/step.ts'
import { amsStep } from './ams/step.ts'
import { certificateStep } from './certificate/step.ts'
import { computerStep } from './computer/step.ts'
import { drivingStep } from './driving/step.ts'
import { fitnessStep } from './fitness/step.ts'
import { integrityStep } from './integrity/step.ts'
import { languageStep } from './language/step.ts'
import { passportStep } from './passport/step.ts'
import { rankStep } from './rank/step.ts'
import { releaseStep } from './release/step.ts'
import { serviceYearsStep } from './service-years/step.ts'

/** The steps whose evidence stands in people's files or in the candidacy itself. */
export const candidacySteps = [
  serviceYearsStep,
  ageStep,
  languageStep,
  rankStep,
  certificateStep,
  fitnessStep,
  drivingStep,
  computerStep,
  integrityStep,
  releaseStep,
  amsStep,
  passportStep,
] as const
