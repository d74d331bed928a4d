import { refuse } from '#kernel/refusal.ts'
import { defineAction } from '#platform/action.ts'
import { field } from '#platform/fields.ts'
import { packageSubject } from '../package-subject.ts'
import { markOpened } from '../store/packages.ts'
import { packageHref } from '../vocabulary.ts'
import { actionWords } from '../words.ts'

/** The officer has read the version that stands. */
export const acknowledgePackage = defineAction({
  name: 'readiness.acknowledge-package',
  doneBy: { candidate: 'self' },
  input: { packageId: field.id() },
  subject: 'packageId',
  load: (tx, input) => packageSubject(tx, input.packageId, true),
  openWhen: ({ package: one }) => {
    if (one.superseded) return refuse('package-superseded')
    return one.acknowledgedOn === null ? null : refuse('already-acknowledged')
  },
  decide: (_subject, _input, c) => ({ on: c.today }),
  async save(tx, { package: one }, { on }) {
    await markOpened(tx, one.id, on, true)
    const { candidacyId, personId, kind } = one
    return {
      id: one.id,
      facts: [{ name: 'readiness.acknowledged', about: { packageId: one.id, candidacyId, personId, kind } }],
      about: { kind: 'instruction-package', id: one.id, personId },
    }
  },
  goTo: (saved, lang) => packageHref(saved.id, lang),
  words: actionWords.acknowledgePackage,
})
