import type { Localized } from '#kernel/language.ts'
import type { BackgroundKind, CompetencyLevel } from './vocabulary/competencies.ts'

export const levelWords: Record<CompetencyLevel, Localized> = {
  guided: { en: 'With guidance', fr: 'Avec encadrement' },
  alone: { en: 'On their own', fr: 'De façon autonome' },
  leading: { en: 'Led or taught others', fr: 'En dirigeant ou en formant' },
}
export const backgroundKindWords: Record<BackgroundKind, Localized> = {
  language: { en: 'Language', fr: 'Langue' },
  specialisation: { en: 'Specialisation', fr: 'Spécialisation' },
}
export const declaredWords: Record<string, Localized> = {
  ar: { en: 'Arabic', fr: 'Arabe' },
  es: { en: 'Spanish', fr: 'Espagnol' },
  ht: { en: 'Haitian Creole', fr: 'Créole haïtien' },
  pt: { en: 'Portuguese', fr: 'Portugais' },
  ru: { en: 'Russian', fr: 'Russe' },
  sw: { en: 'Swahili', fr: 'Swahili' },
  uk: { en: 'Ukrainian', fr: 'Ukrainien' },
  iu: { en: 'Inuktitut', fr: 'Inuktitut' },
  cr: { en: 'Cree', fr: 'Cri' },
  other: { en: 'Another language', fr: 'Une autre langue' },
  'community-policing': { en: 'Community policing', fr: 'Police communautaire' },
  investigation: { en: 'Investigation', fr: 'Enquête' },
  forensics: { en: 'Forensics', fr: 'Criminalistique' },
  cybercrime: { en: 'Cybercrime', fr: 'Cybercriminalité' },
  'organized-crime': { en: 'Organized crime', fr: 'Criminalité organisée' },
  'gender-based-violence': { en: 'Sexual and gender-based violence', fr: 'Violence sexuelle et fondée sur le genre' },
  training: { en: 'Training', fr: 'Formation' },
  traffic: { en: 'Traffic', fr: 'Circulation' },
  'public-order': { en: 'Public order', fr: 'Maintien de l’ordre' },
  command: { en: 'Command', fr: 'Commandement' },
  'human-resources': { en: 'Human resources', fr: 'Ressources humaines' },
  logistics: { en: 'Logistics', fr: 'Logistique' },
}
export const officialLanguages: Record<'en' | 'fr', Localized> = {
  en: { en: 'English', fr: 'Anglais' },
  fr: { en: 'French', fr: 'Français' },
}

export const competencyWords = {
  skills: { en: 'Skills of officers', fr: 'Compétences des policiers' },
  skillsIntro: {
    en: 'Officers with skills that were gained on a tour and validated, and with languages and specialisations that they declared of their own accord, as far as your duty reaches.',
    fr: 'Les policiers dont des compétences acquises en tour de service ont été validées, et les langues et spécialisations qu’ils ont déclarées de leur plein gré, dans les limites de votre fonction.',
  },
  name: { en: 'Name', fr: 'Nom' },
  search: { en: 'Name or code', fr: 'Nom ou code' },
  code: { en: 'Code', fr: 'Code' },
  service: { en: 'Police service', fr: 'Service de police' },
  skill: { en: 'Skill', fr: 'Compétence' },
  level: { en: 'Level, at least', fr: 'Niveau, au moins' },
  language: { en: 'Language', fr: 'Langue' },
  languages: { en: 'Official languages', fr: 'Langues officielles' },
  specialisation: { en: 'Specialisation', fr: 'Spécialisation' },
  validated: { en: 'Validated skills', fr: 'Compétences validées' },
  declared: { en: 'Declared by the officer', fr: 'Déclaré par la personne' },
  reused: { en: 'Used at home', fr: 'Réutilisées au pays' },
  emptyTitle: { en: 'Nobody yet', fr: 'Personne pour l’instant' },
  emptyText: {
    en: 'Skills stand here once an officer has recorded them after a tour and somebody of the mission has validated them.',
    fr: 'Les compétences figurent ici lorsqu’une personne les a consignées après un tour de service et qu’un membre de la mission les a validées.',
  },
}

export const backgroundActionWords = {
  declareBackground: {
    title: { en: 'Declare a language or specialisation', fr: 'Déclarer une langue ou une spécialisation' },
    intro: {
      en: 'This is voluntary. It serves one purpose: that you are found when a mission needs it, and that the program can say, without naming anybody, how varied its officers are. Your service and the recruitment office see it. It never counts against you, and you can remove it at any time: then nothing of it is kept.',
      fr: 'C’est facultatif. Cela sert une seule fin\u00a0: que l’on vous trouve lorsqu’une mission en a besoin, et que le programme puisse dire, sans nommer personne, à quel point ses policiers sont diversifiés. Votre service et le bureau de recrutement le voient. Cela ne vous nuit jamais, et vous pouvez le retirer à tout moment\u00a0: rien n’en est alors conservé.',
    },
    done: { en: 'It is on your record.', fr: 'C’est inscrit à votre fiche.' },
    fields: {
      personId: { label: { en: 'Officer', fr: 'Policier ou policière' } },
      value: { label: { en: 'Language or specialisation', fr: 'Langue ou spécialisation' } },
      consent: {
        label: {
          en: 'I declare it of my own accord, for this purpose.',
          fr: 'Je le déclare de mon plein gré, à cette fin.',
        },
      },
    },
  },
  removeBackground: {
    title: { en: 'Remove', fr: 'Retirer' },
    done: { en: 'It is removed; nothing of it is kept.', fr: 'C’est retiré; rien n’en est conservé.' },
    fields: { backgroundId: { label: { en: 'What you declared', fr: 'Ce que vous avez déclaré' } } },
  },
}

export const competencyRefusals = {
  'not-in-the-list': { en: 'Choose from the list.', fr: 'Choisissez dans la liste.' },
  'already-declared': { en: 'You have declared this already.', fr: 'Vous l’avez déjà déclaré.' },
}

/** What the filter calls the skills of the catalogue; the records carry the names of the pack. */
export const skillWords: Record<string, Localized> = {
  leadership: { en: 'Leadership', fr: 'Leadership' },
  'problem-solving': { en: 'Problem-solving', fr: 'Résolution de problèmes' },
  organizing: { en: 'Organizing work and people', fr: 'Organisation du travail et des personnes' },
  'cultural-awareness': { en: 'Working across cultures', fr: 'Travail interculturel' },
  communication: { en: 'Communicating effectively', fr: 'Communication efficace' },
  'managing-adversity': { en: 'Dealing with adversity and change', fr: 'Adaptation à l’adversité et au changement' },
  'training-others': { en: 'Training others', fr: 'Formation d’autres personnes' },
  mentoring: { en: 'Mentoring', fr: 'Mentorat' },
  monitoring: { en: 'Monitoring and reporting', fr: 'Surveillance et rapports' },
  advising: { en: 'Advising senior officers', fr: 'Conseil aux cadres supérieurs' },
  command: { en: 'Command of an international team', fr: 'Commandement d’une équipe internationale' },
  investigation: { en: 'Investigation in post-conflict settings', fr: 'Enquête en contexte d’après-conflit' },
  sgbv: { en: 'Sexual and gender-based violence', fr: 'Violence sexuelle et fondée sur le genre' },
  'community-policing': { en: 'Community policing', fr: 'Police communautaire' },
  'organized-crime': { en: 'Serious and organized crime', fr: 'Criminalité grave et organisée' },
  liaison: { en: 'International liaison', fr: 'Liaison internationale' },
}
