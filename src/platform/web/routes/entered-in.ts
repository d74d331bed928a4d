import type { Language } from '#kernel/language.ts'
import type { AnyAction, Choice } from '#platform/action.ts'
import type { Field, Fields } from '#platform/fields.ts'
import { formatDay } from '#platform/format.ts'
import type { FormValues } from '#platform/web/form-fields.tsx'
import { word } from '#platform/web/words.ts'

type Choices = Partial<Record<string, Choice[]>>

/** What was typed into a form, as a list to read once more: fields that were left empty are left out. */
export function enteredIn(
  action: AnyAction,
  values: FormValues,
  choices: Choices,
  lang: Language,
): { key: string; value: string }[] {
  return Object.entries(action.input as Fields)
    .filter(([name, one]) => name !== action.subject && one.kind !== 'file')
    .flatMap(([name, one]) => {
      const value = textOf(name, one, action, values, choices, lang)
      return value === '' ? [] : [{ key: action.words.fields[name]?.label[lang] ?? name, value }]
    })
}

function textOf(
  name: string,
  one: Field<unknown>,
  action: AnyAction,
  values: FormValues,
  choices: Choices,
  lang: Language,
): string {
  if (one.kind === 'both') {
    const sides = [values[`${name}.en`], values[`${name}.fr`]].flat().filter((text) => text)
    return sides.join(' · ')
  }
  const given = [values[name] ?? []].flat()
  const said = given.map((text) => {
    if (one.kind === 'pick') return choices[name]?.find((choice) => choice.value === text)?.label[lang] ?? text
    if (one.options) return action.words.fields[name]?.options?.[text]?.[lang] ?? text
    if (one.kind === 'day' && /^\d{4}-\d{2}-\d{2}$/.test(text)) return formatDay(lang, text)
    if (one.kind === 'yes') return word(lang, 'yes')
    return text
  })
  return said.join(', ')
}
