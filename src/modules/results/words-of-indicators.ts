import type { Localized } from '#kernel/language.ts'
import type { Frequency, ProgressState, Unit } from './vocabulary.ts'

export const unitWords: Record<Unit, Localized> = {
  number: { en: 'Number', fr: 'Nombre' },
  percent: { en: 'Percent', fr: 'Pourcentage' },
  days: { en: 'Days', fr: 'Jours' },
  points: { en: 'Points', fr: 'Points' },
}
export const frequencyWords: Record<Frequency, Localized> = {
  monthly: { en: 'Every month', fr: 'Chaque mois' },
  quarterly: { en: 'Every quarter', fr: 'Chaque trimestre' },
  'half-yearly': { en: 'Every half year', fr: 'Chaque semestre' },
  yearly: { en: 'Every year', fr: 'Chaque année' },
  once: { en: 'Once', fr: 'Une seule fois' },
}
export const betterWords: Record<'higher' | 'lower', Localized> = {
  higher: { en: 'Higher is better', fr: 'Plus élevé vaut mieux' },
  lower: { en: 'Lower is better', fr: 'Plus bas vaut mieux' },
}
export const progressWords: Record<ProgressState, Localized> = {
  'no-baseline': { en: 'No baseline yet', fr: 'Sans valeur de référence' },
  'no-target': { en: 'No target yet', fr: 'Sans cible' },
  'no-value': { en: 'No value yet', fr: 'Sans valeur' },
  reached: { en: 'Target reached', fr: 'Cible atteinte' },
  'on-track': { en: 'On track', fr: 'En bonne voie' },
  behind: { en: 'Behind', fr: 'En retard' },
}

export const indicatorWords = {
  results: { en: 'Results', fr: 'Résultats' },
  indicators: { en: 'Indicators', fr: 'Indicateurs' },
  listIntro: {
    en: 'What is measured in the program and its missions, against baseline and target. “On track”: at least as much of the way from baseline to target is done as of the time.',
    fr: 'Ce qui est mesuré dans le programme et ses missions, par rapport à la valeur de référence et à la cible. «\u00a0En bonne voie\u00a0»\u00a0: la part du chemin parcouru entre la référence et la cible égale au moins la part du temps écoulé.',
  },
  indicator: { en: 'Indicator', fr: 'Indicateur' },
  code: { en: 'Code', fr: 'Code' },
  name: { en: 'Name', fr: 'Nom' },
  mission: { en: 'Mission', fr: 'Mission' },
  programme: { en: 'The program', fr: 'Le programme' },
  definition: { en: 'Definition', fr: 'Définition' },
  unit: { en: 'Unit', fr: 'Unité' },
  direction: { en: 'Direction', fr: 'Sens' },
  frequency: { en: 'Measured', fr: 'Fréquence' },
  objective: { en: 'Objective', fr: 'Objectif' },
  noObjective: { en: 'Linked to no objective', fr: 'Lié à aucun objectif' },
  baseline: { en: 'Baseline', fr: 'Valeur de référence' },
  target: { en: 'Target', fr: 'Cible' },
  latest: { en: 'Latest value', fr: 'Dernière valeur' },
  way: { en: 'Progress to target', fr: 'Chemin parcouru' },
  state: { en: 'State', fr: 'État' },
  values: { en: 'Values', fr: 'Valeurs' },
  period: { en: 'Period', fr: 'Période' },
  value: { en: 'Value', fr: 'Valeur' },
  source: { en: 'Source', fr: 'Source' },
  by: { en: 'Recorded by', fr: 'Consigné par' },
  note: { en: 'Note', fr: 'Note' },
  due: { en: 'By', fr: 'D’ici le' },
  measuredOn: { en: 'Measured on', fr: 'Mesurée le' },
  superseded: { en: 'Superseded', fr: 'Remplacée' },
  earlier: { en: 'What was superseded', fr: 'Ce qui a été remplacé' },
  none: { en: 'No indicator yet', fr: 'Aucun indicateur pour l’instant' },
  noneText: {
    en: 'An indicator says what is measured, in what unit, from which baseline to which target.',
    fr: 'Un indicateur précise ce qui est mesuré, dans quelle unité, de quelle référence à quelle cible.',
  },
  noValues: { en: 'No value yet', fr: 'Aucune valeur pour l’instant' },
  noBaselineTitle: {
    en: 'This indicator has no baseline: it is a draft',
    fr: 'Cet indicateur n’a pas de valeur de référence\u00a0: c’est une ébauche',
  },
  noBaselineText: {
    en: 'Nothing can be recorded as progress until it is known where measuring began. Set the baseline with its day and source.',
    fr: 'Rien ne peut être consigné comme un progrès tant qu’on ne sait pas d’où part la mesure. Établissez la valeur de référence avec sa date et sa source.',
  },
  retired: { en: 'Retired {day}', fr: 'Retiré le {day}' },
  chart: {
    en: 'Values of {name}: {values}. Baseline {baseline}. Target {target}.',
    fr: 'Valeurs de «\u00a0{name}\u00a0»\u00a0: {values}. Valeur de référence\u00a0: {baseline}. Cible\u00a0: {target}.',
  },
  chartKey: {
    en: 'Solid line: values. Dotted: baseline. Dashed: target.',
    fr: 'Trait plein\u00a0: valeurs. Pointillé\u00a0: référence. Tirets\u00a0: cible.',
  },
  search: { en: 'Name or code', fr: 'Nom ou code' },
  emptyTitle: { en: 'No indicator', fr: 'Aucun indicateur' },
  emptyText: { en: 'None has been defined yet.', fr: 'Aucun n’a encore été défini.' },
  changes: { en: 'Change the indicator', fr: 'Modifier l’indicateur' },
}

