import { releaseForPractice } from '#modules/reporting/index.ts'
import type { Tx } from '#platform/database/connection.ts'
import type { World } from '../world.ts'

/** The statistics of the last closed year, counted from what practice invented, proposed by one person and released by another. */
export async function releaseStatistics(tx: Tx, world: World): Promise<void> {
  const dice = world.dice.for('statistics')
  await releaseForPractice(tx, {
    today: world.anchor,
    now: `${world.anchor}T14:00:00.000Z`,
    fresh: () => dice.uuid(),
    proposer: world.holder('evaluation-officer'),
    releaser: world.holder('communications-officer'),
    note: {
      en: 'First release of the practice copy: every figure is invented.',
      fr: 'Première diffusion de la copie d’exercice\u00a0: tous les chiffres sont inventés.',
    },
  })
}
