// What each mode of lead collection would have done in conversations that were: the turns of the
// transcripts go through decide() again, with the settings as they are now. Called by the dashboard. Pure;
// nothing is asked, sent or stored.
// What visitors would have written to other asks nobody knows: only what they wrote is replayed. In
// conversations held while lead collection was off nothing was read out of the messages, so it is
// read here, counted, and forgotten.
import { decide } from '../capture/decide.ts'
import { type LeadCollection, MODES, type Mode } from '../capture/settings.ts'
import { type CaptureState, INITIAL_STATE, type Signals } from '../capture/state.ts'
import type { Field } from '../contact/contact.ts'
import { parseContact } from '../contact/parse.ts'
import type { IntentKind } from '../intent/intent.ts'
import type { ConversationView, TurnView } from './view.ts'

export type ReplayOptions = {
  /** Of national phone numbers, ISO 3166-1 alpha-2. */
  region?: string
  /** The agent's own contact details: never a visitor's. */
  own?: ReadonlySet<string>
}

export type Replayed = {
  mode: Mode
  /** Conversations in which it would have asked at least once, corrections not counted. */
  conversationsAsked: number
  asks: number
  /** Conversations with at least one contact point: volunteered ones are kept in every mode. */
  conversationsKept: number
  /** Replies that would have held the answer back. */
  withheld: number
}

/** One row a mode, in the order of the screen. Counted as if lead collection had been on. */
export function replay(
  settings: LeadCollection,
  conversations: readonly ConversationView[],
  options: ReplayOptions = {},
): Replayed[] {
  const talks = conversations.map((conversation) => heard(conversation, settings, options))
  return MODES.map((mode) => {
    const outcomes = talks.map((talk) => replayOne({ ...settings, enabled: true, mode }, talk))
    return {
      mode,
      conversationsAsked: outcomes.filter(({ asks }) => asks > 0).length,
      asks: sum(outcomes.map(({ asks }) => asks)),
      conversationsKept: outcomes.filter(({ kept }) => kept).length,
      withheld: sum(outcomes.map(({ withheld }) => withheld)),
    }
  })
}

type Outcome = { asks: number; kept: boolean; withheld: number }

function replayOne(settings: LeadCollection, talk: readonly Signals[]): Outcome {
  let state: CaptureState = INITIAL_STATE
  let withheld = 0
  for (const signals of talk) {
    const { decision, next } = decide(settings, state, signals)
    if (!decision.engage && signals.asks) withheld++
    state = next
  }
  const kept = talk.at(-1)?.known.some((field) => field !== 'name') ?? false
  return { asks: state.asks, kept, withheld }
}

/** The visitor's turns as decide() reads them. */
function heard(
  { mode, turns }: ConversationView,
  settings: LeadCollection,
  options: ReplayOptions,
): Signals[] {
  const known = new Set<Field>()
  return turns
    .filter(({ from }) => from === 'visitor')
    .map((turn) => {
      const given = mode === null ? readFields(turn.text, options) : storedFields(turn)
      for (const field of given) known.add(field)
      const { intent } = turn
      return {
        turnId: turn.id,
        known: [...known],
        given,
        invalid: [],
        suggests: false,
        interested: (intent?.probability ?? 0) >= settings.threshold,
        explicit: intent?.explicit ?? false,
        declines: turn.declined ?? false,
        asks: intent !== undefined && !SILENT.includes(intent.kind),
      }
    })
}

/** Kinds that ask for nothing an answer could serve. */
const SILENT: IntentKind[] = ['chitchat', 'affirm', 'decline']

function storedFields(turn: TurnView): Field[] {
  return [...new Set(turn.captured.map(({ field }) => field))]
}

function readFields(text: string, { region, own }: ReplayOptions): Field[] {
  const { found } = parseContact(text, { ...(region && { region }), ...(own && { own }) })
  const theirs = found.filter(({ owner }) => owner.kind === 'self')
  return [...new Set(theirs.map(({ field }) => field))]
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, n) => total + n, 0)
}
