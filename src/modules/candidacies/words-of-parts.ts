import type { Localized } from '#kernel/language.ts'
import type { CandidacyState } from './vocabulary.ts'

/** The state of a candidacy, as everybody sees it. */
export const stateWords: Record<CandidacyState, Localized> = {
  applied: { en: 'Applied', fr: 'Candidature déposée' },
  endorsed: { en: 'Endorsed by the home service', fr: 'Appuyée par le service d’attache' },
  'not-released': { en: 'Not released by the home service', fr: 'Libération non accordée' },
  'initially-selected': { en: 'Initially selected', fr: 'Sélection initiale réussie' },
  'not-selected': { en: 'Not selected', fr: 'Non sélectionnée' },
  recommended: { en: 'Recommended', fr: 'Recommandée' },
  'not-recommended': { en: 'Not recommended', fr: 'Non recommandée' },
  nominated: { en: 'Nominated to the host', fr: 'Proposée à l’organisation d’accueil' },
  reserve: { en: 'On the host’s reserve list', fr: 'Sur la liste de réserve de l’hôte' },
  'not-accepted': { en: 'Not accepted by the host', fr: 'Non retenue par l’hôte' },
  'host-accepted': { en: 'Accepted by the host', fr: 'Acceptée par l’hôte' },
  offered: { en: 'Offer made', fr: 'Offre présentée' },
  accepted: { en: 'Offer accepted', fr: 'Offre acceptée' },
  declined: { en: 'Offer declined', fr: 'Offre refusée' },
  deployed: { en: 'Deployed', fr: 'En déploiement' },
  withdrawn: { en: 'Withdrawn', fr: 'Retirée' },
}

export const listWords = {
  title: { en: 'Applications', fr: 'Candidatures' },
  intro: {
    en: 'Officers who applied to a bulletin, as far as they are yours to see.',
    fr: 'Personnes ayant répondu à un avis, dans la mesure où vous pouvez les voir.',
  },
  officer: { en: 'Officer', fr: 'Personne' },
  code: { en: 'Number', fr: 'Numéro' },
  posting: { en: 'Bulletin', fr: 'Avis' },
  mission: { en: 'Mission', fr: 'Mission' },
  service: { en: 'Service', fr: 'Service' },
  state: { en: 'State', fr: 'État' },
  applied: { en: 'Applied on', fr: 'Déposée le' },
  departure: { en: 'Planned departure', fr: 'Départ prévu' },
  search: { en: 'Name, number or bulletin', fr: 'Nom, numéro ou avis' },
  standing: { en: 'Standing', fr: 'Situation' },
  open: { en: 'Open', fr: 'En cours' },
  ended: { en: 'Ended', fr: 'Terminées' },
  emptyTitle: { en: 'No applications', fr: 'Aucune candidature' },
  emptyText: {
    en: 'They appear here once officers apply to a published bulletin.',
    fr: 'Elles apparaissent ici dès que quelqu’un répond à un avis publié.',
  },
} as const

export const waitingWords = {
  toEndorse: { en: 'Endorse or not', fr: 'Appuyer ou non' },
  toScreen: { en: 'Initial selection', fr: 'Sélection initiale' },
  toRecommend: { en: 'Recommend or not', fr: 'Recommander ou non' },
  toNominate: { en: 'Nominate to the host', fr: 'Proposer à l’hôte' },
  hostAnswer: { en: 'Answer of the host', fr: 'Réponse de l’hôte' },
  toOffer: { en: 'Make an offer', fr: 'Présenter une offre' },
  offerToAnswer: { en: 'Answer your offer', fr: 'Répondre à votre offre' },
  releaseAgain: { en: 'Endorse anew: the release has ended', fr: 'Appuyer de nouveau : la libération a pris fin' },
} as const

