// What is typed into the contact form, and what of it changes the lead. Pure: routes save it, the page
// shows it again with its errors.
import type { FieldErrors } from '../../http/problem.ts'
import { LeadChange } from '../../leads/change.ts'
import type { Lead } from '../../leads/columns.ts'
import { DETAIL_WORDS } from './detail-words.ts'

/** As typed: one contact point a line. */
export type ContactDraft = { name: string; company: string; emails: string; phones: string }
export type ContactErrors = Partial<Record<keyof ContactDraft, string>>

const WORDS = DETAIL_WORDS.form

export function contactDraft(lead: Lead): ContactDraft {
  return {
    name: lead.name ?? '',
    company: lead.company ?? '',
    emails: lead.emails.join('\n'),
    phones: lead.phones.join('\n'),
  }
}

/**
 * Only what differs from the lead: an untouched field is left to capture, which may add to it later.
 */
export function readContact(
  draft: ContactDraft,
  lead: Lead,
): { kind: 'change'; change: LeadChange } | { kind: 'invalid'; errors: ContactErrors } {
  const before = contactDraft(lead)
  const emails = linesOf(draft.emails)
  const phones = linesOf(draft.phones)
  const parsed = LeadChange.safeParse({
    ...(draft.name.trim() !== before.name && { name: draft.name.trim() || null }),
    ...(draft.company.trim() !== before.company && { company: draft.company.trim() || null }),
    ...(!isSame(emails, lead.emails) && { emails }),
    ...(!isSame(phones, lead.phones) && { phones }),
  })
  if (parsed.success) return { kind: 'change', change: parsed.data }
  const errors: ContactErrors = {}
  for (const { path, code } of parsed.error.issues) {
    const field = path[0] as keyof ContactDraft
    const isList = path.length === 1 && (field === 'emails' || field === 'phones')
    errors[field] ??= isList && code === 'too_big' ? WORDS.tooMany : WORDS.tooLong
  }
  return { kind: 'invalid', errors }
}

/** What saving found wrong, at the field that holds it (`emails.1`: the second line). */
export function contactErrors(code: 'invalid' | 'conflict', errors: FieldErrors): ContactErrors {
  if (code === 'conflict') return { emails: WORDS.taken }
  const found: ContactErrors = {}
  for (const path of Object.keys(errors)) {
    const [field, index] = path.split('.')
    if (index === undefined) {
      found[field?.startsWith('phone') ? 'phones' : 'emails'] ??= WORDS.keepOne
      continue
    }
    const error = field === 'phones' ? WORDS.badPhone : WORDS.badEmail
    found[field === 'phones' ? 'phones' : 'emails'] ??= WORDS.line(Number(index) + 1, error)
  }
  return found
}

/** Blank lines count for nothing; several values in a line are several lines. */
function linesOf(text: string): string[] {
  return text
    .split(/[\n;]/)
    .map((line) => line.trim())
    .filter((line) => line !== '')
}

function isSame(a: readonly string[], b: readonly string[]): boolean {
  return a.length === b.length && a.every((value, i) => value === b[i])
}
