import type { Violation } from './check.ts'
import { lineAt, type Source } from './source.ts'

interface Entry {
  start: number
  keys: Map<string, number>
  spread: boolean
}

/** An object that says something in one language says it in the other too, and neither is empty. */
export function checkWords(source: Source): Violation[] {
  const { path, code, withoutComments } = source
  const found: Violation[] = []
  const say = (index: number, text: string) => found.push({ path, line: lineAt(code, index), rule: 'words', text })
  for (const { start, keys, spread } of objectsIn(code)) {
    const [en, fr] = [keys.get('en'), keys.get('fr')]
    if (en === undefined && fr === undefined) continue
    if ((en === undefined || fr === undefined) && !spread)
      say(start, `${en === undefined ? 'English' : 'French'} is missing`)
    for (const at of [en, fr])
      if (at !== undefined && /^(?:en|fr)\s*:\s*(?:''|""|``|'\s+'|"\s+")/.test(withoutComments.slice(at, at + 60)))
        say(at, 'an empty sentence')
  }
  return found
}

function* objectsIn(code: string): Generator<Entry> {
  const open: Entry[] = []
  for (let i = 0; i < code.length; i += 1) {
    const letter = code[i]!
    if (letter === '{' || letter === '(' || letter === '[')
      open.push({ start: i, keys: new Map(), spread: letter !== '{' })
    else if (letter === '}' || letter === ')' || letter === ']') {
      const entry = open.pop()
      if (entry && letter === '}') yield entry
    } else if (code.startsWith('...', i)) {
      const entry = open.at(-1)
      if (entry) entry.spread = true
    } else if ((letter === 'e' || letter === 'f') && isKey(code, i)) open.at(-1)?.keys.set(code.slice(i, i + 2), i)
  }
}

const isKey = (code: string, at: number): boolean =>
  /^(?:en|fr)\s*:(?!:)/.test(code.slice(at, at + 12)) &&
  /[{,;\n]\s*(?:readonly\s+)?$/.test(code.slice(Math.max(0, at - 30), at))
