// Random conversations for the laws of PRODUCT §3: messages and changes of settings in any order.
import fc from 'fast-check'
import { decide } from '../../src/capture/decide.ts'
import { LeadCollection, MODES } from '../../src/capture/settings.ts'
import {
  type CaptureState,
  type Decision,
  INITIAL_STATE,
  type Signals,
} from '../../src/capture/state.ts'
import type { Field } from '../../src/contact/contact.ts'

export type Message = Omit<Signals, 'turnId' | 'known'>
export type Step = { settings: LeadCollection; message: Message }
export type Played = Step & {
  state: CaptureState
  signals: Signals
  decision: Decision
  next: CaptureState
}

export const settingsOf = (settings: Partial<LeadCollection>): LeadCollection =>
  LeadCollection.parse({ enabled: true, ...settings })

export const QUIET: Message = {
  given: [],
  invalid: [],
  suggests: false,
  interested: false,
  explicit: false,
  declines: false,
  asks: false,
}

// Details are rare in it: most of a conversation happens before they are given.
const given = fc.oneof(
  { weight: 6, arbitrary: fc.constant<Field[]>([]) },
  { weight: 1, arbitrary: fc.subarray<Field>(['email', 'phone', 'name'], { minLength: 1 }) },
)
const invalid = fc.oneof(
  { weight: 3, arbitrary: fc.constant<('email' | 'phone')[]>([]) },
  { weight: 1, arbitrary: fc.subarray<'email' | 'phone'>(['email', 'phone'], { minLength: 1 }) },
)
const rarely = fc.nat(3).map((n) => n === 0)

export const messages: fc.Arbitrary<Message> = fc
  .record({
    given,
    invalid,
    suggests: rarely,
    interested: fc.boolean(),
    explicit: rarely,
    declines: rarely,
    asks: fc.boolean(),
  })
  .map((message) => ({
    ...message,
    invalid: message.invalid.filter((field) => !message.given.includes(field)),
    suggests: message.suggests && message.given.includes('email'),
  }))

export const settingsIn = (modes: readonly LeadCollection['mode'][] = MODES) =>
  fc.record({
    enabled: fc.nat(9).map((n) => n > 0),
    mode: fc.constantFrom(...modes),
    ask: fc.constantFrom('either', 'email', 'phone', 'both'),
    askName: fc.boolean(),
  })

/** Conversations whose settings change now and then, or (by `modes`) stay within some modes. */
export const scripts = (modes: readonly LeadCollection['mode'][] = MODES): fc.Arbitrary<Step[]> => {
  const stretch = fc
    .tuple(settingsIn(modes), fc.array(messages, { minLength: 1, maxLength: 9 }))
    .map(([settings, said]) =>
      said.map((message) => ({
        settings: settingsOf(settings as Partial<LeadCollection>),
        message,
      })),
    )
  return fc.array(stretch, { minLength: 1, maxLength: 4 }).map((stretches) => stretches.flat())
}

export function play(steps: readonly Step[]): Played[] {
  let state = INITIAL_STATE
  const known = new Set<Field>()
  return steps.map((step, index) => {
    if (step.settings.enabled) for (const field of step.message.given) known.add(field)
    const signals = { ...step.message, turnId: `turn_${index}`, known: [...known] }
    const before = state
    const { decision, next } = decide(step.settings, before, signals)
    state = next
    return { ...step, state: before, signals, decision, next }
  })
}
