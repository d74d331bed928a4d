import type { Localized } from '#kernel/language.ts'

/** Questions to whoever checks by themselves, why an answer cannot be, and what a judgement says to the reader. */
export const selfCheckWords = {
  questions: {
    born: { label: { en: 'Your date of birth', fr: 'Votre date de naissance' } },
    service: { label: { en: 'Your police service', fr: 'Votre service de police' } },
    joined: {
      label: { en: 'The day you became a police officer', fr: 'Le jour où vous êtes entré dans la police' },
      hint: {
        en: 'The first day of your service, basic training included.',
        fr: 'Le premier jour de votre service, formation de base comprise.',
      },
    },
    trainingEnded: {
      label: { en: 'The day your basic training ended', fr: 'Le jour où votre formation de base s’est terminée' },
      hint: {
        en: 'The host organization does not count basic training. Leave it empty if you joined trained.',
        fr: 'L’organisation d’accueil ne compte pas la formation de base. Laissez vide si vous étiez déjà formé.',
      },
    },
    leaveMonths: {
      label: { en: 'Months of leave since then', fr: 'Mois de congé depuis lors' },
      hint: {
        en: 'Long leave, on which you did no police duty: it does not count.',
        fr: 'Les longs congés, sans fonctions policières\u00a0: ils ne comptent pas.',
      },
    },
    rank: {
      label: { en: 'Your rank', fr: 'Votre grade' },
      hint: {
        en: 'Ranks of other services count by their equivalent.',
        fr: 'Les grades des autres services comptent selon leur équivalence.',
      },
    },
    language: {
      en: { label: { en: 'Your level of English', fr: 'Votre niveau d’anglais' } },
      fr: { label: { en: 'Your level of French', fr: 'Votre niveau de français' } },
      hint: {
        en: 'As your service assessed it, or would: A simple exchanges, B working conversations, C ease in everything.',
        fr: 'Tel que votre service l’a évalué ou l’évaluerait\u00a0: A échanges simples, B conversations de travail, C aisance en tout.',
      },
      levels: {
        A: { en: 'A', fr: 'A' },
        B: { en: 'B', fr: 'B' },
        C: { en: 'C, or my own language', fr: 'C, ou c’est ma langue' },
      },
    },
    issued: { en: '{name}: the day it was issued', fr: '{name}\u00a0: date de délivrance' },
    validUntil: { en: '{name}: valid until', fr: '{name}\u00a0: valide jusqu’au' },
    held: { en: 'Do you hold this? {name}', fr: 'Détenez-vous ceci? {name}' },
    passport: { label: { en: 'Your passport: valid until', fr: 'Votre passeport\u00a0: valide jusqu’au' } },
    fitness: { en: 'Your last result: {name}', fr: 'Votre dernier résultat\u00a0: {name}' },
    fitnessMinutes: { en: 'Minutes and seconds, such as 4:40.', fr: 'Minutes et secondes, par exemple 4:40.' },
    fitnessStage: { en: 'The stage, such as 7.5.', fr: 'Le palier, par exemple 7,5.' },
    fitnessOn: { en: 'The day of that result: {name}', fr: 'Date de ce résultat\u00a0: {name}' },
    licenceSince: {
      label: {
        en: 'The day you got your driver’s licence',
        fr: 'Le jour où vous avez obtenu votre permis de conduire',
      },
    },
    standardShift: {
      label: {
        en: 'Do you drive vehicles with a manual gearbox, four-wheel drives among them?',
        fr: 'Conduisez-vous des véhicules à boîte manuelle, y compris des 4x4?',
      },
    },
    computer: {
      label: {
        en: 'Are you at ease with a computer and common office software?',
        fr: 'Êtes-vous à l’aise avec l’ordinateur et les logiciels de bureau courants?',
      },
    },
    missions: {
      label: { en: 'Have you served in a mission before?', fr: 'Avez-vous déjà servi en mission?' },
    },
  },
  impossible: {
    'not-a-day': {
      en: '{label}: this day does not exist. Write year-month-day, such as 2018-03-31.',
      fr: '{label}\u00a0: cette date n’existe pas. Écrivez année-mois-jour, par exemple 2018-03-31.',
    },
    'in-the-future': {
      en: '{label}: this day is still to come. Check the year.',
      fr: '{label}\u00a0: cette date est à venir. Vérifiez l’année.',
    },
    'too-long-ago': {
      en: '{label}: that is more than 100 years ago. Check the year.',
      fr: '{label}\u00a0: cela remonte à plus de 100 ans. Vérifiez l’année.',
    },
    'served-as-a-child': {
      en: '{label}: you would have been {age} years old. Check this day and your date of birth.',
      fr: '{label}\u00a0: vous auriez eu {age} ans. Vérifiez cette date et votre date de naissance.',
    },
    'before-birth': {
      en: '{label}: this is before you were born. Check both days.',
      fr: '{label}\u00a0: cette date précède votre naissance. Vérifiez les deux dates.',
    },
    'served-too-long': {
      en: '{label}: that would be {years} years of service. Check the year.',
      fr: '{label}\u00a0: cela ferait {years} ans de service. Vérifiez l’année.',
    },
    'training-before-joining': {
      en: '{label}: your training cannot end before you joined.',
      fr: '{label}\u00a0: votre formation ne peut se terminer avant votre entrée en service.',
    },
    'more-leave-than-service': {
      en: '{label}: that is longer than your whole service.',
      fr: '{label}\u00a0: c’est plus long que tout votre service.',
    },
    'rank-of-another-service': {
      en: '{label}: the service that you chose has no such rank. Choose the rank or the service anew.',
      fr: '{label}\u00a0: le service que vous avez choisi n’a pas ce grade. Choisissez de nouveau le grade ou le service.',
    },
    'not-a-number': {
      en: '{label}: write whole months, such as 6.',
      fr: '{label}\u00a0: écrivez un nombre entier de mois, par exemple 6.',
    },
    'not-minutes': {
      en: '{label}: write minutes and seconds between 1:00 and 30:00, such as 4:40.',
      fr: '{label}\u00a0: écrivez des minutes et des secondes entre 1:00 et 30:00, par exemple 4:40.',
    },
    'not-a-stage': {
      en: '{label}: write a stage between 1 and 21, such as 7.5.',
      fr: '{label}\u00a0: écrivez un palier entre 1 et 21, par exemple 7,5.',
    },
    'not-a-choice': {
      en: '{label}: choose one of the answers.',
      fr: '{label}\u00a0: choisissez une des réponses.',
    },
  },
  codes: {
    serviceYears: {
      enough: {
        en: 'You have at least {years} full years of service that count.',
        fr: 'Vous comptez au moins {years} années complètes de service reconnu.',
      },
      'qualifies-later': {
        en: '{years} full years of service are asked for. You complete them on {day}.',
        fr: '{years} années complètes de service sont exigées. Vous les compléterez le {day}.',
      },
      'service-ended': {
        en: '{years} full years of service are asked for.',
        fr: '{years} années complètes de service sont exigées.',
      },
      'no-employment': {
        en: '{years} full years of service are asked for. Say since when you serve to know.',
        fr: '{years} années complètes de service sont exigées. Indiquez depuis quand vous servez pour le savoir.',
      },
    },
    age: {
      within: { en: 'Your age on that day is within the limits.', fr: 'Votre âge à cette date respecte les limites.' },
      'too-young': {
        en: 'You must be at least {least} years old on that day. You will be on {day}.',
        fr: 'Il faut avoir au moins {least} ans à cette date. Vous les aurez le {day}.',
      },
      'too-old': {
        en: 'You must be under {below} years old on that day.',
        fr: 'Il faut avoir moins de {below} ans à cette date.',
      },
      'no-birth-day': {
        en: 'Give your date of birth to know.',
        fr: 'Indiquez votre date de naissance pour le savoir.',
      },
    },
    language: {
      enough: { en: 'Your level reaches {level}.', fr: 'Votre niveau atteint {level}.' },
      'too-low-en': {
        en: 'Level {level} of English is asked for. A course can change that; your service assesses it anew.',
        fr: 'Le niveau {level} en anglais est exigé. Un cours peut y remédier; votre service vous évaluera de nouveau.',
      },
      'too-low-fr': {
        en: 'Level {level} of French is asked for. A course can change that; your service assesses it anew.',
        fr: 'Le niveau {level} en français est exigé. Un cours peut y remédier; votre service vous évaluera de nouveau.',
      },
      'not-assessed-en': {
        en: 'Level {level} of English is asked for. Say your level to know.',
        fr: 'Le niveau {level} en anglais est exigé. Indiquez votre niveau pour le savoir.',
      },
      'not-assessed-fr': {
        en: 'Level {level} of French is asked for. Say your level to know.',
        fr: 'Le niveau {level} en français est exigé. Indiquez votre niveau pour le savoir.',
      },
      'passed-with-ams': {
        en: 'Your clearance includes the language part of the UN assessment ({percent}%).',
        fr: 'Votre habilitation comprend la partie linguistique de l’évaluation de l’ONU ({percent}\u00a0%).',
      },
      'tested-in-mission': {
        en: 'The UN tests it in mission ({percent}%).',
        fr: 'L’ONU l’évalue en mission ({percent}\u00a0%).',
      },
      'tested-with-ams': {
        en: 'The UN tests this itself: {percent}% in the language part of its assessment, which you take once you are nominated.',
        fr: 'L’ONU l’évalue elle-même\u00a0: {percent}\u00a0% à la partie linguistique de son évaluation, que vous passez une fois votre candidature proposée.',
      },
    },
    rank: {
      within: { en: 'Your rank is within the range.', fr: 'Votre grade se situe dans la plage prévue.' },
      'too-low': { en: 'Your rank is below the range.', fr: 'Votre grade est inférieur à la plage prévue.' },
      'too-high': { en: 'Your rank is above the range.', fr: 'Votre grade est supérieur à la plage prévue.' },
      'no-rank': { en: 'Say your rank to know.', fr: 'Indiquez votre grade pour le savoir.' },
    },
    certificate: {
      valid: { en: 'It holds on that day.', fr: 'Il est valide à cette date.' },
      'runs-out-during-tour': {
        en: 'It holds on that day, and no longer from {fails}, during the tour: renew it before you leave.',
        fr: 'Il est valide à cette date, mais plus à partir du {fails}, pendant l’affectation\u00a0: renouvelez-le avant de partir.',
      },
      missing: { en: 'You need it by that day.', fr: 'Vous devrez l’avoir à cette date.' },
      'expires-before': {
        en: 'It expires on {expires} and must hold on {day}: renew it before.',
        fr: 'Il expire le {expires} et doit être valide le {day}\u00a0: renouvelez-le d’ici là.',
      },
      'counts-later': { en: 'It counts from {day} only.', fr: 'Il ne compte qu’à partir du {day}.' },
    },
    fitness: {
      passes: { en: 'Your result reaches {asked}.', fr: 'Votre résultat atteint ce qui est exigé\u00a0: {askedFr}.' },
      fails: {
        en: '{asked} is asked for. You can take the test again.',
        fr: 'Il faut {askedFr}. Vous pouvez repasser l’épreuve.',
      },
      'too-old': {
        en: 'On that day a result may be {months} months old at most: take the test again before. {asked} is asked for.',
        fr: 'À cette date, un résultat peut dater de {months} mois au plus\u00a0: repassez l’épreuve d’ici là. Il faut {askedFr}.',
      },
      'no-result': {
        en: 'The test {protocol} is asked for. Give a result to know.',
        fr: 'L’épreuve {protocol} est exigée. Indiquez un résultat pour le savoir.',
      },
    },
    driving: {
      attested: { en: 'You drive such vehicles.', fr: 'Vous conduisez ce genre de véhicules.' },
      'answered-no': {
        en: 'Driving with a manual gearbox is asked for. It can be learned before you apply.',
        fr: 'La conduite avec boîte manuelle est exigée. Cela s’apprend avant de poser votre candidature.',
      },
      'not-attested': {
        en: 'Driving with a manual gearbox is asked for. Say whether you do to know.',
        fr: 'La conduite avec boîte manuelle est exigée. Indiquez si c’est votre cas pour le savoir.',
      },
      'licence-held': {
        en: 'You have held your licence for {months} months or more.',
        fr: 'Vous détenez votre permis depuis au moins {months} mois.',
      },
      'licence-too-new': {
        en: 'You must have held your licence for {months} months. You will have on {day}.',
        fr: 'Vous devez détenir votre permis depuis {months} mois. Ce sera le cas le {day}.',
      },
      'no-licence': {
        en: 'Say since when you have your licence to know.',
        fr: 'Indiquez depuis quand vous avez votre permis pour le savoir.',
      },
    },
    computer: {
      attested: { en: 'You are at ease with it.', fr: 'Vous êtes à l’aise avec ces outils.' },
      'answered-no': {
        en: 'It is asked for. It can be learned before you apply.',
        fr: 'C’est exigé. Cela s’apprend avant de poser votre candidature.',
      },
      'not-attested': { en: 'Answer the question to know.', fr: 'Répondez à la question pour le savoir.' },
    },
    ams: {
      cleared: { en: 'Your clearance holds on that day.', fr: 'Votre habilitation est valide à cette date.' },
      'no-clearance': {
        en: 'Without a clearance you take the test once you are nominated, or in the mission.',
        fr: 'Sans habilitation, vous passez l’épreuve une fois votre candidature proposée, ou en mission.',
      },
      'runs-out': {
        en: 'A clearance holds for {months} months; yours runs to {day}. You take the test again.',
        fr: 'Une habilitation vaut {months} mois; la vôtre vaut jusqu’au {day}. Vous repassez l’épreuve.',
      },
    },
    missionExperience: {
      served: { en: 'You have served in a mission.', fr: 'Vous avez servi en mission.' },
      'not-served': {
        en: 'Service in a mission comes first.',
        fr: 'Il faut d’abord avoir servi en mission.',
      },
      'not-known': { en: 'Answer the question to know.', fr: 'Répondez à la question pour le savoir.' },
    },
  },
  person: {
    en: 'This is not asked here. Who decides once you have applied: {who}.',
    fr: 'Cela ne vous est pas demandé ici. Qui en décide une fois la candidature déposée\u00a0: {who}.',
  },
  later: {
    en: 'This comes once you have applied. {next}',
    fr: 'Cela vient une fois la candidature déposée. {next}',
  },
} satisfies Record<string, unknown>

/** A word of a question filled with a name of the reference data. */
export const named = (text: Localized, name: Localized): Localized => ({
  en: text.en.replace('{name}', name.en),
  fr: text.fr.replace('{name}', name.fr),
})
