import type { Language, Localized } from '#kernel/language.ts'
import { missionHref, missionsPath } from '../vocabulary.ts'
import { pageWords } from '../words.ts'

export const toMissions = (lang: Language) => ({ href: `/${lang}${missionsPath[lang]}`, label: pageWords.list[lang] })

/** The way back from a page about a mission: the list, then the mission. */
export const toMission = (id: string, name: Localized, lang: Language) => [
  toMissions(lang),
  { href: missionHref(id, lang), label: name[lang] },
]
