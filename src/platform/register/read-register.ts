import { existsSync, readFileSync } from 'node:fs'
import { dirname, join, relative } from 'node:path'
import { parse, YAMLParseError } from 'yaml'
import { z } from 'zod'
import type { MigrationFolder } from '#platform/database/migration-files.ts'
import { repositoryRoot } from '#platform/database/repository.ts'
import { checkRegister } from './check-register.ts'
import { type ElementCompartment, elementCompartments } from './element-compartments.ts'
import { type DeclaredTable, type Register, UnreadableRegister } from './register.ts'
import { classesFile, type ElementsTable, elementsFile } from './register-schemas.ts'

const CLASSES = 'src/platform/register/retention-classes.yaml'

/**
 * Reads the `data-elements.yaml` beside every folder of migrations, and the retention classes.
 * @throws UnreadableRegister with all problems, not only the first.
 */
export function readRegister(folders: readonly MigrationFolder[], root = repositoryRoot()): Register {
  const problems: string[] = []
  const classes = readOne(join(root, CLASSES), CLASSES, classesFile, problems)
  const tables = folders.flatMap(({ dir }) => {
    const path = join(dirname(dir), 'data-elements.yaml')
    const file = relative(root, path)
    const read = readOne(path, file, elementsFile, problems)
    return Object.entries(read?.tables ?? {}).map(([name, table]) => declared(name, table, file, problems))
  })
  const register = { classes: classes?.classes ?? {}, banks: classes?.banks ?? {}, tables }
  if (classes) problems.push(...checkRegister(register))
  if (problems.length > 0) throw new UnreadableRegister(problems)
  return register
}

function readOne<Schema extends z.ZodType>(
  path: string,
  file: string,
  schema: Schema,
  problems: string[],
): z.infer<Schema> | undefined {
  if (!existsSync(path)) {
    problems.push(`${file}: is missing; a folder of migrations has one beside it`)
    return undefined
  }
  try {
    const result = schema.safeParse(parse(readFileSync(path, 'utf8')))
    if (result.success) return result.data
    problems.push(...result.error.issues.map((issue) => `${file}: ${z.core.toDotPath(issue.path)}: ${issue.message}`))
  } catch (error) {
    if (!(error instanceof YAMLParseError)) throw error
    problems.push(`${file}: ${error.message}`)
  }
  return undefined
}

function declared(name: string, table: ElementsTable, file: string, problems: string[]): DeclaredTable {
  const columns = elementCompartments.flatMap((compartment: ElementCompartment) =>
    (table.columns[compartment] ?? []).map((column) => ({
      name: column,
      compartment,
      purpose: table.purposes[column] ?? null,
    })),
  )
  for (const column of Object.keys(table.purposes))
    if (!columns.some((one) => one.name === column))
      problems.push(`${file}: ${name}: the purpose of ${column} belongs to no column declared here`)
  const { purpose, retention, personal } = table
  return { name, file, purpose, retention, bank: table.bank ?? null, personal, columns }
}
