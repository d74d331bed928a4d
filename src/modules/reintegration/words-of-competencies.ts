import type { Localized } from '#kernel/language.ts'

export const levelWords: Record<string, Localized> = {
  guided: { en: 'With guidance', fr: 'Avec encadrement' },
  alone: { en: 'On their own', fr: 'De façon autonome' },
  leading: { en: 'Led or taught others', fr: 'En dirigeant ou en formant' },
}
export const gainedStateWords: Record<string, Localized> = {
  recorded: { en: 'To be validated', fr: 'À valider' },
  validated: { en: 'Validated', fr: 'Validée' },
  'not-validated': { en: 'Not validated', fr: 'Non validée' },
  withdrawn: { en: 'Withdrawn', fr: 'Retirée' },
}
export const competencyWords = {
  mine: { en: 'My competencies', fr: 'Mes compétences' },
  skills: { en: 'Skills of officers', fr: 'Compétences des policiers' },
  mineIntro: {
    en: 'What you gained on your tours, and what you declared of your own accord. Print this page or download it; it is yours.',
    fr: 'Ce que vous avez acquis pendant vos tours de service et ce que vous avez déclaré de votre plein gré. Imprimez cette page ou téléchargez-la\u00a0: elle est à vous.',
  },
  one: { en: 'Competency', fr: 'Compétence' },
  gained: { en: 'Gained on tours', fr: 'Acquises en tour de service' },
  noneTitle: { en: 'Nothing recorded yet', fr: 'Rien de consigné pour l’instant' },
  noneText: {
    en: 'During or after a tour you record what you learned; somebody of the mission validates it.',
    fr: 'Pendant ou après un tour de service, vous consignez ce que vous avez appris; un membre de la mission le valide.',
  },
  noTour: {
    en: 'You have not arrived on a tour yet: there is nothing to record it from.',
    fr: 'Vous n’avez encore commencé aucun tour de service\u00a0: il n’y a rien à consigner.',
  },
  skill: { en: 'Skill', fr: 'Compétence' },
  level: { en: 'Level', fr: 'Niveau' },
  mission: { en: 'Mission', fr: 'Mission' },
  role: { en: 'Role', fr: 'Rôle' },
  served: { en: 'Served', fr: 'Service' },
  account: { en: 'How it showed', fr: 'Comment elle s’est montrée' },
  state: { en: 'State', fr: 'État' },
  validatedBy: { en: '{name}, {day}', fr: '{name}, {day}' },
  judged: { en: 'Judged by', fr: 'Évaluée par' },
  note: { en: 'Note', fr: 'Note' },
  officer: { en: 'Officer', fr: 'Policier ou policière' },
  reused: { en: 'Used at home', fr: 'Réutilisée au pays' },
  reusedSince: { en: 'Since {day}: {used}', fr: 'Depuis le {day}\u00a0: {used}' },
  notReused: { en: 'Not recorded yet.', fr: 'Pas encore consigné.' },
  declared: { en: 'Declared by yourself', fr: 'Déclaré par vous' },
  nothingDeclared: { en: 'You have declared nothing.', fr: 'Vous n’avez rien déclaré.' },
  declaredOn: { en: 'Declared {day}', fr: 'Déclaré le {day}' },
  download: { en: 'Download as CSV', fr: 'Télécharger en CSV' },
  recordFrom: { en: 'Record from {mission}, {role}', fr: 'Consigner à partir de {mission}, {role}' },
  from: { en: 'From', fr: 'Du' },
  until: { en: 'Until', fr: 'Au' },
  file: { en: 'competencies.csv', fr: 'competences.csv' },
}

