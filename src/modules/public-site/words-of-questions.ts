import type { Localized } from '#kernel/language.ts'

/** Questions that people ask, and what the number means. */
export const questionWords: Record<string, { question: Localized; unit: Localized; definition: Localized }> = {
  officers: {
    question: {
      en: 'How many Canadian police officers have served in peace operations since 1989?',
      fr: 'Combien de policiers et policières du Canada ont servi dans des opérations de paix depuis 1989\u00a0?',
    },
    unit: { en: 'officers since 1989', fr: 'policiers et policières depuis 1989' },
    definition: {
      en: 'As the program itself stated it on that date. Each officer counts once. Older files are not loaded here, so this number is recorded, not computed.',
      fr: 'Selon ce que le programme a lui-même déclaré à cette date. Chaque personne compte une fois. Les anciens dossiers ne sont pas chargés ici\u00a0: ce nombre est consigné, non calculé.',
    },
  },
  'officers-since': {
    question: {
      en: 'How many officers do the program’s records hold, and how many are new since then?',
      fr: 'Combien de personnes figurent dans les dossiers du programme, et combien depuis\u00a0?',
    },
    unit: { en: 'officers in these records', fr: 'policiers et policières dans ces dossiers' },
    definition: {
      en: 'Officers who left on at least one deployment in these records, each counted once, rounded down to a multiple of five. Of them {additions} left for the first time after the program’s own number above. Not to be added to it.',
      fr: 'Personnes parties pour au moins un déploiement dans ces dossiers, comptées une fois, nombre arrondi au multiple de cinq inférieur. Parmi elles, {additions} sont parties pour la première fois après le nombre ci-dessus. À ne pas y ajouter.',
    },
  },
  missions: {
    question: { en: 'In how many missions?', fr: 'Dans combien de missions\u00a0?' },
    unit: { en: 'missions since 1989', fr: 'missions depuis 1989' },
    definition: {
      en: 'As the program itself stated it on that date. Of these, {recorded} operations stand in the published record today; older ones are entered as they are found.',
      fr: 'Selon ce que le programme a lui-même déclaré à cette date. De celles-ci, {recorded} opérations figurent au registre publié; les plus anciennes y sont versées à mesure qu’elles sont retrouvées.',
    },
  },
  countries: {
    question: { en: 'In how many countries?', fr: 'Dans combien de pays\u00a0?' },
    unit: { en: 'countries since 1989', fr: 'pays depuis 1989' },
    definition: {
      en: 'As the program itself stated it on that date. The published record of operations names {recorded} host countries.',
      fr: 'Selon ce que le programme a lui-même déclaré à cette date. Le registre publié des opérations nomme {recorded} pays hôtes.',
    },
  },
  services: {
    question: { en: 'How many police services take part?', fr: 'Combien de services de police participent\u00a0?' },
    unit: { en: 'participating police services', fr: 'services de police participants' },
    definition: {
      en: 'Services whose participation is on record for that day, the RCMP included: {kinds}. Sources name years only, so services that take part without being named are missing.',
      fr: 'Services dont la participation est consignée à cette date, GRC comprise\u00a0: {kinds}. Les sources ne nomment que des années\u00a0: il manque les services qui participent sans être nommés.',
    },
  },
  deployments: {
    question: {
      en: 'How many deployments were under way in a year?',
      fr: 'Combien de déploiements étaient en cours pendant une année\u00a0?',
    },
    unit: { en: 'deployments in {year}', fr: 'déploiements en {year}' },
    definition: {
      en: 'Tours of one officer in one mission that were under way on at least one day of {year}. An officer with two tours counts twice.',
      fr: 'Tours de service d’une personne dans une mission en cours au moins un jour de {year}. Une personne ayant fait deux tours compte deux fois.',
    },
  },
  women: {
    question: {
      en: 'What share of deployments were by women?',
      fr: 'Quelle part des déploiements était celle de femmes\u00a0?',
    },
    unit: { en: 'of deployments in {year}', fr: 'des déploiements en {year}' },
    definition: {
      en: 'Deployments of women under way in {year}, of all deployments under way in it.',
      fr: 'Déploiements de femmes en cours en {year}, par rapport à tous les déploiements en cours cette année-là.',
    },
  },
  leadership: {
    question: { en: 'How many were in leadership posts?', fr: 'Combien étaient à des postes de direction\u00a0?' },
    unit: { en: 'deployments in leadership posts in {year}', fr: 'déploiements à des postes de direction en {year}' },
    definition: {
      en: 'Deployments under way in {year} in posts that the program records as leadership: commissioners, deputies, commanders, heads of components.',
      fr: 'Déploiements en cours en {year} à des postes que le programme consigne comme postes de direction\u00a0: chefs de police, adjoints, commandants, chefs de composante.',
    },
  },
  un: {
    question: {
      en: 'How many Canadian police are in missions of the United Nations?',
      fr: 'Combien de policiers canadiens sont dans des missions des Nations Unies\u00a0?',
    },
    unit: { en: 'police officers in UN missions', fr: 'policiers dans des missions de l’ONU' },
    definition: {
      en: 'At the end of the last month of which a report is imported here, as the United Nations prints it. Not the program’s total: bilateral, European Union and other deployments are not in it.',
      fr: 'À la fin du dernier mois dont un rapport a été importé ici, tel que les Nations Unies l’impriment. Ce n’est pas le total du programme\u00a0: les déploiements bilatéraux, de l’Union européenne et autres n’y figurent pas.',
    },
  },
  'un-women': {
    question: {
      en: 'What share of Canada’s police in UN missions are women?',
      fr: 'Quelle part des policiers canadiens dans les missions de l’ONU sont des femmes\u00a0?',
    },
    unit: { en: 'of Canada’s police in UN missions', fr: 'des policiers canadiens dans les missions de l’ONU' },
    definition: {
      en: 'In the last month with sex. In the same month the share was {all} among individual officers of all contributors. {target}',
      fr: 'Au dernier mois indiquant le sexe. Ce mois-là, la part était de {all} parmi les policiers hors unité constituée de tous les pays. {target}',
    },
  },
  benefit: {
    question: {
      en: 'What do deployments bring to police services and communities at home?',
      fr: 'Qu’apportent les déploiements aux services de police et aux collectivités du pays\u00a0?',
    },
    unit: { en: 'officers brought home a validated competency', fr: 'personnes ont rapporté une compétence validée' },
    definition: {
      en: 'Officers who came home with at least one competency that the mission validated, of {returned} who came home; {used} use it in their work at home, as their service says.',
      fr: 'Personnes revenues avec au moins une compétence validée par la mission, sur {returned} de retour; {used} s’en servent dans leur travail au pays, selon leur service.',
    },
  },
}

export const targetWords = {
  some: {
    en: 'The United Nations’ target: {percent} by {year}.',
    fr: 'Cible des Nations Unies\u00a0: {percent} d’ici {year}.',
  },
  none: { en: 'No target is on record.', fr: 'Aucune cible n’est consignée.' },
}
