import type { Applies, NewCriterion, Settings } from '../vocabulary.ts'
import { appliesTo } from './applies-to.ts'

/** What the bulletin is for, as far as its criteria depend on it. */
export interface BulletinFrame {
  kind: string
  armed: boolean
  language: 'en' | 'fr' | null
  /** Highest and lowest level of the RCMP ladder, 1 = highest. */
  ranks: { highest: number | null; lowest: number | null }
  positionCode: string | null
  fitness: { protocol: string; threshold: string } | null
  languageLevel: 'A' | 'B' | 'C' | null
}

/** Version 1 of a bulletin's criteria: the standard ones that apply, with what they leave to the mission and to the bulletin filled in. */
export function draftCriteria(
  library: readonly (NewCriterion & { applies: Applies })[],
  frame: BulletinFrame,
): NewCriterion[] {
  const taken = library
    .filter((one) => appliesTo(one.applies, frame))
    .map(({ applies: _applies, ...one }) => ({ ...one, settings: filledIn(one, frame) }))
  const { highest, lowest } = frame.ranks
  return highest === null && lowest === null ? taken : [...taken, ofRank(frame)]
}

/** The settings that the library leaves to the mission (`mission`) or to the bulletin (`bulletin`). */
export function filledIn({ step, settings }: Pick<NewCriterion, 'step' | 'settings'>, frame: BulletinFrame): Settings {
  if (step === 'language') {
    const language = settings.language === 'mission' && frame.language ? frame.language : settings.language
    const level = settings.level ?? (settings.minimum_percent === undefined ? (frame.languageLevel ?? 'B') : undefined)
    return { ...settings, ...(language === undefined ? {} : { language }), ...(level === undefined ? {} : { level }) }
  }
  if (step === 'fitness' && settings.threshold === 'bulletin' && frame.fitness) return { ...frame.fitness }
  return settings
}

function ofRank({ ranks, positionCode }: BulletinFrame): NewCriterion {
  const settings: Settings = {
    ...(ranks.highest === null ? {} : { highest: ranks.highest }),
    ...(ranks.lowest === null ? {} : { lowest: ranks.lowest }),
  }
  return {
    code: 'position-rank',
    layer: 'host',
    serviceId: null,
    step: 'rank',
    settings,
    anchor: 'application',
    marginDays: 0,
    phase: 'eligibility',
    effect: 'required',
    message: {
      en: 'A rank within the range of the position, or its equivalent.',
      fr: 'Un grade compris dans la plage prévue pour le poste, ou son équivalent.',
    },
    sortOrder: 350,
    source: positionCode === null ? {} : { ref: positionCode },
    verified: false,
  }
}
