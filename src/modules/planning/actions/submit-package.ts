import { refuse } from '#kernel/refusal.ts'
import { defineAction } from '#platform/action.ts'
import { field } from '#platform/fields.ts'
import { contentOf, hashOf, packageSubject } from '../decision-package/subject.ts'
import { freeze, namesAPerson } from '../store/packages.ts'
import { packageHref } from '../vocabulary/package.ts'
import { packageActionWords } from '../words-of-package.ts'
import { forAPackage } from './prepare-package.ts'

/** What ministers will read is frozen as it stands: content in both languages, version and hash. */
export const submitPackage = defineAction({
  name: 'planning.submit-package',
  doneBy: { 'rcmp-planner': 'programme' },
  input: { requestId: field.id() },
  subject: 'requestId',
  danger: true,
  load: (tx, input, c) => packageSubject(tx, input.requestId, c, true),
  openWhen: (subject) => forAPackage(subject) ?? (subject.draft ? null : refuse('nothing-drafted')),
  decide({ draft, missing, facts }) {
    if (!draft) return refuse('nothing-drafted')
    if (missing.length > 0) return refuse('package-is-not-whole', { count: missing.length })
    const content = contentOf(facts)
    return { draft, content, hash: hashOf(content) }
  },
  async save(tx, { id: requestId }, { draft, content, hash }, c) {
    if (await namesAPerson(tx, JSON.stringify(content.blocks.en))) return refuse('package-names-a-person')
    await freeze(tx, draft.id, content, hash, c)
    return {
      id: requestId,
      facts: [{ name: 'planning.submitted-package', about: { requestId, packageId: draft.id, number: draft.number } }],
      about: { kind: 'package', id: draft.id },
    }
  },
  constraints: { package_is_frozen: 'package-frozen' },
  goTo: (saved, lang) => packageHref(saved.id, lang),
  words: packageActionWords.submit,
})
