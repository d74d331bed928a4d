import type { Localized } from '#kernel/language.ts'
import type { HomeAnswerKind } from './vocabulary.ts'

export const homeAnswerWords = {
  title: { en: 'What it brought home', fr: 'Ce que cela a apporté au pays' },
  intro: {
    en: 'What did the tour bring to your service and your community? Only if you want to say so. Your service reads it; the public learns numbers, never who.',
    fr: 'Qu’a apporté ce tour de service à votre service et à votre collectivité\u00a0? Seulement si vous voulez le dire. Votre service le lit; le public n’en connaît que des nombres, jamais qui.',
  },
  answerFor: { en: 'Answer for {mission}', fr: 'Répondre pour {mission}' },
  answered: { en: 'Answered {day}', fr: 'Réponse du {day}' },
} satisfies Record<string, Localized>

export const homeAnswerKindWords: Record<HomeAnswerKind, Localized> = {
  community: {
    en: 'I am closer to the communities that I serve at home',
    fr: 'Je suis plus proche des collectivités que je sers au pays',
  },
  'trained-others': {
    en: 'I trained colleagues in what I learned',
    fr: 'J’ai formé des collègues à ce que j’ai appris',
  },
  'new-practice': {
    en: 'I brought a new way of working to my service',
    fr: 'J’ai introduit une nouvelle façon de travailler dans mon service',
  },
  leadership: { en: 'I lead with more assurance', fr: 'Je dirige avec plus d’assurance' },
  cultures: {
    en: 'I work better with people of other languages and cultures',
    fr: 'Je travaille mieux avec des personnes d’autres langues et cultures',
  },
  none: { en: 'Nothing that is of use at home', fr: 'Rien qui serve au pays' },
}

export const homeAnswerActionWords = {
  sayWhatCameHome: {
    title: { en: 'Say what it brought home', fr: 'Dire ce que cela a apporté au pays' },
    intro: homeAnswerWords.intro,
    done: { en: 'Thank you. Your answer is kept.', fr: 'Merci. Votre réponse est conservée.' },
    fields: {
      deploymentId: { label: { en: 'Tour', fr: 'Tour de service' } },
      kinds: {
        label: { en: 'What holds for you', fr: 'Ce qui vaut pour vous' },
        options: homeAnswerKindWords,
      },
      account: {
        label: { en: 'In your own words', fr: 'Dans vos mots' },
        hint: { en: 'Name nobody else.', fr: 'Ne nommez personne d’autre.' },
      },
    },
  },
}

export const homeAnswerRefusals = {
  'tour-not-over': {
    en: 'This is asked once you are back from the tour.',
    fr: 'Cette question se pose une fois que vous êtes de retour du tour de service.',
  },
  'say-at-least-one': { en: 'Choose at least one answer.', fr: 'Choisissez au moins une réponse.' },
  'none-or-some': {
    en: '“Nothing” does not go with other answers.',
    fr: '«\u00a0Rien\u00a0» ne va pas avec d’autres réponses.',
  },
}
