// What a visitor reads of lead capture, one file a language; wording.ts picks and fills in.
// Register: polite, short, no exclamation marks, no gender or tense that guesses who writes or reads.
export type Words = {
  /** The contact points as the object of a sentence, the visitor's own. */
  what: { either: string; both: string; email: string; phone: string }
  /** The same with the name: holds `{what}`. */
  withName: string
  /** Asks by reason, each holds `{what}` once; used in turn, so that two running ones differ. */
  interest: readonly [string, string, string]
  eachReply: readonly [string, string, string, string, string]
  /** Says why and what for. */
  insist: readonly [string, string, string]
  correct: { email: string; phone: string; both: string }
  /** Offers the other kind of contact point. */
  instead: { email: string; phone: string }
  /** `named` holds `{name}`. */
  thanks: { named: string; plain: string }
  decline: string
  /** Holds `{email}`, the suggested address. */
  suggestion: string
  labels: { email: string; phone: string; name: string; send: string; decline: string }
}
