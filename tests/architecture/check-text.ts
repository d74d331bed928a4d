import type { Violation } from './check.ts'
import { isTest, placeOf } from './places.ts'
import { lineAt, type Source } from './source.ts'

const longest = 300

/** A pattern that may not occur, and why. */
interface Ban {
  rule: string
  pattern: RegExp
  text: string
}

const impure: Ban = {
  rule: 'pure',
  pattern:
    /\bnew Date\b|\bDate\.(?:now|parse)\b|\bDate\(|\bMath\.random\b|\bTemporal\.Now\b|\bperformance\.now\b|\brandomUUID\b|\bgetRandomValues\b|\bprocess\.|\bfetch\(|\bawait\b|\bsetTimeout\b/g,
  text: 'rules and the kernel have no clock, no chance and no world',
}
const sqlTag: Ban = {
  rule: 'sql',
  pattern: /\bsql(?:\.(?:raw|ref|id|lit|join|table)\b|\s*(?:<[^`()]*>)?\s*`)/g,
  text: 'SQL stands in store.ts, in the parts that desk composes, and in migrations',
}
const sqlClock: Ban = {
  rule: 'sql-clock',
  pattern:
    /\b(?:current_date|current_time|current_timestamp|localtime|localtimestamp)\b|\b(?:now|clock_timestamp|statement_timestamp|transaction_timestamp)\s*\(\s*\)/gi,
  text: 'today and now come from the circumstances, never from SQL',
}

/** Length, purity, and where SQL may stand. */
export function checkText(source: Source): Violation[] {
  const { path } = source
  const isScript = /\.tsx?$/.test(path)
  const found: Violation[] = []
  if (isScript && source.lines > longest)
    found.push({ path, line: longest, rule: 'length', text: `${source.lines} lines; ${longest} is the ceiling` })
  if (isTest(path)) return found
  const place = placeOf(path)
  const pure =
    place.layer === 'kernel' || (place.layer === 'module' && ['rules', 'vocabulary', 'words'].includes(place.part))
  if (isScript && pure) found.push(...occurrences(source, impure, source.code))
  if (place.layer !== 'module') return found
  if (isScript && !maySql(path)) {
    found.push(...occurrences(source, sqlTag, source.code))
    for (const { target, typeOnly, names, line } of source.imports)
      if (target === 'kysely' && !typeOnly && /\bsql\b/.test(names))
        found.push({ path, line, rule: 'sql', text: sqlTag.text })
  }
  // A record may say when it was written; a rule may not ask what day it is.
  const text =
    place.part === 'migrations' ? source.withoutComments.replace(/\bdefault\s+now\(\)/gi, '') : source.withoutComments
  if (maySql(path) || place.part === 'migrations') found.push(...occurrences(source, sqlClock, text))
  return found
}

/** Inside a module: the store, the parts that are joined into one query, and what makes the practice copy. */
const maySql = (path: string): boolean =>
  /\/(?:store|waiting|timeline|status|search|touched)(?:\/|\.ts$)|\/store-[^/]*\.ts$|-store\.ts$|\/practice(?:\/|\.ts$)|-practice\.ts$/.test(
    path,
  )

function occurrences(source: Source, { rule, pattern, text }: Ban, within: string): Violation[] {
  return [...within.matchAll(pattern)].map((match) => ({
    path: source.path,
    line: lineAt(within, match.index),
    rule,
    text: `${match[0].trim()}: ${text}`,
  }))
}
