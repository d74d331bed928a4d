import type { ActionWords } from '#platform/action.ts'
import { dutyNames } from './words.ts'

const account = { label: { en: 'Account', fr: 'Compte' } }
const duty = { label: { en: 'Duty', fr: 'Fonction' }, options: dutyNames }
const serviceId = {
  label: { en: 'Police service', fr: 'Service de police' },
  hint: {
    en: 'Only for coordinators and chiefs of a service and for RCMP advisers.',
    fr: 'Seulement pour les coordonnateurs et les chefs d’un service et pour les conseillers de la GRC.',
  },
}
const missionId = {
  label: { en: 'Mission', fr: 'Mission' },
  hint: {
    en: 'For a contingent commander; for a mission desk officer who serves one mission only.',
    fr: 'Pour un commandant de contingent; pour un responsable de mission qui n’en sert qu’une seule.',
  },
}
const from = { label: { en: 'First day', fr: 'Premier jour' } }
const until = {
  label: { en: 'First day without the duty', fr: 'Premier jour sans la fonction' },
  hint: { en: 'Leave it open where the end is not known.', fr: 'Laissez vide si la fin n’est pas connue.' },
}

/** What the acts on accounts, sessions and tokens say, in both languages. */
export const actionWords = {
  createAccount: {
    title: { en: 'Create an account', fr: 'Créer un compte' },
    intro: {
      en: 'The account has no password. Afterwards, make a one-time link and hand it over: with it the owner chooses one.',
      fr: 'Le compte n’a pas de mot de passe. Créez ensuite un lien à usage unique et remettez-le\u00a0: la personne y choisira le sien.',
    },
    done: { en: 'The account is created.', fr: 'Le compte est créé.' },
    fields: {
      name: { label: { en: 'Name', fr: 'Nom' } },
      email: { label: { en: 'Email address', fr: 'Adresse courriel' } },
      language: {
        label: { en: 'Language', fr: 'Langue' },
        options: { en: { en: 'English', fr: 'Anglais' }, fr: { en: 'French', fr: 'Français' } },
      },
      duty,
      serviceId,
      missionId,
      from,
    },
  },
  makeLink: {
    title: { en: 'Make a one-time link', fr: 'Créer un lien à usage unique' },
    done: { en: 'The one-time link is ready', fr: 'Le lien à usage unique est prêt' },
    reveal: {
      en: 'Hand this link to the owner of the account yourself, in a way that you trust. It works once, within 24 hours, and replaces the present password. It is not shown again.',
      fr: 'Remettez vous-même ce lien au titulaire du compte, par un moyen sûr. Il sert une seule fois, dans les 24 heures, et remplace le mot de passe actuel. Il ne sera plus affiché.',
    },
    fields: { accountId: account },
  },
  assignDuty: {
    title: { en: 'Give a duty', fr: 'Confier une fonction' },
    done: { en: 'The duty is given.', fr: 'La fonction est confiée.' },
    fields: { accountId: account, duty, serviceId, missionId, from, until },
  },
  endDuty: {
    title: { en: 'End the duty', fr: 'Mettre fin à la fonction' },
    done: { en: 'The end of the duty is recorded.', fr: 'La fin de la fonction est consignée.' },
    fields: {
      assignmentId: { label: { en: 'Duty', fr: 'Fonction' } },
      until: {
        label: { en: 'First day without the duty', fr: 'Premier jour sans la fonction' },
        hint: {
          en: 'Today ends it at once, for whoever is signed in too.',
          fr: 'La date d’aujourd’hui y met fin immédiatement, même si une session est ouverte.',
        },
      },
    },
  },
  disableAccount: {
    title: { en: 'Disable the account', fr: 'Désactiver le compte' },
    intro: {
      en: 'Its sessions, tokens and links end at once. What it did stays in the audit.',
      fr: 'Ses sessions, ses jetons et ses liens prennent fin immédiatement. Ce qui a été fait reste dans le journal de vérification.',
    },
    done: { en: 'The account is disabled.', fr: 'Le compte est désactivé.' },
    fields: { accountId: account },
  },
  enableAccount: {
    title: { en: 'Enable the account', fr: 'Réactiver le compte' },
    done: {
      en: 'The account is enabled, with the password that it had.',
      fr: 'Le compte est réactivé, avec le mot de passe qu’il avait.',
    },
    fields: { accountId: account },
  },
  endSession: {
    title: { en: 'End this session', fr: 'Mettre fin à cette session' },
    done: { en: 'The session is ended.', fr: 'La session est terminée.' },
    fields: { handle: { label: { en: 'Session', fr: 'Session' } } },
  },
  issueToken: {
    title: { en: 'Issue a token', fr: 'Émettre un jeton' },
    intro: {
      en: 'The token carries the duty in which you act now.',
      fr: 'Le jeton porte la fonction dans laquelle vous agissez maintenant.',
    },
    done: { en: 'The token is issued', fr: 'Le jeton est émis' },
    reveal: {
      en: 'Copy the token now into the program that is to use it. It is not shown again.',
      fr: 'Copiez le jeton maintenant dans le programme qui doit l’utiliser. Il ne sera plus affiché.',
    },
    fields: {
      label: {
        label: { en: 'What it is for', fr: 'Usage' },
        hint: { en: 'Such as the name of the program.', fr: 'Par exemple, le nom du programme.' },
      },
      days: {
        label: { en: 'Valid for', fr: 'Durée de validité' },
        options: {
          '30': { en: '30 days', fr: '30 jours' },
          '90': { en: '90 days', fr: '90 jours' },
          '180': { en: '180 days', fr: '180 jours' },
          '365': { en: 'One year', fr: 'Un an' },
        },
      },
      sensitive: {
        label: {
          en: 'It may also do what asks people to confirm their identity',
          fr: 'Il peut aussi faire ce qui demande aux personnes de confirmer leur identité',
        },
        hint: {
          en: 'Opening health files, giving duties. Such a token lasts 30 days at most.',
          fr: 'Ouvrir des dossiers de santé, confier des fonctions. Un tel jeton dure au plus 30 jours.',
        },
      },
    },
  },
  revokeToken: {
    title: { en: 'Revoke the token', fr: 'Révoquer le jeton' },
    done: { en: 'The token is revoked.', fr: 'Le jeton est révoqué.' },
    fields: { tokenId: { label: { en: 'Token', fr: 'Jeton' } } },
  },
  changeLanguage: {
    title: { en: 'Change my language', fr: 'Changer ma langue' },
    intro: {
      en: 'The language in which you are written to. Pages follow their address.',
      fr: 'La langue dans laquelle on vous écrit. Les pages suivent leur adresse.',
    },
    done: { en: 'Your language is changed.', fr: 'Votre langue est changée.' },
    fields: {
      language: {
        label: { en: 'Language', fr: 'Langue' },
        options: { en: { en: 'English', fr: 'Anglais' }, fr: { en: 'French', fr: 'Français' } },
      },
    },
  },
} satisfies Record<string, ActionWords>
