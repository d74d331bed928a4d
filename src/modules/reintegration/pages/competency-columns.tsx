import { lastDay } from '#kernel/period.ts'
import type { ListPresentation } from '#platform/web/page-binding.ts'
import type { OwnCompetencies } from '../views/competencies.ts'
import { gainedStateWords, levelWords, competencyWords as words } from '../words-of-competencies.ts'

type Gained = OwnCompetencies['gained'][number]
type Declared = OwnCompetencies['backgrounds'][number]
export type OwnLine = Gained | Declared

const gained = (row: OwnLine): Gained | null => ('account' in row ? row : null)
const declared = (row: OwnLine): Declared | null => ('account' in row ? null : row)

/** Competencies and what was declared, as lines of the officer's file. */
export const ownColumns: ListPresentation<OwnLine> = {
  columns: [
    { key: 'skill', label: words.skill, cell: (row, { t }) => t(gained(row)?.name ?? declared(row)!.label) },
    {
      key: 'level',
      label: words.level,
      cell: (row, { t }) => t(levelWords[gained(row)?.level ?? ''] ?? declared(row)!.kindLabel),
    },
    { key: 'mission', label: words.mission, cell: (row, { t }) => (gained(row) ? t(gained(row)!.missionName) : '') },
    { key: 'role', label: words.role, cell: (row, { t }) => (gained(row) ? t(gained(row)!.roleTitle) : '') },
    { key: 'from', label: words.from, cell: (row) => gained(row)?.served.from ?? declared(row)!.consentedOn },
    { key: 'until', label: words.until, cell: (row) => (gained(row) ? lastDay(gained(row)!.served) : '') },
    { key: 'account', label: words.account, cell: (row) => gained(row)?.account ?? '' },
    {
      key: 'state',
      label: words.state,
      cell: (row, { t }) => t(gainedStateWords[gained(row)?.state ?? ''] ?? words.declared),
    },
    { key: 'judged', label: words.judged, cell: (row) => gained(row)?.judgedByName ?? '' },
  ],
  empty: { title: words.noneTitle, text: words.noneText },
}
