import type { Localized } from '#kernel/language.ts'
import {
  askedFieldWords,
  askedLanguageWords,
  askedRoleWords,
  channelWords,
  paperKindWords,
  streamWords,
} from './words-of-asked.ts'

const request = { label: { en: 'Request', fr: 'Demande' } }
const lineFieldWords = {
  number: { label: { en: 'Number of officers', fr: 'Nombre de policiers' } },
  role: { label: { en: 'Role', fr: 'Rôle' }, options: askedRoleWords },
  stream: {
    label: { en: 'Recruitment stream', fr: 'Filière de recrutement' },
    hint: { en: 'As the United Nations names it.', fr: 'Telle que la nomment les Nations Unies.' },
    options: streamWords,
  },
  ranks: {
    label: { en: 'Ranks', fr: 'Grades' },
    hint: {
      en: 'As asked for, for example inspector or above.',
      fr: 'Tels que demandés, par exemple inspecteur ou plus.',
    },
  },
  languages: { label: { en: 'Languages', fr: 'Langues' }, options: askedLanguageWords },
  armed: {
    label: { en: 'Armed or not', fr: 'Armés ou non' },
    options: { armed: { en: 'Armed', fr: 'Armés' }, unarmed: { en: 'Unarmed', fr: 'Non armés' } },
  },
  skills: { label: { en: 'Skills and experience', fr: 'Compétences et expérience' } },
  place: { label: { en: 'Place of work', fr: 'Lieu de travail' } },
  months: { label: { en: 'Months', fr: 'Mois' } },
}

