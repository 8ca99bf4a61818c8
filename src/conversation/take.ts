// Taking one visitor turn: from what was said and where the conversation stands to what is stored.
// Pure but for the ids it is handed; the Durable Object writes its result in one synchronous block.
import {
  type Attributed,
  affirm,
  attribute,
  identify,
  known,
  NO_PEOPLE,
} from '../capture/people.ts'
import type { LeadCollection } from '../capture/settings.ts'
import { INITIAL_STATE, type Signals } from '../capture/state.ts'
import type { Contacts } from '../contact/contact.ts'
import type { Intent } from '../intent/intent.ts'
import type { Language } from '../language/language.ts'
import { consentOf } from './compose.ts'
import type { SayInput } from './say.ts'
import type { ConversationState, VisitorData } from './transcript.ts'
import { contactsOf, readIdentity, type VisitorText } from './understand.ts'

export type Taken = { state: ConversationState; data: VisitorData; changed: number[] }

export function newConversation(input: SayInput, now: number): ConversationState {
  const { agent, conversation } = input
  return {
    id: conversation.id,
    workspaceId: agent.workspaceId,
    workspaceNo: agent.workspaceNo,
    agentId: agent.id,
    startedAt: now,
    activityAt: now,
    version: 0,
    mode: null,
    language: null,
    page: null,
    country: null,
    device: null,
    capture: INITIAL_STATE,
    people: NO_PEOPLE,
    interest: null,
    lastIntent: null,
    consentShown: null,
    visitorTurns: 0,
    sample: input.sample,
    proposed: {},
    leads: {},
  }
}

/** The turn's details given to their persons, and the state with them. `intent` is the classifier's. */
export function takeTurn(
  before: ConversationState,
  input: SayInput,
  visitor: VisitorText,
  turn: { id: string; at: number; language: Language; fingerprint: string },
  intent: Intent,
  own: ReadonlySet<string>,
  asked: Parameters<typeof contactsOf>[2]['asked'],
): Taken {
  const collection = input.agent.leadCollection
  const state: ConversationState = {
    ...before,
    activityAt: turn.at,
    version: before.version + 1,
    visitorTurns: before.visitorTurns + 1,
    mode: collection.enabled ? collection.mode : before.mode,
    language: turn.language,
    // Where the conversation began: campaign and referrer are of that page, not of later ones.
    page: before.page ?? input.page,
    country: input.country ?? before.country,
    device: input.device ?? before.device,
  }
  const data: VisitorData = {
    intent: { ...intent, declines: intent.declines || input.decline },
    interested: isInterested(intent, collection),
    captured: [],
    given: [],
    invalid: [],
    suggests: false,
    affirmed: false,
    fingerprint: turn.fingerprint,
  }
  // Off means nothing is asked, extracted or stored as a lead (§3).
  if (!collection.enabled) return { state, data, changed: [] }

  const region = collection.defaultCountry ?? state.country ?? undefined
  const person = state.people.persons[state.people.current]
  const read = contactsOf(input.message, visitor, {
    region,
    asked,
    own,
    known: {
      ...(person?.emails[0] && { email: person.emails[0].value }),
      ...(person?.phones[0] && { phone: person.phones[0].value }),
      ...(person?.name && { name: person.name.value }),
    },
  })
  const contacts = { ...read, corrects: read.corrects || input.contact?.corrects === true }
  const given = give(state, contacts, input, visitor, turn)
  const yes = affirmation(given, contacts, intent)
  const named = input.identity
    ? identify(yes.people, readIdentity(input.identity, { region, own }), turn)
    : { people: yes.people, changed: [] }
  data.captured = given.captured.map(({ field, value, start, end }) => ({
    field,
    value,
    start,
    end,
  }))
  data.given = given.given
  data.suggests = given.suggests
  data.affirmed = yes.changed.length > 0
  data.invalid = invalidKinds(contacts, given)
  const changed = [...new Set([...given.changed, ...yes.changed, ...named.changed])]
  return { state: { ...state, people: named.people }, data, changed }
}

