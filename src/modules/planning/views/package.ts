import type { Language, Localized } from '#kernel/language.ts'
import { decideRequest, type RequestRecord } from '#modules/requests/index.ts'
import { on } from '#platform/action.ts'
import { field } from '#platform/fields.ts'
import type { PdfBlock } from '#platform/pdf/index.ts'
import { defineView } from '#platform/view.ts'
import { preparePackage } from '../actions/prepare-package.ts'
import { submitPackage } from '../actions/submit-package.ts'
import { contentOf, type PackageSubject, packageSubject } from '../decision-package/subject.ts'
import { takenOver } from '../rules/taken-over.ts'
import type { MissingPart, PackageVersion } from '../vocabulary/package.ts'
import { packagePageWords } from '../words-of-package.ts'

/** A package as it is read: the version asked for, else the newest that the reader may see. */
export interface PackageShown {
  requestId: string
  request: Pick<RequestRecord, 'code' | 'subject' | 'state'>
  versions: PackageVersion[]
  shown: (PackageVersion & { title: Localized; blocks: PdfBlock[] }) | null
  /** What the draft lacks; empty where none is worked on. */
  missing: MissingPart[]
  /** What was submitted, as those who decide may take it over into their form. */
  proposed: Record<string, string> | null
}

/** What the actions offered from here are judged on; no reader gets it. */
export interface PackageFile extends PackageShown {
  subject: PackageSubject
}

const readers = {
  'rcmp-planner': 'programme',
  'gac-assessor': 'programme',
  'ps-assessor': 'programme',
  'decision-body': 'programme',
  auditor: 'programme',
} as const

const query = { id: field.id(), number: field.optionalWhole(1, 1000) }

function shownOf(subject: PackageSubject, number: number | null, lang: Language): PackageShown {
  const { packages, request, facts } = subject
  const chosen = number === null ? packages[0] : packages.find((one) => one.number === number)
  const content = chosen && (chosen.content ?? contentOf(facts))
  const versionOf = ({ id, number, state, submittedOn, hash, version }: PackageVersion): PackageVersion => ({
    id,
    number,
    state,
    submittedOn,
    hash,
    version,
  })
  return {
    requestId: subject.id,
    request: { code: request.code, subject: request.subject, state: request.state },
    versions: packages.map(versionOf),
    shown: chosen && content ? { ...versionOf(chosen), title: content.title, blocks: content.blocks[lang] } : null,
    missing: subject.draft ? subject.missing : [],
    proposed: chosen?.state === 'submitted' ? takenOver(chosen.proposal, facts.countries, lang) : null,
  }
}

export const packageView = defineView({
  name: 'planning.package',
  seenBy: readers,
  query,
  async load(tx, { id, number }, c): Promise<PackageFile | null> {
    const subject = await packageSubject(tx, id, c)
    return subject && { ...shownOf(subject, number, c.language), subject }
  },
  about: (data) => ({ kind: 'request', id: data.requestId }),
  hiddenFrom: Object.fromEntries(Object.keys(readers).map((duty) => [duty, ['subject']])),
  offers: ({ subject }) => {
    const toDecide = { ...subject, countries: subject.facts.countries }
    return [on(preparePackage, subject), on(submitPackage, subject), on(decideRequest, toDecide)]
  },
  words: { title: packagePageWords.title },
})

/** The same as a file; only what the page shows goes into it. */
export const packagePdf = defineView({
  name: 'planning.package-pdf',
  seenBy: readers,
  query,
  async load(tx, { id, number }, c): Promise<PackageShown | null> {
    const subject = await packageSubject(tx, id, c)
    const shown = subject && shownOf(subject, number, c.language)
    return shown?.shown ? shown : null
  },
  about: (data) => ({ kind: 'request', id: data.requestId }),
  words: { title: packagePageWords.pdfTitle },
})
