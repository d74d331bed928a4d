import type { Localized } from '#kernel/language.ts'

export const lifeRefusals: Record<string, Localized> = {
  'cannot-approve-now': {
    en: 'Only a prospect can be approved.',
    fr: 'Seule une mission envisagée peut être approuvée.',
  },
  'cannot-plan-now': {
    en: 'Only an approved mission can be planned.',
    fr: 'Seule une mission approuvée peut être planifiée.',
  },
  'cannot-activate-now': {
    en: 'Only a mission that is approved or planned can be started.',
    fr: 'Seule une mission approuvée ou planifiée peut être lancée.',
  },
  'cannot-suspend-now': {
    en: 'Only a mission that is active or drawing down can be suspended.',
    fr: 'Seule une mission en cours ou en réduction peut être suspendue.',
  },
  'cannot-resume-now': {
    en: 'Only a suspended mission can be resumed.',
    fr: 'Seule une mission suspendue peut être reprise.',
  },
  'cannot-draw-down-now': {
    en: 'Only a mission that is active or suspended can be drawn down.',
    fr: 'Seule une mission en cours ou suspendue peut être réduite.',
  },
  'cannot-close-now': { en: 'This mission is closed already.', fr: 'Cette mission est déjà fermée.' },
  'cannot-archive-now': {
    en: 'Only a closed mission can be archived.',
    fr: 'Seule une mission fermée peut être archivée.',
  },
  'a-later-state-stands': {
    en: 'Another state begins on {day}. Choose a day from then on.',
    fr: 'Un autre état commence le {day}. Choisissez une date à compter de là.',
  },
  'no-decision-in-force': {
    en: 'A mission runs only under a decision in force: {decision} does not cover {day}.',
    fr: 'Une mission n’est en cours qu’en vertu d’une décision en vigueur\u00a0: {decision} ne couvre pas le {day}.',
  },
  'mission-archived': {
    en: 'This mission is archived and is not changed any more.',
    fr: 'Cette mission est archivée et n’est plus modifiée.',
  },
  'mission-only-a-prospect': {
    en: '{mission} is only a prospect: nothing can begin in it before it is approved.',
    fr: '{mission} n’est qu’envisagée\u00a0: rien ne peut y commencer avant son approbation.',
  },
  'mission-suspended': {
    en: '{mission} is suspended on {day}: nobody departs, no place is reserved, no bulletin is published.',
    fr: '{mission} est suspendue le {day}\u00a0: aucun départ, aucune réservation de place, aucune publication d’avis.',
  },
  'mission-closed': {
    en: '{mission} is closed on {day}: nothing new can begin in it.',
    fr: '{mission} est fermée le {day}\u00a0: rien de nouveau ne peut y commencer.',
  },
  'mission-not-active-yet': {
    en: '{mission} is not active on {day}: nobody departs to it.',
    fr: '{mission} n’est pas en cours le {day}\u00a0: personne n’y part.',
  },
  'mission-drawn-down': {
    en: '{mission} draws down and ends on {day}: nothing begins after it.',
    fr: '{mission} est en réduction et prend fin le {day}\u00a0: rien ne commence après cette date.',
  },
  'tour-beyond-drawdown': {
    en: '{mission} draws down: no tour may go on after {day}.',
    fr: '{mission} est en réduction\u00a0: aucun tour de service ne peut se poursuivre après le {day}.',
  },
  'mission-unarmed': {
    en: '{mission} is unarmed: no weapon is given out, and no position in it is armed.',
    fr: '{mission} est non armée\u00a0: aucune arme n’y est remise et aucun poste n’y est armé.',
  },
  'mission-has-people': {
    en: 'The mission cannot be closed: {count} are there or prepare to go ({who}).',
    fr: 'La mission ne peut être fermée\u00a0: {count} personnes y sont ou s’y préparent ({who}).',
  },
  'mission-equipment-out': {
    en: 'The mission cannot be closed: equipment of {count} is not accounted for ({who}).',
    fr: 'La mission ne peut être fermée\u00a0: le matériel de {count} personnes n’est pas comptabilisé ({who}).',
  },
  'in-no-group': { en: 'The mission shares no strength.', fr: 'La mission ne partage aucun effectif.' },
  'in-a-group-already': {
    en: 'The mission shares a strength on these days already.',
    fr: 'La mission partage déjà un effectif à ces dates.',
  },
  'group-would-be-over': {
    en: 'With the people of this mission the group would have {taken} on {day}, and its number is {allowed}. Raise the number by a decision first, or join later.',
    fr: 'Avec les effectifs de cette mission, le groupe en compterait {taken} le {day}, alors que son nombre est de {allowed}. Augmentez d’abord ce nombre par une décision, ou joignez le groupe plus tard.',
  },
  'joined-later': {
    en: 'It shares the strength only since {day}.',
    fr: 'Elle ne partage l’effectif que depuis le {day}.',
  },
  'uncounted-needs-a-decision': {
    en: 'That both count as one needs the decision that says so.',
    fr: 'Pour que les deux comptent pour une, il faut la décision qui le précise.',
  },
  'not-a-date': {
    en: 'Enter a year, a month or a day, such as 2015, 2015-07 or 2015-07-01.',
    fr: 'Entrez une année, un mois ou une date, par exemple 2015, 2015-07 ou 2015-07-01.',
  },
  'weeks-or-months': {
    en: 'Say the length in weeks or in months, not in both.',
    fr: 'Indiquez la durée en semaines ou en mois, pas les deux.',
  },
  'words-in-both-languages': {
    en: 'Criteria and costs are needed in English and in French, or in neither.',
    fr: 'Critères et coûts sont requis en français et en anglais, ou dans aucune des deux langues.',
  },
  'phase-over': { en: 'This phase is over.', fr: 'Cette phase est terminée.' },
  'already-settled': { en: 'This task is done already.', fr: 'Cette tâche est déjà accomplie.' },
  'task-of-another': { en: 'This task belongs to another duty.', fr: 'Cette tâche relève d’une autre fonction.' },
}

export const lifeConstraints: Record<string, string> = {
  mission_suspended: 'mission-suspended',
  mission_closed: 'mission-closed',
  mission_only_a_prospect: 'mission-only-a-prospect',
}
