import type { Localized } from '#kernel/language.ts'
import type { MissingPart } from './vocabulary/package.ts'

const notSaid = {
  en: 'Leave empty where the decision does not say.',
  fr: 'Laissez vide si la décision ne le précise pas.',
}

export const recommendationWords = {
  approve: { en: 'Approve', fr: 'Approuver' },
  decline: { en: 'Decline', fr: 'Refuser' },
  defer: { en: 'Defer', fr: 'Reporter' },
}

export const packageActionWords = {
  prepare: {
    title: { en: 'Prepare the decision package', fr: 'Préparer le dossier de décision' },
    intro: {
      en: 'What is proposed to those who decide. The rest of the package is assembled from the record: what is asked, the positions of the departments, strength, effect at home, risk and cost. Name no officer, and give no address of a person.',
      fr: 'Ce qui est proposé à ceux qui décident. Le reste du dossier est assemblé à partir des données : la demande, les positions des ministères, l’effectif, l’effet au pays, le risque et le coût. Ne nommez aucun policier et n’indiquez l’adresse de personne.',
    },
    submit: { en: 'Keep the draft', fr: 'Enregistrer le projet' },
    done: { en: 'The draft of the package is kept.', fr: 'Le projet de dossier est enregistré.' },
    fields: {
      requestId: { label: { en: 'Request', fr: 'Demande' } },
      contribution: {
        label: {
          en: 'Contribution to the goal of the Canadian Police Arrangement',
          fr: 'Contribution à l’objectif de l’Arrangement sur la police civile au Canada',
        },
        hint: {
          en: 'Without it the package cannot be submitted.',
          fr: 'Sans elle, le dossier ne peut être soumis.',
        },
      },
      recommendation: { label: { en: 'Recommendation', fr: 'Recommandation' }, options: recommendationWords },
      why: {
        label: { en: 'Why, in plain words', fr: 'Pourquoi, en termes simples' },
        hint: { en: 'It stands on the first page.', fr: 'Ce texte figure à la première page.' },
      },
      options: {
        label: { en: 'Options considered', fr: 'Options examinées' },
        hint: { en: 'One a line.', fr: 'Une par ligne.' },
      },
      missionId: {
        label: { en: 'Mission', fr: 'Mission' },
        hint: {
          en: 'Where there is one already: its strength is shown.',
          fr: 'S’il en existe une : son effectif est indiqué.',
        },
      },
      level: {
        label: { en: 'Decided by', fr: 'Décidée par' },
        options: {
          ministerial: { en: 'Ministers', fr: 'Ministres' },
          ancillary: {
            en: 'Officials (ancillary deployment)',
            fr: 'Hauts fonctionnaires (déploiement accessoire)',
          },
        },
      },
      number: { label: { en: 'Number of officers', fr: 'Nombre de policiers' } },
      from: { label: { en: 'In force from', fr: 'En vigueur à compter du' } },
      until: { label: { en: 'Until (last day)', fr: 'Jusqu’au (dernier jour)' } },
      maxTourMonths: {
        label: { en: 'Longest tour, in months', fr: 'Durée maximale du tour de service, en mois' },
        hint: notSaid,
      },
      armed: {
        label: { en: 'Armed or not', fr: 'Armés ou non' },
        hint: notSaid,
        options: { armed: { en: 'Armed', fr: 'Armés' }, unarmed: { en: 'Unarmed', fr: 'Non armés' } },
      },
      language: {
        label: { en: 'Language of the positions', fr: 'Langue des postes' },
        hint: notSaid,
        options: { en: { en: 'English', fr: 'Anglais' }, fr: { en: 'French', fr: 'Français' } },
      },
      countries: {
        label: { en: 'Only in these countries', fr: 'Seulement dans ces pays' },
        hint: {
          en: 'Names or codes, between commas. Leave empty where the decision does not say.',
          fr: 'Noms ou codes, séparés par des virgules. Laissez vide si la décision ne le précise pas.',
        },
      },
      dutyPlace: {
        label: { en: 'Only at this duty location', fr: 'Seulement à ce lieu d’affectation' },
        hint: notSaid,
      },
      conditions: { label: { en: 'Other conditions', fr: 'Autres conditions' } },
      drawn: {
        label: { en: 'From which services the officers would come', fr: 'Services d’où viendraient les policiers' },
        hint: {
          en: 'One service a line, by its short name, then the number. For example: OPP 4',
          fr: 'Un service par ligne, par son sigle, puis le nombre. Par exemple : OPP 4',
        },
      },
    },
  },
  submit: {
    title: { en: 'Submit the package', fr: 'Soumettre le dossier' },
    intro: {
      en: 'What ministers read is kept exactly as it is now, in both languages. A change after this makes a new version.',
      fr: 'Ce que lisent les ministres est conservé tel quel, dans les deux langues. Toute modification ultérieure crée une nouvelle version.',
    },
    done: { en: 'The package is submitted.', fr: 'Le dossier est soumis.' },
    fields: { requestId: { label: { en: 'Request', fr: 'Demande' } } },
  },
}

