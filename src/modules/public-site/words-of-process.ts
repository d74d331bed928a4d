import type { Localized } from '#kernel/language.ts'

export const processWords = {
  title: { en: 'How it works', fr: 'Fonctionnement' },
  intro: {
    en: 'From a request for police officers to the return of the last one. This page is drawn from the process that the program works with, and changes with it.',
    fr: 'De la demande de policiers au retour de la dernière personne. Cette page est tirée du processus suivi par le programme et change avec lui.',
  },
  request: { en: 'A request arrives', fr: 'Une demande arrive' },
  requestText: {
    en: 'Requests for Canadian police come from organizations or from states: {who}.',
    fr: 'Les demandes de policiers canadiens viennent d’organisations ou d’États\u00a0: {who}.',
  },
  requestStates: { en: 'What becomes of a request', fr: 'Ce qu’il advient d’une demande' },
  decision: { en: 'It is decided', fr: 'La décision est prise' },
  decisionText: {
    en: 'The departments of the Canadian Police Arrangement each say what they think. The decision then says how many officers, for how long and under which conditions.',
    fr: 'Les ministères de l’Arrangement sur la police civile au Canada donnent chacun leur avis. La décision fixe ensuite le nombre de policiers, la durée et les conditions.',
  },
  levels: { en: 'Who may decide', fr: 'Qui peut décider' },
  mission: { en: 'The mission is set up', fr: 'La mission est mise sur pied' },
  missionText: {
    en: 'Strength and posts follow from the decision, and no more officers go than it allows. Each kind of mission has its own rules for papers, selection and status: {kinds}.',
    fr: 'L’effectif et les postes découlent de la décision, et il ne part pas plus de policiers qu’elle ne le permet. Chaque type de mission a ses règles pour les formulaires, la sélection et le statut\u00a0: {kinds}.',
  },
  selection: {
    en: 'Officers apply, are selected and prepared',
    fr: 'Des policiers posent leur candidature, sont sélectionnés et préparés',
  },
  after: { en: 'The mission, the return and after', fr: 'La mission, le retour et la suite' },
  withWhom: { en: 'With: {who}', fr: 'Responsable\u00a0: {who}' },
  criteria: { en: 'The criteria, stage by stage', fr: 'Les critères, étape par étape' },
  dated: {
    en: 'Departments and criteria are those of {day}; the stages are those of the process today.',
    fr: 'Les ministères et les critères sont ceux du {day}; les étapes sont celles du processus actuel.',
  },
  nothing: { en: 'No department is on record for this day', fr: 'Aucun ministère n’est consigné pour cette date' },
  nothingText: {
    en: 'The published record begins in 1989. Choose a later day.',
    fr: 'Les données publiées commencent en 1989. Choisissez une date plus récente.',
  },
} satisfies Record<string, Localized>

/** What each state of a request means, to anybody: a state without a sentence here does not compile. */
export const requestStateSays = {
  received: {
    en: 'Foreign affairs enters it with its date, its sender and what is asked.',
    fr: 'Les affaires étrangères la consignent avec sa date, son expéditeur et ce qui est demandé.',
  },
  acknowledged: {
    en: 'The sender has an answer that it arrived.',
    fr: 'L’expéditeur sait qu’elle est arrivée.',
  },
  assessing: {
    en: 'The departments look at policy, safety at home, risk, skills and cost.',
    fr: 'Les ministères examinent la politique, la sécurité au pays, les risques, les compétences et les coûts.',
  },
  decided: {
    en: 'It is approved, declined or deferred, with reasons.',
    fr: 'Elle est approuvée, refusée ou reportée, motifs à l’appui.',
  },
  closed: { en: 'The sender has the answer.', fr: 'L’expéditeur a reçu la réponse.' },
  withdrawn: { en: 'The sender takes it back.', fr: 'L’expéditeur la retire.' },
} satisfies Record<string, Localized>

export const levelSays = {
  ministerial: {
    en: 'Ministers decide on a request, after the departments have spoken.',
    fr: 'Les ministres décident d’une demande, une fois l’avis des ministères donné.',
  },
  ancillary: {
    en: 'Officials may grant up to {most} officers within what ministers decided.',
    fr: 'Les hauts fonctionnaires peuvent accorder jusqu’à {most} policiers dans les limites fixées par les ministres.',
  },
} satisfies Record<string, Localized>
