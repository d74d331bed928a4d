import type { Localized } from '#kernel/language.ts'

export const benefitWords = {
  title: { en: 'What deployments bring home', fr: 'Ce que les déploiements rapportent' },
  intro: {
    en: 'What officers of your service brought home from their tours: competencies that the mission validated, where they are used again, and what the officers say of it.',
    fr: 'Ce que les policiers et policières de votre service ont rapporté de leurs tours de service\u00a0: les compétences validées par la mission, leur usage au pays et ce qu’elles et ils en disent.',
  },
  returned: { en: 'Came home', fr: 'De retour' },
  broughtHome: { en: 'With a validated competency', fr: 'Avec une compétence validée' },
  usedAtHome: { en: 'Use it at home', fr: 'S’en servent au pays' },
  answered: { en: 'Answered', fr: 'Ont répondu' },
  nobody: { en: 'Nobody of your service has come home yet', fr: 'Personne de votre service n’est encore de retour' },
  nobodyText: {
    en: 'Once an officer has returned, what the mission validated and what the officer says of it is counted here.',
    fr: 'Dès le retour d’une personne, ce que la mission a validé et ce qu’elle en dit est compté ici.',
  },
  skills: { en: 'Competencies', fr: 'Compétences' },
  noSkills: { en: 'No competency is validated yet', fr: 'Aucune compétence n’est encore validée' },
  noSkillsText: {
    en: 'Officers record what they learned on their own page; somebody of the mission validates it.',
    fr: 'Les policiers et policières consignent ce qu’ils ont appris sur leur page; une personne de la mission le valide.',
  },
  skill: { en: 'Competency', fr: 'Compétence' },
  family: { en: 'Kind', fr: 'Genre' },
  officers: { en: 'Officers', fr: 'Policiers et policières' },
  used: { en: 'Used at home', fr: 'Réutilisée au pays' },
  answers: { en: 'What officers say', fr: 'Ce que disent les policiers et policières' },
  noAnswers: { en: 'Nobody has answered yet', fr: 'Personne n’a encore répondu' },
  noAnswersText: {
    en: 'Officers are asked on their page of competencies, of their own accord.',
    fr: 'La question est posée sur la page des compétences de chaque personne; y répondre est volontaire.',
  },
  answer: { en: 'Answer', fr: 'Réponse' },
  years: { en: 'By year of return', fr: 'Selon l’année du retour' },
  year: { en: 'Year', fr: 'Année' },
  toSkills: { en: 'Find officers by skill', fr: 'Trouver des personnes selon leurs compétences' },
}

export const familyWords: Record<string, Localized> = {
  personal: { en: 'Personal', fr: 'Personnelle' },
  professional: { en: 'Professional', fr: 'Professionnelle' },
}
