import type { Localized } from '#kernel/language.ts'
import type { Difference } from './vocabulary/posts.ts'

export const differenceWords: Record<Difference, Localized> = {
  above: { en: 'Above own rank', fr: 'Au-dessus de son grade' },
  at: { en: 'At own rank', fr: 'À son grade' },
  below: { en: 'Below own rank', fr: 'Au-dessous de son grade' },
  unknown: { en: 'Not known', fr: 'Inconnu' },
}

export const serviceKindWords = {
  federal: { en: 'Federal', fr: 'Fédéral' },
  provincial: { en: 'Provincial', fr: 'Provincial' },
  regional: { en: 'Regional', fr: 'Régional' },
  municipal: { en: 'Municipal', fr: 'Municipal' },
  indigenous: { en: 'Indigenous', fr: 'Autochtone' },
}

export const rankPageWords = {
  inTheMenu: { en: 'Ranks', fr: 'Grades' },
  title: { en: 'Ranks at home and in mission', fr: 'Grades au pays et en mission' },
  intro: {
    en: 'How many serve in positions that ask for more than their own rank, for as much, or for less. The rank is that of the day of departure, compared on the RCMP ladder.',
    fr: 'Combien servent dans des postes qui exigent plus que leur grade, autant ou moins. Le grade est celui du jour du départ, comparé selon l’échelle de la GRC.',
  },
  officers: { en: 'Ranks, officer by officer', fr: 'Grades, personne par personne' },
  officersIntro: {
    en: 'Who serves on the day, with the rank at home and what the position asks for. Who looks at this list is recorded.',
    fr: 'Qui sert à la date choisie, avec son grade et ce qu’exige le poste. La consultation de cette liste est consignée.',
  },
  service: { en: 'Service', fr: 'Service' },
  all: { en: 'All services', fr: 'Tous les services' },
  allOfThem: { en: 'See every officer', fr: 'Voir chaque personne' },
  officer: { en: 'Officer', fr: 'Membre' },
  code: { en: 'Deployment', fr: 'Déploiement' },
  mission: { en: 'Mission', fr: 'Mission' },
  position: { en: 'Position', fr: 'Poste' },
  homeRank: { en: 'Rank at home', fr: 'Grade au pays' },
  level: { en: '{rank} (level {level})', fr: '{rank} (niveau {level})' },
  asked: { en: 'Asked for (levels)', fr: 'Exigé (niveaux)' },
  difference: { en: 'Difference', fr: 'Écart' },
  steps: { en: '{difference}, {steps} levels', fr: '{difference}, {steps} niveaux' },
  step: { en: '{difference}, 1 level', fr: '{difference}, 1 niveau' },
  asAt: { en: 'As at', fr: 'En date du' },
  search: { en: 'Name or code', fr: 'Nom ou code' },
  emptyTitle: { en: 'Nobody serves on this day', fr: 'Personne ne sert à cette date' },
  emptyText: { en: 'No officer fits.', fr: 'Personne ne correspond.' },
} satisfies Record<string, Localized>

export const rolePageWords = {
  title: { en: 'Roles', fr: 'Rôles' },
  intro: {
    en: 'What officers do in missions: positions that are open, how many are held, and officers by type of home service. A position may have several roles.',
    fr: 'Ce que font les policiers en mission : postes ouverts, postes occupés et membres selon le type de service d’origine. Un poste peut avoir plusieurs rôles.',
  },
  role: { en: 'Role', fr: 'Rôle' },
  stream: { en: 'Stream', fr: 'Filière' },
  posts: { en: 'Positions', fr: 'Postes' },
  held: { en: 'Held', fr: 'Occupés' },
  sensitive: { en: 'sensitive reports', fr: 'rapports sensibles' },
  asAt: { en: 'As at', fr: 'En date du' },
} satisfies Record<string, Localized>
