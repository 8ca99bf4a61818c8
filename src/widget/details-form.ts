// The inline form of an ask: exactly the asked fields, each with its keyboard and autofill, custom
// fields, the consent text, a way out. Also the form that corrects what was understood.
import type { CustomField } from '../capture/settings.ts'
import type { Field } from '../contact/contact.ts'
import type { ContactForm } from '../conversation/say.ts'
import type { AskView } from '../conversation/view.ts'
import type { WidgetConfig } from './config.ts'
import { linked } from './linked.ts'
import { tag } from './tags.ts'

/** Keyboard and kind, autofill, and the longest that the endpoint takes. */
const INPUTS: Record<Field, [type: string, autocomplete: string, maxlength: number]> = {
  email: ['email', 'email', 254],
  phone: ['tel', 'tel', 64],
  name: ['text', 'name', 200],
}

export type DetailsFormOptions = {
  config: WidgetConfig
  ask: AskView
  /** Present when known details are corrected: then there is nothing to decline. */
  values?: Partial<Record<Field, string>>
  /** What was sent and did not get noted: it stands there again, to be mended. */
  typed?: ContactForm
  submit: (contact: ContactForm, shown: string) => void
  decline: () => void
}

export function detailsForm(options: DetailsFormOptions): HTMLFormElement {
  const { config, ask, values, decline } = options
  const { words, labels } = config
  const isCorrection = values !== undefined
  const error = tag('p', { class: 'form-error', role: 'alert', hidden: true })
  const form = tag(
    'form',
    { class: 'details', novalidate: true },
    ...contactFields(options),
    ...(isCorrection ? [] : config.customFields.map((field) => customRow(field, options))),
    ask.consent && tag('p', { class: 'consent', dir: 'auto' }, ...linked(ask.consent.text)),
    error,
    tag(
      'div',
      { class: 'buttons' },
      tag('button', { type: 'submit', onclick: submit }, labels.send),
      tag(
        'button',
        { type: 'button', class: 'quiet', onclick: decline },
        isCorrection ? words.cancel : labels.decline,
      ),
    ),
  )
  return form

  // The click, which Enter in a field is as well: sandboxed frames may forbid forms to submit.
  function submit(event: Event): void {
    event.preventDefault()
    const read = readForm(form, ask, config.customFields)
    const missing = firstMissing(form)
    error.hidden = read !== null
    if (read === null) {
      error.textContent = words.giveOne
      form.querySelector<HTMLInputElement>('label:not([hidden]) input')?.focus()
    } else if (missing) missing.reportValidity()
    else options.submit(read.contact, read.shown)
  }
}

// `insist` is an invitation, not a wall: one contact field, with the other kind a tap away, and the
// name only once somebody writes (issue 6).
function contactFields({ config, ask, values, typed }: DetailsFormOptions): HTMLElement[] {
  const { words } = config
  const rows = ask.fields.map((field, index) => {
    const row = contactRow(field, config, values?.[field] ?? typed?.[field] ?? '')
    const isWrong = ask.reason === 'invalid' && field !== 'name' && typed?.[field] !== undefined
    if (isWrong) row.querySelector('input')?.setAttribute('aria-invalid', 'true')
    if (ask.fields.length === 3 && index > 0) row.classList.add('half')
    return [field, row] as const
  })
  const row = new Map(rows)
  const [email, phone, name] = [row.get('email'), row.get('phone'), row.get('name')]
  if (ask.reason !== 'insist' || !config.either || !email || !phone) return [...row.values()]
  const swap = tag('button', { type: 'button', class: 'link' }, words.phoneInstead)
  for (const one of rows) one[1].classList.remove('half')
  phone.hidden = true
  if (name) name.hidden = true
  swap.addEventListener('click', () => {
    const [shown, other] = phone.hidden ? [email, phone] : [phone, email]
    const input = shown.querySelector('input')
    if (input) input.value = ''
    shown.hidden = true
    other.hidden = false
    swap.textContent = phone.hidden ? words.phoneInstead : words.emailInstead
    other.querySelector('input')?.focus()
  })
  for (const one of [email, phone])
    one.addEventListener('input', () => {
      if (name) name.hidden = false
    })
  return [email, phone, swap, ...(name ? [name] : [])]
}

function contactRow(field: Field, { labels, dial }: WidgetConfig, value: string): HTMLElement {
  const [type, autocomplete, maxlength] = INPUTS[field]
  const input = tag('input', {
    type,
    autocomplete,
    inputmode: type,
    maxlength,
    name: field,
    dir: field === 'name' ? 'auto' : 'ltr',
    placeholder: field === 'phone' && dial ? `${dial} …` : null,
  })
  input.value = value
  return tag('label', { class: 'row' }, tag('span', {}, labels[field]), input)
}

function customRow(field: CustomField, { config, typed }: DetailsFormOptions): HTMLElement {
  const input = customInput(field)
  const label = field.required ? field.label : `${field.label} (${config.words.optional})`
  const isBox = field.kind === 'checkbox'
  const value = typed?.custom?.[field.key]
  if (isBox) input.toggleAttribute('checked', value !== undefined)
  else input.value = value ?? ''
  return tag(
    'label',
    { class: isBox ? 'row box' : 'row' },
    ...(isBox ? [input, tag('span', {}, field.label)] : [tag('span', {}, label), input]),
  )
}

function customInput(field: CustomField): HTMLInputElement | HTMLSelectElement {
  const common = { name: `custom-${field.key}`, required: field.required }
  if (field.kind === 'choice')
    return tag(
      'select',
      common,
      tag('option', { value: '' }),
      ...field.options.map((option) => tag('option', { value: option }, option)),
    )
  if (field.kind === 'checkbox') return tag('input', { ...common, type: 'checkbox', value: 'yes' })
  return tag('input', { ...common, type: field.kind, dir: 'auto', maxlength: 500 })
}

/** The first of the agent's own fields that must be filled and is not: the browser says so itself. */
function firstMissing(form: HTMLFormElement): HTMLInputElement | HTMLSelectElement | null {
  return form.querySelector<HTMLInputElement | HTMLSelectElement>('[name^=custom-]:invalid')
}

/** Null when there is neither a contact point nor a name in it. `shown`: as the server keeps it. */
function readForm(
  form: HTMLFormElement,
  ask: AskView,
  customFields: readonly CustomField[],
): { contact: ContactForm; shown: string } | null {
  const data = new FormData(form)
  const typedIn = (name: string): string => String(data.get(name) ?? '').trim()
  const contact: ContactForm = {}
  const shown: string[] = []
  for (const field of ['name', 'email', 'phone'] as const) {
    const value = typedIn(field)
    if (value === '') continue
    contact[field] = value
    shown.push(value)
  }
  if (shown.length === 0) return null
  for (const { key, label } of customFields) {
    const value = typedIn(`custom-${key}`)
    if (value === '') continue
    contact.custom = { ...contact.custom, [key]: value }
    shown.push(`${label}: ${value}`)
  }
  if (ask.consent) contact.consent = true
  return { contact, shown: shown.join('\n') }
}
