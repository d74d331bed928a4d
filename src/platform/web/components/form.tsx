import type { ComponentChildren } from 'preact'
import type { Language } from '#kernel/language.ts'
import { formNames } from '../form-names.ts'
import { problemsFound, word } from '../words.ts'
import { fieldId } from './field.tsx'

export interface FieldError {
  /** Name of the field; empty for an error of the whole form. */
  field: string
  message: string
}

/** The sentence for one field, to hand to its `error`. */
export const errorFor = (errors: readonly FieldError[] | undefined, field: string): string | undefined =>
  errors?.find((error) => error.field === field)?.message

/** What is wrong, at the top of the page, each line a link to its field. */
export function ErrorSummary({ lang, errors }: { lang: Language; errors: readonly FieldError[] }) {
  if (errors.length === 0) return null
  return (
    <section class="error-summary" id="error-summary" role="alert" tabIndex={-1} aria-labelledby="error-summary-title">
      <h2 id="error-summary-title">{problemsFound(lang, errors.length)}</h2>
      <ol>
        {errors.map((error) => (
          <li key={error.field + error.message}>
            {error.field ? <a href={`#${fieldId(error.field)}`}>{error.message}</a> : error.message}
          </li>
        ))}
      </ol>
    </section>
  )
}

export interface HiddenProps {
  csrf?: string | undefined
  idempotencyKey?: string | undefined
  version?: string | number | undefined
  /** Further hidden fields. */
  hidden?: Readonly<Record<string, string>> | undefined
}

/** The hidden fields that every post carries. */
export const HiddenFields = ({ csrf, idempotencyKey, version, hidden }: HiddenProps) => (
  <>
    {csrf !== undefined && <input type="hidden" name={formNames.csrf} value={csrf} />}
    {idempotencyKey !== undefined && <input type="hidden" name={formNames.idempotencyKey} value={idempotencyKey} />}
    {version !== undefined && <input type="hidden" name={formNames.version} value={version} />}
    {Object.entries(hidden ?? {}).map(([name, value]) => (
      <input key={name} type="hidden" name={name} value={value} />
    ))}
  </>
)

export interface FormProps extends HiddenProps {
  lang: Language
  action: string
  method?: 'get' | 'post'
  /** A form with a FileField needs it. */
  enctype?: 'multipart/form-data'
  submitLabel: string
  cancelHref?: string
  /** What cannot be undone: the button says so by its colour as well. */
  danger?: boolean
  /** Asked once more where scripts run. */
  confirm?: string
  id?: string
  children?: ComponentChildren
}

/** A form with its hidden fields and its buttons. The browser checks nothing: the server's sentences are better. */
export const Form = (props: FormProps) => (
  <form
    class="form"
    id={props.id}
    method={props.method ?? 'post'}
    action={props.action}
    enctype={props.enctype}
    noValidate
    data-confirm={props.confirm}
  >
    <HiddenFields {...props} />
    {props.children}
    <div class="form-buttons">
      <button class={`button${props.danger ? ' button-danger' : ''}`} type="submit">
        {props.submitLabel}
      </button>
      {props.cancelHref && (
        <a class="button button-quiet" href={props.cancelHref}>
          {word(props.lang, 'cancel')}
        </a>
      )}
    </div>
  </form>
)

export interface FieldsetProps {
  legend: string
  hint?: string
  children?: ComponentChildren
}

/** Fields that belong together, under one heading. */
export const Fieldset = ({ legend, hint, children }: FieldsetProps) => (
  <fieldset class="fieldset">
    <legend>{legend}</legend>
    {hint && <p class="hint">{hint}</p>}
    {children}
  </fieldset>
)

/** Two or three short fields in one line; below each other on a phone. */
export const FieldRow = ({ children }: { children?: ComponentChildren }) => <div class="field-row">{children}</div>
