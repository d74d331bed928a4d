import { word } from '../words.ts'
import { described, Field, type FieldProps, fieldId } from './field.tsx'

interface TextProps extends FieldProps {
  value?: string | undefined
  autocomplete?: string | undefined
  maxLength?: number | undefined
  readOnly?: boolean | undefined
}

/** What all one-line boxes share. `required` is said in the label and judged by the server, so that its own sentence shows. */
const common = (props: TextProps) => ({
  id: fieldId(props.name),
  name: props.name,
  class: 'input',
  value: props.value ?? '',
  disabled: props.disabled,
  readOnly: props.readOnly,
  maxLength: props.maxLength,
  autocomplete: props.autocomplete ?? 'off',
  'aria-required': props.required ? ('true' as const) : undefined,
  ...described(props),
})

export interface TextFieldProps extends TextProps {
  type?: 'text' | 'email' | 'tel' | 'url' | 'password' | 'search'
  inputMode?: 'text' | 'numeric' | 'decimal' | 'email' | 'tel'
  spellcheck?: boolean
  /** What may be meant: offered while typing, never required. */
  suggestions?: readonly string[]
}

/** One line of text. */
export const TextField = ({ suggestions, ...props }: TextFieldProps) => {
  const list = suggestions && suggestions.length > 0 ? `${fieldId(props.name)}-suggestions` : undefined
  return (
    <Field {...props}>
      <input
        {...common(props)}
        type={props.type ?? 'text'}
        inputMode={props.inputMode}
        spellcheck={props.spellcheck}
        list={list}
      />
      {list && (
        <datalist id={list}>
          {suggestions!.map((one) => (
            <option key={one} value={one} />
          ))}
        </datalist>
      )}
    </Field>
  )
}

/** Several lines of text. */
export const TextArea = ({ rows = 5, ...props }: TextProps & { rows?: number }) => {
  const { value, ...rest } = common(props)
  return (
    <Field width="full" {...props}>
      <textarea {...rest} rows={rows}>
        {value}
      </textarea>
    </Field>
  )
}

/** A calendar day; a browser without a date picker shows a text box and how to write it. */
export const DayField = ({ min, max, ...props }: TextProps & { min?: string; max?: string }) => {
  const narrow = { width: 'short' as const, ...props }
  return (
    <Field {...narrow}>
      <input {...common(narrow)} type="date" min={min} max={max} placeholder={word(props.lang, 'dayShape')} />
    </Field>
  )
}

/** A whole number, as text: a spinner changes values by mistake, and the server reads it anyway. */
export const NumberField = (props: TextProps) => (
  <Field width="short" {...props}>
    <input {...common(props)} type="text" inputMode="numeric" />
  </Field>
)

/** A number with decimals: 79.99 or 79,99, both are read. `unit` stands after the box. */
export const DecimalField = ({ unit, ...props }: TextProps & { unit?: string }) => (
  <Field width="short" {...props}>
    <span class="with-unit">
      <input {...common(props)} type="text" inputMode="decimal" />
      {unit && <span>{unit}</span>}
    </span>
  </Field>
)

export interface FileFieldProps extends FieldProps {
  /** Kinds of file, as in the attribute `accept`. */
  accept?: string
  multiple?: boolean
}

/** A file to attach; the form needs enctype multipart/form-data. */
export const FileField = (props: FileFieldProps) => (
  <Field width="full" {...props}>
    <input
      id={fieldId(props.name)}
      name={props.name}
      class="input-file"
      type="file"
      accept={props.accept}
      multiple={props.multiple}
      disabled={props.disabled}
      {...described(props)}
    />
  </Field>
)

export interface BilingualTextProps extends Omit<FieldProps, 'error'> {
  value?: { en?: string | undefined; fr?: string | undefined } | undefined
  /** Number of lines; 1 gives one-line boxes. */
  rows?: number
  errors?: { en?: string | undefined; fr?: string | undefined } | undefined
  maxLength?: number
}

/** One text in both languages, side by side: the fields are `name.en` and `name.fr`. */
export const BilingualText = ({ value, errors, rows = 1, ...props }: BilingualTextProps) => (
  <fieldset class="field bilingual" aria-describedby={props.hint ? `${fieldId(props.name)}-hint` : undefined}>
    <legend>
      {props.label}
      {props.required && <span class="required"> ({word(props.lang, 'required')})</span>}
    </legend>
    {props.hint && (
      <p class="hint" id={`${fieldId(props.name)}-hint`}>
        {props.hint}
      </p>
    )}
    <div class="bilingual-pair">
      {(['en', 'fr'] as const).map((language) => {
        const box = {
          ...props,
          hint: undefined,
          required: undefined,
          width: 'full' as const,
          name: `${props.name}.${language}`,
          label: word(props.lang, language === 'en' ? 'english' : 'french'),
          value: value?.[language],
          error: errors?.[language],
        }
        const { value: text, ...attributes } = { ...common(box), lang: `${language}-CA`, spellcheck: true }
        return (
          <Field key={language} {...box}>
            {rows > 1 ? (
              <textarea {...attributes} rows={rows}>
                {text}
              </textarea>
            ) : (
              <input {...attributes} type="text" value={text} />
            )}
          </Field>
        )
      })}
    </div>
  </fieldset>
)
