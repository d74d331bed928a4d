import { field } from '#platform/fields.ts'
import { defineStep } from '../../step.ts'
import { endorsementsOf } from '../../store-of-children.ts'
import type { Endorsement } from '../../vocabulary.ts'

/** Some services let their commander recommend first (SPVM); the release says that it happened. */
const settings = { commander_recommendation: field.flag() }

/** The home service releases the officer for the whole planned deployment and says where they return to. */
export const releaseStep = defineStep<typeof settings, Endorsement>({
  name: 'release',
  settings,
  compartment: 'ordinary',
  owner: 'service-coordinator',
  recordedBy: ['candidacies.endorse-candidacy', 'candidacies.not-release'],
  waivable: false,
  evidence: async (tx, cases) => {
    const all = await endorsementsOf(
      tx,
      cases.map((one) => one.candidacyId),
    )
    return new Map(
      [...all].flatMap(([id, list]) => list.filter((one) => one.endedOn === null).map((one) => [id, one] as const)),
    )
  },
  judge(endorsement, _settings, _on, one) {
    if (!endorsement) return { result: 'pending', code: 'awaited' }
    if (endorsement.decision === 'not-released') return { result: 'not-met', code: 'not-released' }
    const { releaseFrom, releaseTo } = endorsement
    const value = { en: `${releaseFrom} to ${releaseTo}`, fr: `du ${releaseFrom} au ${releaseTo}` }
    if (releaseFrom === null || releaseTo === null || releaseFrom > one.plannedDeparture || releaseTo < one.plannedEnd)
      return {
        result: 'not-met',
        code: 'does-not-cover',
        params: { from: one.plannedDeparture, to: one.plannedEnd },
        value,
      }
    return { result: 'met', code: 'released', value, validUntil: releaseTo }
  },
  words: {
    title: { en: 'Release by the home service', fr: 'Libération par le service d’attache' },
    next: {
      en: 'The peace operations coordinator of the home service, or the RCMP adviser, endorses the candidacy.',
      fr: 'La coordonnatrice ou le coordonnateur des opérations de paix du service d’attache, ou le conseiller de la GRC, appuie la candidature.',
    },
    codes: {
      released: { en: 'The release covers the planned deployment.', fr: 'La libération couvre le déploiement prévu.' },
      awaited: { en: 'The home service has not answered yet.', fr: 'Le service d’attache n’a pas encore répondu.' },
      'not-released': {
        en: 'The home service does not release the officer.',
        fr: 'Le service d’attache ne libère pas la personne.',
      },
      'does-not-cover': {
        en: 'The release does not cover the planned deployment, {from} to {to}.',
        fr: 'La libération ne couvre pas le déploiement prévu, du {from} au {to}.',
      },
    },
  },
})
