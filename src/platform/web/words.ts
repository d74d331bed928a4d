import type { Language, Localized } from '#kernel/language.ts'

/** Words of the frame and of the components; what a page says itself comes localized from its module. */
export const words = {
  brand: { en: 'Contingent', fr: 'Contingent' },
  skipToMain: { en: 'Skip to main content', fr: 'Passer au contenu principal' },
  otherLanguage: { en: 'Français', fr: 'English' },
  languageSelection: { en: 'Language selection', fr: 'Sélection de la langue' },
  rooms: { en: 'Pages of this record', fr: 'Pages de ce dossier' },
  youAreHere: { en: 'You are here', fr: 'Vous êtes ici' },
  mainMenu: { en: 'Main menu', fr: 'Menu principal' },
  menu: { en: 'Menu', fr: 'Menu' },
  account: { en: 'Account', fr: 'Compte' },
  signedInAs: { en: 'Signed in as', fr: 'Session ouverte par' },
  signOut: { en: 'Sign out', fr: 'Fermer la session' },
  search: { en: 'Search', fr: 'Rechercher' },
  searchLabel: { en: 'Search people, missions and cases', fr: 'Rechercher une personne, une mission ou un dossier' },
  searchPlaceholder: { en: 'Person, mission or case', fr: 'Personne, mission ou dossier' },
  practiceTitle: { en: 'Practice copy', fr: 'Copie d’exercice' },
  practiceText: {
    en: 'The people and decisions here are invented.',
    fr: 'Les personnes et les décisions y sont inventées.',
  },
  readOnlyTitle: { en: 'Read-only for now', fr: 'En lecture seule pour le moment' },
  readOnlyText: {
    en: 'The disk is full. You can read everything, and nothing can be recorded until there is space again.',
    fr: 'Le disque est plein. Tout peut être consulté, et rien ne peut être enregistré jusqu’à ce qu’il y ait de nouveau de la place.',
  },
  practiceMailbox: { en: 'Practice mailbox', fr: 'Boîte de courriel d’exercice' },
  reveal: { en: 'Shown once', fr: 'Affiché une seule fois' },
  passwordChanged: { en: 'Your password is changed', fr: 'Votre mot de passe est changé' },
  goOn: { en: 'Go on', fr: 'Continuer' },
  asAtTitle: { en: 'Shown as at', fr: 'Situation au' },
  asAtLabel: { en: 'Show another day', fr: 'Afficher un autre jour' },
  show: { en: 'Show', fr: 'Afficher' },
  backToToday: { en: 'Back to today', fr: 'Revenir à aujourd’hui' },
  dateModifiedLabel: { en: 'Date modified:', fr: 'Date de modification :' },
  until: { en: 'until', fr: 'jusqu’au' },
  openEnd: { en: 'open', fr: 'sans fin prévue' },
  aboutThisSite: { en: 'About this site', fr: 'À propos de ce site' },
  success: { en: 'Done', fr: 'Fait' },
  info: { en: 'Note', fr: 'À noter' },
  warning: { en: 'Warning', fr: 'Attention' },
  problem: { en: 'Problem', fr: 'Problème' },
  required: { en: 'required', fr: 'obligatoire' },
  errorLabel: { en: 'Error:', fr: 'Erreur :' },
  page: { en: 'Page', fr: 'Page' },
  actions: { en: 'Actions', fr: 'Actions' },
  error: { en: 'Error', fr: 'Erreur' },
  chooseOne: { en: 'Choose…', fr: 'Choisir…' },
  dayShape: { en: 'YYYY-MM-DD', fr: 'AAAA-MM-JJ' },
  english: { en: 'English', fr: 'Anglais' },
  french: { en: 'French', fr: 'Français' },
  cancel: { en: 'Cancel', fr: 'Annuler' },
  yes: { en: 'Yes', fr: 'Oui' },
  no: { en: 'No', fr: 'Non' },
  filter: { en: 'Filter', fr: 'Filtrer' },
  applyFilters: { en: 'Apply filters', fr: 'Appliquer les filtres' },
  clearFilters: { en: 'Clear filters', fr: 'Effacer les filtres' },
  any: { en: 'Any', fr: 'Tous' },
  sortBy: { en: 'Sort by', fr: 'Trier par' },
  sortedUp: { en: 'sorted, ascending', fr: 'tri croissant' },
  sortedDown: { en: 'sorted, descending', fr: 'tri décroissant' },
  pages: { en: 'Pages', fr: 'Pages' },
  previous: { en: 'Previous', fr: 'Précédent' },
  next: { en: 'Next', fr: 'Suivant' },
  downloadCsv: { en: 'Download as CSV', fr: 'Télécharger en CSV' },
  met: { en: 'Met', fr: 'Rempli' },
  notMet: { en: 'Not met', fr: 'Non rempli' },
  pending: { en: 'Pending', fr: 'En attente' },
  valueUsed: { en: 'Value used', fr: 'Valeur utilisée' },
  judgedOn: { en: 'Judged on', fr: 'Évalué au' },
  source: { en: 'Source', fr: 'Source' },
  taskDone: { en: 'Done', fr: 'Fait' },
  taskCurrent: { en: 'In progress', fr: 'En cours' },
  taskTodo: { en: 'To do', fr: 'À faire' },
  taskBlocked: { en: 'Blocked', fr: 'Bloqué' },
  taskOverdue: { en: 'Overdue', fr: 'En retard' },
  taskWaiting: { en: 'Waiting', fr: 'En attente' },
  dueLabel: { en: 'Due:', fr: 'Échéance :' },
  ownerLabel: { en: 'With:', fr: 'Responsable :' },
  stepDone: { en: 'Completed', fr: 'Terminé' },
  stepCurrent: { en: 'Current step', fr: 'Étape en cours' },
  stepNext: { en: 'To come', fr: 'À venir' },
  authorized: { en: 'Authorized', fr: 'Autorisé' },
  filled: { en: 'Filled', fr: 'Pourvu' },
  reserved: { en: 'Reserved', fr: 'Réservé' },
  vacant: { en: 'Vacant', fr: 'Vacant' },
  over: { en: 'Over', fr: 'En trop' },
  placesTaken: { en: 'taken of authorized', fr: 'prises sur autorisées' },
  nothingAuthorized: { en: 'nothing authorized', fr: 'rien d’autorisé' },
  unread: { en: 'Unread', fr: 'Non lu' },
  from: { en: 'From', fr: 'De' },
  unverifiedTranslation: { en: 'translation not verified', fr: 'traduction non vérifiée' },
  unverifiedValue: { en: 'value not verified', fr: 'valeur non vérifiée' },
  emailAddress: { en: 'Email address', fr: 'Adresse courriel' },
  password: { en: 'Password', fr: 'Mot de passe' },
  signIn: { en: 'Sign in', fr: 'Ouvrir une session' },
  letterOfAnother: { en: 'A letter to somebody else', fr: 'Une lettre à quelqu’un d’autre' },
  letterOpensFor: {
    en: 'A letter opens for its addressee alone, in a practice copy too. Go on as that person to read it.',
    fr: 'Une lettre ne s’ouvre que pour son destinataire, même dans une copie d’exercice. Continuez sous son identité pour la lire.',
  },
  letterOpensForNobody: {
    en: 'A letter opens for its addressee alone, in a practice copy too. This person has no account that you could sign in with.',
    fr: 'Une lettre ne s’ouvre que pour son destinataire, même dans une copie d’exercice. Cette personne n’a aucun compte que vous pourriez utiliser.',
  },
  practiceAccounts: { en: 'Sign in as an invented person', fr: 'Ouvrir une session comme personne inventée' },
  practiceAccountsHint: {
    en: 'One account for each duty. Choose one: no password and no second factor. Where people are real, nobody comes in without a second factor. You can add a passkey on “My account” to try it.',
    fr: 'Un compte par fonction. Choisissez-en un\u00a0: ni mot de passe ni second facteur. Là où les personnes sont réelles, nul n’entre sans second facteur. Vous pouvez ajouter une clé d’accès dans «\u00a0Mon compte\u00a0» pour l’essayer.',
  },
  passkeyFailed: {
    en: 'No passkey was shown, or the browser cancelled. Try again.',
    fr: 'Aucune clé d’accès n’a été présentée, ou le navigateur a annulé. Réessayez.',
  },
  passkeyMissing: {
    en: 'Passkeys need a browser that knows them and in which scripts run.',
    fr: 'Les clés d’accès demandent un navigateur qui les connaît et où les scripts fonctionnent.',
  },
  sessionEnding: { en: 'Are you still there?', fr: 'Êtes-vous toujours là ?' },
  sessionEndingText: {
    en: 'For the safety of the files, your session closes soon. What you typed on this page is lost if it does.',
    fr: 'Pour protéger les dossiers, votre session se fermera bientôt. Ce que vous avez saisi dans cette page serait alors perdu.',
  },
  timeLeft: { en: 'Time left', fr: 'Temps restant' },
  staySignedIn: { en: 'Stay signed in', fr: 'Garder la session ouverte' },
  sessionEnded: {
    en: 'Your session is closed. Sign in again.',
    fr: 'Votre session est fermée. Ouvrez-en une nouvelle.',
  },
} as const satisfies Record<string, Localized>

