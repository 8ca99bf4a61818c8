// From what a door says to one visitor turn: the text that is stored, and the details in it with their
// ranges. Pure; the Durable Object calls it before anything is written. Card numbers are masked here,
// so nothing behind this line ever sees one (PRODUCT §4).

import type { CustomField } from '../capture/settings.ts'
import { maskCards } from '../contact/cards.ts'
import type { Contacts, Field, Found, Invalid } from '../contact/contact.ts'
import { parseContact } from '../contact/parse.ts'
import type { ContactForm, Identity } from './say.ts'

export type Spoken = {
  message: string | null
  contact: ContactForm | null
  decline: boolean
}

/** Where each value of the form stands in the turn's text. */
type FormValue = { field: Field; raw: string; start: number; end: number }

export type VisitorText = { text: string; form: FormValue[]; custom: Record<string, string> }

/**
 * The turn as text: the message, and below it what the form holds, a line each, so that every value
 * of the form has its range like a typed one (PRODUCT §7).
 * @param declineWords what the decline button says, in the visitor's language.
 */
export function visitorText(
  spoken: Spoken,
  customFields: readonly CustomField[],
  declineWords: string,
): VisitorText {
  let text = maskCards(spoken.message ?? '')
  const form: FormValue[] = []
  const custom: Record<string, string> = {}
  const line = (words: string): number => {
    if (text !== '') text += '\n'
    text += words
    return text.length - words.length
  }
  for (const field of ['name', 'email', 'phone'] as const) {
    const raw = spoken.contact?.[field]?.trim()
    if (!raw) continue
    const start = line(raw)
    form.push({ field, raw, start, end: start + raw.length })
  }
  for (const { key, label } of customFields) {
    const value = maskCards(spoken.contact?.custom?.[key]?.trim() ?? '')
    if (value === '') continue
    custom[key] = value
    line(`${label}: ${value}`)
  }
  if (text === '' && (spoken.decline || spoken.contact)) line(declineWords)
  return { text, form, custom }
}

export type ParseContext = {
  region: string | undefined
  asked: readonly Field[]
  own: ReadonlySet<string>
  known: { email?: string; phone?: string; name?: string }
}

/** The details of a turn: those typed in the message, then those of the form. */
export function contactsOf(
  message: string | null,
  visitor: VisitorText,
  context: ParseContext,
): Contacts {
  const { region, ...rest } = context
  const options = { ...rest, ...(region && { region }) }
  const typed: Contacts = message
    ? parseContact(maskCards(message), options)
    : { found: [], invalid: [], corrects: false }
  const found = [...typed.found]
  const invalid = [...typed.invalid]
  for (const value of visitor.form) {
    const read = readFormValue(value, options)
    if (read.kind === 'found') found.push(read.found)
    else if (read.kind === 'invalid') invalid.push(read.invalid)
  }
  return { found, invalid, corrects: typed.corrects }
}

type Read =
  | { kind: 'found'; found: Found }
  | { kind: 'invalid'; invalid: Invalid }
  | { kind: 'own' }

// A field of the form says itself what it is meant to be, so it is valid as that or invalid.
function readFormValue(
  value: FormValue,
  options: { region?: string; own: ReadonlySet<string> },
): Read {
  const { field, raw, start, end } = value
  if (field === 'name') {
    const name = raw.replace(/\s+/g, ' ').slice(0, 120)
    return {
      kind: 'found',
      found: { field, value: name, raw, start, end, owner: { kind: 'self' } },
    }
  }
  const region = options.region ? { region: options.region } : {}
  const found = parseContact(raw, { ...region, asked: [field] }).found.find(
    (f) => f.field === field,
  )
  if (!found) return { kind: 'invalid', invalid: { field, raw, start, end } }
  if (options.own.has(found.value)) return { kind: 'own' }
  return { kind: 'found', found: { ...found, raw, start, end, owner: { kind: 'self' } } }
}

/** What the host page says of its visitor, normalised like typed details; invalid values are left out. */
export function readIdentity(
  identity: Identity,
  options: { region: string | undefined; own: ReadonlySet<string> },
): Identity {
  const details: Identity = {}
  for (const field of ['email', 'phone', 'name'] as const) {
    const raw = identity[field]?.trim()
    if (!raw) continue
    const value = { field, raw, start: 0, end: raw.length }
    const region = options.region ? { region: options.region } : {}
    const read = readFormValue(value, { ...region, own: options.own })
    if (read.kind === 'found') details[field] = read.found.value
  }
  return details
}

/** The text without the given ranges: what a model or the search needs not know of a visitor. */
export function withoutRanges(
  text: string,
  ranges: readonly { start: number; end: number }[],
): string {
  let rest = ''
  let at = 0
  for (const { start, end } of [...ranges].sort((a, b) => a.start - b.start)) {
    if (start > at) rest += text.slice(at, start)
    at = Math.max(at, end)
  }
  return `${rest}${text.slice(at)}`.replace(/\s+/g, ' ').trim()
}