export const timelineWords = {
  applied: { en: 'Applied to {posting} ({code}).', fr: 'Candidature à l’avis {posting} ({code}).' },
  endorsed: {
    en: 'Endorsed by the home service: released from {from} to {to}.',
    fr: 'Appuyée par le service d’attache : libération du {from} au {to}.',
  },
  notReleased: { en: 'Not released by the home service.', fr: 'Libération non accordée par le service d’attache.' },
  releaseEnded: { en: 'The release of the home service ended.', fr: 'La libération du service d’attache a pris fin.' },
  recommended: { en: 'Recommended for {posting}.', fr: 'Recommandation pour l’avis {posting}.' },
  notRecommended: { en: 'Not recommended for {posting}.', fr: 'Non-recommandation pour l’avis {posting}.' },
  nominated: { en: 'Nominated to {body}.', fr: 'Candidature proposée à {body}.' },
  hostAnswered: { en: 'The host answered: {answer}.', fr: 'L’hôte a répondu : {answer}.' },
  offered: {
    en: 'Offer of {position}, departure on {departure}.',
    fr: 'Offre du poste {position}, départ le {departure}.',
  },
  offerAnswered: { en: 'Offer answered: {answer}.', fr: 'Réponse à l’offre : {answer}.' },
  withdrawn: { en: 'You withdrew your application {code}.', fr: 'Vous avez retiré votre candidature {code}.' },
} as const

export const answerWords: Record<string, Localized> = {
  accepted: { en: 'accepted', fr: 'acceptée' },
  reserve: { en: 'on the reserve list', fr: 'sur la liste de réserve' },
  'not-accepted': { en: 'not accepted', fr: 'non retenue' },
  declined: { en: 'declined', fr: 'refusée' },
}

export const statusWords = {
  endorsement: {
    title: { en: 'Release by your home service', fr: 'Libération par votre service d’attache' },
    next: {
      en: 'Your service decides whether it can release you, and for which days.',
      fr: 'Votre service décide s’il peut vous libérer, et pour quelles dates.',
    },
    done: { en: 'Your service released you.', fr: 'Votre service vous a libéré.' },
    problem: { en: 'Your service does not release you.', fr: 'Votre service ne vous libère pas.' },
  },
  screening: {
    title: { en: 'Initial selection', fr: 'Sélection initiale' },
    next: {
      en: 'The selection team looks at the criteria of the bulletin.',
      fr: 'L’équipe de sélection examine les critères de l’avis.',
    },
    done: { en: 'You passed the initial selection.', fr: 'Vous avez réussi la sélection initiale.' },
    problem: { en: 'You were not selected.', fr: 'Vous n’avez pas été sélectionné.' },
  },
  recommendation: {
    title: { en: 'Recommendation', fr: 'Recommandation' },
    next: {
      en: 'The selection team decides once every result is in.',
      fr: 'L’équipe de sélection décide lorsque tous les résultats sont connus.',
    },
    done: { en: 'You are recommended.', fr: 'Vous êtes recommandé.' },
    problem: { en: 'You are not recommended for this bulletin.', fr: 'Vous n’êtes pas recommandé pour cet avis.' },
  },
  host: {
    title: { en: 'Decision of the host organization', fr: 'Décision de l’organisation d’accueil' },
    next: {
      en: 'The host organization chooses among the nominations; this can take months.',
      fr: 'L’organisation d’accueil choisit parmi les candidatures; cela peut prendre des mois.',
    },
    done: { en: 'The host organization accepted you.', fr: 'L’organisation d’accueil vous a accepté.' },
    problem: { en: 'The host organization did not accept you.', fr: 'L’organisation d’accueil ne vous a pas retenu.' },
  },
  offer: {
    title: { en: 'Offer', fr: 'Offre' },
    next: {
      en: 'You receive an offer with its dates and answer it; consent is asked anew when terms change.',
      fr: 'Vous recevez une offre avec ses dates et y répondez; votre consentement est redemandé si les conditions changent.',
    },
    done: { en: 'You accepted the offer.', fr: 'Vous avez accepté l’offre.' },
    problem: { en: 'You declined the offer.', fr: 'Vous avez refusé l’offre.' },
  },
} as const

export const searchWords = { kind: { en: 'Application', fr: 'Candidature' } } as const
