// Choices: a checkbox, a switch (a setting that works at once or with the form), radio cards with a
// line each and room for a miniature of what is chosen.
import type { Child, FC } from 'hono/jsx'
import { FieldError, type FieldProps, idOf, shared } from './field.tsx'
import { type Attrs, classes } from './props.ts'

export type CheckboxProps = Omit<FieldProps, 'optional' | 'hideLabel'> & {
  checked?: boolean
  value?: string
}

export const Checkbox: FC<CheckboxProps> = (props) => <Tick {...props} />

/** A checkbox that looks like what it is: on or off. Unchecked sends nothing, like every checkbox. */
export const Switch: FC<CheckboxProps> = (props) => <Tick {...props} switch />

const Tick: FC<CheckboxProps & { switch?: boolean }> = (props) => {
  const id = idOf(props)
  return (
    <div class={classes('field', 'tick', props.error !== undefined && 'wrong')}>
      <input
        type="checkbox"
        value={props.value ?? 'on'}
        checked={props.checked}
        {...(props.switch && { role: 'switch', class: 'switch' })}
        {...shared(props)}
      />
      <label for={id}>{props.label}</label>
      <FieldError id={id} error={props.error} />
      {props.help ? (
        <p class="help" id={`${id}-help`}>
          {props.help}
        </p>
      ) : null}
    </div>
  )
}

export type RadioCard = {
  value: string
  label: string
  /** One line: what choosing it means. */
  text: string
  /** A small picture of it, hidden from screen readers: the line says the same. */
  miniature?: Child
  disabled?: boolean
}

export type RadioCardsProps = {
  name: string
  legend: string
  hideLegend?: boolean
  value?: string
  options: RadioCard[]
  error?: string
  /** `across` where cards are few and have miniatures. */
  layout?: 'stack' | 'across'
  attrs?: Attrs
}

export const RadioCards: FC<RadioCardsProps> = (props) => {
  const id = idOf(props)
  const errors = props.error === undefined ? {} : { 'aria-describedby': `${id}-error` }
  return (
    <fieldset class={classes('radio-cards', props.layout)} {...errors} {...props.attrs}>
      <legend class={classes(props.hideLegend && 'sr-only')}>{props.legend}</legend>
      {props.options.map((option) => (
        <label class="radio-card">
          <input
            type="radio"
            name={props.name}
            value={option.value}
            checked={option.value === props.value}
            disabled={option.disabled}
            aria-describedby={`${id}-${option.value}`}
          />
          <span class="radio-text">
            <span class="radio-label">{option.label}</span>
            <span class="help" id={`${id}-${option.value}`}>
              {option.text}
            </span>
          </span>
          {option.miniature ? (
            <span class="miniature" aria-hidden="true">
              {option.miniature}
            </span>
          ) : null}
        </label>
      ))}
      <FieldError id={id} error={props.error} />
    </fieldset>
  )
}
