import type { Localized } from '#kernel/language.ts'

/** What somebody is told about their own ways to sign in, in both languages. */
export const changedWaysInWords = {
  changes: {
    password: { en: 'The password of your account was changed.', fr: 'Le mot de passe de votre compte a été changé.' },
    'password-by-link': {
      en: 'A password was chosen for your account with a one-time link.',
      fr: 'Un mot de passe a été choisi pour votre compte au moyen d’un lien à usage unique.',
    },
    link: {
      en: 'An administrator made a one-time link with which a password can be chosen for your account.',
      fr: 'L’administration a créé un lien à usage unique qui permet de choisir un mot de passe pour votre compte.',
    },
    passkey: { en: 'A passkey was added to your account.', fr: 'Une clé d’accès a été ajoutée à votre compte.' },
    'passkey-removed': {
      en: 'A passkey was removed from your account.',
      fr: 'Une clé d’accès a été retirée de votre compte.',
    },
    'code-app': {
      en: 'A code app was set up for your account.',
      fr: 'Une application de codes a été configurée pour votre compte.',
    },
    'code-app-allowed': {
      en: 'An administrator has recorded that you may use the codes of an app.',
      fr: 'L’administration a consigné que vous pouvez utiliser les codes d’une application.',
    },
    'code-app-withdrawn': {
      en: 'An administrator has withdrawn the use of a code app for your account.',
      fr: 'L’administration a retiré à votre compte l’usage d’une application de codes.',
    },
    'recovery-codes': {
      en: 'New recovery codes were made for your account; those before are worth nothing.',
      fr: 'De nouveaux codes de secours ont été créés pour votre compte; les précédents ne valent plus rien.',
    },
    'recovery-code-used': {
      en: 'Somebody used one of the recovery codes of your account.',
      fr: 'Quelqu’un a utilisé l’un des codes de secours de votre compte.',
    },
    reset: {
      en: 'An administrator has ended your password, passkeys and codes, so that you can begin anew.',
      fr: 'L’administration a mis fin à votre mot de passe, à vos clés d’accès et à vos codes pour que vous puissiez recommencer.',
    },
    identity: {
      en: 'An administrator has recorded as whom you come from the sign-in of your institution.',
      fr: 'L’administration a consigné sous quelle identité vous arrivez de l’ouverture de session de votre établissement.',
    },
    token: {
      en: 'A token with which a program may act for you was issued.',
      fr: 'Un jeton permettant à un programme d’agir pour vous a été émis.',
    },
  } satisfies Record<string, Localized>,
  letter: {
    subject: {
      en: 'A way to sign in to your account has changed',
      fr: 'Un moyen d’ouvrir votre session a changé',
    },
    body: {
      en: '{what}\n\nIf you did this, or asked for it, there is nothing to do.\n\nIf not, look at your open sessions and end those that are not yours, change your password, and tell an administrator today.',
      fr: '{what}\n\nSi c’est vous qui l’avez fait ou demandé, vous n’avez rien à faire.\n\nSinon, vérifiez vos sessions ouvertes, mettez fin à celles qui ne sont pas les vôtres, changez votre mot de passe et prévenez l’administration aujourd’hui même.',
    },
  },
  tokenEnds: {
    subject: { en: 'A token of yours ends on {day}', fr: 'L’un de vos jetons prend fin le {day}' },
    body: {
      en: 'The token “{label}” ends on {day}, and the program that carries it can do nothing from then on.\n\nIf the program is still needed: sign in, issue a new token on the page of your account, put it into the program, and revoke the old one. If it is not, there is nothing to do.',
      fr: 'Le jeton «\u00a0{label}\u00a0» prend fin le {day}, et le programme qui s’en sert ne pourra plus rien faire par la suite.\n\nSi le programme est encore nécessaire\u00a0: ouvrez une session, émettez un nouveau jeton à la page de votre compte, donnez-le au programme et révoquez l’ancien. Sinon, vous n’avez rien à faire.',
    },
  },
} as const

export type WayInChange = keyof typeof changedWaysInWords.changes