function give(
  state: ConversationState,
  contacts: Contacts,
  input: SayInput,
  visitor: VisitorText,
  turn: { id: string; at: number },
): Attributed {
  // Before the first reply the text stands with the form of `insist`; the form says that it was shown.
  const shown =
    state.consentShown ??
    (input.contact?.consent ? consentOf(input.agent.leadCollection) : undefined)
  return attribute(state.people, contacts, turn, {
    custom: visitor.custom,
    form: input.contact !== null,
    ...(shown && { consent: { ...shown, at: turn.at } }),
  })
}

// A yes to "Did you mean …?" counts only when the message brings no address of its own.
function affirmation(given: Attributed, contacts: Contacts, intent: Intent) {
  const pending = given.people.persons.some((person) => person.suggestion)
  const none = { people: given.people, changed: [] as number[] }
  const hasEmail = contacts.found.some((found) => found.field === 'email')
  return pending && intent.affirms && !hasEmail ? affirm(given.people) : none
}

function invalidKinds(contacts: Contacts, given: Attributed): ('email' | 'phone')[] {
  return (['email', 'phone'] as const).filter(
    (field) =>
      contacts.invalid.some((invalid) => invalid.field === field) && !given.given.includes(field),
  )
}

/** The turn as decide() reads it. */
export function signalsOf(
  turnId: string,
  data: VisitorData,
  intent: Intent,
  state: ConversationState,
  collection: LeadCollection,
): Signals {
  return {
    turnId,
    known: known(state.people, collection),
    given: data.given,
    invalid: data.invalid,
    suggests: data.suggests,
    interested: isInterested(intent, collection),
    explicit: intent.explicit,
    declines: data.intent.declines,
    asks: data.intent.asks,
  }
}

/**
 * What follows a support question goes on with it: "who fixes that?", "and my data?" ask about what the
 * visitor has. A price, a purchase, or saying so outright is interest all the same.
 */
export function asFollowUp(intent: Intent, before: ConversationState['lastIntent']): Intent {
  if (before === null || before.probability >= 0.5 || intent.explicit) return intent
  const goesOn = intent.kind === 'availability' || intent.kind === 'contact'
  if (!goesOn || !(before.kind === 'support' || before.kind === 'complaint')) return intent
  return { ...intent, probability: intent.probability * IN_SUPPORT, kind: 'support' }
}

const IN_SUPPORT = 0.4

/** Interest is shown by a turn that reaches the agent's threshold or says so outright (§3 a). */
export function isInterested(intent: Intent, collection: LeadCollection): boolean {
  return intent.explicit || intent.probability >= collection.threshold
}

/** Keeps the strongest sign so far, with the sentence that showed it: "why this lead?". */
export function noteInterest(
  state: ConversationState,
  intent: Intent,
  turn: { id: string; text: string },
  collection: LeadCollection,
): ConversationState {
  const { kind, probability } = intent
  const lastIntent = { kind, probability }
  const stronger = !state.interest || probability > state.interest.probability
  if (!isInterested(intent, collection) || !stronger) return { ...state, lastIntent }
  const sentence = sentenceOf(turn.text, intent.words)
  return { ...state, lastIntent, interest: { kind, probability, turnId: turn.id, sentence } }
}

const LONGEST_SENTENCE = 300

/** The sentence of the visitor that holds most of the words which say so; the first one when none does. */
export function sentenceOf(text: string, words: readonly string[]): string {
  const sentences = text.match(/[^.!?。！？\n]+[.!?。！？]*/g) ?? [text]
  const held = sentences.map((sentence) => words.filter((word) => sentence.includes(word)).length)
  const telling = sentences[held.indexOf(Math.max(...held))] ?? text
  return telling.trim().slice(0, LONGEST_SENTENCE)
}
