// The rules of lead collection (PRODUCT §3) as one pure, total function: the conversation calls it
// once a visitor turn and obeys. Laws: nothing but values in and out; `engage`, `say` and `answers`
// never depend on interest, so an answer may start before a slow intent result is in.
import type { Field } from '../contact/contact.ts'
import type { LeadCollection } from './settings.ts'
import type { Ask, AskReason, CaptureState, Decision, Signals, Withheld } from './state.ts'

/** `on_interest` adds no ask once a visitor has been asked this often, in whatever mode (§3 c, h). */
export const MAX_ASKS = 3

const ORDER: readonly Field[] = ['email', 'phone', 'name']
const NOTHING_WITHHELD: Withheld = { first: null, latest: null }

/** What to do with one visitor turn, and where capture stands after it. */
export function decide(
  settings: LeadCollection,
  state: CaptureState,
  signals: Signals,
): { decision: Decision; next: CaptureState } {
  if (!settings.enabled) {
    return {
      decision: { engage: true, answers: [], say: [], ask: null, corrects: [] },
      next: state,
    }
  }
  const missing = missingFields(settings, signals.known)
  const engage = settings.mode !== 'insist' || missing.length === 0
  const corrects = correctionsDue(settings, state, signals, missing)
  const ask = askNow(settings, state, signals, missing, corrects)
  return {
    decision: {
      engage,
      answers: engage ? heldBack(state.withheld, signals) : [],
      say: saidFirst(signals),
      ask,
      corrects,
    },
    next: {
      status: missing.length === 0 ? 'given' : 'open',
      interest: interestAfter(state, signals),
      interested: state.interested + (showsInterest(signals) ? 1 : 0),
      asks: state.asks + (ask && ask.reason !== 'invalid' ? 1 : 0),
      interestAsks: state.interestAsks + (ask?.reason === 'interest' ? 1 : 0),
      askedLast: ask !== null,
      declines: state.declines + (signals.declines ? 1 : 0),
      corrected: [...state.corrected, ...corrects],
      withheld: engage ? NOTHING_WITHHELD : withhold(state.withheld, signals),
    },
  }
}

/**
 * What is still to be asked for, in the order email, phone, name; empty when the details are given
 * (§3 b): a name is never asked for alone.
 */
export function missingFields(
  settings: Pick<LeadCollection, 'ask' | 'askName'>,
  known: readonly Field[],
): Field[] {
  const points = missingPoints(settings.ask, known)
  if (points.length === 0) return []
  return settings.askName && !known.includes('name') ? [...points, 'name'] : points
}

function missingPoints(ask: LeadCollection['ask'], known: readonly Field[]): Field[] {
  switch (ask) {
    case 'either':
      return hasContactPoint(known) ? [] : ['email', 'phone']
    case 'both':
      return (['email', 'phone'] as const).filter((field) => !known.includes(field))
    case 'email':
    case 'phone':
      return known.includes(ask) ? [] : [ask]
  }
}

function hasContactPoint(fields: readonly Field[]): boolean {
  return fields.includes('email') || fields.includes('phone')
}

// One correction per conversation and field (§3 e), none for a kind that is known or once the
// details are given. In `on_interest` a declining message is not asked anything.
function correctionsDue(
  settings: LeadCollection,
  state: CaptureState,
  signals: Signals,
  missing: readonly Field[],
): ('email' | 'phone')[] {
  if (missing.length === 0) return []
  if (settings.mode === 'on_interest' && signals.declines) return []
  return (['email', 'phone'] as const).filter(
    (field) =>
      signals.invalid.includes(field) &&
      !signals.known.includes(field) &&
      !state.corrected.includes(field),
  )
}

function askNow(
  settings: LeadCollection,
  state: CaptureState,
  signals: Signals,
  missing: Field[],
  corrects: readonly Field[],
): Ask | null {
  if (missing.length === 0) return null
  if (corrects.length > 0) {
    const fields = ORDER.filter((field) => missing.includes(field) || corrects.includes(field))
    return { reason: 'invalid', fields }
  }
  const reason = reasonToAsk(settings, state, signals)
  return reason && { reason, fields: missing }
}

function reasonToAsk(
  settings: LeadCollection,
  state: CaptureState,
  signals: Signals,
): AskReason | null {
  switch (settings.mode) {
    case 'on_interest':
      return mayAskOnInterest(state, signals) ? 'interest' : null
    case 'each_reply':
      return 'each_reply'
    case 'insist':
      return 'insist'
  }
}

function mayAskOnInterest(state: CaptureState, signals: Signals): boolean {
  if (!showsInterest(signals)) return false
  if (state.interest === 'declined' && !signals.explicit) return false
  if (state.interested === 0) return true
  return !state.askedLast && state.asks < MAX_ASKS
}

// A message that both declines and shows interest counts as a decline.
function showsInterest(signals: Signals): boolean {
  return (signals.interested || signals.explicit) && !signals.declines
}

function interestAfter(state: CaptureState, signals: Signals): CaptureState['interest'] {
  if (signals.declines) return 'declined'
  if (!showsInterest(signals)) return state.interest
  return state.interest === 'declined' && !signals.explicit ? 'declined' : 'shown'
}

// A name alone is no lead yet and gets no thanks for "the details". A decline is acknowledged (§3 d)
// unless the same message gives a contact point after all.
function saidFirst(signals: Signals): Decision['say'] {
  const say: Decision['say'] = []
  const gavePoint = hasContactPoint(signals.given)
  if (gavePoint || (signals.given.length > 0 && hasContactPoint(signals.known))) say.push('thanks')
  if (signals.suggests) say.push('suggestion')
  if (signals.declines && !gavePoint) say.push('decline')
  return say
}

function withhold(withheld: Withheld, signals: Signals): Withheld {
  if (!signals.asks) return withheld
  return { first: withheld.first ?? signals.turnId, latest: signals.turnId }
}

// §3 g. Also the first engaged reply after a change of mode or settings: what was held back is owed.
function heldBack(withheld: Withheld, signals: Signals): string[] {
  if (withheld.first === null) return []
  const latest = signals.asks ? signals.turnId : withheld.latest
  return latest === null || latest === withheld.first ? [withheld.first] : [withheld.first, latest]
}
