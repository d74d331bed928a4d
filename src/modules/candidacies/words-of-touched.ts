import type { Localized } from '#kernel/language.ts'

/** What a change of a mission asks of those who are under way to it. */
export const touchedWords = {
  kind: { en: 'Candidacy', fr: 'Candidature' },
  waiting: {
    en: 'Candidacy touched by a change of its mission',
    fr: 'Candidature touchée par un changement de mission',
  },
  consent: { en: 'Consent to the changed terms', fr: 'Consentir aux nouvelles conditions' },
  instructions: { en: 'Send new instructions', fr: 'Envoyer de nouvelles instructions' },
  terms: { en: 'Put the new terms to the officer', fr: 'Présenter les nouvelles conditions' },
  dates: { en: 'Agree on dates before the end of the mission', fr: 'Convenir de dates avant la fin de la mission' },
  end: { en: 'End or redirect the candidacy', fr: 'Clore ou réorienter la candidature' },
  place: { en: 'No place any more: find another one', fr: 'Plus de place\u00a0: en trouver une autre' },
  waits: { en: 'Waits until the mission is resumed', fr: 'En attente de la reprise de la mission' },
  uncounted: { en: 'Counts against no shared number any more', fr: 'Ne compte plus dans un nombre commun' },
  consentAnew: { en: 'Consent to the changed terms', fr: 'Consentir aux nouvelles conditions' },
  consentIntro: {
    en: 'Something about the mission has changed since you applied: how long, where, in which language or whether armed. You are free to withdraw instead.',
    fr: 'La mission a changé depuis votre candidature\u00a0: sa durée, son lieu, sa langue ou son armement. Vous êtes libre de vous retirer plutôt que de consentir.',
  },
  consentDone: { en: 'Your consent is recorded.', fr: 'Votre consentement est consigné.' },
  consentBox: {
    en: 'I have read what has changed and wish to remain a candidate.',
    fr: 'J’ai lu ce qui a changé et je souhaite maintenir ma candidature.',
  },
  candidacy: { en: 'Candidacy', fr: 'Candidature' },
  follow: { en: 'Follow a change of the mission', fr: 'Suivre un changement de la mission' },
  followed: { en: 'The candidacy follows the change.', fr: 'La candidature suit le changement.' },
} satisfies Record<string, Localized>

export const touchedRefusals: Record<string, Localized> = {
  'no-consent-asked': {
    en: 'No consent is asked of you here; an offer is answered as an offer.',
    fr: 'Aucun consentement n’est demandé ici; on répond à une offre en tant qu’offre.',
  },
  'nothing-to-follow': {
    en: 'This change asks nothing of the candidacy.',
    fr: 'Ce changement n’exige rien de la candidature.',
  },
  'release-too-short-for-it': {
    en: 'The release of the home service does not reach that far: new terms are agreed with the service.',
    fr: 'La libération par le service d’attache ne va pas aussi loin\u00a0: de nouvelles conditions sont à convenir avec lui.',
  },
}
