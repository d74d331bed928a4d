import type { Language } from '#kernel/language.ts'
import { word } from '../words.ts'
import { fieldId } from './field.tsx'

export type Filter =
  | { kind: 'text'; name: string; label: string; value?: string | undefined }
  | { kind: 'date'; name: string; label: string; value?: string | undefined }
  | {
      kind: 'select'
      name: string
      label: string
      value?: string | undefined
      options: readonly { value: string; label: string }[]
    }

export interface FiltersProps {
  lang: Language
  action: string
  filters: readonly Filter[]
  /** Shown as "clear filters" when any filter has a value. */
  clearHref: string
  /** Kept beside the filters: the sort order, the as-at day. */
  hidden?: Readonly<Record<string, string>>
}

/** The filters of a list, in one row; a GET form, so a filtered list has an address of its own. */
export function Filters({ lang, action, filters, clearHref, hidden }: FiltersProps) {
  const active = filters.some((filter) => filter.value)
  return (
    <search>
      <form class="filters" method="get" action={action} aria-label={word(lang, 'filter')}>
        {Object.entries(hidden ?? {}).map(([name, value]) => (
          <input key={name} type="hidden" name={name} value={value} />
        ))}
        {filters.map((filter) => (
          <div class="filter" key={filter.name}>
            <label for={fieldId(filter.name)}>{filter.label}</label>
            <FilterInput lang={lang} filter={filter} />
          </div>
        ))}
        <div class="filter-buttons">
          <button class="button button-secondary" type="submit">
            {word(lang, 'applyFilters')}
          </button>
          {active && <a href={clearHref}>{word(lang, 'clearFilters')}</a>}
        </div>
      </form>
    </search>
  )
}

const FilterInput = ({ lang, filter }: { lang: Language; filter: Filter }) => {
  const id = fieldId(filter.name)
  if (filter.kind !== 'select') {
    const type = filter.kind === 'date' ? 'date' : 'search'
    return <input id={id} class="input" type={type} name={filter.name} value={filter.value ?? ''} autocomplete="off" />
  }
  return (
    <select id={id} class="input" name={filter.name}>
      <option value="">{word(lang, 'any')}</option>
      {filter.options.map((option) => (
        <option key={option.value} value={option.value} selected={option.value === filter.value}>
          {option.label}
        </option>
      ))}
    </select>
  )
}

/** Link to the same list as a file. */
export const CsvLink = ({ lang, href }: { lang: Language; href: string }) => (
  <p class="csv-link">
    <a href={href} download>
      {word(lang, 'downloadCsv')}
    </a>
  </p>
)
