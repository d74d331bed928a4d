import type { ActionWords } from '#platform/action.ts'

const account = { label: { en: 'Account', fr: 'Compte' } }
const passkey = { label: { en: 'Passkey', fr: 'Clé d’accès' } }
const reason = {
  label: { en: 'Reason', fr: 'Motif' },
  hint: { en: 'It is kept with the account.', fr: 'Il est conservé avec le compte.' },
}

/** What the acts on passkeys, code apps and recovery codes say, in both languages. */
export const factorWords = {
  renamePasskey: {
    title: { en: 'Rename the passkey', fr: 'Renommer la clé d’accès' },
    done: { en: 'The passkey has its new name.', fr: 'La clé d’accès a son nouveau nom.' },
    fields: { passkeyId: passkey, name: { label: { en: 'Name', fr: 'Nom' } } },
  },
  removePasskey: {
    title: { en: 'Remove the passkey', fr: 'Retirer la clé d’accès' },
    intro: {
      en: 'From now on it opens nothing here. Delete it on its device as well.',
      fr: 'Dès maintenant, elle n’ouvre plus rien ici. Supprimez-la aussi sur son appareil.',
    },
    done: { en: 'The passkey is removed.', fr: 'La clé d’accès est retirée.' },
    fields: { passkeyId: passkey },
  },
  renewRecoveryCodes: {
    title: { en: 'Make new recovery codes', fr: 'Créer de nouveaux codes de secours' },
    intro: {
      en: 'Ten codes, each of which stands in for your passkey once. Those you hold now are worth nothing afterwards.',
      fr: 'Dix codes, dont chacun remplace une fois votre clé d’accès. Ceux que vous détenez maintenant ne vaudront plus rien.',
    },
    done: { en: 'Your recovery codes', fr: 'Vos codes de secours' },
    reveal: {
      en: 'Print or write these codes down and keep them where your passkey is not. Each works once. They are not shown again.',
      fr: 'Imprimez ou notez ces codes et gardez-les ailleurs que votre clé d’accès. Chacun sert une fois. Ils ne seront plus affichés.',
    },
    fields: {},
  },
  allowCodeApp: {
    title: { en: 'Allow codes of an app', fr: 'Autoriser les codes d’une application' },
    intro: {
      en: 'Passkeys are the rule: codes can be given away to a false page. Record why this person needs the exception.',
      fr: 'Les clés d’accès sont la règle\u00a0: un code peut être livré à une fausse page. Consignez pourquoi cette personne a besoin de l’exception.',
    },
    done: { en: 'The exception is recorded.', fr: 'L’exception est consignée.' },
    fields: { accountId: account, reason },
  },
  withdrawCodeApp: {
    title: { en: 'Withdraw codes of an app', fr: 'Retirer les codes d’une application' },
    done: { en: 'The exception is withdrawn.', fr: 'L’exception est retirée.' },
    fields: { accountId: account },
  },
  registerIdentity: {
    title: { en: 'Record the institutional identity', fr: 'Inscrire l’identité institutionnelle' },
    intro: {
      en: 'As whom this person comes from the institution’s sign-in. One that was recorded before is replaced.',
      fr: 'Sous quelle identité cette personne arrive de la connexion de l’établissement. Celle qui était inscrite est remplacée.',
    },
    done: { en: 'The identity is recorded.', fr: 'L’identité est inscrite.' },
    fields: {
      accountId: account,
      issuer: {
        label: { en: 'Issuer', fr: 'Émetteur' },
        hint: { en: 'The address of the sign-in provider.', fr: 'L’adresse du fournisseur d’identité.' },
      },
      subject: {
        label: { en: 'Subject', fr: 'Sujet' },
        hint: {
          en: 'What the provider calls this person (sub).',
          fr: 'Le nom que le fournisseur donne à cette personne (sub).',
        },
      },
    },
  },
  resetFactors: {
    title: { en: 'Reset how the account signs in', fr: 'Réinitialiser les moyens de connexion' },
    intro: {
      en: 'For a lost or stolen passkey. Passkeys, codes, password, sessions and tokens of the account end at once; then make a one-time link.',
      fr: 'Pour une clé d’accès perdue ou volée. Clés d’accès, codes, mot de passe, sessions et jetons du compte prennent fin immédiatement; créez ensuite un lien à usage unique.',
    },
    done: {
      en: 'The account cannot be signed in to any more. Make a one-time link and hand it over.',
      fr: 'Le compte ne peut plus ouvrir de session. Créez un lien à usage unique et remettez-le.',
    },
    fields: { accountId: account, reason },
  },
} satisfies Record<string, ActionWords>
