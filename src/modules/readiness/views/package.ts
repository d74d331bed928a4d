import type { Localized } from '#kernel/language.ts'
import { traineeHref } from '#modules/training/index.ts'
import { on } from '#platform/action.ts'
import { field } from '#platform/fields.ts'
import { defineView } from '#platform/view.ts'
import { acknowledgePackage } from '../actions/acknowledge-package.ts'
import { tickItem } from '../actions/tick-item.ts'
import { untickItem } from '../actions/untick-item.ts'
import { ofItem, packageSubject, subjectOf } from '../package-subject.ts'
import { changedTerms } from '../rules/changed-terms.ts'
import { type Progress, progressOf } from '../rules/progress.ts'
import { itemsIn, packagesOf } from '../store/packages.ts'
import type { InstructionPackage, Item, TermName } from '../vocabulary.ts'
import { pageWords } from '../words-pages.ts'

export interface PackageFile {
  package: InstructionPackage
  label: Localized
  items: Item[]
  progress: Progress
  /** Where a point is done online, by its code. */
  online: Record<string, Localized>
  /** All versions of this kind, newest first. */
  versions: InstructionPackage[]
  /** Terms that differ from the version before; none in the first one. */
  changed: TermName[]
}

/** One version of an instruction package with its points, as the officer works through it. */
export const packageView = defineView({
  name: 'readiness.package',
  seenBy: { candidate: 'self', 'readiness-officer': 'programme', 'irss-officer': 'programme' },
  query: { id: field.id() },
  async load(tx, query, c): Promise<PackageFile | null> {
    const subject = await packageSubject(tx, query.id)
    if (!subject) return null
    const one = subject.package
    const items = await itemsIn(tx, [one.id])
    const versions = await packagesOf(tx, [one.candidacyId])
    const ofKind = versions.filter((each) => each.kind === one.kind)
    const before = ofKind.find((each) => each.number === one.number - 1)
    const training = { en: traineeHref(one.candidacyId, 'en'), fr: traineeHref(one.candidacyId, 'fr') }
    return {
      package: one,
      label: subject.label,
      items,
      progress: progressOf(items, c.today),
      online: { 'online-learning': training },
      versions: ofKind,
      changed: one.terms && before?.terms ? changedTerms(before.terms, one.terms) : [],
    }
  },
  scope: (data) => ({ personId: data.package.personId, serviceId: data.package.serviceId }),
  about: (data) => ({ kind: 'instruction-package', id: data.package.id, personId: data.package.personId }),
  offers: (data) => [
    on(acknowledgePackage, subjectOf(data.package, data.label)),
    ...data.items.flatMap((item) => [
      on(tickItem, ofItem(item, data.package, data.items)),
      on(untickItem, ofItem(item, data.package, data.items)),
    ]),
  ],
  words: { title: pageWords.package },
})
