import { registerSteps } from '#modules/candidacies/index.ts'
import { steps } from '#modules/index.ts'

// Files share a module graph: each begins with the steps of the product, whatever the file before it registered for itself.
registerSteps(steps)
