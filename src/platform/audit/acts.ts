import type { Localized } from '#kernel/language.ts'
import type { Module } from '#platform/module.ts'
import { words } from './words.ts'

/** What each name in the audit is called, by the declarations of all rooms. */
export type Acts = ReadonlyMap<string, Localized>

export function actsOf(rooms: readonly Module[]): Acts {
  const { exported } = words.entries
  const acts = new Map<string, Localized>(Object.entries(words.acts))
  for (const room of rooms) {
    for (const action of room.actions ?? []) acts.set(action.name, action.words.title)
    for (const view of room.views ?? []) {
      const { title } = view.words
      acts.set(view.name, title)
      acts.set(`${view.name}.export`, {
        en: exported.en.replace('{title}', title.en),
        fr: exported.fr.replace('{title}', title.fr),
      })
    }
  }
  return acts
}

const fold = (text: string): string => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase()

/** The names of acts that contain a text, in their name or in what either language calls them. */
export const actsLike = (acts: Acts, text: string): string[] =>
  [...acts]
    .filter(([name, title]) => [name, title.en, title.fr].some((one) => fold(one).includes(fold(text))))
    .map(([name]) => name)
