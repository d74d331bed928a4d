import type { Localized } from '#kernel/language.ts'
import { levelWords, pathWords, priorityWords, roleWords, visibilityWords } from './words-of-record.ts'

const mission = { label: { en: 'Mission', fr: 'Mission' } }
const link = { label: { en: 'Link', fr: 'Lien' } }
const from = {
  label: { en: 'From', fr: 'À compter du' },
  hint: { en: 'The first day on which this holds.', fr: 'Le premier jour où cela vaut.' },
}
const until = {
  label: { en: 'Until (last day)', fr: 'Jusqu’au (dernier jour)' },
  hint: { en: 'Leave empty while it goes on.', fr: 'À laisser vide tant que cela se poursuit.' },
}
const endsFrom = {
  label: { en: 'No longer from', fr: 'N’est plus en vigueur à compter du' },
  hint: { en: 'The first day on which it holds no longer.', fr: 'Le premier jour où cela ne vaut plus.' },
}
const authority = {
  label: { en: 'On whose word', fr: 'Sur la foi de' },
  hint: {
    en: 'The decision, letter or page that says so.',
    fr: 'La décision, la lettre ou la page qui l’indique.',
  },
}
const level = {
  label: { en: 'Level', fr: 'Palier' },
  hint: { en: 'For a task, where it is at one level only.', fr: 'Pour une tâche limitée à un palier.' },
  options: levelWords,
}
const kept: Localized = {
  en: 'The change is recorded; what held before stays on record.',
  fr: 'Le changement est consigné ; la valeur antérieure reste au dossier.',
}
const linkFields = {
  organisation: { label: { en: 'Department or body', fr: 'Ministère ou organisme' } },
  title: { label: { en: 'Title of the page', fr: 'Titre de la page' } },
  address: {
    label: { en: 'Address', fr: 'Adresse' },
    hint: {
      en: 'Begins with https://, the page in each language.',
      fr: 'Commence par https://, la page dans chaque langue.',
    },
  },
}

