// What the contact parser finds in one visitor message: words of this room, used by capture,
// conversation and eval. Offsets are UTF-16 code units into the text exactly as typed.

export type Field = 'email' | 'phone' | 'name'

/** Half-open range `[start, end)` of UTF-16 code units. */
export type Range = { start: number; end: number }

/**
 * Whose detail it is. `self`: the person writing. `other`: the message gives it to another person by
 * name or relation ("my wife Ella, …"); equal `person` numbers within one message are one person.
 * `business`: mentioned, not given ("I wrote to support@you.com"): never a lead.
 */
export type Owner =
  | { kind: 'self' }
  | { kind: 'other'; person: number; relation?: string }
  | { kind: 'business' }

export type Found = Range & {
  field: Field
  /** E-mail: lower-case domain and local part as compared; phone: E.164; name: as shown ("Ana Lopez"). */
  value: string
  /** The visitor's own characters, `text.slice(start, end)`. */
  raw: string
  owner: Owner
  /** Near-miss of a common provider: what was probably meant (`ana@gmail.com` for `ana@gmial.com`). */
  suggestion?: string
  /** Phone extension digits. */
  extension?: string
}

/** Something meant as a contact point that cannot be one (`ana@gmial`, a phone with too few digits). */
export type Invalid = Range & { field: 'email' | 'phone'; raw: string }

export type Contacts = {
  found: Found[]
  invalid: Invalid[]
  /** The message corrects what was given before ("sorry, I mean …", "it's .org", "actually use …"). */
  corrects: boolean
}

export type ParseOptions = {
  /** Country of national phone numbers, ISO 3166-1 alpha-2: the agent's, else the visitor's. */
  region?: string
  /** What the agent asked for in its last reply: "Ana" alone is a name only as an answer. */
  asked?: readonly Field[]
  /** E-mails (lower-case) and phones (E.164) standing in the agent's own knowledge or persona: never captured. */
  own?: ReadonlySet<string>
  /** What is known of the current person, so that "it's .org" can correct it. */
  known?: { email?: string; phone?: string; name?: string }
}
