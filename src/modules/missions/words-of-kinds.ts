import type { Localized } from '#kernel/language.ts'
import type { MissionKind } from './vocabulary.ts'

/** What the kinds of missions are called, in lists and in forms. */
export const kindWords: Record<MissionKind, Localized> = {
  UN: { en: 'United Nations mission', fr: 'Mission des Nations Unies' },
  EU: { en: 'European Union mission', fr: 'Mission de l’Union européenne' },
  bilateral: { en: 'Bilateral mission', fr: 'Mission bilatérale' },
  court: { en: 'International court', fr: 'Tribunal international' },
  'CAF-attached': { en: 'With the Canadian Armed Forces', fr: 'Auprès des Forces armées canadiennes' },
  'specialised-posting': { en: 'Specialized posting', fr: 'Affectation spécialisée' },
  'permanent-mission': { en: 'Permanent mission', fr: 'Mission permanente' },
  roster: { en: 'Roster', fr: 'Liste de réserve' },
  'short-term-team': { en: 'Short-term team', fr: 'Équipe de courte durée' },
}
