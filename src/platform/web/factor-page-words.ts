/** What the pages of the second factor say, in both languages. */
export const factorPageWords = {
  withPasskey: { en: 'Sign in with a passkey', fr: 'Ouvrir une session avec une clé d’accès' },
  withProvider: { en: 'Sign in with {provider}', fr: 'Ouvrir une session avec {provider}' },
  second: { en: 'Second step', fr: 'Deuxième étape' },
  secondIntro: {
    en: 'Your password is right. Now show your second factor, within ten minutes.',
    fr: 'Votre mot de passe est exact. Présentez maintenant votre second facteur, dans les dix minutes.',
  },
  showPasskey: { en: 'Use my passkey', fr: 'Utiliser ma clé d’accès' },
  orCode: { en: 'Or with a code', fr: 'Ou avec un code' },
  code: { en: 'Code of your app, or a recovery code', fr: 'Code de votre application, ou code de secours' },
  codeHint: {
    en: 'Six digits from the app, or one of the recovery codes that you keep.',
    fr: 'Six chiffres de l’application, ou l’un des codes de secours que vous conservez.',
  },
  sendCode: { en: 'Go on with the code', fr: 'Continuer avec le code' },
  lost: {
    en: 'You have lost all of this? Your administrator can reset how your account signs in.',
    fr: 'Vous avez tout perdu? L’administration peut réinitialiser les moyens de connexion de votre compte.',
  },
  enrol: { en: 'Add your passkey', fr: 'Ajoutez votre clé d’accès' },
  enrolFirst: {
    en: 'Nobody works here with a password alone. A passkey is kept by your device or security key; you confirm it with PIN, face or finger. It cannot be given away to a false page.',
    fr: 'Personne ne travaille ici avec un seul mot de passe. La clé d’accès est gardée par votre appareil ou votre clé de sécurité; vous la confirmez par NIP, visage ou doigt. Elle ne peut pas être livrée à une fausse page.',
  },
  enrolMore: {
    en: 'A second passkey on another device lets you in when the first one is lost.',
    fr: 'Une deuxième clé d’accès sur un autre appareil vous laisse entrer si la première est perdue.',
  },
  name: { en: 'Name of this passkey', fr: 'Nom de cette clé d’accès' },
  nameHint: {
    en: 'By which you know it: “Work phone”.',
    fr: 'Pour la reconnaître\u00a0: «\u00a0Téléphone de travail\u00a0».',
  },
  unnamed: { en: 'Passkey', fr: 'Clé d’accès' },
  make: { en: 'Make a passkey', fr: 'Créer une clé d’accès' },
  notHere: {
    en: 'Passkeys do not work at this address. Open Contingent at the address that your administrator gave you, or on this machine as http://localhost.',
    fr: 'Les clés d’accès ne fonctionnent pas à cette adresse. Ouvrez Contingent à l’adresse que l’administration vous a donnée ou, sur cet ordinateur, à http://localhost.',
  },
  codeAppInstead: { en: 'Set up a code app instead', fr: 'Configurer plutôt une application de codes' },
  codeApp: { en: 'Set up a code app', fr: 'Configurer une application de codes' },
  codeAppIntro: {
    en: 'An exception is recorded for your account. Enter this key in your code app, or open the link on the phone that has it; then type the first code.',
    fr: 'Une exception est consignée pour votre compte. Entrez cette clé dans votre application de codes, ou ouvrez le lien sur le téléphone où elle se trouve; saisissez ensuite le premier code.',
  },
  key: { en: 'Key', fr: 'Clé' },
  openApp: { en: 'Open in my code app', fr: 'Ouvrir dans mon application de codes' },
  firstCode: { en: 'First code', fr: 'Premier code' },
  keep: { en: 'Use this app', fr: 'Utiliser cette application' },
  codes: { en: 'Your recovery codes', fr: 'Vos codes de secours' },
  codesIntro: {
    en: 'Your second factor is set up. Print or write these codes down and keep them where your passkey is not: each stands in for it once. They are not shown again.',
    fr: 'Votre second facteur est configuré. Imprimez ou notez ces codes et gardez-les ailleurs que votre clé d’accès\u00a0: chacun la remplace une fois. Ils ne seront plus affichés.',
  },
  confirm: { en: 'Confirm that it is you', fr: 'Confirmez votre identité' },
  confirmIntro: {
    en: 'What comes next is especially sensitive. It asks for a proof that is not older than twenty minutes; afterwards you go on where you were.',
    fr: 'La suite est particulièrement sensible. Elle exige une preuve datant de vingt minutes au plus; vous reprendrez ensuite où vous en étiez.',
  },
  confirmKept: { en: 'What you entered is kept.', fr: 'Votre saisie est conservée.' },
  confirmButton: { en: 'Confirm', fr: 'Confirmer' },
  withPassword: { en: 'With your password', fr: 'Avec votre mot de passe' },
  oneClick: { en: 'Confirm with one click', fr: 'Confirmer d’un clic' },
  oneClickHint: {
    en: 'In this practice copy, invented people confirm with one click. Where people are real, a passkey or a password with a code is asked for.',
    fr: 'Dans cette copie d’exercice, les personnes inventées confirment d’un clic. Là où les personnes sont réelles, une clé d’accès ou un mot de passe avec un code est exigé.',
  },
} as const
