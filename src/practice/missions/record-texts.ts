import type { Localized } from '#kernel/language.ts'

/** What practice tells of risk and of living in a mission: invented, and general enough to be true nowhere in particular. */
export interface RiskText {
  category: string
  description: string
  likelihood: number
  impact: number
  residualLikelihood: number
  residualImpact: number
  measures: { byWhom: 'host' | 'programme'; measure: string; owner: string; dueIn: number | null; done: boolean }[]
}

export const pictureText =
  'Invented for practice. Demonstrations in the capital most weeks. Two roads out of the city are avoided after dark. Petty theft around the market.'

export const summaryText: Localized = {
  en: 'Invented for practice.\nRoads are the main danger, above all at night; nobody drives alone after dark. Demonstrations are announced by radio. Care for injuries is twenty minutes away by day. What remains is a moderate risk of a road accident and of theft.',
  fr: 'Texte inventé pour la pratique.\nLes routes sont le principal danger, surtout la nuit ; personne ne conduit seul après la tombée du jour. Les manifestations sont annoncées par radio. Les soins sont à vingt minutes le jour. Il demeure un risque modéré d’accident de la route et de vol.',
}

export const riskTexts: readonly RiskText[] = [
  {
    ...{ category: 'traffic', description: 'Accident on the road to the training centre, at night or in the rain.' },
    ...{ likelihood: 4, impact: 4, residualLikelihood: 2, residualImpact: 4 },
    measures: [
      { byWhom: 'host', measure: 'Convoys after dark', owner: 'Security section of the host', dueIn: null, done: true },
      {
        byWhom: 'programme',
        measure: 'Winter and off-road driving course',
        owner: 'Driving instructors',
        dueIn: 10,
        done: false,
      },
    ],
  },
  {
    ...{ category: 'civil-unrest', description: 'Being caught in a demonstration near the headquarters.' },
    ...{ likelihood: 4, impact: 3, residualLikelihood: 3, residualImpact: 2 },
    measures: [
      {
        byWhom: 'host',
        measure: 'Warnings by radio and closed streets',
        owner: 'Operations room',
        dueIn: null,
        done: true,
      },
    ],
  },
  {
    ...{ category: 'health', description: 'Disease carried by mosquitoes in the rainy months.' },
    ...{ likelihood: 3, impact: 3, residualLikelihood: 2, residualImpact: 3 },
    measures: [
      {
        byWhom: 'programme',
        measure: 'Nets and repellent in the kit',
        owner: 'Equipment support',
        dueIn: -12,
        done: false,
      },
    ],
  },
]

export const livingTexts: Record<string, Localized> = {
  housing: {
    en: 'Invented for practice. Shared flats for two or three, with a guard at the gate and a generator.',
    fr: 'Texte inventé pour la pratique. Appartements partagés à deux ou trois, gardien à l’entrée et génératrice.',
  },
  climate: {
    en: 'Hot and humid; heavy rain from May to October.',
    fr: 'Chaud et humide ; fortes pluies de mai à octobre.',
  },
  'health-services': {
    en: 'A clinic of the mission is open every day; a hospital is twenty minutes away.',
    fr: 'Une clinique de la mission est ouverte tous les jours ; un hôpital se trouve à vingt minutes.',
  },
  communications: {
    en: 'Mobile network in town, weak outside it. Internet in the flats, slow in the evening.',
    fr: 'Réseau mobile en ville, faible ailleurs. Internet dans les appartements, lent le soir.',
  },
  money: {
    en: 'Cash is needed for most things; two banks change dollars.',
    fr: 'L’argent comptant est nécessaire presque partout ; deux banques changent les dollars.',
  },
  'leave-travel': {
    en: 'Flights on three days of the week; leave is planned two months ahead.',
    fr: 'Vols trois jours par semaine ; les congés se planifient deux mois d’avance.',
  },
  food: {
    en: 'Markets and two supermarkets; water from bottles or filters only.',
    fr: 'Marchés et deux supermarchés ; eau embouteillée ou filtrée seulement.',
  },
  'security-rules': {
    en: 'Indoors from 21:00; nobody drives alone after dark; radio check twice a day.',
    fr: 'À l’intérieur dès 21 h ; personne ne conduit seul après la tombée du jour ; contrôle radio deux fois par jour.',
  },
}
