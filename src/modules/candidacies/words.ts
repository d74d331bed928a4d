import { beyondCapWords } from './words-of-caps.ts'
import { commitmentFields } from './words-of-commitments.ts'

const candidacyId = { label: { en: 'Application', fr: 'Candidature' } }

/** Words of the actions from the application to the initial selection. */
export const actionWords = {
  apply: {
    title: { en: 'Apply', fr: 'Poser ma candidature' },
    intro: {
      en: 'Your home service reads the application and decides whether it releases you. You can withdraw at any time without giving a reason.',
      fr: 'Votre service d’attache lit la candidature et décide s’il vous libère. Vous pouvez la retirer en tout temps sans donner de motif.',
    },
    submit: { en: 'Apply', fr: 'Poser ma candidature' },
    done: {
      en: 'Your application is in. Your home service has it now.',
      fr: 'Votre candidature est déposée. Votre service d’attache l’a maintenant en main.',
    },
    fields: {
      postingId: { label: { en: 'Bulletin', fr: 'Avis' } },
      consent: {
        label: {
          en: 'I apply of my own free will and agree that my service and the program judge my file for this bulletin',
          fr: 'Je pose ma candidature de mon plein gré et j’accepte que mon service et le programme évaluent mon dossier pour cet avis',
        },
      },
    },
  },
  endorse: {
    title: { en: 'Endorse the application', fr: 'Appuyer la candidature' },
    intro: {
      en: 'With your signature the service releases the officer for the whole deployment, and says where the officer returns to.',
      fr: 'Par votre signature, le service libère la personne pour toute la durée du déploiement et indique le poste qu’elle retrouvera.',
    },
    submit: { en: 'Endorse', fr: 'Appuyer' },
    done: { en: 'The application is endorsed.', fr: 'La candidature est appuyée.' },
    fields: {
      candidacyId,
      releaseFrom: { label: { en: 'Released from', fr: 'Libération à partir du' } },
      releaseTo: { label: { en: 'Released to', fr: 'Libération jusqu’au' } },
      returnPosition: { label: { en: 'Position on return', fr: 'Poste au retour' } },
      ...commitmentFields,
      promotionStance: {
        label: { en: 'Promotion during the absence', fr: 'Promotion pendant l’absence' },
        hint: {
          en: 'How the service treats a promotion process that falls into the deployment.',
          fr: 'Comment le service traite un processus de promotion qui a lieu pendant le déploiement.',
        },
      },
      beyondCapReason: beyondCapWords.field,
    },
  },
  notRelease: {
    title: { en: 'Do not release', fr: 'Ne pas libérer' },
    intro: {
      en: 'The application ends here. The officer reads the reason.',
      fr: 'La candidature prend fin ici. La personne lira le motif.',
    },
    submit: { en: 'Do not release', fr: 'Ne pas libérer' },
    done: {
      en: 'The refusal is recorded, and the officer is told.',
      fr: 'Le refus est consigné, et la personne en est informée.',
    },
    fields: { candidacyId, reason: { label: { en: 'Reason', fr: 'Motif' } } },
  },
  selectInitially: {
    title: { en: 'Select initially', fr: 'Retenir à la sélection initiale' },
    intro: {
      en: 'The health assessments, the vetting and the instructions start with it.',
      fr: 'Les évaluations de santé, la vérification des antécédents et les consignes commencent alors.',
    },
    submit: { en: 'Select', fr: 'Retenir' },
    done: { en: 'The officer is initially selected.', fr: 'La personne est retenue à la sélection initiale.' },
    fields: { candidacyId },
  },
  notSelect: {
    title: { en: 'Do not select', fr: 'Ne pas retenir' },
    submit: { en: 'Do not select', fr: 'Ne pas retenir' },
    done: {
      en: 'The decision is recorded, and the officer is told.',
      fr: 'La décision est consignée, et la personne en est informée.',
    },
    fields: { candidacyId, reason: { label: { en: 'Reason', fr: 'Motif' } } },
  },
  grantWaiver: {
    title: { en: 'Grant a waiver', fr: 'Accorder une dispense' },
    intro: {
      en: 'A waiver names an authority, a reason and a day until which it holds. Health, vetting and integrity cannot be waived.',
      fr: 'Une dispense nomme une autorité, un motif et la date jusqu’à laquelle elle vaut. La santé, la vérification des antécédents et l’intégrité ne peuvent faire l’objet d’une dispense.',
    },
    submit: { en: 'Grant', fr: 'Accorder' },
    done: { en: 'The waiver is recorded.', fr: 'La dispense est consignée.' },
    fields: {
      candidacyId,
      criterion: { label: { en: 'Criterion', fr: 'Critère' } },
      authority: {
        label: { en: 'Granted by', fr: 'Accordée par' },
        hint: { en: 'Name and function.', fr: 'Nom et fonction.' },
      },
      reason: { label: { en: 'Reason', fr: 'Motif' } },
      until: { label: { en: 'Holds until', fr: 'Valable jusqu’au' } },
    },
  },
  transfer: {
    title: { en: 'Follow to another service', fr: 'Suivre vers un autre service' },
    done: {
      en: 'The application now belongs to the new service.',
      fr: 'La candidature relève maintenant du nouveau service.',
    },
    fields: { candidacyId, serviceId: { label: { en: 'Service', fr: 'Service' } } },
  },
}

