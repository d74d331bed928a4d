import type { NewItem, TermName, Terms } from '../vocabulary.ts'

const names: readonly TermName[] = [
  'departure',
  'arrival',
  'end',
  'position',
  'mission',
  'dutyLocation',
  'language',
  'armed',
  'pdt',
]

/** Terms of which earlier versions said nothing: that they do now is no change. */
const later: readonly TermName[] = ['language', 'armed']

/** Which terms differ between two versions of the Joining Instructions; all of them when there was none before. */
export const changedTerms = (before: Terms | null, now: Terms): TermName[] =>
  before === null
    ? [...names]
    : names.filter((name) => (name in before || !later.includes(name)) && text(before[name]) !== text(now[name]))

/** The order of keys in a record that was stored does not count. */
function text(value: unknown): string {
  if (value === null || typeof value !== 'object') return JSON.stringify(value ?? null)
  const entries = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1))
  return `{${entries.map(([key, one]) => `${key}:${text(one)}`).join(',')}}`
}

/** Which terms each of the six topics depends on. A topic of another name depends on all of them. */
const dependsOn: Readonly<Record<string, readonly TermName[]>> = {
  'training-dates-place': ['pdt'],
  insurance: ['departure', 'end', 'mission'],
  travel: ['departure', 'arrival', 'mission', 'dutyLocation'],
  'expense-claims': [],
  benefits: ['arrival', 'end', 'mission'],
  preparation: ['departure'],
}

interface DoneItem {
  code: string
  doneOn: string | null
  attachmentId: string | null
}

/** A new version keeps what was done and is not touched by the changed terms; the other points are open again. */
export function carriedOver(
  before: readonly DoneItem[],
  items: readonly NewItem[],
  changed: readonly TermName[],
): NewItem[] {
  const done = new Map(before.map((item) => [item.code, item]))
  return items.map((item) => {
    const old = done.get(item.code)
    const touched = (dependsOn[item.code] ?? names).some((name) => changed.includes(name))
    return !old || old.doneOn === null || touched
      ? item
      : { ...item, doneOn: old.doneOn, attachmentId: old.attachmentId }
  })
}
