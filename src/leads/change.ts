// What an admin may change on a lead (PRODUCT §8): the schema of form and API, and the plain values
// edit.ts writes. Contact points go through the parser that reads visitors, so both store one form.
import * as z from 'zod'
import { parseContact } from '../contact/parse.ts'
import { type FieldErrors, Problem } from '../http/problem.ts'
import type { Lead } from './columns.ts'
import { storable } from './fold.ts'
import { STATUSES } from './status.ts'

const line = (max: number) => z.string().trim().max(max)
const point = line(320)

/** What is absent stays. `email` is put first and the others stay; `emails` is the whole list; null: none. */
export const LeadChange = z.object({
  status: z.enum(STATUSES).optional(),
  spamReason: line(200).nullable().optional(),
  name: line(200).nullable().optional(),
  company: line(200).nullable().optional(),
  notes: z.string().max(20_000).optional(),
  assignedTo: line(64).nullable().optional(),
  email: point.nullable().optional(),
  phone: point.nullable().optional(),
  emails: z.array(point).max(20).optional(),
  phones: z.array(point).max(20).optional(),
})
export type LeadChange = z.infer<typeof LeadChange>

export type Points = { emails: string[]; phones: string[] }

/**
 * The contact points after the change, normalised, primary first.
 * @param region country of national phone numbers
 * @throws Problem `invalid` naming the field, also when no contact point would be left
 */
export function pointsAfter(lead: Lead, change: LeadChange, region: string | null): Points {
  const errors: FieldErrors = {}
  const list = (kind: 'email' | 'phone', now: string[]): string[] => {
    const read = (field: string, text: string) => {
      const value = normalised(kind, text, region)
      if (value === null)
        errors[field] = `This is not ${kind === 'email' ? 'an e-mail' : 'a phone'}.`
      return value ?? text
    }
    const whole = change[`${kind}s`]
    const all = whole ? whole.map((text, i) => read(`${kind}s.${i}`, text)) : now
    const first = change[kind]
    if (first === null || first === '') return []
    return [...new Set(first === undefined ? all : [read(kind, first), ...all])]
  }
  const points = { emails: list('email', lead.emails), phones: list('phone', lead.phones) }
  const lost = points.emails.length + points.phones.length === 0
  if (lost && lead.emails.length + lead.phones.length > 0)
    errors[change.phone === null ? 'phone' : 'email'] = 'A lead keeps an e-mail or a phone.'
  if (Object.keys(errors).length > 0)
    throw new Problem('invalid', 'Some values are not valid.', { errors })
  return points
}

/** As capture stores it; null when the text is anything but one address or one number. */
function normalised(kind: 'email' | 'phone', text: string, region: string | null): string | null {
  const typed = storable(text).trim()
  const { found } = parseContact(typed, { region: region ?? undefined, asked: [kind] })
  const points = found.filter((one) => one.field !== 'name')
  const [only] = points
  if (!only || points.length > 1 || only.field !== kind) return null
  // Nothing but blanks, brackets or an extension may stand around it.
  const around = typed.slice(0, only.start) + typed.slice(only.end)
  return /[\p{L}\p{N}]/u.test(kind === 'phone' ? around.replace(/ext\.?|x|[0-9]/gi, '') : around)
    ? null
    : only.value
}