export type Word = keyof typeof words

/** One word of the frame in the reader's language. */
export const word = (lang: Language, key: Word): string => words[key][lang]

/** "There is a problem" with the number of errors, as the heading of the error summary. */
export const problemsFound = (lang: Language, count: number): string =>
  lang === 'en'
    ? count === 1
      ? 'There is 1 problem on this page'
      : `There are ${count} problems on this page`
    : count === 1
      ? 'Il y a 1 problème dans cette page'
      : `Il y a ${count} problèmes dans cette page`

/** "Page 2 of 7, 161 results", for pagers; `more`: so many and more, the last page is not known. French counts 0 and 1 as singular. */
export const pageOf = (
  lang: Language,
  {
    page,
    pages,
    total,
    totalText,
    more,
  }: { page: string; pages: string; total: number; totalText: string; more: boolean },
): string => {
  if (more)
    return lang === 'en'
      ? `Page ${page}, more than ${totalText} results`
      : `Page ${page}, plus de ${totalText} résultats`
  return lang === 'en'
    ? `Page ${page} of ${pages}, ${totalText} ${total === 1 ? 'result' : 'results'}`
    : `Page ${page} sur ${pages}, ${totalText} ${total < 2 ? 'résultat' : 'résultats'}`
}

/** "3 of 8 done", heading of a task list. */
export const doneOf = (lang: Language, done: number, total: number): string =>
  lang === 'en' ? `${done} of ${total} done` : `${done} sur ${total} ${done < 2 ? 'fait' : 'faits'}`

/** "18 of 20 authorized: 15 filled, 3 reserved, 2 vacant", what a strength bar says to those who do not see it. */
export function strengthInWords(
  lang: Language,
  { authorized, filled, reserved }: { authorized: number; filled: number; reserved: number },
): string {
  const vacant = Math.max(0, authorized - filled - reserved)
  const over = Math.max(0, filled + reserved - authorized)
  return lang === 'en'
    ? `Authorized ${authorized}: filled ${filled}, reserved ${reserved}, vacant ${vacant}${over ? `, over by ${over}` : ''}`
    : `Autorisé ${authorized} : pourvu ${filled}, réservé ${reserved}, vacant ${vacant}${over ? `, dépassement de ${over}` : ''}`
}
