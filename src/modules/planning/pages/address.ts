/** What stands in the address of a board, without what only says which file or page of it is wanted. */
const passing = new Set(['format', 'page', 'id'])

/** The same board with something changed; null takes a parameter away. */
export function addressOf(
  path: string,
  query: Readonly<Record<string, string>>,
  changes: Readonly<Record<string, string | null>>,
): string {
  const next = new URLSearchParams()
  for (const [name, value] of Object.entries(query))
    if (typeof value === 'string' && value !== '' && !passing.has(name) && !(name in changes)) next.set(name, value)
  for (const [name, value] of Object.entries(changes)) if (value !== null && value !== '') next.set(name, value)
  const text = next.toString()
  return text ? `${path}?${text}` : path
}

/** What a form keeps beside its own fields. */
export const kept = (query: Readonly<Record<string, string>>, own: readonly string[]): Record<string, string> =>
  Object.fromEntries(
    Object.entries(query).filter(
      ([name, value]) => typeof value === 'string' && value !== '' && !passing.has(name) && !own.includes(name),
    ),
  )

export const pathOf = (url: string): string => url.split('?')[0] ?? url
