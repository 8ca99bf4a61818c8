// One person of a conversation: what a single detail changes about them (PRODUCT §4). Called by
// people.ts alone. Every function returns the same object when nothing changes: that is how a
// change is told apart, and `version` is counted from it.
import type { Found } from '../contact/contact.ts'

/** A value and the range of the turn where the visitor typed it (UTF-16 code units). */
export type Provenance = {
  value: string
  turnId: string
  start: number
  end: number
  /** The visitor's own characters; with `fromPage` the page's. */
  raw: string
  /** From the host page (`identity`), not typed: unverified, no range. */
  fromPage?: true
  /** Phone extension digits. */
  extension?: string
}

export type Consent = { text: string; version: string; at: number }

export type Person = {
  /** Primary first: the first typed, until the visitor corrects. */
  emails: Provenance[]
  phones: Provenance[]
  name: Provenance | null
  /** What the writer called them ("wife"); absent for the writer. */
  relation?: string
  /** A near-miss still open to a yes: `from` as typed, `to` as probably meant (§3 f). */
  suggestion?: { field: 'email'; from: string; to: string; offered?: true }
  custom: Record<string, string>
  /** Only for details given after a consent text was shown (§3 i). */
  consent: Consent | null
  /** Milliseconds since 1970 of the first contact point; null: no lead yet. */
  capturedAt: number | null
  /** Grows with every change of this person; 0: nothing known. */
  version: number
}

export type PointKind = 'emails' | 'phones'

export const NOBODY: Person = {
  emails: [],
  phones: [],
  name: null,
  custom: {},
  consent: null,
  capturedAt: null,
  version: 0,
}

/** Contact points of one kind kept of one person: a filing stays one small batch. */
export const MAX_POINTS = 10

/** A person without a contact point (a name only) is no lead yet. */
export function isLead(person: Person): boolean {
  return person.emails.length + person.phones.length > 0
}

export function kindOf(field: 'email' | 'phone'): PointKind {
  return field === 'email' ? 'emails' : 'phones'
}

export function hasPoint(person: Person, kind: PointKind, value: string): boolean {
  return person[kind].some((point) => point.value === value)
}

export function provenanceOf(found: Found, turnId: string): Provenance {
  const { value, start, end, raw, extension } = found
  return { value, turnId, start, end, raw, ...(extension === undefined ? {} : { extension }) }
}

/** Adds a contact point behind the typed ones and before the page's; null when there is no room. */
export function addPoint(
  person: Person,
  kind: PointKind,
  point: Provenance,
  at: number,
): Person | null {
  const known = person[kind].find((other) => other.value === point.value)
  // Typing what the page said makes it the visitor's own.
  if (known && !known.fromPage) return person
  const others = person[kind].filter((other) => other !== known)
  if (others.length >= MAX_POINTS) return null
  const typed = others.filter((other) => !other.fromPage)
  const fromPage = others.filter((other) => other.fromPage)
  return { ...person, [kind]: [...typed, point, ...fromPage], capturedAt: person.capturedAt ?? at }
}

/** Makes a known value primary; the earlier ones stay behind it. */
export function makePrimary(person: Person, kind: PointKind, value: string): Person {
  const point = person[kind].find((other) => other.value === value)
  if (!point || person[kind][0] === point) return person
  return { ...person, [kind]: [point, ...person[kind].filter((other) => other !== point)] }
}

/**
 * Names a person; null when the name is another than the one that stands and does not replace it.
 * A fuller form of the same name ("Ana" → "Ana Lopez") always does.
 */
export function setName(person: Person, name: Provenance, replaces: boolean): Person | null {
  const standing = person.name
  if (!standing || standing.fromPage) return { ...person, name }
  if (isSameName(standing.value, name.value)) {
    const fuller = wordsOf(name.value).length > wordsOf(standing.value).length
    return fuller ? { ...person, name } : person
  }
  return replaces ? { ...person, name } : null
}

/** "Ana" and "ana López", "A. Lopez" and "Ana Lopez" are one name; "Ana" and "Ben" are two. */
export function isSameName(one: string, other: string): boolean {
  const [shorter, longer] = [wordsOf(one), wordsOf(other)].sort((a, b) => a.length - b.length)
  const free = [...longer!]
  return shorter!.every((word) => {
    const at = free.findIndex((candidate) => candidate === word || isInitialOf(word, candidate))
    if (at >= 0) free.splice(at, 1)
    return at >= 0
  })
}

function isInitialOf(one: string, other: string): boolean {
  return (one.length === 1 && other[0] === one) || (other.length === 1 && one[0] === other)
}

// Only Latin accents are folded: marks of other scripts are letters of the name.
function wordsOf(name: string): string[] {
  return name
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '')
    .toLowerCase()
    .split(/[\s.,]+/)
    .filter((word) => word !== '')
}

/** Opens the suggestion of a near-miss unless the suggested address is known already. */
export function suggest(person: Person, from: string, to: string): Person {
  if (hasPoint(person, 'emails', to)) return person
  return { ...person, suggestion: { field: 'email', from, to } }
}

/** A suggestion is open to the turn after its offer; a yes to a later question is not meant for it. */
export function ageSuggestion(person: Person): Person {
  if (!person.suggestion) return person
  if (person.suggestion.offered) return unsuggest(person)
  return { ...person, suggestion: { ...person.suggestion, offered: true } }
}

/** Closes an open suggestion. */
export function unsuggest(person: Person): Person {
  if (!person.suggestion) return person
  const { suggestion: _closed, ...rest } = person
  return rest
}