const indicator = { label: { en: 'Indicator', fr: 'Indicateur' } }
const defining = {
  name: { label: { en: 'Name', fr: 'Nom' } },
  definition: {
    label: { en: 'Definition', fr: 'Définition' },
    hint: {
      en: 'What is counted, among whom, over what time.',
      fr: 'Ce qui est compté, parmi qui, sur quelle période.',
    },
  },
  objective: {
    label: { en: 'Objective', fr: 'Objectif' },
    hint: { en: 'May follow later; values need it.', fr: 'Peut suivre plus tard; les valeurs l’exigent.' },
  },
  unit: { label: { en: 'Unit', fr: 'Unité' }, options: unitWords },
  better: { label: { en: 'Direction', fr: 'Sens' }, options: betterWords },
  frequency: { label: { en: 'How often it is measured', fr: 'Fréquence de mesure' }, options: frequencyWords },
}
const source = {
  label: { en: 'Source', fr: 'Source' },
  hint: { en: 'The report, register or survey.', fr: 'Le rapport, le registre ou l’enquête.' },
}
const value = { label: { en: 'Value', fr: 'Valeur' } }

export const indicatorActionWords = {
  defineMissionIndicator: {
    title: { en: 'Define an indicator', fr: 'Définir un indicateur' },
    done: {
      en: 'The indicator is drafted. Set its baseline next.',
      fr: 'L’indicateur est ébauché. Établissez ensuite sa valeur de référence.',
    },
    fields: { missionId: { label: { en: 'Mission', fr: 'Mission' } }, ...defining },
  },
  defineProgrammeIndicator: {
    title: { en: 'Define an indicator of the program', fr: 'Définir un indicateur du programme' },
    done: {
      en: 'The indicator is drafted. Set its baseline next.',
      fr: 'L’indicateur est ébauché. Établissez ensuite sa valeur de référence.',
    },
    fields: defining,
  },
  linkIndicator: {
    title: { en: 'Link to an objective', fr: 'Lier à un objectif' },
    done: { en: 'The indicator is linked.', fr: 'L’indicateur est lié.' },
    fields: { indicatorId: indicator, objective: { label: { en: 'Objective', fr: 'Objectif' } } },
  },
  setBaseline: {
    title: { en: 'Set the baseline', fr: 'Établir la valeur de référence' },
    done: { en: 'The baseline is set.', fr: 'La valeur de référence est établie.' },
    fields: {
      indicatorId: indicator,
      value,
      measuredOn: { label: { en: 'Measured on', fr: 'Mesurée le' } },
      source,
    },
  },
  setTarget: {
    title: { en: 'Set a target', fr: 'Fixer une cible' },
    done: { en: 'The target is set.', fr: 'La cible est fixée.' },
    fields: { indicatorId: indicator, value, dueOn: { label: { en: 'To be reached by', fr: 'À atteindre d’ici le' } } },
  },
  recordValue: {
    title: { en: 'Record a value', fr: 'Consigner une valeur' },
    done: { en: 'The value is recorded.', fr: 'La valeur est consignée.' },
    fields: {
      indicatorId: indicator,
      from: { label: { en: 'First day of the period', fr: 'Premier jour de la période' } },
      until: { label: { en: 'Last day of the period', fr: 'Dernier jour de la période' } },
      value,
      source,
      note: { label: { en: 'Note', fr: 'Note' } },
    },
  },
  correctValue: {
    title: { en: 'Correct', fr: 'Corriger' },
    intro: {
      en: 'The value that stood is superseded and stays on record.',
      fr: 'La valeur antérieure est remplacée et reste au dossier.',
    },
    done: { en: 'The value is corrected.', fr: 'La valeur est corrigée.' },
    fields: {
      valueId: { label: { en: 'Value', fr: 'Valeur' } },
      value,
      source,
      note: { label: { en: 'Why it is corrected', fr: 'Motif de la correction' } },
    },
  },
  retireIndicator: {
    title: { en: 'Retire the indicator', fr: 'Retirer l’indicateur' },
    done: { en: 'The indicator is retired; its values stay.', fr: 'L’indicateur est retiré; ses valeurs restent.' },
    fields: { indicatorId: indicator, on: { label: { en: 'From', fr: 'À compter du' } } },
  },
}

export const indicatorRefusals = {
  'indicator-without-baseline': {
    en: 'This indicator has no baseline: nothing can be recorded as progress until it is known where measuring began. Set the baseline first.',
    fr: 'Cet indicateur n’a pas de valeur de référence\u00a0: rien ne peut être consigné comme un progrès tant qu’on ne sait pas d’où part la mesure. Établissez d’abord la valeur de référence.',
  },
  'indicator-without-objective': {
    en: 'This indicator serves no objective. Link it first.',
    fr: 'Cet indicateur ne sert aucun objectif. Liez-le d’abord.',
  },
  'indicator-retired': { en: 'This indicator is retired.', fr: 'Cet indicateur est retiré.' },
  'target-before-baseline': {
    en: 'The target comes before the baseline.',
    fr: 'La cible précède la valeur de référence.',
  },
  'value-there': {
    en: 'There is a value for some of these days already. Correct that one.',
    fr: 'Il y a déjà une valeur pour certaines de ces dates. Corrigez celle-là.',
  },
  'indicator-not-there': {
    en: 'This indicator does not belong here.',
    fr: 'Cet indicateur ne relève pas d’ici.',
  },
}