export const intakeActionWords = {
  acknowledgeRequest: {
    title: { en: 'Acknowledge receipt', fr: 'Accuser réception' },
    intro: {
      en: 'The letter is assembled in both languages from the request and kept as it is sent. Read it first on the page “Acknowledgement”.',
      fr: 'La lettre est composée dans les deux langues à partir de la demande et conservée telle qu’envoyée. Lisez-la d’abord sur la page «\u00a0Accusé de réception\u00a0».',
    },
    submit: { en: 'Send the acknowledgement', fr: 'Envoyer l’accusé de réception' },
    done: {
      en: 'Receipt is acknowledged. The departments can now state their positions.',
      fr: 'L’accusé de réception est consigné. Les ministères peuvent maintenant faire connaître leur position.',
    },
    fields: {
      requestId: request,
      signatory: {
        label: { en: 'Signed by', fr: 'Signature' },
        hint: { en: 'Left empty: your name.', fr: 'Laissé vide\u00a0: votre nom.' },
      },
      contact: {
        label: { en: 'How to reach the office', fr: 'Coordonnées du bureau' },
        hint: {
          en: 'Telephone and address of the office, not of a person.',
          fr: 'Téléphone et adresse du bureau, pas d’une personne.',
        },
      },
      remarkEn: {
        label: { en: 'A sentence of your own, in English', fr: 'Une phrase de votre main, en anglais' },
        hint: { en: 'In both languages, or in none.', fr: 'Dans les deux langues, ou dans aucune.' },
      },
      remarkFr: { label: { en: 'The same in French', fr: 'La même en français' } },
    },
  },
  correctRequest: {
    title: { en: 'Correct the request', fr: 'Corriger la demande' },
    intro: {
      en: 'What was registered before stays readable, with who corrected it and when. A letter that was sent stays as it was sent.',
      fr: 'Ce qui avait été enregistré reste lisible, avec l’auteur et la date de la correction. Une lettre envoyée reste telle quelle.',
    },
    submit: { en: 'Correct', fr: 'Corriger' },
    done: {
      en: 'The request is corrected; the earlier version is kept.',
      fr: 'La demande est corrigée; la version antérieure est conservée.',
    },
    fields: {
      requestId: request,
      ...askedFieldWords,
      because: {
        label: { en: 'Why it is corrected', fr: 'Motif de la correction' },
        hint: {
          en: 'For example: number misread, or a second note changed it.',
          fr: 'Par exemple\u00a0: nombre mal lu, ou modifié par une seconde note.',
        },
      },
    },
  },
  addProfileLine: {
    title: { en: 'Add a line to the profile', fr: 'Ajouter une ligne au profil' },
    intro: {
      en: 'One line for each kind of officer that is asked for; what the request does not say stays empty.',
      fr: 'Une ligne pour chaque type de policier demandé; ce que la demande ne précise pas reste vide.',
    },
    submit: { en: 'Add the line', fr: 'Ajouter la ligne' },
    done: { en: 'The line is added.', fr: 'La ligne est ajoutée.' },
    fields: { requestId: request, ...lineFieldWords },
  },
  changeProfileLine: {
    title: { en: 'Change the line', fr: 'Modifier la ligne' },
    intro: { en: 'The line as it was stays on record.', fr: 'La ligne telle qu’elle était reste au dossier.' },
    done: { en: 'The line is changed.', fr: 'La ligne est modifiée.' },
    fields: { lineId: { label: { en: 'Line', fr: 'Ligne' } }, ...lineFieldWords },
  },
  removeProfileLine: {
    title: { en: 'Take the line back', fr: 'Retirer la ligne' },
    intro: {
      en: 'These officers are not asked for. The line stays on record.',
      fr: 'Ces policiers ne sont pas demandés. La ligne reste au dossier.',
    },
    done: { en: 'The line is taken back.', fr: 'La ligne est retirée.' },
    fields: { lineId: { label: { en: 'Line', fr: 'Ligne' } } },
  },
  attachPaper: {
    title: { en: 'Attach a paper', fr: 'Joindre un document' },
    intro: {
      en: 'Whoever may open the request may open its papers; each download is recorded.',
      fr: 'Quiconque peut ouvrir la demande peut ouvrir ses documents; chaque téléchargement est consigné.',
    },
    submit: { en: 'Attach', fr: 'Joindre' },
    done: { en: 'The paper is attached.', fr: 'Le document est joint.' },
    fields: {
      requestId: request,
      kind: { label: { en: 'What it is', fr: 'Nature' }, options: paperKindWords },
      title: { label: { en: 'Title', fr: 'Titre' } },
      file: { label: { en: 'File', fr: 'Fichier' } },
    },
  },
  linkRequest: {
    title: { en: 'Link to another request', fr: 'Lier à une autre demande' },
    intro: {
      en: 'For requests about the same thing. Both show the link.',
      fr: 'Pour des demandes portant sur le même sujet. Le lien figure sur les deux.',
    },
    submit: { en: 'Link', fr: 'Lier' },
    done: { en: 'The requests are linked.', fr: 'Les demandes sont liées.' },
    fields: { requestId: request, otherId: { label: { en: 'The other request', fr: 'L’autre demande' } } },
  },
  markDuplicate: {
    title: { en: 'Close as a duplicate', fr: 'Fermer comme doublon' },
    intro: {
      en: 'The same request came twice, for example by the Permanent Mission and by mail. This one is closed, the other one goes on.',
      fr: 'La même demande est arrivée deux fois, par exemple par la Mission permanente et par la poste. Celle-ci est fermée, l’autre se poursuit.',
    },
    done: { en: 'The request is closed as a duplicate.', fr: 'La demande est fermée comme doublon.' },
    fields: {
      requestId: request,
      otherId: { label: { en: 'The request that goes on', fr: 'La demande qui se poursuit' } },
    },
  },
  unlinkRequest: {
    title: { en: 'Take the link back', fr: 'Retirer le lien' },
    done: { en: 'The requests are no longer linked.', fr: 'Les demandes ne sont plus liées.' },
    fields: { linkId: { label: { en: 'Link', fr: 'Lien' } } },
  },
  answerRequest: {
    title: { en: 'Record the answer', fr: 'Consigner la réponse' },
    intro: {
      en: 'The decision as it was told to the requester: when, how and under which reference.',
      fr: 'La décision telle que communiquée au demandeur\u00a0: quand, comment et sous quelle référence.',
    },
    done: { en: 'The answer is recorded.', fr: 'La réponse est consignée.' },
    fields: {
      requestId: request,
      answeredOn: { label: { en: 'Told on', fr: 'Communiquée le' } },
      channel: {
        label: { en: 'How', fr: 'Voie' },
        options: {
          'note-verbale': channelWords['note-verbale'],
          letter: channelWords.letter,
          email: channelWords.email,
          meeting: channelWords.meeting,
          'police-adviser': { en: 'By a police adviser abroad', fr: 'Par un conseiller de police à l’étranger' },
        },
      },
      reference: { label: { en: 'Reference of the answer', fr: 'Référence de la réponse' } },
      remarks: { label: { en: 'Remarks', fr: 'Remarques' } },
      file: { label: { en: 'The answer as sent', fr: 'La réponse envoyée' } },
    },
  },
  closeRequest: {
    title: { en: 'Close the request', fr: 'Fermer la demande' },
    intro: {
      en: 'The requester knows the decision and nothing is left to do.',
      fr: 'Le demandeur connaît la décision et il ne reste rien à faire.',
    },
    done: { en: 'The request is closed.', fr: 'La demande est fermée.' },
    fields: { requestId: request, note: { label: { en: 'Note', fr: 'Note' } } },
  },
  reopenRequest: {
    title: { en: 'Reopen the request', fr: 'Rouvrir la demande' },
    intro: {
      en: 'It goes on where it stood before it was closed or withdrawn.',
      fr: 'Elle reprend là où elle en était avant d’être fermée ou retirée.',
    },
    done: { en: 'The request is open again.', fr: 'La demande est rouverte.' },
    fields: { requestId: request },
  },
  lookAgain: {
    title: { en: 'Set the day to look at it again', fr: 'Fixer la date de réexamen' },
    intro: {
      en: 'A deferred request comes back to those who decide on that day.',
      fr: 'Une demande reportée revient ce jour-là à ceux qui décident.',
    },
    done: { en: 'The day is set.', fr: 'La date est fixée.' },
    fields: { requestId: request, on: { label: { en: 'Look at it again on', fr: 'À réexaminer le' } } },
  },
}

