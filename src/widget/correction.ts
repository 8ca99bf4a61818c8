// Details that are typed once more: after the server's word that one does not look right, and when the
// visitor says that it was understood wrongly. Pure.
import type { Field } from '../contact/contact.ts'
import type { ContactForm } from '../conversation/say.ts'
import type { Noted } from './turn.ts'

const FIELDS: readonly Field[] = ['email', 'phone', 'name']

export function fieldsOf(noted: readonly Noted[]): Field[] {
  return FIELDS.filter((field) => noted.some((one) => one.field === field))
}

/** Of what was understood, only what was typed anew travels again. */
export function changedIn(
  contact: ContactForm,
  noted: readonly Noted[],
): { contact: ContactForm; shown: string } {
  const fields = fieldsOf(noted).filter(
    (field) => contact[field] && contact[field] !== noted.find((one) => one.field === field)?.shown,
  )
  const values = fields.map((field) => [field, contact[field]] as const)
  return {
    contact: { ...Object.fromEntries(values), corrects: true },
    shown: values.map(([, value]) => value).join('\n'),
  }
}

/**
 * What looks like a mistyped address or number in a visitor's words, to stand in the form that asks for
 * it again. The server does not tell which it was: of `fields`, those that somebody tried to type.
 */
export function mistypedIn(
  words: string,
  fields: readonly Field[],
): Partial<Record<Field, string>> {
  const all = words.split(/\s+/)
  const email = all.find((word) => word.includes('@'))
  const rest = all.filter((word) => word !== email).join(' ')
  const phone = /[+\d][\d ().-]*\d/.exec(rest)?.[0]
  return {
    ...(email && fields.includes('email') && { email }),
    ...(phone && fields.includes('phone') && { phone }),
  }
}
