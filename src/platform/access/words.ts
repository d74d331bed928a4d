import type { Duty } from '#kernel/duties.ts'
import type { Localized } from '#kernel/language.ts'

/** What a duty is called where the pack gives it no name of its own. */
export const dutyNames: Record<Duty, Localized> = {
  'intake-officer': { en: 'Request intake officer', fr: 'Agent ou agente d’accueil des demandes' },
  'gac-assessor': { en: 'Assessor, Global Affairs Canada', fr: 'Évaluateur ou évaluatrice, Affaires mondiales Canada' },
  'ps-assessor': { en: 'Assessor, Public Safety Canada', fr: 'Évaluateur ou évaluatrice, Sécurité publique Canada' },
  'rcmp-planner': { en: 'Mission planner, RCMP', fr: 'Planificateur ou planificatrice de missions, GRC' },
  'decision-body': {
    en: 'Decision body of the Canadian Police Arrangement',
    fr: 'Instance décisionnelle de l’Arrangement sur la police civile',
  },
  'communications-officer': { en: 'Communications officer', fr: 'Agent ou agente des communications' },
  'irss-officer': { en: 'Recruitment and selection officer', fr: 'Agent ou agente de recrutement et de sélection' },
  'service-coordinator': {
    en: 'Peace operations coordinator of a police service',
    fr: 'Coordonnateur ou coordonnatrice des opérations de paix d’un service de police',
  },
  'service-chief': {
    en: 'Chief of a police service, or delegate',
    fr: 'Chef d’un service de police, ou personne déléguée',
  },
  'rcmp-adviser': { en: 'Career adviser, RCMP', fr: 'Conseiller ou conseillère en carrière, GRC' },
  candidate: { en: 'Member', fr: 'Membre' },
  physician: { en: 'Physician', fr: 'Médecin' },
  psychologist: { en: 'Psychologist', fr: 'Psychologue' },
  'health-administrator': {
    en: 'Health unit administrator',
    fr: 'Administrateur ou administratrice de l’unité de santé',
  },
  'conduct-officer': {
    en: 'Conduct and vetting officer',
    fr: 'Agent ou agente de la déontologie et des vérifications',
  },
  'training-officer': { en: 'Training officer', fr: 'Agent ou agente de formation' },
  'readiness-officer': { en: 'Deployment readiness officer', fr: 'Agent ou agente de préparation au déploiement' },
  'mission-desk': { en: 'Mission desk officer', fr: 'Responsable de mission' },
  'contingent-commander': { en: 'Contingent commander', fr: 'Commandant ou commandante du contingent' },
  'host-liaison': { en: 'Liaison with the host organization', fr: 'Liaison avec l’organisation d’accueil' },
  'finance-officer': { en: 'Finance officer', fr: 'Agent ou agente des finances' },
  'evaluation-officer': { en: 'Evaluation and reporting officer', fr: 'Agent ou agente d’évaluation et de rapports' },
  auditor: { en: 'Auditor', fr: 'Vérificateur ou vérificatrice' },
  administrator: { en: 'Administrator', fr: 'Administrateur ou administratrice' },
}

