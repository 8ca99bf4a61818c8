// What one visitor message gives: e-mails, phones, names, each with its range and whose it is.
// Called by conversation for every visitor turn and by eval. Pure, total, linear in the text.

import { maskCards } from './cards.ts'
import type { Contacts, Found, Invalid, ParseOptions, Range } from './contact.ts'
import { type EmailSpan, findTypedEmails } from './email.ts'
import { suggestDomain } from './email-domain.ts'
import { findSpokenEmails } from './email-spoken.ts'
import { findNames } from './name.ts'
import { findPhones } from './phone.ts'
import { type Token, tokenise } from './token.ts'

/**
 * Contact points and names in one message.
 * @example parseContact('im ana, 415 555 2671', { region: 'US' }).found[0]?.value // 'Ana'
 */
export function parseContact(text: string, options: ParseOptions = {}): Contacts {
  const tokens = tokenise(text)
  const emails = findEmails(text, tokens)
  const taken = [...emails.found, ...emails.invalid]
  const asked = options.asked?.includes('phone') === true
  const phones = findPhones(maskCards(text), tokens, { region: options.region, asked, taken })
  const points = [...emails.found, ...phones.found]
  const names = findNames(text, tokens, points, options.asked?.includes('name') === true)
  const self = { kind: 'self' } as const
  const found: Found[] = [
    ...emails.found.map(
      (span): Found => ({
        field: 'email',
        ...place(span, text),
        value: span.value,
        owner: self,
        ...suggestion(span.value),
      }),
    ),
    ...phones.found.map(
      (span): Found => ({
        field: 'phone',
        ...place(span, text),
        value: span.value,
        owner: self,
        ...(span.extension && { extension: span.extension }),
      }),
    ),
    ...names.map(
      (span): Found => ({ field: 'name', ...place(span, text), value: span.value, owner: self }),
    ),
  ]
  const invalid: Invalid[] = [
    ...emails.invalid.map((span): Invalid => ({ field: 'email', ...place(span, text) })),
    ...phones.invalid.map((span): Invalid => ({ field: 'phone', ...place(span, text) })),
  ]
  return {
    found: found.filter((item) => !options.own?.has(item.value)).sort((a, b) => a.start - b.start),
    invalid: invalid.sort((a, b) => a.start - b.start),
    corrects: false,
  }
}

function findEmails(
  text: string,
  tokens: readonly Token[],
): { found: EmailSpan[]; invalid: Range[] } {
  const typed = findTypedEmails(text)
  const spoken = findSpokenEmails(tokens, text).filter(
    (span) => !typed.found.some((other) => overlaps(span, other)),
  )
  const found = [...typed.found, ...spoken].sort((a, b) => a.start - b.start)
  return {
    found,
    invalid: typed.invalid.filter((span) => !spoken.some((other) => overlaps(span, other))),
  }
}

function suggestion(value: string): { suggestion?: string } {
  const at = value.lastIndexOf('@')
  const domain = suggestDomain(value.slice(at + 1))
  return domain === undefined ? {} : { suggestion: `${value.slice(0, at)}@${domain}` }
}

function place(span: Range, text: string): Range & { raw: string } {
  return { start: span.start, end: span.end, raw: text.slice(span.start, span.end) }
}

function overlaps(a: Range, b: Range): boolean {
  return a.start < b.end && b.start < a.end
}