const competency = { label: { en: 'Competency', fr: 'Compétence' } }
export const competencyActionWords = {
  recordCompetency: {
    title: { en: 'Record a competency', fr: 'Consigner une compétence' },
    intro: {
      en: 'What you learned or did on this tour. The mission desk, the commander or the recruitment office validates it; then your service and recruitment can find it.',
      fr: 'Ce que vous avez appris ou fait pendant ce tour de service. Le bureau de la mission, le commandement ou le bureau de recrutement la valide; votre service et le recrutement peuvent ensuite la trouver.',
    },
    done: { en: 'It is recorded and waits to be validated.', fr: 'Elle est consignée et attend d’être validée.' },
    fields: {
      deploymentId: { label: { en: 'Tour', fr: 'Tour de service' } },
      competency: { label: { en: 'Skill', fr: 'Compétence' } },
      level: {
        label: { en: 'Level', fr: 'Niveau' },
        options: {
          guided: { en: 'With guidance', fr: 'Avec encadrement' },
          alone: { en: 'On my own', fr: 'De façon autonome' },
          leading: { en: 'I led or taught others', fr: 'En dirigeant ou en formant' },
        },
      },
      account: {
        label: { en: 'How it showed', fr: 'Comment elle s’est montrée' },
        hint: {
          en: 'In a few lines; name nobody else.',
          fr: 'En quelques lignes; ne nommez personne d’autre.',
        },
      },
    },
  },
  validateCompetency: {
    title: { en: 'Validate', fr: 'Valider' },
    intro: {
      en: 'You confirm that the officer showed this skill at this level in this role.',
      fr: 'Vous confirmez que la personne a montré cette compétence à ce niveau dans ce rôle.',
    },
    done: { en: 'The competency is validated.', fr: 'La compétence est validée.' },
    fields: { competencyId: competency, note: { label: { en: 'Note', fr: 'Note' } } },
  },
  notValidateCompetency: {
    title: { en: 'Do not validate', fr: 'Ne pas valider' },
    done: { en: 'It is recorded as not validated.', fr: 'Elle est consignée comme non validée.' },
    fields: {
      competencyId: competency,
      note: { label: { en: 'Why not; the officer reads it', fr: 'Pourquoi; la personne le lira' } },
    },
  },
  withdrawCompetency: {
    title: { en: 'Withdraw', fr: 'Retirer' },
    done: { en: 'The competency is withdrawn.', fr: 'La compétence est retirée.' },
    fields: { competencyId: competency },
  },
  recordReuse: {
    title: { en: 'Record use at home', fr: 'Consigner la réutilisation au pays' },
    intro: {
      en: 'Where the service uses again what the officer learned: a course taught, a team led, a program built.',
      fr: 'Là où le service réutilise ce que la personne a appris\u00a0: un cours donné, une équipe dirigée, un programme monté.',
    },
    done: { en: 'The use at home is recorded.', fr: 'La réutilisation au pays est consignée.' },
    fields: {
      competencyId: competency,
      since: { label: { en: 'Since', fr: 'Depuis le' } },
      usedIn: { label: { en: 'Where and for what', fr: 'Où et à quelle fin' } },
    },
  },
}
export const competencyRefusals = {
  'tour-not-begun': {
    en: 'The tour has not begun: there is nothing to show yet.',
    fr: 'Le tour de service n’a pas commencé\u00a0: il n’y a encore rien à montrer.',
  },
  'competency-not-listed': { en: 'Choose a skill from the list.', fr: 'Choisissez une compétence dans la liste.' },
  'competency-there': {
    en: 'You have recorded this skill for this tour already.',
    fr: 'Vous avez déjà consigné cette compétence pour ce tour de service.',
  },
  'competency-judged': { en: 'This was judged already.', fr: 'Elle a déjà été évaluée.' },
  'competency-not-validated': {
    en: 'Only a validated skill counts as used again.',
    fr: 'Seule une compétence validée compte comme réutilisée.',
  },
  'competency-withdrawn': { en: 'This was withdrawn.', fr: 'Elle a été retirée.' },
  'judged-by-yourself': { en: 'Somebody else validates it.', fr: 'Une autre personne la valide.' },
  'day-not-yet': { en: 'This day has not come yet.', fr: 'Cette date n’est pas encore arrivée.' },
  'before-the-return': {
    en: 'The tour was not over then.',
    fr: 'Le tour de service n’était pas terminé à cette date.',
  },
}
export const competencyWaitingWords = {
  toValidate: { en: 'Competency to validate', fr: 'Compétence à valider' },
  toRecord: { en: 'What you gained on your tour', fr: 'Ce que vous avez acquis en tour de service' },
}
