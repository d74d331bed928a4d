import { existsSync, readdirSync, readFileSync } from 'node:fs'
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
  'not-claimed'?: string
}

const answers = ['test', 'doc', 'none', 'not-claimed']

export type Status = 'proven' | 'documented' | 'does not apply' | 'not claimed' | 'unanswered'

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
    const rows = [...text.matchAll(/\bid: '(B\d+)'/g)].map(([, row = '']) => row)
    return [...[...text.matchAll(named)].map(([, , name = '']) => name), ...rows]
  })
}

/** Each requirement with how it is met: by tests that are there, by a document, not at all here, or, of level 3, not claimed. */
export function asvsLines(
  names: readonly string[] = testNames(),
  mapping = parse(here('mapping.yaml')) as Record<string, Answer>,
): Line[] {
  const { requirements } = JSON.parse(here('requirements.json')) as { requirements: Requirement[] }
  return requirements.map((one) => ({ ...one, ...statusOf(one.id, names, mapping) }))
}

/** What leads nowhere in the mapping: ids, tests and documents that are not there, answers that are none. */
export function danglingIn(
  names: readonly string[] = testNames(),
  mapping = parse(here('mapping.yaml')) as Record<string, Answer>,
): string[] {
  const { requirements } = JSON.parse(here('requirements.json')) as { requirements: Requirement[] }
  return Object.entries(mapping).flatMap(([key, answer]) => {
    const meant = requirements.filter(({ id }) => id === key || id.startsWith(`${key}.`))
    const given = Object.entries(answer)
    const texts = given.flatMap(([, text]) => text)
    return [
      ...(meant.length > 0 ? [] : [`${key} is no requirement`]),
      ...given.filter(([name]) => !answers.includes(name)).map(([name]) => `${key}: “${name}” is no answer`),
      ...(given.length === 1 && texts.every((text) => typeof text === 'string' && text.trim() !== '')
        ? []
        : [`${key} has not one answer in words`]),
      ...[answer.test ?? []]
        .flat()
        .filter((part) => !names.some((name) => name.includes(part)))
        .map((part) => `${key}: no test is called “${part}”`),
      ...(answer.doc === undefined || documentsIn(answer.doc).length > 0
        ? []
        : [`${key}: no document in “${answer.doc}”`]),
      ...documentsIn(answer.doc ?? '')
        .filter((path) => !existsSync(join(repositoryRoot(), path)))
        .map((path) => `${key}: there is no ${path}`),
      ...meant
        .filter(({ level }) => answer['not-claimed'] !== undefined && level !== 3)
        .map(({ id, level }) => `${id} is of level ${level}: it may not be left unclaimed`),
    ]
  })
}

/** The paths that a text names; an address of the running product is none. */
const documentsIn = (text: string): string[] =>
  [...text.matchAll(/(?<![\w/])[\w.-]+(?:\/[\w.-]+)*\.(?:md|ya?ml|json)\b/g)].map(([path]) => path)

function statusOf(
  id: string,
  names: readonly string[],
  mapping: Record<string, Answer>,
): { status: Status; by: string } {
  const own = names.filter((name) => new RegExp(`(^|\\s)${id.replaceAll('.', '\\.')}(?![.\\d])`).test(name))
  if (own.length > 0) return { status: 'proven', by: own.join('; ') }
  const answer = mapping[id] ?? mapping[id.split('.').slice(0, 2).join('.')] ?? mapping[id.split('.')[0]!]
  if (!answer) return { status: 'unanswered', by: '' }
  const wanted = [answer.test ?? []].flat()
  const found = wanted.flatMap((part) => names.find((name) => name.includes(part)) ?? [])
  // Half of what should prove it is not met.
  if (found.length > 0 && found.length === wanted.length) return { status: 'proven', by: found.join('; ') }
  if (answer.doc !== undefined) return { status: 'documented', by: answer.doc }
  if (answer.none !== undefined) return { status: 'does not apply', by: answer.none }
  const missing = answer['not-claimed']
  return missing === undefined ? { status: 'unanswered', by: '' } : { status: 'not claimed', by: missing }
}

const statuses: readonly Status[] = ['proven', 'documented', 'does not apply', 'not claimed']

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
    '<https://github.com/OWASP/ASVS> (OWASP, CC BY-SA 4.0). *Proven*: a test of that name fails when it stops being true.',
    '*Documented*: a document is what is asked for, and it is there. *Not claimed*: of level 3 and not met; it says what it would take.',
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
