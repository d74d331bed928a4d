import { nameWords, partWords } from './words-of-kinds.ts'

const publication = { label: { en: 'Publication', fr: 'Publication' } }
const version = { label: { en: 'Version', fr: 'Version' } }

export const agreementWords = {
  recordConsent: {
    title: { en: 'Record a consent', fr: 'Consigner un consentement' },
    intro: {
      en: 'For every person who can be recognized. The full name stays inside the house; the public sees the name as the person agreed, or none.',
      fr: 'Pour chaque personne reconnaissable. Le nom complet reste à l’interne; le public voit le nom que la personne a accepté, ou aucun.',
    },
    submit: { en: 'Record', fr: 'Consigner' },
    done: { en: 'The consent is recorded.', fr: 'Le consentement est consigné.' },
    fields: {
      publicationId: publication,
      givenName: { label: { en: 'Given name', fr: 'Prénom' } },
      familyName: { label: { en: 'Family name', fr: 'Nom de famille' } },
      covers: { label: { en: 'What the person agreed to', fr: 'Ce que la personne a accepté' }, options: partWords },
      shows: { label: { en: 'Name that is shown', fr: 'Nom affiché' }, options: nameWords },
      described: {
        label: { en: 'How the person wants to be described', fr: 'Comment la personne veut être décrite' },
        hint: {
          en: 'For example the rank and the police service. It goes out beside the name, or in its place.',
          fr: 'Par exemple le grade et le service de police. La mention paraît à côté du nom ou à sa place.',
        },
      },
      purpose: {
        label: { en: 'For what', fr: 'À quelle fin' },
        hint: { en: 'As the paper says it.', fr: 'Selon le document signé.' },
      },
      givenOn: { label: { en: 'Given on', fr: 'Donné le' } },
      until: {
        label: { en: 'Until', fr: 'Jusqu’au' },
        hint: {
          en: 'The last day. Left empty, until it is withdrawn.',
          fr: 'Le dernier jour. À défaut, jusqu’au retrait du consentement.',
        },
      },
      paper: { label: { en: 'The signed paper', fr: 'Le document signé' } },
    },
  },
  withdrawConsent: {
    title: { en: 'Withdraw the consent', fr: 'Retirer le consentement' },
    intro: {
      en: 'A person may do so at any moment and need not say why. The story is off the public site at once: page, lists, feeds, search and picture.',
      fr: 'Une personne peut le faire en tout temps, sans dire pourquoi. Le récit quitte aussitôt le site public\u00a0: page, listes, fils, recherche et image.',
    },
    submit: { en: 'Withdraw', fr: 'Retirer' },
    done: {
      en: 'The consent is withdrawn; nothing of the story is public any longer.',
      fr: 'Le consentement est retiré; plus rien du récit n’est public.',
    },
    fields: { consentId: { label: { en: 'Consent', fr: 'Consentement' } } },
  },
  recordRelease: {
    title: { en: 'Record the release by the service', fr: 'Consigner l’autorisation du service' },
    intro: {
      en: 'The police service of whoever appears lets the story go out.',
      fr: 'Le service de police de la personne dont il est question autorise la parution du récit.',
    },
    submit: { en: 'Record', fr: 'Consigner' },
    done: { en: 'The release is recorded.', fr: 'L’autorisation est consignée.' },
    fields: {
      publicationId: publication,
      service: { label: { en: 'Police service', fr: 'Service de police' } },
      releasedBy: { label: { en: 'Released by', fr: 'Autorisé par' } },
      releasedOn: { label: { en: 'On', fr: 'Le' } },
      paper: { label: { en: 'Letter or e-mail', fr: 'Lettre ou courriel' } },
    },
  },
  endRelease: {
    title: { en: 'Take the release back', fr: 'Retirer l’autorisation' },
    intro: {
      en: 'The story is off the public site at once.',
      fr: 'Le récit quitte aussitôt le site public.',
    },
    submit: { en: 'Take back', fr: 'Retirer' },
    done: { en: 'The release is taken back.', fr: 'L’autorisation est retirée.' },
    fields: { releaseId: { label: { en: 'Release', fr: 'Autorisation' } } },
  },
}

export const pictureWords = {
  setPicture: {
    title: { en: 'Choose a picture', fr: 'Choisir une image' },
    intro: {
      en: 'JPEG or PNG, 256 KB and 2,400 points a side at most, so that it opens on a slow phone. What the camera wrote beside the picture is taken away.',
      fr: 'JPEG ou PNG, 256 Ko et 2 400 points de côté au plus, pour s’ouvrir sur un téléphone lent. Ce que l’appareil a inscrit à côté de l’image est retiré.',
    },
    submit: { en: 'Save', fr: 'Enregistrer' },
    done: { en: 'The picture is chosen.', fr: 'L’image est choisie.' },
    fields: {
      versionId: version,
      picture: { label: { en: 'Picture', fr: 'Image' } },
      alt: {
        label: { en: 'What it shows', fr: 'Ce qu’elle montre' },
        hint: {
          en: 'For those who do not see it. Without it no picture is published.',
          fr: 'Pour les personnes qui ne la voient pas. Sans ce texte, aucune image n’est publiée.',
        },
      },
      credit: { label: { en: 'Credit', fr: 'Source' } },
    },
  },
  removePicture: {
    title: { en: 'Remove the picture', fr: 'Enlever l’image' },
    done: { en: 'The picture is removed.', fr: 'L’image est enlevée.' },
    fields: { versionId: version },
  },
}

export const agreementRefusals = {
  'no-consent-to-story': {
    en: 'Nobody’s consent to this story holds on that day.',
    fr: 'Aucun consentement à ce récit n’est valable ce jour-là.',
  },
  'no-consent-to-quote': {
    en: 'Nobody’s consent to the quote holds on that day.',
    fr: 'Aucun consentement à la citation n’est valable ce jour-là.',
  },
  'no-consent-to-picture': {
    en: 'Nobody’s consent to the picture holds on that day.',
    fr: 'Aucun consentement à l’image n’est valable ce jour-là.',
  },
  'no-release': { en: 'No police service has released it.', fr: 'Aucun service de police ne l’a autorisée.' },
  'release-of-unknown-service': {
    en: 'Choose a police service of the list.',
    fr: 'Choisissez un service de police de la liste.',
  },
  'agreed-to-nothing': {
    en: 'Say what the person agreed to.',
    fr: 'Indiquez ce que la personne a accepté.',
  },
  'withdrawn-already': { en: 'It is withdrawn already.', fr: 'Il est déjà retiré.' },
  'no-alternative-in-both': {
    en: 'What the picture shows is missing in one language.',
    fr: 'Ce que montre l’image manque dans une langue.',
  },
  'copied-alternative': {
    en: 'What the picture shows is said in the same words in both languages.',
    fr: 'Ce que montre l’image est dit avec les mêmes mots dans les deux langues.',
  },
  'picture-not-there': { en: 'The picture is not there.', fr: 'L’image n’est pas là.' },
  'story-needs-a-picture': {
    en: 'That file is no picture: JPEG or PNG.',
    fr: 'Ce fichier n’est pas une image\u00a0: JPEG ou PNG.',
  },
  'story-picture-too-large': {
    en: 'The picture is too large: {limit} KB and 2,400 points a side at most.',
    fr: 'L’image est trop grande\u00a0: {limit} Ko et 2 400 points de côté au plus.',
  },
}
