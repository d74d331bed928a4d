/** One import or export-from: what it names, and whether only types come through it. */
export interface Import {
  target: string
  typeOnly: boolean
  line: number
  names: string
}

export interface Source {
  path: string
  /** The text with comments blanked out: line numbers stay. */
  withoutComments: string
  /** The text with comments and the contents of strings blanked out: only what runs. */
  code: string
  lines: number
  imports: Import[]
}

/** Reads a file of TypeScript or SQL without a compiler: comments, strings, imports. */
export function readSource(path: string, text: string): Source {
  const { withoutComments, code } = path.endsWith('.sql') ? blankSql(text) : blank(text, path.endsWith('x'))
  const lines = text.split('\n').length - (text.endsWith('\n') ? 1 : 0)
  const isScript = /\.(ts|tsx|mjs|js)$/.test(path)
  return { path, withoutComments, code, lines, imports: isScript ? importsIn(withoutComments, code) : [] }
}

export const lineAt = (text: string, index: number): number => text.slice(0, index).split('\n').length

const statement =
  /(?<=^|[\n;])[ \t]*(?:import|export)\s+(type\s+)?((?:[\w*$]+\s*,?\s*)?(?:\{[^}]*\}|\*(?:\s+as\s+[\w$]+)?)?)\s*from\s*(['"])([^'"\n]+)\3/g
const bare = /(?<=^|[\n;])[ \t]*import\s*(['"])([^'"\n]+)\1/g
const dynamic = /\bimport\s*\(\s*(['"`])([^'"`\n]+)\1/g

function importsIn(text: string, code: string): Import[] {
  // What stands in a string is no import: the keyword must survive in the code.
  const runs = (index: number) => /^\s*(import|export)/.test(code.slice(index, index + 40))
  const found: Import[] = []
  for (const match of text.matchAll(statement)) {
    const [, type, names = '', , target = ''] = match
    if (runs(match.index))
      found.push({ target, typeOnly: Boolean(type) || onlyTypes(names), line: lineAt(text, match.index), names })
  }
  for (const match of [...text.matchAll(bare), ...text.matchAll(dynamic)])
    if (runs(match.index))
      found.push({ target: match[2]!, typeOnly: false, line: lineAt(text, match.index), names: '' })
  return found
}

function onlyTypes(names: string): boolean {
  const inner = /^\{([^}]*)\}$/.exec(names.trim())?.[1]
  const each = inner
    ?.split(',')
    .map((name) => name.trim())
    .filter(Boolean)
  return each !== undefined && each.length > 0 && each.every((name) => name.startsWith('type '))
}

const spaces = (text: string): string => text.replace(/[^\n]/g, ' ')

function blankSql(text: string): { withoutComments: string; code: string } {
  const withoutComments = text.replace(/--[^\n]*|\/\*[\s\S]*?\*\//g, spaces)
  return { withoutComments, code: withoutComments }
}

const beforeRegex = /(?:^|[(,=:[!&|?{};+\-*%~^<>]|\b(?:return|typeof|case|in|of))\s*$/

/** Walks through the text once; a template's `${…}` is code again, and in JSX an apostrophe ends with its line. */
function blank(text: string, jsx: boolean): { withoutComments: string; code: string } {
  let withoutComments = ''
  let code = ''
  const both = (piece: string) => {
    withoutComments += piece
    code += piece
  }
  const take = (end: number, from: number, kind: 'comment' | 'string') => {
    const piece = text.slice(from, end)
    withoutComments += kind === 'comment' ? spaces(piece) : piece
    code +=
      kind === 'comment' || piece.length < 2 ? spaces(piece) : piece[0] + spaces(piece.slice(1, -1)) + piece.at(-1)
  }
  const templates: number[] = []
  let depth = 0
  let i = 0
  const template = (from: number) => {
    let j = from
    while (j < text.length && text[j] !== '`' && !text.startsWith('${', j)) j += text[j] === '\\' ? 2 : 1
    withoutComments += text.slice(from, j)
    code += spaces(text.slice(from, j))
    if (text[j] === '`') both('`')
    else if (j < text.length) {
      both('${')
      templates.push(depth)
      return j + 2
    }
    return j + 1
  }
  while (i < text.length) {
    const letter = text[i]!
    if (letter === '/' && text[i + 1] === '/') {
      const end = text.indexOf('\n', i)
      take(end < 0 ? text.length : end, i, 'comment')
      i = end < 0 ? text.length : end
    } else if (letter === '/' && text[i + 1] === '*') {
      const end = text.indexOf('*/', i)
      take(end < 0 ? text.length : end + 2, i, 'comment')
      i = end < 0 ? text.length : end + 2
    } else if (letter === "'" || letter === '"') {
      const end = stringEnd(text, i, letter, jsx)
      take(end, i, 'string')
      i = end
    } else if (letter === '`') {
      both('`')
      i = template(i + 1)
    } else if (letter === '/' && beforeRegex.test(code.slice(-40)) && !(jsx && code.endsWith('<'))) {
      const end = regexEnd(text, i)
      take(end, i, 'string')
      i = end
    } else {
      if (letter === '{') depth += 1
      if (letter === '}' && templates.at(-1) === depth) {
        templates.pop()
        both('}')
        i = template(i + 1)
        continue
      }
      if (letter === '}') depth -= 1
      both(letter)
      i += 1
    }
  }
  return { withoutComments, code }
}

function stringEnd(text: string, from: number, quote: string, jsx: boolean): number {
  for (let j = from + 1; j < text.length; j += 1) {
    if (text[j] === '\\') j += 1
    else if (text[j] === quote) return j + 1
    else if (text[j] === '\n') return jsx ? from + 1 : j
  }
  return text.length
}

function regexEnd(text: string, from: number): number {
  let inClass = false
  for (let j = from + 1; j < text.length; j += 1) {
    if (text[j] === '\n') return from + 1
    if (text[j] === '\\') j += 1
    else if (text[j] === '[') inClass = true
    else if (text[j] === ']') inClass = false
    else if (text[j] === '/' && !inClass) return j + 1
  }
  return text.length
}
