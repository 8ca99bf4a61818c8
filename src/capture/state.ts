// Where lead capture stands in one conversation: plain data, kept by the Durable Object as JSON,
// changed only by decide(). Who gave what is people.ts; this is what was asked and answered.
import type { Field } from '../contact/contact.ts'

export type AskReason = 'interest' | 'each_reply' | 'insist' | 'invalid'

export type Ask = {
  reason: AskReason
  /** What is missing now (with `invalid` also what is to be corrected), in the order email, phone, name. */
  fields: Field[]
}

/** A visitor message that `insist` held back, by turn id. */
export type Withheld = { first: string | null; latest: string | null }

export type CaptureState = {
  /** `open` until a lead's details are given; `given` when all that is required is valid. */
  status: 'open' | 'given'
  /** Interest: `none` yet, `shown` (stays so until a decline), `declined` (only an explicit sign asks again). */
  interest: 'none' | 'shown' | 'declined'
  /** Visitor messages that showed interest, in any mode: the first one is asked on, always (§3 c). */
  interested: number
  /** Asks so far in all modes, corrections not counted. Carried over a change of mode (§3 h). */
  asks: number
  /** Asks for the reason `interest`; at most MAX_ASKS. */
  interestAsks: number
  /** The last reply asked for something, corrections included. */
  askedLast: boolean
  declines: number
  /** Fields that have had their one correction (§3 e). */
  corrected: ('email' | 'phone')[]
  withheld: Withheld
}

export const INITIAL_STATE: CaptureState = {
  status: 'open',
  interest: 'none',
  interested: 0,
  asks: 0,
  interestAsks: 0,
  askedLast: false,
  declines: 0,
  corrected: [],
  withheld: { first: null, latest: null },
}

/** What one visitor turn brings, all of it plain values. */
export type Signals = {
  turnId: string
  /** Fields validly known of the lead this conversation is about, this message included. */
  known: Field[]
  /** Fields validly given in this very message, known before or not. */
  given: Field[]
  /** Kinds with an invalid value and no valid one of that kind in this message. */
  invalid: ('email' | 'phone')[]
  /** A near-miss the visitor may want to fix (`ana@gmial.com`); valid all the same. */
  suggests: boolean
  interested: boolean
  explicit: boolean
  declines: boolean
  asks: boolean
}

/** What the Durable Object does with this turn. */
export type Decision = {
  /** False only when `insist` withholds the answer. */
  engage: boolean
  /**
   * Empty: answer this message. Else exactly these turns, oldest first: the questions held back
   * (§3 g), and this one among them only when it asks for something itself.
   */
  answers: string[]
  /** Said before the answer, in this order. */
  say: ('thanks' | 'suggestion' | 'decline')[]
  ask: Ask | null
  /** With reason `invalid`: the kinds the visitor is asked to check. Else empty. */
  corrects: ('email' | 'phone')[]
}