export const recordActionWords = {
  changeMandate: {
    title: { en: 'Change the mandate', fr: 'Modifier le mandat' },
    done: kept,
    fields: { missionId: mission, mandate: { label: { en: 'Mandate', fr: 'Mandat' } }, from, authority },
  },
  changeSelectionPath: {
    title: { en: 'Change how posts are filled', fr: 'Modifier le mode de sélection' },
    done: kept,
    fields: {
      missionId: mission,
      path: { label: { en: 'How posts are filled', fr: 'Mode de sélection' }, options: pathWords },
      from,
      authority,
    },
  },
  addPartner: {
    title: { en: 'Add a partner', fr: 'Ajouter un partenaire' },
    intro: {
      en: 'A body from the list, or a State by its two letters: one of the two.',
      fr: 'Un organisme de la liste, ou un État par ses deux lettres : l’un des deux.',
    },
    done: { en: 'The partner is recorded.', fr: 'Le partenaire est consigné.' },
    fields: {
      missionId: mission,
      role: { label: { en: 'Role', fr: 'Rôle' }, options: roleWords },
      organisation: { label: { en: 'Body', fr: 'Organisme' } },
      country: {
        label: { en: 'State', fr: 'État' },
        hint: { en: 'Two letters (ISO 3166), for example TR.', fr: 'Deux lettres (ISO 3166), par exemple TR.' },
      },
      from,
      until,
      authority,
    },
  },
  endPartner: {
    title: { en: 'End a partnership', fr: 'Mettre fin à un partenariat' },
    done: kept,
    fields: {
      missionId: mission,
      partner: { label: { en: 'Partner', fr: 'Partenaire' } },
      from: endsFrom,
      authority,
    },
  },
  tagMission: {
    title: { en: 'Add an activity or a task', fr: 'Ajouter une activité ou une tâche' },
    intro: {
      en: 'Activities count in the figures of the program; tasks become the sections of periodic reports.',
      fr: 'Les activités comptent dans les chiffres du programme ; les tâches deviennent les sections des rapports périodiques.',
    },
    done: { en: 'It is recorded.', fr: 'L’ajout est consigné.' },
    fields: {
      missionId: mission,
      item: { label: { en: 'Activity or task', fr: 'Activité ou tâche' } },
      level,
      from,
      until,
      authority,
    },
  },
  endTag: {
    title: { en: 'End an activity or a task', fr: 'Mettre fin à une activité ou à une tâche' },
    done: kept,
    fields: {
      missionId: mission,
      tag: { label: { en: 'Activity or task', fr: 'Activité ou tâche' } },
      from: endsFrom,
      authority,
    },
  },
  recordPhase: {
    title: { en: 'Record a phase of participation', fr: 'Consigner une phase de participation' },
    intro: {
      en: 'As precise as the source: a year (2008), a month (2008-08) or a day (2008-08-21). It is shown as it is written.',
      fr: 'Aussi précis que la source : une année (2008), un mois (2008-08) ou un jour (2008-08-21). La date est affichée telle quelle.',
    },
    done: kept,
    fields: {
      missionId: mission,
      date: {
        label: { en: 'Since', fr: 'Depuis' },
        hint: { en: 'Year, year-month or full date.', fr: 'Année, année-mois ou date complète.' },
      },
      phase: {
        label: { en: 'Phase', fr: 'Étape' },
        hint: {
          en: 'What began, for example longer deployments. Leave both empty for participation as a whole.',
          fr: 'Ce qui a commencé, par exemple des déploiements plus longs. À laisser vide pour la participation dans son ensemble.',
        },
      },
      replaces: {
        label: { en: 'Corrects', fr: 'Corrige' },
        hint: { en: 'The entry that this one takes the place of.', fr: 'L’entrée que celle-ci remplace.' },
      },
      authority,
    },
  },
  recordNeedsAssessment: {
    title: { en: 'Record an assessment of training needs', fr: 'Consigner une évaluation des besoins de formation' },
    done: {
      en: 'The assessment is recorded. Add the needs by topic.',
      fr: 'L’évaluation est consignée. Ajoutez les besoins par sujet.',
    },
    fields: {
      missionId: mission,
      title: { label: { en: 'Title', fr: 'Titre' } },
      madeOn: { label: { en: 'Made on', fr: 'Faite le' } },
      level: {
        label: { en: 'Level of the host’s service', fr: 'Palier du service hôte' },
        options: levelWords,
      },
      standards: {
        label: { en: 'Standards found', fr: 'Normes constatées' },
        hint: {
          en: 'What is trained today, and how well.',
          fr: 'Ce qui est enseigné aujourd’hui, et avec quel résultat.',
        },
      },
      findings: { label: { en: 'Findings', fr: 'Constatations' } },
      visibleTo: { label: { en: 'Visible to', fr: 'Visible pour' }, options: visibilityWords },
      report: {
        label: { en: 'Report', fr: 'Rapport' },
        hint: { en: 'The whole report, as PDF.', fr: 'Le rapport complet, en PDF.' },
      },
    },
  },
  addTrainingNeed: {
    title: { en: 'Add a need', fr: 'Ajouter un besoin' },
    done: { en: 'The need is recorded.', fr: 'Le besoin est consigné.' },
    fields: {
      assessmentId: { label: { en: 'Assessment', fr: 'Évaluation' } },
      topic: { label: { en: 'Topic', fr: 'Sujet' } },
      people: { label: { en: 'People to train', fr: 'Personnes à former' } },
      priority: { label: { en: 'Priority', fr: 'Priorité' }, options: priorityWords },
      approach: { label: { en: 'How it could be met', fr: 'Comment y répondre' } },
    },
  },
  addLink: {
    title: { en: 'Add a link', fr: 'Ajouter un lien' },
    intro: {
      en: 'Where another department tells more about this mission. It is public once it is published and answers.',
      fr: 'Où un autre ministère en dit davantage sur cette mission. Le lien est public dès qu’il est publié et qu’il répond.',
    },
    done: { en: 'The link is recorded.', fr: 'Le lien est consigné.' },
    fields: { missionId: mission, ...linkFields, from, authority },
  },
  addProgrammeLink: {
    title: { en: 'Add a link of the program', fr: 'Ajouter un lien du programme' },
    intro: {
      en: 'Where another department tells more about what the whole program belongs to. It stands on the public page of the program once it is published and answers.',
      fr: 'Où un autre ministère en dit davantage sur ce dont relève tout le programme. Le lien figure sur la page publique du programme dès qu’il est publié et qu’il répond.',
    },
    done: { en: 'The link is recorded.', fr: 'Le lien est consigné.' },
    fields: { ...linkFields, from, authority },
  },
  changeLink: {
    title: { en: 'Change the link', fr: 'Modifier le lien' },
    intro: {
      en: 'The old address stays on record. The new one is checked and published anew.',
      fr: 'L’ancienne adresse reste au dossier. La nouvelle est vérifiée et publiée à nouveau.',
    },
    done: kept,
    fields: { linkId: link, ...linkFields, from, authority },
  },
  publishLink: {
    title: { en: 'Publish the link', fr: 'Publier le lien' },
    done: { en: 'It is public as long as it answers.', fr: 'Le lien est public tant qu’il répond.' },
    fields: { linkId: link },
  },
  unpublishLink: {
    title: { en: 'Take off the public page', fr: 'Retirer de la page publique' },
    done: { en: 'The public sees it no longer.', fr: 'Le public ne le voit plus.' },
    fields: { linkId: link },
  },
  withdrawLink: {
    title: { en: 'Withdraw the link', fr: 'Supprimer le lien' },
    intro: { en: 'It ends today and stays on record.', fr: 'Il prend fin aujourd’hui et reste au dossier.' },
    done: { en: 'The link is withdrawn.', fr: 'Le lien est retiré.' },
    fields: { linkId: link },
  },
  recordLinkCheck: {
    title: { en: 'Record a link check', fr: 'Consigner la vérification d’un lien' },
    done: { en: 'The check is recorded.', fr: 'La vérification est consignée.' },
    fields: {
      linkId: link,
      outcome: {
        label: { en: 'Outcome', fr: 'Résultat' },
        options: { answers: { en: 'Answers', fr: 'Répond' }, broken: { en: 'Broken', fr: 'Rompu' } },
      },
      answer: { label: { en: 'Answer', fr: 'Réponse' } },
    },
  },
}
