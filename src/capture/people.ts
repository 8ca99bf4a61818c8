// Who gave what in one conversation (PRODUCT §4), as a pure fold over its turns: the conversation
// calls attribute() once a visitor turn and files every changed person that is a lead.
// Laws: nobody's detail moves to another person, no earlier value is lost, a change grows `version`.
import type { Contacts, Field, Found } from '../contact/contact.ts'
import { missingFields } from './decide.ts'
import { assign, ownerOf, withWriter } from './owner.ts'
import {
  addPoint,
  ageSuggestion,
  type Consent,
  hasPoint,
  isLead,
  kindOf,
  makePrimary,
  NOBODY,
  type Person,
  provenanceOf,
  setName,
  suggest,
  unsuggest,
} from './person.ts'
import type { LeadCollection } from './settings.ts'

export { type Consent, isLead, type Person, type Provenance } from './person.ts'

/** The index of a person is its number for good; `current` is who is writing. Never empty. */
export type People = { persons: Person[]; current: number }

export const NO_PEOPLE: People = { persons: [NOBODY], current: 0 }

export type Captured = { field: Field; value: string; start: number; end: number; person: number }

export type Attributed = {
  people: People
  /** Fields validly given in this turn and stored, known before or not; order email, phone, name. */
  given: Field[]
  captured: Captured[]
  /** A near-miss was given that the visitor has not been offered to fix yet. */
  suggests: boolean
  /** Numbers of the persons whose `version` grew, ascending. */
  changed: number[]
}

/** `at`: milliseconds since 1970. */
export type Turn = { id: string; at: number }

export type AttributeOptions = {
  /** Custom fields of the form, for the person writing. */
  custom?: Record<string, string>
  /** The consent text that stood with the ask before this turn; absent for volunteered details. */
  consent?: Consent
  /** The turn is the contact form: another value of a kind is a correction. */
  form?: boolean
}

/** Gives every detail of one visitor turn to the person it belongs to. */
export function attribute(
  people: People,
  contacts: Contacts,
  turn: Turn,
  options: AttributeOptions = {},
): Attributed {
  // Not a change of the person: it grows no version.
  const before = people.persons.map(ageSuggestion)
  const replaces = contacts.corrects || (options.form ?? false)
  const self = contacts.found.filter((found) => found.owner.kind === 'self')
  const { persons, current } = withWriter(
    { persons: before, current: people.current },
    self,
    contacts.corrects,
    replaces,
  )
  const captured: Captured[] = []
  let suggests = false

  for (const { found, person } of assign(persons, current, contacts.found)) {
    const stored = store(persons[person]!, found, turn, replaces)
    if (!stored) continue
    suggests ||=
      stored.suggestion !== undefined && stored.suggestion !== persons[person]?.suggestion
    persons[person] = stored
    const { field, value, start, end } = found
    captured.push({ field, value, start, end, person })
  }
  if (replaces) correctPrimaries(before, persons, captured)
  complete(persons, current, captured, options)

  const kept = captured.filter((one) => one.person === current || isLead(persons[one.person]!))
  return {
    people: { persons, current },
    given: (['email', 'phone', 'name'] as const).filter((field) =>
      kept.some((one) => one.field === field),
    ),
    captured: kept,
    suggests,
    changed: countVersions(before, persons),
  }
}

/**
 * Fields validly known of the person this conversation is about: someone who has all that is asked
 * for, else the one with most; the person writing before others.
 */
export function known(people: People, settings: Pick<LeadCollection, 'ask' | 'askName'>): Field[] {
  const order = [people.persons[people.current]!, ...people.persons]
  const fields = order.map(fieldsOf)
  const missing = fields.map((one) => missingFields(settings, one))
  const complete = missing.findIndex((one) => one.length === 0)
  if (complete >= 0) return fields[complete]!
  const points = fields.map((one) => one.filter((field) => field !== 'name').length)
  return fields[points.indexOf(Math.max(...points))]!
}

