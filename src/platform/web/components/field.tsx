import type { ComponentChildren } from 'preact'
import type { Language } from '#kernel/language.ts'
import { word } from '../words.ts'

/** What every field takes; `error` is the sentence for the person, `value` is kept after a refusal. */
export interface FieldProps {
  lang: Language
  name: string
  label: string
  hint?: string | undefined
  error?: string | undefined
  required?: boolean | undefined
  disabled?: boolean | undefined
  /** How wide the box is: what is expected in it. */
  width?: 'short' | 'medium' | 'full' | undefined
}

/** The id of a field: what the error summary links to. `title.fr` becomes `f-title-fr`. */
export const fieldId = (name: string): string => `f-${name.replace(/[^A-Za-z0-9_-]+/g, '-')}`

/** The attributes that bind an input to its hint and its error. */
export function described({ name, hint, error }: Pick<FieldProps, 'name' | 'hint' | 'error'>) {
  const id = fieldId(name)
  const by = [hint && `${id}-hint`, error && `${id}-error`].filter(Boolean).join(' ')
  return { 'aria-describedby': by || undefined, 'aria-invalid': error ? ('true' as const) : undefined }
}

export const Hint = ({ name, hint }: { name: string; hint?: string | undefined }) =>
  hint ? (
    <p class="hint" id={`${fieldId(name)}-hint`}>
      {hint}
    </p>
  ) : null

export const FieldErrorText = ({ lang, name, error }: { lang: Language; name: string; error?: string | undefined }) =>
  error ? (
    <p class="field-error" id={`${fieldId(name)}-error`}>
      <span class="visually-hidden">{word(lang, 'errorLabel')} </span>
      {error}
    </p>
  ) : null

export const RequiredMark = ({ lang, required }: { lang: Language; required?: boolean | undefined }) =>
  required ? <span class="required"> ({word(lang, 'required')})</span> : null

/** Label, hint, error, then the input itself. */
export const Field = (props: FieldProps & { children: ComponentChildren }) => (
  <div class={`field field-${props.width ?? 'medium'}${props.error ? ' has-error' : ''}`}>
    <label for={fieldId(props.name)}>
      {props.label}
      <RequiredMark lang={props.lang} required={props.required} />
    </label>
    <Hint name={props.name} hint={props.hint} />
    <FieldErrorText lang={props.lang} name={props.name} error={props.error} />
    {props.children}
  </div>
)

/** A question with several inputs: its legend is the label, its error belongs to the whole. */
export const FieldGroup = (props: FieldProps & { children: ComponentChildren }) => (
  <fieldset
    class={`field field-group${props.error ? ' has-error' : ''}`}
    disabled={props.disabled}
    aria-describedby={described(props)['aria-describedby']}
  >
    <legend>
      {props.label}
      <RequiredMark lang={props.lang} required={props.required} />
    </legend>
    <Hint name={props.name} hint={props.hint} />
    <FieldErrorText lang={props.lang} name={props.name} error={props.error} />
    {props.children}
  </fieldset>
)
