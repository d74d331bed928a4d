import type { Language } from '#kernel/language.ts'

/** Where a board leads to: pages of other rooms, handed in by the routes. */
export interface Hrefs {
  mission(id: string, lang: Language): string
  missionBoard(id: string, lang: Language): string
  position(id: string, lang: Language): string
  positions(lang: Language): string
  posting(id: string, lang: Language): string
  request(id: string, lang: Language): string
  deployment(id: string, lang: Language): string
  candidacies(lang: Language): string
  /** The form of a draft bulletin for a position. */
  draft(positionId: string, back: string, lang: Language): string
}
