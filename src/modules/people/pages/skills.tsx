import { Code, Nothing } from '#platform/web/components/index.ts'
import { formatNumber } from '#platform/web/format.ts'
import type { ListPresentation } from '#platform/web/page-binding.ts'
import type { SkillLine } from '../views/skills.ts'
import { competencyLevels, declaredLanguages, specialisations } from '../vocabulary/competencies.ts'
import { officerHref } from '../vocabulary.ts'
import {
  declaredWords,
  levelWords,
  officialLanguages,
  skillWords,
  competencyWords as words,
} from '../words-of-competencies.ts'

const named = (value: string) => declaredWords[value] ?? { en: value, fr: value }
type T = { t(text: { en: string; fr: string }): string }
const skillsText = (row: SkillLine, { t }: T) =>
  row.skills.map((one) => `${t(one.name)} (${t(levelWords[one.level]).toLowerCase()})`).join('; ')
const declaredText = (row: SkillLine, { t }: T) => row.backgrounds.map((one) => t(named(one.value))).join('; ')
const languagesText = (row: SkillLine, { t }: T) =>
  row.languages.map((one) => `${t(officialLanguages[one.language])} ${one.level}`).join('; ')

/** Officers by what they can do. */
export const skillColumns: ListPresentation<SkillLine> = {
  columns: [
    { key: 'name', label: words.name, sort: 'name', cell: (row) => row.name },
    { key: 'code', label: words.code, cell: (row) => <Code>{row.code}</Code>, csv: (row) => row.code },
    { key: 'service', label: words.service, sort: 'service', cell: (row) => row.service ?? <Nothing /> },
    { key: 'languages', label: words.languages, cell: (row, props) => languagesText(row, props) },
    { key: 'skills', label: words.validated, sort: 'skills', long: true, cell: (row, props) => skillsText(row, props) },
    { key: 'declared', label: words.declared, long: true, cell: (row, props) => declaredText(row, props) },
    {
      key: 'reused',
      label: words.reused,
      sort: 'reused',
      numeric: true,
      cell: (row, { lang }) => formatNumber(lang, row.reused),
      csv: (row) => row.reused,
    },
  ],
  filters: [
    { key: 'q', label: words.search, kind: 'text' },
    {
      key: 'skill',
      label: words.skill,
      kind: 'select',
      options: Object.entries(skillWords).map(([value, label]) => ({ value, label })),
    },
    {
      key: 'level',
      label: words.level,
      kind: 'select',
      options: competencyLevels.map((value) => ({ value, label: levelWords[value] })),
    },
    {
      key: 'language',
      label: words.language,
      kind: 'select',
      options: [
        ...(['en', 'fr'] as const).map((value) => ({ value, label: officialLanguages[value] })),
        ...declaredLanguages.map((value) => ({ value, label: named(value) })),
      ],
    },
    {
      key: 'specialisation',
      label: words.specialisation,
      kind: 'select',
      options: specialisations.map((value) => ({ value, label: named(value) })),
    },
    { key: 'service', label: words.service, kind: 'text' },
  ],
  href: (row, lang) => officerHref(row.id, lang),
  empty: { title: words.emptyTitle, text: words.emptyText },
}
