import { word } from '../words.ts'
import { described, Field, FieldErrorText, FieldGroup, type FieldProps, fieldId, Hint, RequiredMark } from './field.tsx'

export interface Choice {
  value: string
  label: string
  hint?: string
  disabled?: boolean
}

export interface SelectProps extends FieldProps {
  options: readonly (Choice | { group: string; options: readonly Choice[] })[]
  value?: string | undefined
  /** First, empty line; false leaves it out. */
  empty?: string | false
}

/** One of many, in a list. */
export const Select = ({ options, value, empty, ...props }: SelectProps) => (
  <Field {...props}>
    <select
      id={fieldId(props.name)}
      name={props.name}
      class="input"
      disabled={props.disabled}
      aria-required={props.required ? 'true' : undefined}
      {...described(props)}
    >
      {empty !== false && <option value="">{empty ?? word(props.lang, 'chooseOne')}</option>}
      {options.map((entry) =>
        'group' in entry ? (
          <optgroup key={entry.group} label={entry.group}>
            {entry.options.map((option) => (
              <Option key={option.value} option={option} value={value} />
            ))}
          </optgroup>
        ) : (
          <Option key={entry.value} option={entry} value={value} />
        ),
      )}
    </select>
  </Field>
)

const Option = ({ option, value }: { option: Choice; value: string | undefined }) => (
  <option value={option.value} selected={option.value === value} disabled={option.disabled}>
    {option.label}
  </option>
)

interface BoxProps {
  type: 'radio' | 'checkbox'
  name: string
  id: string
  choice: Choice
  checked: boolean
  required?: boolean | undefined
  invalid: boolean
}

const Box = ({ type, name, id, choice, checked, required, invalid }: BoxProps) => (
  <div class="choice">
    <input
      type={type}
      id={id}
      name={name}
      value={choice.value}
      checked={checked}
      disabled={choice.disabled}
      aria-describedby={choice.hint ? `${id}-hint` : undefined}
      aria-invalid={invalid && type === 'checkbox' ? 'true' : undefined}
      aria-required={required && type === 'checkbox' ? 'true' : undefined}
    />
    <label for={id}>
      {choice.label}
      {choice.hint && (
        <span class="hint" id={`${id}-hint`}>
          {choice.hint}
        </span>
      )}
    </label>
  </div>
)

export interface RadiosProps extends FieldProps {
  options: readonly Choice[]
  value?: string | undefined
  /** Side by side, for two or three short answers. */
  inline?: boolean
}

/** One of few, all seen. */
export const Radios = ({ options, value, inline, ...props }: RadiosProps) => (
  <FieldGroup {...props}>
    <div class={inline ? 'choices choices-inline' : 'choices'}>
      {options.map((choice, index) => (
        <Box
          key={choice.value}
          type="radio"
          name={props.name}
          id={index === 0 ? fieldId(props.name) : fieldId(`${props.name}-${index + 1}`)}
          choice={choice}
          checked={choice.value === value}
          invalid={Boolean(props.error)}
        />
      ))}
    </div>
  </FieldGroup>
)

export interface CheckboxesProps extends FieldProps {
  options: readonly Choice[]
  values?: readonly string[] | undefined
}

/** Any number of few. */
export const Checkboxes = ({ options, values = [], ...props }: CheckboxesProps) => (
  <FieldGroup {...props}>
    <div class="choices">
      {options.map((choice, index) => (
        <Box
          key={choice.value}
          type="checkbox"
          name={props.name}
          id={index === 0 ? fieldId(props.name) : fieldId(`${props.name}-${index + 1}`)}
          choice={choice}
          checked={values.includes(choice.value)}
          invalid={Boolean(props.error)}
        />
      ))}
    </div>
  </FieldGroup>
)

/** A single sentence to agree with; posts `yes`, or nothing. */
export const YesCheckbox = ({ checked, ...props }: FieldProps & { checked?: boolean | undefined }) => (
  <div class={`field field-full${props.error ? ' has-error' : ''}`}>
    <FieldErrorText lang={props.lang} name={props.name} error={props.error} />
    <div class="choice">
      <input
        type="checkbox"
        id={fieldId(props.name)}
        name={props.name}
        value="yes"
        checked={checked}
        disabled={props.disabled}
        aria-required={props.required ? 'true' : undefined}
        {...described(props)}
      />
      <label for={fieldId(props.name)}>
        {props.label}
        <RequiredMark lang={props.lang} required={props.required} />
      </label>
    </div>
    <Hint name={props.name} hint={props.hint} />
  </div>
)
