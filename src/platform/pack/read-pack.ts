import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse, YAMLParseError } from 'yaml'
import type { z } from 'zod'
import { danglingReferences } from './dangling-references.ts'
import { overlappingValues } from './overlapping-values.ts'
import { type Pack, packFiles } from './pack.ts'

/** What is wrong with a pack: one line per problem, each with file and path. */
export class UnreadablePack extends Error {
  readonly problems: readonly string[]
  constructor(dir: string, problems: readonly string[]) {
    super(`The pack in ${dir} cannot be read:\n${problems.map((problem) => `- ${problem}`).join('\n')}`)
    this.name = 'UnreadablePack'
    this.problems = problems
  }
}

/** Reads and checks every file of a pack. @throws UnreadablePack with all problems, not only the first. */
export function readPack(dir: string): Pack {
  const entries = Object.entries(packFiles) as [keyof Pack, { file: string; schema: z.ZodType }][]
  const problems = strayFiles(dir, new Set(entries.map(([, { file }]) => file)))
  const read = entries.map(([key, { file, schema }]) => [key, readOne(dir, file, schema, problems)] as const)
  if (problems.length > 0) throw new UnreadablePack(dir, problems)

  const pack = Object.fromEntries(read) as Pack
  const inconsistent = [...danglingReferences(pack), ...overlappingValues(pack)]
  if (inconsistent.length > 0) throw new UnreadablePack(dir, inconsistent)
  return pack
}

function strayFiles(dir: string, known: ReadonlySet<string>): string[] {
  return readdirSync(dir)
    .filter((name) => /\.ya?ml$/.test(name) && !known.has(name))
    .map((name) => `${name}: no file of a pack has this name`)
}

function readOne(dir: string, file: string, schema: z.ZodType, problems: string[]): unknown {
  try {
    const result = schema.safeParse(parse(readFileSync(join(dir, file), 'utf8')))
    if (result.success) return result.data
    problems.push(...result.error.issues.map((issue) => `${file}: ${pathOf(issue.path)}: ${issue.message}`))
  } catch (error) {
    const missing = (error as NodeJS.ErrnoException).code === 'ENOENT'
    if (!missing && !(error instanceof YAMLParseError)) throw error
    problems.push(`${file}: ${missing ? 'is missing' : (error as Error).message}`)
  }
  return undefined
}

function pathOf(path: readonly PropertyKey[]): string {
  return (
    path
      .map((part) => (typeof part === 'number' ? `[${part}]` : `.${String(part)}`))
      .join('')
      .replace(/^\./, '') || '(top)'
  )
}
