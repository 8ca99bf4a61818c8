// What one visitor message gives: e-mails, phones, names, each with its range and whose it is.
// Called by conversation for every visitor turn and by eval. Pure, total, linear in the text.

import { findCards } from './cards.ts'
import type { Contacts, Found, Invalid, Owner, ParseOptions, Range } from './contact.ts'
import { correctedAddress, isCorrection } from './correction.ts'
import { type EmailSpan, type Emails, findTypedEmails } from './email.ts'
import { suggestDomain } from './email-domain.ts'
import { findSpokenEmails } from './email-spoken.ts'
import { findNames } from './name.ts'
import type { Scene } from './name-form.ts'
import { findOwners } from './owner.ts'
import { findPhones, type PhoneSpan } from './phone.ts'
import { type Token, tokenise } from './token.ts'

/**
 * Contact points and names in one message, in the order they stand. Never throws.
 * @example parseContact('im ana, 415 555 2671', { region: 'US' }).found[0]?.value // 'Ana'
 */
export function parseContact(text: string, options: ParseOptions = {}): Contacts {
  const tokens = tokenise(text)
  const emails = findEmails(text, tokens)
  const taken = [...emails.found, ...emails.invalid, ...findCards(text)]
  const asked = options.asked?.includes('phone') === true
  const phones = findPhones(text, tokens, { region: options.region, asked, taken })
  const corrected = emails.found.length === 0 ? shortCorrection(tokens, options) : undefined
  const points: Point[] = [
    ...emails.found.map((span): Point => ({ ...span, field: 'email' })),
    ...phones.found.map((span): Point => ({ ...span, field: 'phone' })),
  ].sort((a, b) => a.start - b.start)
  const scene = sceneOf(text, tokens, points, options)
  const names = findNames(scene)
  const owners = findOwners(scene, names, options.known?.name)
  const self: Owner = { kind: 'self' }
  const found = [
    ...points.map((point, index) => foundPoint(point, owners.ofPoint[index] ?? self, text)),
    ...names.map((name, index) => foundName(name, owners.ofName[index] ?? self, text)),
    ...(corrected ? [foundPoint({ ...corrected, field: 'email' }, self, text)] : []),
  ]
  const corrects = corrected !== undefined || isCorrection(tokens, scene.points)
  return {
    found: found.filter((item) => !options.own?.has(item.value)).sort((a, b) => a.start - b.start),
    invalid: [
      ...emails.invalid.map((span) => invalidOf('email', span, text)),
      ...phones.invalid.map((span) => invalidOf('phone', span, text)),
    ].sort((a, b) => a.start - b.start),
    corrects: corrects && found.length > 0,
  }
}

type Point = (EmailSpan & { field: 'email' }) | (PhoneSpan & { field: 'phone' })

// Typed addresses win; a spoken reading may complete a typed half (`ana@acme dot com`).
function findEmails(text: string, tokens: readonly Token[]): Emails {
  const typed = findTypedEmails(text)
  const spoken = withoutOverlap(findSpokenEmails(tokens, text, typed.invalid), typed.found)
  const found = [...typed.found, ...spoken].sort((a, b) => a.start - b.start)
  return { found, invalid: withoutOverlap(typed.invalid, spoken) }
}

// Both in order of the text: one walk over the two.
function withoutOverlap<Span extends Range>(
  spans: readonly Span[],
  others: readonly Range[],
): Span[] {
  let next = 0
  return spans.filter((span) => {
    while (next < others.length && (others[next]?.end ?? 0) <= span.start) next += 1
    const other = others[next]
    return other === undefined || other.start >= span.end
  })
}

function shortCorrection(tokens: readonly Token[], options: ParseOptions): EmailSpan | undefined {
  const known = options.known?.email
  return known === undefined ? undefined : correctedAddress(tokens, known)
}

function sceneOf(
  text: string,
  tokens: readonly Token[],
  points: readonly Point[],
  options: ParseOptions,
): Scene {
  const pointOf: number[] = []
  const placed = points.map((point) => ({ ...point, first: -1, last: -1 }))
  let next = 0
  for (const [index, token] of tokens.entries()) {
    while (next < placed.length && (placed[next]?.end ?? 0) <= token.start) next += 1
    const point = placed[next]
    const inside = point !== undefined && point.start < token.end
    pointOf.push(inside ? next : -1)
    if (!inside) continue
    if (point.first < 0) point.first = index
    point.last = index
  }
  return { text, tokens, pointOf, points: placed, asked: options.asked?.includes('name') === true }
}

function foundPoint(point: Point, owner: Owner, text: string): Found {
  const { field, value } = point
  const extension = field === 'phone' ? point.extension : undefined
  const suggestion = field === 'email' ? suggestAddress(value) : undefined
  return {
    ...place(point, text),
    field,
    value,
    owner,
    ...(suggestion !== undefined && { suggestion }),
    ...(extension !== undefined && { extension }),
  }
}

function foundName(name: Range & { value: string }, owner: Owner, text: string): Found {
  return { ...place(name, text), field: 'name', value: name.value, owner }
}

function invalidOf(field: 'email' | 'phone', span: Range, text: string): Invalid {
  return { ...place(span, text), field }
}

function suggestAddress(value: string): string | undefined {
  const at = value.lastIndexOf('@')
  const domain = suggestDomain(value.slice(at + 1))
  return domain === undefined ? undefined : `${value.slice(0, at)}@${domain}`
}

function place(span: Range, text: string): Range & { raw: string } {
  return { start: span.start, end: span.end, raw: text.slice(span.start, span.end) }
}