export const missingWords: Record<MissingPart, Localized> = {
  positions: { en: 'the position of every department', fr: 'la position de chaque ministère' },
  contribution: {
    en: 'the contribution to the goal of the arrangement',
    fr: 'la contribution à l’objectif de l’arrangement',
  },
  recommendation: { en: 'a recommendation', fr: 'une recommandation' },
  why: { en: 'why it is recommended', fr: 'les motifs de la recommandation' },
  level: { en: 'who decides', fr: 'le niveau de décision' },
  number: { en: 'the number of officers', fr: 'le nombre de policiers' },
  period: { en: 'the period', fr: 'la période' },
  services: { en: 'the services that would give officers', fr: 'les services qui fourniraient des policiers' },
  risk: { en: 'a risk assessment by a department', fr: 'une évaluation du risque par un ministère' },
  cost: { en: 'a cost estimate by a department', fr: 'une estimation du coût par un ministère' },
}

export const packageRefusals: Record<string, Localized> = {
  'package-is-not-whole': {
    en: 'The package cannot be submitted yet. The page says what is missing ({count}).',
    fr: 'Le dossier ne peut pas encore être soumis. La page indique ce qui manque ({count}).',
  },
  'nothing-drafted': {
    en: 'There is no draft to submit. Prepare one first.',
    fr: 'Il n’y a aucun projet à soumettre. Préparez-en un d’abord.',
  },
  'package-names-a-person': {
    en: 'A text of the package names an officer or gives an address. Ministers decide without personal data: take it out of the request, the positions or the proposal.',
    fr: 'Un texte du dossier nomme un policier ou donne une adresse. Les ministres décident sans renseignements personnels : retirez-les de la demande, des positions ou de la proposition.',
  },
  'not-under-assessment': {
    en: 'A package is prepared for a request that is being assessed, or to amend its decision.',
    fr: 'Un dossier se prépare pour une demande en évaluation, ou pour modifier sa décision.',
  },
  'package-period-backwards': {
    en: 'The last day lies before the first one.',
    fr: 'Le dernier jour précède le premier.',
  },
  'service-line-unclear': {
    en: 'We could not read “{line}”. Write the short name of a service and a number, for example: OPP 4',
    fr: 'Nous n’avons pas pu lire « {line} ». Indiquez le sigle d’un service et un nombre, par exemple : OPP 4',
  },
  'service-named-twice': { en: '{service} stands there twice.', fr: '{service} y figure deux fois.' },
  'package-frozen': {
    en: 'What was submitted is not changed. Prepare a new version.',
    fr: 'Ce qui a été soumis ne se modifie pas. Préparez une nouvelle version.',
  },
}

export const packagePageWords = {
  title: { en: 'Decision package', fr: 'Dossier de décision' },
  pdf: { en: 'Download as PDF', fr: 'Télécharger en PDF' },
  pdfTitle: { en: 'Decision package as PDF', fr: 'Dossier de décision en PDF' },
  draft: { en: 'Draft', fr: 'Projet' },
  draftText: {
    en: 'This is a draft: it is assembled anew each time it is opened. Those who decide see it once it is submitted.',
    fr: 'Ceci est un projet : il est assemblé à chaque ouverture. Ceux qui décident le voient une fois soumis.',
  },
  missing: { en: 'What is missing before it can be submitted', fr: 'Ce qui manque avant de pouvoir le soumettre' },
  versions: { en: 'Versions so far', fr: 'Versions à ce jour' },
  version: { en: 'Version no. {number}', fr: 'Version nº {number}' },
  submittedOn: { en: 'Submitted on', fr: 'Soumis le' },
  hash: { en: 'Fingerprint (SHA-256)', fr: 'Empreinte (SHA-256)' },
  shown: { en: 'Shown here', fr: 'Affichée ici' },
  none: { en: 'No package yet', fr: 'Pas encore de dossier' },
  noneText: {
    en: 'The package appears here once the planner has prepared it.',
    fr: 'Le dossier figure ici une fois préparé par la planification.',
  },
  frozen: {
    en: 'As submitted on {day}. Nothing in it changes any more.',
    fr: 'Tel que soumis le {day}. Rien n’y change plus.',
  },
} satisfies Record<string, Localized>