export const intakeRefusals: Record<string, Localized> = {
  'note-after-receipt': {
    en: 'The note bears a date after the day on which the request arrived.',
    fr: 'La note porte une date postérieure à la réception de la demande.',
  },
  'nothing-corrected': {
    en: 'Nothing is different from what is recorded.',
    fr: 'Rien ne diffère de ce qui est consigné.',
  },
  'remark-in-both': {
    en: 'A sentence of your own is written in both languages.',
    fr: 'Une phrase de votre main s’écrit dans les deux langues.',
  },
  'request-closed': { en: 'This request is closed.', fr: 'Cette demande est fermée.' },
  'request-goes-on': { en: 'This request is open.', fr: 'Cette demande est ouverte.' },
  'request-not-decided': {
    en: 'This request is not decided yet.',
    fr: 'Aucune décision n’a encore été rendue sur cette demande.',
  },
  'nothing-to-answer': {
    en: 'There is no decision yet that could be told.',
    fr: 'Il n’y a pas encore de décision à communiquer.',
  },
  'already-answered': {
    en: 'The requester was told this decision already.',
    fr: 'Cette décision a déjà été communiquée au demandeur.',
  },
  'answer-owed': {
    en: 'The requester has not been told the decision yet.',
    fr: 'La décision n’a pas encore été communiquée au demandeur.',
  },
  'approval-in-force': {
    en: 'The approval is in force and may be amended: the request stays open until it ends.',
    fr: 'L’approbation est en vigueur et peut être modifiée\u00a0: la demande reste ouverte jusqu’à son terme.',
  },
  'told-in-the-future': {
    en: 'The day of the answer lies in the future.',
    fr: 'La date de la réponse est dans l’avenir.',
  },
  'answer-before-decision': {
    en: 'The answer cannot be older than the decision.',
    fr: 'La réponse ne peut être antérieure à la décision.',
  },
  'nothing-deferred': { en: 'This request is not deferred.', fr: 'Cette demande n’est pas reportée.' },
  'day-not-ahead': { en: 'The day has to lie ahead.', fr: 'La date doit être à venir.' },
  'no-such-request': { en: 'There is no such request.', fr: 'Cette demande n’existe pas.' },
  'same-request': { en: 'A request cannot be linked to itself.', fr: 'Une demande ne peut être liée à elle-même.' },
  'already-linked': { en: 'The two requests are linked already.', fr: 'Les deux demandes sont déjà liées.' },
  'duplicate-of-a-duplicate': {
    en: 'The other request is a duplicate itself: name the one that goes on.',
    fr: 'L’autre demande est elle-même un doublon\u00a0: indiquez celle qui se poursuit.',
  },
  'duplicate-is-reopened': {
    en: 'A duplicate is linked for as long as it is closed: reopen it to take the link back.',
    fr: 'Un doublon reste lié tant qu’il est fermé\u00a0: rouvrez-le pour retirer le lien.',
  },
}
