import type { Tone } from '#platform/web/components/index.ts'
import type { DeploymentState } from '../vocabulary.ts'

export const stateTone: Record<DeploymentState, Tone> = {
  preparing: 'info',
  departed: 'info',
  arrived: 'info',
  'on-duty': 'good',
  ended: 'warning',
  closed: 'neutral',
  cancelled: 'neutral',
}
