import { on } from '#platform/action.ts'
import { field } from '#platform/fields.ts'
import { defineView } from '#platform/view.ts'
import { withdrawConsent } from '../actions/agreements.ts'
import { findConsent } from '../store/agreements.ts'
import { findPublication } from '../store/publications.ts'
import { consentSubjectOf } from '../subject.ts'
import type { Consent, Publication } from '../vocabulary.ts'
import { deskWords } from '../words-of-pages.ts'
import { communications } from './readers.ts'

export interface OneConsent {
  id: string
  consent: Consent
  publication: Publication
}

/** What a person agreed to, with the paper. */
export const consentView = defineView({
  name: 'publishing.consent',
  seenBy: communications,
  query: { id: field.id() },
  async load(tx, { id }): Promise<OneConsent | null> {
    const consent = await findConsent(tx, id)
    const publication = consent && (await findPublication(tx, consent.publicationId))
    return consent && publication && { id, consent, publication }
  },
  about: ({ id }) => ({ kind: 'publication-consent', id }),
  offers: ({ consent, publication }) => [on(withdrawConsent, consentSubjectOf(consent, publication))],
  words: { title: deskWords.consent },
})
