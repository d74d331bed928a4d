import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse } from 'yaml'
import { repositoryRoot } from '#platform/database/repository.ts'

interface Requirement {
  id: string
  level: 1 | 2 | 3
  section: string
}

interface Answer {
  test?: string | string[]
  doc?: string
  none?: string
  open?: string
}

export type Status = 'proven' | 'documented' | 'does not apply' | 'open' | 'unanswered'

export interface Line extends Requirement {
  status: Status
  /** The names of the proving tests, the document, or the reason. */
  by: string
}

const here = (name: string): string => readFileSync(new URL(`./${name}`, import.meta.url), 'utf8')

/** The names of all tests and rows as they stand in the test files. */
export function testNames(root = repositoryRoot()): string[] {
  const files = ['src', 'tests'].flatMap((dir) =>
    readdirSync(join(root, dir), { recursive: true, encoding: 'utf8' })
      .filter((path) => /\.test\.tsx?$/.test(path))
      .map((path) => join(root, dir, path)),
  )
  const named =
    /(?:\b(?:it|test|describe)(?:\.\w+)?(?:\([^()]*\))?\(\s*|\]\)\(\s*|\bwhat:\s*)(['"`])((?:(?!\1)[^\\\n]|\\.)+)\1/g
  return files.sort().flatMap((file) => {
    const text = readFileSync(file, 'utf8')
    const row = /\bid: '(B\d+)'/.exec(text)?.[1]
    const names = [...text.matchAll(named)].map(([, , name = '']) => name)
    return row ? [...names, row] : names
  })
}

/** Each requirement with how it is met: by tests that are there, by a document, not at all here, or not yet. */
export function asvsLines(
  names: readonly string[] = testNames(),
  mapping = parse(here('mapping.yaml')) as Record<string, Answer>,
): Line[] {
  const { requirements } = JSON.parse(here('requirements.json')) as { requirements: Requirement[] }
  return requirements.map((one) => ({ ...one, ...statusOf(one.id, names, mapping) }))
}

/** Ids and parts of test names in the mapping that lead nowhere any more. */
export function danglingIn(
  names: readonly string[] = testNames(),
  mapping = parse(here('mapping.yaml')) as Record<string, Answer>,
): string[] {
  const ids = (JSON.parse(here('requirements.json')) as { requirements: Requirement[] }).requirements.map(
    ({ id }) => id,
  )
  return Object.entries(mapping).flatMap(([key, answer]) => [
    ...(ids.some((id) => id === key || id.startsWith(`${key}.`)) ? [] : [`${key} is no requirement`]),
    ...[answer.test ?? []]
      .flat()
      .filter((part) => answer.open === undefined && !names.some((name) => name.includes(part)))
      .map((part) => `${key}: no test is called “${part}”`),
  ])
}

function statusOf(
  id: string,
  names: readonly string[],
  mapping: Record<string, Answer>,
): { status: Status; by: string } {
  const own = names.filter((name) => new RegExp(`(^|\\s)${id.replaceAll('.', '\\.')}(?![.\\d])`).test(name))
  if (own.length > 0) return { status: 'proven', by: own.join('; ') }
  const answer = mapping[id] ?? mapping[id.split('.').slice(0, 2).join('.')] ?? mapping[id.split('.')[0]!]
  if (!answer) return { status: 'unanswered', by: '' }
  // What is still missing goes before what is there: half is not met.
  if (answer.open !== undefined) return { status: 'open', by: answer.open }
  const found = [answer.test ?? []].flat().flatMap((part) => names.find((name) => name.includes(part)) ?? [])
  if (found.length > 0) return { status: 'proven', by: found.join('; ') }
  if (answer.doc !== undefined) return { status: 'documented', by: answer.doc }
  return answer.none === undefined ? { status: 'unanswered', by: '' } : { status: 'does not apply', by: answer.none }
}

const statuses: readonly Status[] = ['proven', 'documented', 'does not apply', 'open']

/** `docs/asvs.md`. */
export function asvsPage(lines: readonly Line[]): string {
  const count = (status: Status, level: number) =>
    lines.filter((one) => one.status === status && one.level === level).length
  const text = (by: string) => by.replaceAll('|', '\\|').replaceAll('<', '&lt;')
  const sections = [...new Set(lines.map((one) => one.id.split('.').slice(0, 2).join('.')))]
  return [
    '# Application Security Verification Standard 5.0: where Contingent stands',
    '',
    'Written from the names of the tests and `tests/trust/asvs/mapping.yaml` by `npx vitest run tests/trust/asvs -u`. The requirements themselves, by id:',
    '<https://github.com/OWASP/ASVS> (OWASP, CC BY-SA 4.0). *Proven*: a test of that name fails when it stops being true. *Open*: not met yet, or not shown yet.',
    '',
    `| | ${['L1', 'L2', 'L3'].join(' | ')} |`,
    '|---|---|---|---|',
    ...statuses.map((status) => `| ${status} | ${[1, 2, 3].map((level) => count(status, level)).join(' | ')} |`),
    '',
    ...sections.flatMap((section) => {
      const own = lines.filter((one) => one.id.startsWith(`${section}.`))
      return [
        `## ${section} ${own[0]!.section}`,
        '',
        '| id | level | status | test or reason |',
        '|---|---|---|---|',
        ...own.map((one) => `| ${one.id} | L${one.level} | ${one.status} | ${text(one.by)} |`),
        '',
      ]
    }),
  ].join('\n')
}