/** The visitor's yes to the suggested address: it becomes primary, the typed one stays second. */
export function affirm(people: People): Pick<Attributed, 'people' | 'changed'> {
  const persons = [...people.persons]
  const index = persons[people.current]?.suggestion
    ? people.current
    : persons.findLastIndex((person) => person.suggestion !== undefined)
  const person = persons[index]
  const typed = person?.emails.find((email) => email.value === person.suggestion?.from)
  if (!person?.suggestion || !typed) return { people, changed: [] }
  const value = person.suggestion.to
  const owner = ownerOf(persons, 'email', value)
  if (owner >= 0 && owner !== index) return { people, changed: [] }
  const emails = person.emails.filter((email) => email !== typed && email.value !== value)
  // The range stays where the visitor typed the near-miss that was affirmed.
  persons[index] = unsuggest({ ...person, emails: [{ ...typed, value }, typed, ...emails] })
  const changed = countVersions(people.persons, persons)
  return { people: { ...people, persons }, changed }
}

/** What the host page says of the visitor fills what is missing, marked `fromPage` (PRODUCT §7). */
export function identify(
  people: People,
  identity: { email?: string; phone?: string; name?: string },
  turn: Turn,
): Pick<Attributed, 'people' | 'changed'> {
  const persons = [...people.persons]
  let person = persons[people.current]!
  const fromPage = (value: string) =>
    ({ value, turnId: turn.id, start: 0, end: 0, raw: value, fromPage: true }) as const
  for (const field of ['email', 'phone'] as const) {
    const value = identity[field]
    if (!value || person[kindOf(field)].length > 0 || ownerOf(persons, field, value) >= 0) continue
    person = addPoint(person, kindOf(field), fromPage(value), turn.at) ?? person
  }
  if (identity.name && !person.name) person = { ...person, name: fromPage(identity.name) }
  persons[people.current] = person
  const changed = countVersions(people.persons, persons)
  return { people: { ...people, persons }, changed }
}

function store(person: Person, found: Found, turn: Turn, replaces: boolean): Person | null {
  const point = provenanceOf(found, turn.id)
  if (found.field === 'name') return setName(person, point, replaces || !isLead(person))
  const isNew = !hasPoint(person, kindOf(found.field), found.value)
  const stored = addPoint(person, kindOf(found.field), point, turn.at)
  if (!stored || !isNew || found.field === 'phone') return stored
  if (found.suggestion) return suggest(stored, found.value, found.suggestion)
  return replaces || stored.suggestion?.to === found.value ? unsuggest(stored) : stored
}

// A correction makes primary the last new value of its kind, else the last one said ("not ana@a.com,
// ana@b.com" names both).
function correctPrimaries(
  before: readonly Person[],
  persons: Person[],
  captured: Captured[],
): void {
  for (const field of ['email', 'phone'] as const) {
    const kind = kindOf(field)
    for (const index of new Set(captured.map((one) => one.person))) {
      const earlier = before[index]?.[kind] ?? []
      const values = captured
        .filter((one) => one.person === index && one.field === field)
        .map((one) => one.value)
      const value =
        values.findLast((one) => !earlier.some((point) => point.value === one)) ?? values.at(-1)
      if (value !== undefined) persons[index] = makePrimary(persons[index]!, kind, value)
    }
  }
}

// Consent and custom fields are the writer's: nobody consents for somebody else.
function complete(
  persons: Person[],
  current: number,
  captured: Captured[],
  { consent, custom }: AttributeOptions,
): void {
  let person = persons[current]!
  const gavePoint = captured.some((one) => one.person === current && one.field !== 'name')
  if (consent && gavePoint && person.consent?.version !== consent.version) {
    person = { ...person, consent }
  }
  const news = Object.entries(custom ?? {}).filter(([key, value]) => person.custom[key] !== value)
  if (news.length > 0) {
    person = { ...person, custom: { ...person.custom, ...Object.fromEntries(news) } }
  }
  persons[current] = person
}

function fieldsOf(person: Person): Field[] {
  const fields: Field[] = []
  if (person.emails.length > 0) fields.push('email')
  if (person.phones.length > 0) fields.push('phone')
  if (person.name) fields.push('name')
  return fields
}

function countVersions(before: readonly Person[], persons: Person[]): number[] {
  const changed = persons.flatMap((person, index) =>
    person === (before[index] ?? NOBODY) ? [] : [index],
  )
  for (const index of changed) {
    persons[index] = { ...persons[index]!, version: persons[index]!.version + 1 }
  }
  return changed
}
