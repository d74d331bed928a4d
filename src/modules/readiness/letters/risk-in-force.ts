import { defineLetter } from '#platform/letters/letter.ts'
import { officersOfRisk } from '../store/risk-acknowledgements.ts'
import { missionDeskWords } from '../words-of-mission.ts'

/** Whoever is to go to the mission, or is there, hears of a new version and is asked to acknowledge it. */
export const riskInForce = defineLetter({
  name: 'readiness.risk-in-force',
  on: 'missions.issued-risk-assessment',
  async recipients(tx, about, c) {
    const officers = await officersOfRisk(tx, String(about.assessmentId), c.today)
    return officers.map(({ personId, name, mission }) => ({
      personId,
      params: { name, mission, from: String(about.from) },
    }))
  },
  href: (_about, lang) => `/${lang}`,
  words: missionDeskWords.letter,
})
