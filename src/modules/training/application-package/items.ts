import type { Localized } from '#kernel/language.ts'
import { sentences } from '#platform/sentence.ts'
import type { PackageItem } from './contents.ts'
import type { PackageFacts } from './store-of-package.ts'
import { kindWords, outcomeWords, packageWords } from './words.ts'

const bare = { detail: null, attachmentId: null, text: null, certificate: null }
const joined = (...parts: (Localized | null)[]): Localized | null => {
  const said = parts.filter((part) => part !== null)
  return said.length === 0
    ? null
    : { en: said.map((part) => part.en).join(', '), fr: said.map((part) => part.fr).join(', ') }
}
const until = (day: string | null): Localized | null =>
  day === null ? null : sentences(packageWords.validUntil, { day })
const markText = (mark: number): Localized => ({
  en: `${(mark / 100).toFixed(2)} %`,
  fr: `${(mark / 100).toFixed(2).replace('.', ',')}\u00a0%`,
})

/** The package in the order of its index: modules, certificates, assignment, release, outcome words. */
export function itemsOf(facts: PackageFacts): PackageItem[] {
  const { assignment, release, clearance } = facts
  return [
    ...facts.modules.map(
      (one): PackageItem => ({
        ...bare,
        kind: 'module-certificate',
        title: one.moduleTitle,
        on: one.issuedOn,
        detail: markText(one.mark),
        certificate: one,
      }),
    ),
    ...facts.certificates.map(
      (one): PackageItem => ({
        ...bare,
        kind: 'certificate',
        title: one.name,
        on: one.issuedOn,
        detail: joined(
          until(one.expiresOn),
          one.verifiedByName ? sentences(packageWords.verifiedBy, { name: one.verifiedByName }) : null,
        ),
        attachmentId: one.attachmentId,
      }),
    ),
    ...(assignment
      ? [
          {
            ...bare,
            kind: 'research-assignment' as const,
            title: {
              en: `${kindWords['research-assignment'].en} (${assignment.country})`,
              fr: `${kindWords['research-assignment'].fr} (${assignment.country})`,
            },
            on: assignment.submittedOn,
            detail: assignment.mark === null ? null : markText(assignment.mark),
            attachmentId: assignment.attachmentId,
            text: assignment.text,
          },
        ]
      : []),
    ...(release
      ? [
          {
            ...bare,
            kind: 'release' as const,
            title: kindWords.release,
            on: release.signedOn,
            detail: sentences(packageWords.released, { from: release.from, to: release.to }),
          },
        ]
      : []),
    ...facts.outcomes.map(
      (one): PackageItem => ({
        ...bare,
        kind: one.kind,
        title: kindWords[one.kind],
        on: one.declaredOn,
        detail: joined(outcomeWords[one.outcome] ?? null, until(one.validTo)),
      }),
    ),
    ...(clearance
      ? [
          {
            ...bare,
            kind: 'vetting' as const,
            title: kindWords.vetting,
            on: clearance.declaredOn,
            detail: joined(clearance.clear ? packageWords.clear : packageWords.notClear, until(clearance.until)),
          },
        ]
      : []),
  ]
}