export const refusals = {
  'beyond-the-cap-of-the-service': beyondCapWords.refusal,
  'bulletin-not-open': {
    en: 'Nobody can apply to this bulletin today.',
    fr: 'Il n’est pas possible de poser sa candidature à cet avis aujourd’hui.',
  },
  'already-applied': {
    en: 'You have already applied to this bulletin.',
    fr: 'Vous avez déjà posé votre candidature à cet avis.',
  },
  'no-home-service': {
    en: 'No police service is recorded for you today. Your coordinator can correct this.',
    fr: 'Aucun service de police n’est consigné pour vous aujourd’hui. Votre coordonnateur peut corriger cela.',
  },
  'goes-by-the-adviser': {
    en: 'Members of the RCMP are released by their career development and resourcing adviser.',
    fr: 'Les membres de la GRC sont libérés par leur conseiller en perfectionnement professionnel et en affectation.',
  },
  'goes-by-the-coordinator': {
    en: 'Officers of a partner service are released by the coordinator of that service.',
    fr: 'Les policiers d’un service partenaire sont libérés par le coordonnateur de ce service.',
  },
  'already-endorsed': { en: 'The home service has already answered.', fr: 'Le service d’attache a déjà répondu.' },
  'not-to-be-endorsed': {
    en: 'This application has ended or has become a deployment.',
    fr: 'Cette candidature a pris fin ou est devenue un déploiement.',
  },
  'release-ends-before-it-starts': {
    en: 'The release must end after it starts.',
    fr: 'La libération doit prendre fin après avoir commencé.',
  },
  'release-does-not-cover': {
    en: 'The release must cover the planned deployment, {from} to {to}.',
    fr: 'La libération doit couvrir le déploiement prévu, du {from} au {to}.',
  },
  'not-at-screening': {
    en: 'The initial selection follows the endorsement; this application is not there.',
    fr: 'La sélection initiale suit l’appui du service; cette candidature n’en est pas là.',
  },
  'eligibility-not-met': {
    en: 'Criteria of eligibility are not met and not waived: {criteria}.',
    fr: 'Des critères d’admissibilité ne sont pas remplis et ne font l’objet d’aucune dispense\u00a0: {criteria}.',
  },
  'eligibility-pending': {
    en: 'Information for the eligibility is still missing: {criteria}.',
    fr: 'Des renseignements sur l’admissibilité manquent encore\u00a0: {criteria}.',
  },
  'nothing-to-waive': {
    en: 'Nothing in this file can be waived.',
    fr: 'Rien dans ce dossier ne peut faire l’objet d’une dispense.',
  },
  'cannot-be-waived': {
    en: 'This criterion cannot be waived, or there is nothing to waive.',
    fr: 'Ce critère ne peut faire l’objet d’une dispense, ou il n’y a rien à dispenser.',
  },
  'waiver-until-in-the-past': {
    en: 'The waiver must hold until a later day than today.',
    fr: 'La dispense doit valoir jusqu’à une date postérieure à aujourd’hui.',
  },
}
