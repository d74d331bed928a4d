import { appendFileSync, cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, expect, it } from 'vitest'
import { readPack, UnreadablePack } from './read-pack.ts'

const source = new URL('../../../packs/canada-ipp', import.meta.url).pathname
const copies: string[] = []
afterEach(() => {
  for (const copy of copies.splice(0)) rmSync(copy, { recursive: true })
})

/** The problems of a copy of the pack in which the first `before` of the file became `after`. */
function problemsWith(file: string, before: string, after: string): readonly string[] {
  const dir = copyOfPack()
  const text = readFileSync(join(dir, file), 'utf8')
  expect(text).toContain(before)
  writeFileSync(join(dir, file), text.replace(before, after))
  return problemsOf(dir)
}

function copyOfPack(): string {
  const dir = mkdtempSync(join(tmpdir(), 'pack-'))
  copies.push(dir)
  cpSync(source, dir, { recursive: true })
  return dir
}

function problemsOf(dir: string): readonly string[] {
  try {
    readPack(dir)
  } catch (error) {
    if (error instanceof UnreadablePack) return error.problems
    throw error
  }
  return []
}

it.each([
  [
    'an unknown key',
    'missions.yaml',
    '  - code: ECCC\n    kind',
    '  - code: ECCC\n    kin: court\n    kind',
    /^missions\.yaml: missions\[0\]: .*kin/,
  ],
  [
    'a text in one language',
    'contacts.yaml',
    '    guidance:\n      en:',
    '    guidance:\n      eng:',
    /^contacts\.yaml: contacts\[0\]\.guidance\.en: /,
  ],
  ['a blank French text', 'countries.yaml', 'fr: "Canada"', 'fr: "  "', /^countries\.yaml: countries\[0\]\.name\.fr: /],
  [
    'a month 13',
    'missions.yaml',
    "from: '2015-01'",
    "from: '2015-13'",
    /^missions\.yaml: missions\[0\]\..*partial date/,
  ],
  [
    'an end before the start',
    'organisations.yaml',
    "to: '2013-06'",
    "to: '1988'",
    /^organisations\.yaml: .*ends before it starts/,
  ],
  [
    'a value without a source',
    'criteria.yaml',
    '    source: { id: S0, ref: "S0-39" }\n',
    '',
    /^criteria\.yaml: criteria\[0\]\.source: /,
  ],
  [
    'a source that is not in the list',
    'criteria.yaml',
    'source: { id: S0, ref: "S0-39" }',
    'source: { id: S9 }',
    /S9 is not a source/,
  ],
  [
    'a code that nobody defines',
    'authorized-strength.yaml',
    '{ kind: mission, code: MINUSTAH }',
    '{ kind: mission, code: MINUSTA }',
    /^authorized-strength\.yaml: MINUSTAH-2006\.scope: MINUSTA /,
  ],
  [
    'a code defined twice',
    'services.yaml',
    '  - code: SPVQ\n',
    '  - code: SPVM\n',
    /^services\.yaml: SPVM is defined twice$/,
  ],
  [
    'two values on one day',
    'missions.yaml',
    "to: '2017-10-15'",
    "to: '2017-10-16'",
    /^missions\.yaml: MINUSTAH\.facts status: two values hold on 2017-10-16$/,
  ],
  [
    'a duty that the code does not know',
    'duties.yaml',
    '  - code: auditor',
    '  - code: audit',
    /^duties\.yaml: duties\[22\]\.code: /,
  ],
  ['broken YAML', 'ranks.yaml', 'scales:', 'scales: [', /^ranks\.yaml: /],
])('a pack with %s is refused with file and path', (_what, file, before, after, expected) => {
  expect(problemsWith(file, before, after).join('\n')).toMatch(new RegExp(expected.source, 'm'))
})

it('all problems of a pack are told at once', () => {
  const dir = copyOfPack()
  rmSync(join(dir, 'duties.yaml'))
  writeFileSync(join(dir, 'rates.yaml'), 'rates: []')
  appendFileSync(join(dir, 'process.yaml'), '\nextra: 1\n')
  expect(problemsOf(dir)).toEqual([
    'rates.yaml: no file of a pack has this name',
    'duties.yaml: is missing',
    expect.stringMatching(/^process\.yaml: \(top\): .*extra/),
  ])
})
