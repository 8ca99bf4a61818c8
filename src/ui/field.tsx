// Form fields: label above, help below, the error beside the field in words that say what to do.
// A field with an error is announced with it and gets the focus after a swap (static/app.js).
import type { FC } from 'hono/jsx'
import { Icon } from './icon.tsx'
import { type Attrs, type Children, classes } from './props.ts'
import { UI_WORDS } from './words.ts'

export type FieldProps = {
  /** Also the id, with `id` where a page has two of one name. */
  name: string
  id?: string
  label: string
  help?: Children
  error?: string
  required?: boolean
  /** Says "optional" beside the label: where most fields are required. */
  optional?: boolean
  /** Label for screen readers only: where the place says it, as in a search. */
  hideLabel?: boolean
  disabled?: boolean
  attrs?: Attrs
}

export type TextFieldProps = FieldProps & {
  value?: string
  type?: 'text' | 'email' | 'password' | 'tel' | 'url' | 'search' | 'date' | 'color'
  placeholder?: string
  autocomplete?: string
  maxlength?: number
  /** Characters the field has room for; the whole width without it. */
  width?: 'short' | 'medium'
  autofocus?: boolean
}

export const TextField: FC<TextFieldProps> = (props) => (
  <FieldFrame {...props}>
    <input
      type={props.type ?? 'text'}
      class={props.width}
      value={props.value}
      placeholder={props.placeholder}
      autocomplete={props.autocomplete ?? 'off'}
      maxlength={props.maxlength}
      autofocus={props.autofocus}
      {...shared(props)}
    />
  </FieldFrame>
)

export type NumberFieldProps = FieldProps & {
  value?: number | string
  min?: number
  max?: number
  step?: number | 'any'
  /** Stands behind the field: "days", "%". */
  unit?: string
}

export const NumberField: FC<NumberFieldProps> = (props) => (
  <FieldFrame {...props}>
    <span class="with-unit">
      <input
        type="number"
        inputmode={props.step === undefined ? 'numeric' : 'decimal'}
        class="short"
        value={props.value === undefined ? undefined : String(props.value)}
        min={props.min}
        max={props.max}
        step={props.step}
        {...shared(props)}
      />
      {props.unit ? <span class="unit">{props.unit}</span> : null}
    </span>
  </FieldFrame>
)

export type TextAreaProps = FieldProps & {
  value?: string
  rows?: number
  placeholder?: string
  maxlength?: number
  /** Fixed-width letters, for code and lists of addresses. */
  code?: boolean
}

export const TextArea: FC<TextAreaProps> = (props) => (
  <FieldFrame {...props}>
    <textarea
      class={classes(props.code && 'code')}
      rows={props.rows ?? 4}
      placeholder={props.placeholder}
      maxlength={props.maxlength}
      {...shared(props)}
    >
      {props.value ?? ''}
    </textarea>
  </FieldFrame>
)

export type Option = { value: string; label: string; disabled?: boolean }
export type SelectProps = FieldProps & {
  value?: string
  options: Option[]
  width?: 'short' | 'medium'
}

export const Select: FC<SelectProps> = (props) => (
  <FieldFrame {...props}>
    <select class={props.width} {...shared(props)}>
      {props.options.map((option) => (
        <option
          value={option.value}
          selected={option.value === (props.value ?? '')}
          disabled={option.disabled}
        >
          {option.label}
        </option>
      ))}
    </select>
  </FieldFrame>
)

/** A label, its control and what is said about it; for controls of a page's own. */
export const FieldFrame: FC<FieldProps & { children?: Children }> = (props) => {
  const id = idOf(props)
  return (
    <div class={classes('field', props.error !== undefined && 'wrong')}>
      <label for={id} class={classes(props.hideLabel && 'sr-only')}>
        {props.label}
        {props.optional ? <span class="optional"> {UI_WORDS.optional}</span> : null}
      </label>
      {props.children}
      <FieldError id={id} error={props.error} />
      {props.help ? (
        <p class="help" id={`${id}-help`}>
          {props.help}
        </p>
      ) : null}
    </div>
  )
}

export const FieldError: FC<{ id: string; error: string | undefined }> = ({ id, error }) =>
  error === undefined ? null : (
    <p class="error" id={`${id}-error`}>
      <Icon name="error" size={14} />
      {error}
    </p>
  )

export function idOf({ id, name }: { id?: string; name: string }): string {
  return id ?? `field-${name}`
}

/** Name, id, state and what describes the control: the same on every kind. */
export function shared(props: FieldProps): Attrs {
  const id = idOf(props)
  const about = [props.error !== undefined && `${id}-error`, props.help && `${id}-help`]
  const described = about.filter(Boolean).join(' ')
  return {
    id,
    name: props.name,
    required: props.required,
    disabled: props.disabled,
    ...(described && { 'aria-describedby': described }),
    ...(props.error !== undefined && { 'aria-invalid': 'true' }),
    ...props.attrs,
  }
}