/** Refusals of signing in and of the accounts' administration, by code. */
export const accessRefusals = {
  'sign-in-refused': {
    en: 'The e-mail address and the password do not belong together.',
    fr: 'L’adresse courriel et le mot de passe ne correspondent pas.',
  },
  'sign-in-wait': {
    en: 'There were too many attempts. Try again in {seconds} seconds.',
    fr: 'Il y a eu trop de tentatives. Réessayez dans {seconds} secondes.',
  },
  'no-duty-now': {
    en: 'Your account has no duty today. Ask your administrator when it begins.',
    fr: 'Votre compte n’a aucune fonction aujourd’hui. Demandez à votre administrateur ou administratrice quand elle commence.',
  },
  'second-factor-needed': {
    en: 'This account needs a second factor: sign in on the sign-in page.',
    fr: 'Ce compte exige un second facteur\u00a0: ouvrez une session à la page prévue.',
  },
  'step-over': {
    en: 'The ten minutes for the second factor are over, or it was shown already. Begin again.',
    fr: 'Les dix minutes prévues pour le second facteur sont écoulées, ou il a déjà été présenté. Recommencez.',
  },
  'passkey-not-taken': {
    en: 'This passkey could not be taken. Try once more, or use another one.',
    fr: 'Cette clé d’accès n’a pas pu être acceptée. Réessayez, ou utilisez-en une autre.',
  },
  'code-not-right': {
    en: 'This code is not right. A code of the app counts for thirty seconds and once; a recovery code counts once.',
    fr: 'Ce code n’est pas le bon. Un code de l’application vaut trente secondes et une seule fois; un code de secours, une seule fois.',
  },
  'code-wait': {
    en: 'There were too many tries at a code. Try again in {minutes} minutes, or use a passkey.',
    fr: 'Il y a eu trop de tentatives de code. Réessayez dans {minutes} minutes, ou utilisez une clé d’accès.',
  },
  'codes-closed': {
    en: 'A hundred codes in a row were wrong, so that codes are closed for this account. Use a passkey, or ask your administrator.',
    fr: 'Cent codes de suite étaient faux\u00a0: les codes sont fermés pour ce compte. Utilisez une clé d’accès ou adressez-vous à l’administration.',
  },
  'confirm-identity': {
    en: 'Confirm that it is you before you go on: this asks for a proof that is not older than twenty minutes.',
    fr: 'Confirmez votre identité avant de poursuivre\u00a0: cette opération exige une preuve datant de vingt minutes au plus.',
  },
  'glass-not-broken': {
    en: 'An emergency card opens for one hour after somebody has said what has happened. It is not open for you now.',
    fr: 'Une fiche d’urgence s’ouvre pour une heure après que l’on a dit ce qui s’est passé. Elle n’est pas ouverte pour vous en ce moment.',
  },
  'glass-broken-already': {
    en: 'This emergency card is open for you already.',
    fr: 'Cette fiche d’urgence est déjà ouverte pour vous.',
  },
  'reviewed-already': {
    en: 'This emergency access is reviewed already.',
    fr: 'Cet accès d’urgence est déjà examiné.',
  },
  'not-away-now': {
    en: 'An emergency card is for officers who are away on a deployment.',
    fr: 'La fiche d’urgence vise les membres qui sont en déploiement.',
  },
  'provider-unreachable': {
    en: 'The sign-in of your institution does not answer now. Try again in a moment, or sign in here.',
    fr: 'La connexion de votre établissement ne répond pas en ce moment. Réessayez sous peu, ou ouvrez une session ici.',
  },
  'provider-not-believed': {
    en: 'The answer of your institution’s sign-in could not be accepted. Begin again.',
    fr: 'La réponse de la connexion de votre établissement n’a pas pu être acceptée. Recommencez.',
  },
  'provider-unknown-here': {
    en: 'Your institution knows you, but no account here is recorded for you. Ask your administrator.',
    fr: 'Votre établissement vous connaît, mais aucun compte n’est inscrit ici pour vous. Adressez-vous à l’administration.',
  },
  'identity-taken': {
    en: 'This identity is recorded for an account already.',
    fr: 'Cette identité est déjà inscrite pour un compte.',
  },
  'last-factor': {
    en: 'This is your only second factor. Add another passkey before you remove it.',
    fr: 'C’est votre seul second facteur. Ajoutez une autre clé d’accès avant de le retirer.',
  },
  'no-second-factor': {
    en: 'Recovery codes stand in for a passkey. Add a passkey first.',
    fr: 'Les codes de secours remplacent une clé d’accès. Ajoutez d’abord une clé d’accès.',
  },
  'not-for-yourself': {
    en: 'Nobody decides this about their own account. Ask another administrator.',
    fr: 'Personne ne décide de cela pour son propre compte. Adressez-vous à une autre personne de l’administration.',
  },
  'code-app-allowed-already': {
    en: 'This account may use codes of an app already.',
    fr: 'Ce compte peut déjà utiliser les codes d’une application.',
  },
  'code-app-not-allowed': {
    en: 'This account has no exception for codes of an app.',
    fr: 'Ce compte n’a pas d’exception pour les codes d’une application.',
  },
  'leans-on-code-app': {
    en: 'Codes of the app are the only second factor of this account. Its owner adds a passkey first, or you reset how the account signs in.',
    fr: 'Les codes de l’application sont le seul second facteur de ce compte. Son titulaire ajoute d’abord une clé d’accès, ou vous réinitialisez les moyens de connexion.',
  },
  'sensitive-token-runs-too-long': {
    en: 'A token for especially sensitive operations lasts 30 days at most.',
    fr: 'Un jeton pour les opérations particulièrement sensibles dure au plus 30 jours.',
  },
  'session-over': {
    en: 'You were signed out, or your time ran out. Sign in again.',
    fr: 'Votre session est fermée ou a expiré. Ouvrez une nouvelle session.',
  },
  'token-runs-too-long': {
    en: 'A token lasts a year at most, and ends after it begins.',
    fr: 'Un jeton dure au plus un an et prend fin après son début.',
  },
  'duty-not-yours': {
    en: 'This account does not hold that duty today.',
    fr: 'Ce compte n’exerce pas cette fonction aujourd’hui.',
  },
  'link-not-valid': {
    en: 'This link was used already, or its time has run out. Ask for a new one.',
    fr: 'Ce lien a déjà servi ou a expiré. Demandez-en un nouveau.',
  },
  'password-too-short': {
    en: 'Choose a password of at least {min} characters. A few words that only you would string together are easy to remember.',
    fr: 'Choisissez un mot de passe d’au moins {min} caractères. Quelques mots que vous seul ou seule mettriez ensemble se retiennent facilement.',
  },
  'password-too-long': {
    en: 'Choose a password of at most {max} characters.',
    fr: 'Choisissez un mot de passe d’au plus {max} caractères.',
  },
  'password-common': {
    en: 'This password is among the first that others would try. Choose one that is less predictable.',
    fr: 'Ce mot de passe est parmi les premiers que l’on essaierait. Choisissez-en un qui soit moins prévisible.',
  },
  'password-breached': {
    en: 'This password is in a list of passwords that were stolen elsewhere and published. Choose another.',
    fr: 'Ce mot de passe figure dans une liste de mots de passe volés ailleurs et publiés. Choisissez-en un autre.',
  },
  'password-about-you': {
    en: 'This password is mostly your own name or address. Choose another.',
    fr: 'Ce mot de passe est formé surtout de votre nom ou de votre adresse. Choisissez-en un autre.',
  },
  'password-same': {
    en: 'This is your present password. Choose another.',
    fr: 'C’est votre mot de passe actuel. Choisissez-en un autre.',
  },
  'email-not-valid': {
    en: 'Enter an e-mail address, such as name@example.ca.',
    fr: 'Entrez une adresse courriel, par exemple nom@exemple.ca.',
  },
  'email-taken': {
    en: 'Another account has this e-mail address.',
    fr: 'Un autre compte a cette adresse courriel.',
  },
  'person-has-account': {
    en: 'This person has an account already.',
    fr: 'Cette personne a déjà un compte.',
  },
  'name-missing': {
    en: 'Enter a name.',
    fr: 'Entrez un nom.',
  },
  'assignment-given-twice': {
    en: 'The account already holds this duty in that period.',
    fr: 'Le compte exerce déjà cette fonction pendant cette période.',
  },
  'assignment-needs-service': {
    en: 'This duty is for one police service: name it. Other duties name none.',
    fr: 'Cette fonction vise un service de police\u00a0: indiquez lequel. Les autres fonctions n’en visent aucun.',
  },
  'assignment-needs-mission': {
    en: 'This duty is for one mission: name it. Other duties name none.',
    fr: 'Cette fonction vise une mission\u00a0: indiquez laquelle. Les autres fonctions n’en visent aucune.',
  },
  'assignment-needs-person': {
    en: 'Only an account that belongs to a person of the program can act as a member.',
    fr: 'Seul un compte qui appartient à une personne du programme peut agir à titre de membre.',
  },
  'assignment-place-unknown': {
    en: 'There is no such police service or mission.',
    fr: 'Ce service de police ou cette mission n’existe pas.',
  },
  'duty-over': {
    en: 'This duty has ended already.',
    fr: 'Cette fonction a déjà pris fin.',
  },
  'duty-ends-in-the-past': {
    en: 'A duty ends today at the earliest.',
    fr: 'Une fonction prend fin aujourd’hui au plus tôt.',
  },
  'account-disabled': {
    en: 'This account is disabled.',
    fr: 'Ce compte est désactivé.',
  },
  'account-not-disabled': {
    en: 'This account is not disabled.',
    fr: 'Ce compte n’est pas désactivé.',
  },
  'account-is-yours': {
    en: 'You cannot shut yourself out. Ask another administrator.',
    fr: 'Vous ne pouvez pas vous exclure vous-même. Demandez à un autre administrateur ou à une autre administratrice.',
  },
  'token-already-revoked': {
    en: 'This token is revoked already.',
    fr: 'Ce jeton est déjà révoqué.',
  },
  'not-by-token': {
    en: 'A token makes no links and no other tokens. Sign in to do this.',
    fr: 'Un jeton ne crée ni lien ni autre jeton. Ouvrez une session pour le faire.',
  },
  'language-the-same': {
    en: 'You are written to in this language already.',
    fr: 'On vous écrit déjà dans cette langue.',
  },
  'period-ends-before-it-begins': {
    en: 'The end must come after the beginning.',
    fr: 'La fin doit venir après le début.',
  },
  'case-held-already': {
    en: 'This account holds the case already in that period.',
    fr: 'Ce compte est déjà responsable de ce cas pendant cette période.',
  },
} as const satisfies Record<string, Localized>

/** Named constraints of the schema `access`, and the refusal each stands for. */
export const accessConstraints: Record<string, keyof typeof accessRefusals> = {
  account_email_is_new: 'email-taken',
  account_has_a_name: 'name-missing',
  account_person_has_no_other: 'person-has-account',
  assignment_given_once: 'assignment-given-twice',
  assignment_names_its_service: 'assignment-needs-service',
  assignment_names_its_mission: 'assignment-needs-mission',
  assignment_lasts: 'period-ends-before-it-begins',
  relation_lasts: 'period-ends-before-it-begins',
  relation_held_once: 'case-held-already',
  token_runs_out_within_a_year: 'token-runs-too-long',
  token_duty_is_its_accounts: 'duty-not-yours',
}
