import type { Localized } from '#kernel/language.ts'

export const refusals: Record<string, Localized> = {
  'bulletin-not-draft': { en: 'The bulletin is no longer a draft.', fr: 'L’avis n’est plus une ébauche.' },
  'bulletin-not-published': { en: 'The bulletin is not published.', fr: 'L’avis n’est pas publié.' },
  'bulletin-ended': { en: 'The bulletin is closed or cancelled.', fr: 'L’avis est clos ou annulé.' },
  'english-missing': {
    en: 'The English title or text is missing. A bulletin is published in both languages or not at all.',
    fr: 'Le titre ou le texte anglais manque. Un avis est publié dans les deux langues ou ne l’est pas.',
  },
  'french-missing': {
    en: 'The French title or text is missing. A bulletin is published in both languages or not at all.',
    fr: 'Le titre ou le texte français manque. Un avis est publié dans les deux langues ou ne l’est pas.',
  },
  'translation-not-verified': {
    en: 'Nobody has confirmed yet that both languages say the same.',
    fr: 'Personne n’a encore confirmé que les deux langues disent la même chose.',
  },
  'translation-verified-already': {
    en: 'The translation is already confirmed.',
    fr: 'La traduction est déjà confirmée.',
  },
  'post-not-advertised': {
    en: 'A post of restricted visibility is filled without a bulletin, which everybody reads.',
    fr: 'Un poste à visibilité restreinte est pourvu sans avis, puisque tous lisent les avis.',
  },
  'closes-in-the-past': { en: 'The closing day {day} is past.', fr: 'La date de clôture du {day} est passée.' },
  'closing-not-later': {
    en: 'The new closing day must be later than {day}.',
    fr: 'La nouvelle date de clôture doit être postérieure au {day}.',
  },
  'departs-before-closing': {
    en: 'The planned departure must come after the closing day.',
    fr: 'Le départ prévu doit suivre la date de clôture.',
  },
  'criterion-incomplete': {
    en: 'The settings of the criterion {criterion} are not complete.',
    fr: 'Les paramètres du critère {criterion} sont incomplets.',
  },
  'armed-criterion-missing': {
    en: 'The bulletin is for armed posts and does not require the criterion {criterion}.',
    fr: 'L’avis vise des postes armés et n’exige pas le critère {criterion}.',
  },
  'criterion-already-there': {
    en: 'The bulletin already has the criterion {criterion}.',
    fr: 'L’avis comporte déjà le critère {criterion}.',
  },
  'no-such-criterion': {
    en: 'The bulletin has no criterion {criterion}.',
    fr: 'L’avis ne comporte pas le critère {criterion}.',
  },
  'no-such-step': { en: 'There is no step of that name.', fr: 'Il n’existe aucune étape de ce nom.' },
  'setting-wrong': {
    en: 'The setting “{setting}” is missing, unknown or not readable.',
    fr: 'Le paramètre «\u00a0{setting}\u00a0» manque, est inconnu ou est illisible.',
  },
  'not-a-short-name': {
    en: 'A short name has small letters, digits and hyphens only.',
    fr: 'Un nom abrégé ne comporte que des lettres minuscules, des chiffres et des traits d’union.',
  },
  'service-layer-names-service': {
    en: 'A criterion of a home service names that service, and no other criterion does.',
    fr: 'Un critère d’un service d’attache nomme ce service; les autres critères n’en nomment aucun.',
  },
  'message-in-both-languages': {
    en: 'The criterion must be worded in both languages.',
    fr: 'Le critère doit être énoncé dans les deux langues.',
  },
  'reason-missing': {
    en: 'Say why the criteria of a published bulletin change.',
    fr: 'Indiquez pourquoi les critères d’un avis publié changent.',
  },
  'criteria-of-published-stay': {
    en: 'The criteria of a published bulletin are not edited; a new version takes their place.',
    fr: 'Les critères d’un avis publié ne se modifient pas; une nouvelle version les remplace.',
  },
  'no-such-position': {
    en: 'This position does not exist on the planned day of departure.',
    fr: 'Ce poste n’existe pas à la date prévue du départ.',
  },
  'not-enough-positions': {
    en: '{open} positions of this title are open on the day of departure, fewer than {places} places.',
    fr: '{open} postes de ce titre sont ouverts à la date du départ, soit moins que les {places} places.',
  },
  'threshold-unreadable': {
    en: 'The threshold of the fitness test is not a number.',
    fr: 'Le seuil de l’épreuve d’aptitude physique n’est pas un nombre.',
  },
  'threshold-without-test': {
    en: 'Name the fitness test and its threshold together.',
    fr: 'Indiquez l’épreuve d’aptitude physique et son seuil ensemble.',
  },
  'decision-not-found': {
    en: 'The decision that the bulletin rests on cannot be found.',
    fr: 'La décision sur laquelle repose l’avis est introuvable.',
  },
  'decision-not-in-force': {
    en: 'The decision {decision} does not cover a departure on {day}.',
    fr: 'La décision {decision} ne couvre pas un départ le {day}.',
  },
  'decision-number-exceeded': {
    en: 'The decision {decision} grants {number} officers; open bulletins would ask for {asked}.',
    fr: 'La décision {decision} autorise {number} policiers; les avis ouverts en demanderaient {asked}.',
  },
  'decision-tour-exceeded': {
    en: 'The decision {decision} allows tours of {months} months at most; this one would last {asked}.',
    fr: 'La décision {decision} permet des tours de service de {months} mois au plus; celui-ci en durerait {asked}.',
  },
  'decision-unarmed': {
    en: 'The decision {decision} grants unarmed officers only, and a position is armed.',
    fr: 'La décision {decision} n’autorise que des policiers non armés, et un poste est armé.',
  },
  'positions-missing': {
    en: 'The bulletin has {places} places and only {positions} positions.',
    fr: 'L’avis compte {places} places et seulement {positions} postes.',
  },
  'position-not-open': {
    en: 'The position {position} is not open on {day}.',
    fr: 'Le poste {position} n’est pas ouvert le {day}.',
  },
  'posting-strength-not-authorized': {
    en: 'No strength is authorized for this mission on {day}.',
    fr: 'Aucun effectif n’est autorisé pour cette mission le {day}.',
  },
  'posting-strength-exceeded': {
    en: 'The authorized strength leaves {left} places on {day}; the bulletin asks for {places}.',
    fr: 'L’effectif autorisé laisse {left} places le {day}; l’avis en demande {places}.',
  },
  'successor-already-proposed': {
    en: 'A bulletin for this position is already open or being drafted.',
    fr: 'Un avis pour ce poste est déjà ouvert ou en préparation.',
  },
  'nobody-to-follow': {
    en: 'Nobody holds this position, so there is nobody to follow.',
    fr: 'Personne n’occupe ce poste\u00a0: il n’y a pas de relève à prévoir.',
  },
}
