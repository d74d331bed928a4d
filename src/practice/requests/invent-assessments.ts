import type { Dice } from '../dice.ts'

type Assessor = 'gac-assessor' | 'ps-assessor' | 'rcmp-planner'

const fitReasons = [
  'The region is among the priorities of this year, and other partners rely on the contribution.',
  'It follows on what was begun there; leaving now would lose it.',
]
const skillReasons = [
  'Enough officers with the language and with experience in mentoring are known.',
  'Investigators with the language are few; training before departure would help.',
]
const homeSecurity = [
  'Nothing at home speaks against it.',
  'Large events at home in summer tie up officers of the same kind.',
]
const risks = {
  low: 'The duty location is calm; medical care is near.',
  medium: 'Road travel outside the capital, and protests now and then.',
  high: 'Armed groups near the duty location; movement with escort only.',
} as const

const nothing = {
  policy_fit: null,
  policy_fit_reasons: null,
  skill_fit: null,
  skill_fit_reasons: null,
  domestic_security: null,
  risk_level: null,
  risk: null,
  cost_covers: null,
  cost_currency: null,
  cost_lines: [] as { year: number; cents: number }[],
}

/** What a department assessed beside its position, each its own part; invented. Positions of the first years say nothing of it. */
export function inventAssessment(dice: Dice, duty: Assessor, statedOn: string, officers: number, structured: boolean) {
  if (!structured) return nothing
  if (duty === 'gac-assessor')
    return {
      ...nothing,
      policy_fit: dice.pick(['strong', 'strong', 'partial']),
      policy_fit_reasons: dice.pick(fitReasons),
    }
  if (duty === 'ps-assessor') return { ...nothing, domestic_security: dice.pick(homeSecurity) }
  const skills = dice.chance(0.6)
  const level = dice.pick(['low', 'medium', 'medium', 'high'] as const)
  const year = Number(statedOn.slice(0, 4))
  const each = dice.int(150, 210) * 100_000
  return {
    ...nothing,
    skill_fit: skills ? 'strong' : 'partial',
    skill_fit_reasons: skillReasons[skills ? 0 : 1]!,
    risk_level: level,
    risk: risks[level],
    cost_covers: 'Salaries, travel, equipment and insurance. Invented for the practice copy.',
    cost_currency: 'CAD',
    cost_lines: [
      { year, cents: officers * each },
      { year: year + 1, cents: officers * Math.round(each / 3) },
    ],
  }
}
