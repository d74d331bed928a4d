import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { duties } from '#kernel/duties.ts'
import type { Localized } from '#kernel/language.ts'
import { modules } from '#modules/index.ts'
import { dutyNames } from '#platform/access/words.ts'
import { dutiesOf } from '#platform/action.ts'
import { repositoryRoot } from '#platform/database/repository.ts'
import type { Field, Fields } from '#platform/fields.ts'
import { buildRegistry } from '#platform/module.ts'

const registry = buildRegistry(modules)

/** Why a text is not said in both languages, or nothing. */
function faults(what: string, text: Localized | undefined): string[] {
  if (!text) return [`${what}: no words`]
  return (['en', 'fr'] as const).flatMap((lang) => (text[lang]?.trim() ? [] : [`${what}: nothing in ${lang}`]))
}

const fieldFaults = (
  name: string,
  fields: Fields,
  words: Record<string, { label: Localized; options?: Record<string, Localized>; hint?: Localized }>,
) =>
  Object.entries(fields).flatMap(([key, one]: [string, Field<unknown>]) => [
    ...faults(`${name} ${key}`, words[key]?.label),
    ...(words[key]?.hint ? faults(`${name} ${key} hint`, words[key]?.hint) : []),
    ...(one.options ?? []).flatMap((option) => faults(`${name} ${key}=${option}`, words[key]?.options?.[option])),
  ])

const without = (fields: Fields, name: string | undefined): Fields =>
  Object.fromEntries(Object.entries(fields).filter(([key]) => key !== name))

describe('everything that is declared says itself in both languages', () => {
  it('actions: title, message, every field and every option', () => {
    const shown = [...registry.actions.values()].filter(
      (action) => action.doneBy === 'anyone' || dutiesOf(action).length > 0,
    )
    const found = shown.flatMap((action) => [
      ...faults(`${action.name} title`, action.words.title),
      ...faults(`${action.name} done`, action.words.done),
      ...(action.words.intro ? faults(`${action.name} intro`, action.words.intro) : []),
      // The field that names the subject stands in the address, not in the form.
      ...fieldFaults(action.name, without(action.input as Fields, action.subject), action.words.fields),
      ...Object.keys(action.words.fields)
        .filter((key) => !(key in action.input))
        .map((key) => `${action.name} ${key}: words of no field`),
    ])
    expect(found).toEqual([])
  })

  it('views, and the menu', () => {
    const found = [
      ...[...registry.views.values()].flatMap((view) => faults(view.name, view.words.title)),
      ...registry.pages.flatMap((page) => [
        ...faults(`${page.view.name} path`, page.path),
        ...(page.nav ? faults(`${page.view.name} menu`, page.nav.label) : []),
        ...(page.list?.columns ?? []).flatMap((column) => faults(`${page.view.name} ${column.key}`, column.label)),
        ...(page.list?.filters ?? []).flatMap((filter) => [
          ...faults(`${page.view.name} ${filter.key}`, filter.label),
          ...(filter.options ?? []).flatMap((option) =>
            faults(`${page.view.name} ${filter.key}=${option.value}`, option.label),
          ),
        ]),
      ]),
    ]
    expect(found).toEqual([])
  })

  it('letters, what waits, the timeline, the status page and the search', () => {
    const found = [
      ...registry.letters.flatMap((one) => [
        ...faults(one.name, one.words.subject),
        ...faults(one.name, one.words.body),
      ]),
      ...registry.waiting.flatMap((one) => faults(one.name, one.words.label)),
      ...registry.timeline.flatMap((one) => faults(one.name, one.words.text)),
      ...registry.status.flatMap((one) => [...faults(one.name, one.words.title), ...faults(one.name, one.words.next)]),
      ...modules.flatMap((one) => one.search ?? []).flatMap((one) => faults(one.name, one.words.kind)),
    ]
    expect(found).toEqual([])
  })

  it('duties and refusals', () => {
    expect(duties.flatMap((duty) => faults(duty, dutyNames[duty]))).toEqual([])
    expect([...registry.refusals].flatMap(([code, text]) => faults(code, text))).toEqual([])
  })

  it('the places that a sentence leaves open are the same in both languages', () => {
    const places = (text: string) =>
      [...text.matchAll(/\{([a-zA-Z]+)\}/g)]
        .map((one) => one[1])
        .sort()
        .join()
    const texts = [
      ...[...registry.refusals].map(([name, text]) => ({ name, text })),
      ...registry.letters.flatMap((one) => [
        { name: one.name, text: one.words.subject },
        { name: one.name, text: one.words.body },
      ]),
      ...registry.timeline.map((one) => ({ name: one.name, text: one.words.text })),
    ]
    expect(texts.filter(({ text }) => places(text.en) !== places(text.fr)).map(({ name }) => name)).toEqual([])
  })
})

describe('a refusal', () => {
  const sources = readdirSync(join(repositoryRoot(), 'src'), { recursive: true, encoding: 'utf8' })
    .filter((path) => /\.tsx?$/.test(path) && !/\.test\.tsx?$|(^|\/)samples\.tsx?$/.test(path))
    .map((path) => ({ path, text: readFileSync(join(repositoryRoot(), 'src', path), 'utf8') }))

  it('is worded wherever its code is used, in src or as a constraint', () => {
    const used = sources.flatMap(({ path, text }) =>
      [...text.matchAll(/\brefuse\(([^,()]*)/g)].flatMap((found) =>
        [...found[1]!.matchAll(/(?:^|[?:])\s*'([a-z0-9-]+)'/g)].map((code) => ({ path, code: code[1]! })),
      ),
    )
    expect(used.length).toBeGreaterThan(50)
    expect(
      used.filter(({ code }) => !registry.refusals.has(code)).map(({ path, code }) => `${code} in ${path}`),
    ).toEqual([])
    expect([...registry.constraints].filter(([, code]) => !registry.refusals.has(code))).toEqual([])
  })

  it('that is worded is used: no sentence waits for nobody', () => {
    const all = sources.map(({ text }) => text).join('\n')
    const unused = [...registry.refusals.keys()].filter(
      (code) => !new RegExp(`'${code}'(?!\\s*:\\s*[^'\\s])`).test(all),
    )
    expect(unused).toEqual([])
  })
})
