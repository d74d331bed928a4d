import { field } from '#platform/fields.ts'
import { type ListData, listFields } from '#platform/list.ts'
import { defineView } from '#platform/view.ts'
import { listSkills, type SkillLine } from '../store/competencies.ts'
import { competencyLevels, declaredLanguages, specialisations } from '../vocabulary/competencies.ts'
import { competencyWords } from '../words-of-competencies.ts'

export type { SkillLine } from '../store/competencies.ts'

/** S0-15: officers by what they can do, for their service and for whoever recruits. */
export const skillsList = defineView({
  name: 'people.skills',
  seenBy: {
    'service-coordinator': 'own-service',
    'service-chief': 'own-service',
    'rcmp-adviser': 'own-service',
    'irss-officer': 'programme',
  },
  query: {
    ...listFields,
    skill: field.optionalText(60),
    level: field.optionalChoice(competencyLevels),
    language: field.optionalChoice(['en', 'fr', ...declaredLanguages]),
    specialisation: field.optionalChoice(specialisations),
    service: field.optionalText(100),
  },
  load: (tx, query, c): Promise<ListData<SkillLine>> => listSkills(tx, query, c.today),
  words: { title: competencyWords.skills, intro: competencyWords.skillsIntro },
})
