import { field } from '#platform/fields.ts'
import { defineView } from '#platform/view.ts'
import { showFinding, showRecorded } from '../show-finding.ts'
import { endorsementsOf, recommendationsOf } from '../store-of-children.ts'
import { type FileParts, fileRow } from '../store-of-page.ts'
import { candidacySubject } from '../subject.ts'
import type { Candidacy, Endorsement, Recommendation } from '../vocabulary.ts'
import type { ShownFinding } from '../vocabulary-of-pages.ts'
import { oneWords } from '../words-of-one.ts'

export interface WholeFile extends FileParts {
  candidacy: Candidacy
  officer: string
  findings: ShownFinding[]
  endorsements: Endorsement[]
  recommendation: (Recommendation & { reasons: string; findings: ShownFinding[] }) | null
}

/** Everything on which a decision of IRSS rests, with what was known when it was taken (S0.16). */
export const wholeFileView = defineView({
  name: 'candidacies.whole-file',
  seenBy: { 'irss-officer': 'programme' },
  audited: true,
  query: { id: field.id() },
  async load(tx, query, c): Promise<WholeFile | null> {
    const subject = await candidacySubject(tx, query.id, c)
    if (!subject) return null
    const { id, candidacy } = subject
    const decided = (await recommendationsOf(tx, [id])).get(id)
    const row = await fileRow(tx, id)
    return {
      candidacy,
      officer: subject.officer,
      findings: subject.findings.map(showFinding),
      endorsements: (await endorsementsOf(tx, [id])).get(id) ?? [],
      recommendation: decided ? { ...decided, findings: (row.decided ?? []).map(showRecorded) } : null,
      consents: row.consents,
      waivers: row.waivers,
      offers: row.offers,
    }
  },
  about: ({ candidacy }) => ({ kind: 'candidacy', id: candidacy.id, personId: candidacy.personId }),
  words: { title: oneWords.wholeFile, intro: oneWords.wholeFileIntro },
})
