import type { Language, Localized } from '#kernel/language.ts'
import type { AnyAction, Choice } from '#platform/action.ts'
import type { Field, Fields } from '#platform/fields.ts'
import {
  BilingualText,
  Checkboxes,
  DayField,
  DecimalField,
  errorFor,
  type FieldError,
  FileField,
  NumberField,
  Radios,
  Select,
  TextArea,
  TextField,
  YesCheckbox,
} from '#platform/web/components/index.ts'

/** What was typed, or what the form starts with: strings as a form posts them. */
export type FormValues = Record<string, string | string[] | undefined>

export interface FormFieldsProps {
  lang: Language
  action: AnyAction
  values: FormValues
  choices: Partial<Record<string, Choice[]>>
  errors: readonly FieldError[]
  /** Names of files that are already kept, by field. */
  kept: Record<string, string>
}

/** The fields of an action's form, in the order of its declaration; the one that names the subject travels in the address. */
export function FormFields(props: FormFieldsProps) {
  const fields = props.action.input as Fields
  return (
    <>
      {Object.entries(fields)
        .filter(([name]) => name !== props.action.subject)
        .map(([name, one]) => (
          <OneField key={name} name={name} one={one} {...props} />
        ))}
    </>
  )
}

const ONLY_FILES = 'application/pdf,image/jpeg,image/png'
const MANY = 7
/** A text of pages: it is written at length, both languages side by side. */
export const LONG = 20_000

function OneField({
  name,
  one,
  lang,
  action,
  values,
  choices,
  errors,
  kept,
}: FormFieldsProps & { name: string; one: Field<unknown> }) {
  const words = action.words.fields[name]
  const label = words?.label[lang] ?? name
  const raw = values[name]
  const value = Array.isArray(raw) ? raw[0] : raw
  const common = {
    lang,
    name,
    label,
    required: !one.optional,
    ...(words?.hint ? { hint: words.hint[lang] } : {}),
    ...(errorFor(errors, name) ? { error: errorFor(errors, name) as string } : {}),
  }
  const options = (one.options ?? []).map((option) => ({
    value: option,
    label: words?.options?.[option]?.[lang] ?? option,
  }))
  switch (one.kind) {
    case 'long-text':
      return <TextArea {...common} value={value} />
    case 'email':
      return <TextField {...common} type="email" value={value} />
    case 'day':
      return <DayField {...common} value={value} />
    case 'whole':
      return <NumberField {...common} value={value} />
    case 'decimal':
      return <DecimalField {...common} value={value} />
    case 'choice':
      return options.length < MANY ? (
        <Radios
          {...common}
          options={one.optional ? [...options, { value: '', label: NONE[lang] }] : options}
          value={value}
        />
      ) : (
        <Select {...common} options={options} value={value} />
      )
    case 'choices':
      return (
        <Checkboxes {...common} options={options} values={raw === undefined ? [] : Array.isArray(raw) ? raw : [raw]} />
      )
    case 'pick':
      return (
        <Select
          {...common}
          options={(choices[name] ?? []).map((choice) => ({ value: choice.value, label: choice.label[lang] }))}
          value={value}
        />
      )
    case 'yes':
      return <YesCheckbox {...common} checked={value === 'yes'} />
    case 'both':
      return (
        <BilingualText
          {...common}
          rows={(one.max ?? 5_000) >= LONG ? 22 : (one.max ?? 5_000) > 300 ? 6 : 1}
          value={{ en: first(values[`${name}.en`]), fr: first(values[`${name}.fr`]) }}
          errors={{ en: errorFor(errors, `${name}.en`), fr: errorFor(errors, `${name}.fr`) }}
        />
      )
    case 'file':
      return (
        <>
          <FileField {...common} accept={ONLY_FILES} hint={`${common.hint ? `${common.hint} ` : ''}${FILES[lang]}`} />
          {kept[name] && (
            <p class="hint">
              {KEPT[lang]} <strong>{kept[name]}</strong>
              <input type="hidden" name={`${name}.kept`} value={value} />
              <input type="hidden" name={`${name}.name`} value={kept[name]} />
            </p>
          )}
        </>
      )
    default:
      return (
        <TextField
          {...common}
          value={value}
          {...(one.max ? { maxLength: one.max } : {})}
          {...(choices[name] ? { suggestions: choices[name].map((choice) => choice.label[lang]) } : {})}
        />
      )
  }
}

const first = (value: string | string[] | undefined) => (Array.isArray(value) ? value[0] : value)
const NONE: Localized = { en: 'Not stated', fr: 'Non précisé' }
const FILES: Localized = { en: 'PDF, JPEG or PNG, at most 10 MB.', fr: 'PDF, JPEG ou PNG, 10 Mo au plus.' }
const KEPT: Localized = { en: 'The file is kept:', fr: 'Le fichier est conservé\u00a0:' }

/** A value of the prefill as a form would post it. */
export function toFormValues(fields: Fields, prefill: Partial<Record<string, unknown>>): FormValues {
  const values: FormValues = {}
  for (const [name, value] of Object.entries(prefill)) {
    const kind = fields[name]?.kind
    if (value === null || value === undefined) continue
    if (kind === 'both') {
      const both = value as Localized
      values[`${name}.en`] = both.en
      values[`${name}.fr`] = both.fr
    } else if (kind === 'yes') values[name] = value ? 'yes' : undefined
    else if (kind === 'decimal' && typeof value === 'number') values[name] = String(value / 100)
    else if (Array.isArray(value)) values[name] = value.map(String)
    else values[name] = String(value)
  }
  return values
}
