// The English words of the conversations: the list, one of them, the samples.
import type { AskReason } from '../../capture/state.ts'
import type { Field } from '../../contact/contact.ts'
import type { Intent } from '../../intent/intent.ts'

export const WORDS = {
  title: 'Conversations',
  search: 'Search the address of the page',
  searchShort: 'Page address',
  caption: 'Conversations',
  columns: {
    visitor: 'Visitor',
    agent: 'Agent',
    intent: 'Intent',
    outcome: 'What happened',
    turns: 'Messages',
    country: 'Country',
    activity: 'Last message',
  },
  menus: {
    captured: 'Details',
    interested: 'Interest',
    when: 'Last message',
  },
  any: 'Any',
  captured: { yes: 'Details left', no: 'No details left' },
  interested: { yes: 'Interested', no: 'Not interested' },
  visitor: 'Visitor',
  visitorFrom: (country: string): string => `Visitor, ${country}`,
  more: (others: number): string => `and ${others} more`,
  unknownAgent: 'Unknown agent',
  count: ({ n, capped }: { n: number; capped: boolean }): string =>
    capped ? `${number(n)}+ conversations` : conversations(n),
  shown: (n: number): string => `${number(n)} shown, newest first`,
  stopped: (rows: number): string =>
    `Looked through ${number(rows)} conversations so far. Older ones may match, too.`,
  older: 'Older',
  lookFurther: 'Look further back',
  newest: 'Newest',
  noIntent: 'None yet',
  unknown: 'There is no such conversation in this workspace. It may have been erased.',
  unknownTurn: 'There is no such message in this conversation.',
  chips: {
    q: (q: string): string => `on a page with “${q}”`,
  },
} as const

export const BADGES = {
  interested: 'interested',
  asked: 'asked',
  captured: 'captured',
  declined: 'declined',
  sample: 'sample',
} as const

export const EMPTY_WORDS = {
  title: 'No conversations yet',
  text: 'As soon as somebody writes to one of your agents, you can read it here, with what the visitor wanted and what was captured.',
  noAgent: 'Make an agent first. Its conversations are listed here.',
  createAgent: 'Create an agent',
  openChat: (agent: string): string => `Open the chat of ${agent}`,
  noMatch: 'No conversation matches this view',
  noMatchText: 'Take a filter away, or look at a longer time.',
  clear: 'Clear all filters',
  endTitle: 'There is nothing further',
  endText: 'This page lies behind the last conversation of the view.',
} as const

export const SAMPLE_WORDS = {
  add: 'Add sample conversations',
  /** Takes some seconds: the real chat answers. */
  addText: (agent: string): string =>
    `Six made-up visitors talk to ${agent} through the real chat. They are marked as samples and removed in one click.`,
  off: 'Lead collection is off for every agent, so sample visitors would leave no leads.',
  switchOn: (agent: string): string => `Switch it on for ${agent}`,
  there: (n: number): string =>
    n === 1
      ? 'This workspace has 1 sample conversation. Its leads are samples, too.'
      : `This workspace has ${number(n)} sample conversations. Their leads are samples, too.`,
  remove: 'Remove samples',
  marked: 'A made-up visitor wrote this through the real chat.',
} as const

export const DETAIL_WORDS = {
  thread: 'Conversation',
  visitor: 'Visitor',
  empty: 'Nothing was written yet.',
  about: 'About this conversation',
  more: 'Visitor and page',
  facts: {
    agent: 'Agent',
    page: 'Page',
    referrer: 'Came from',
    country: 'Country',
    device: 'Device',
    language: 'Language',
    mode: 'Asked for details',
    started: 'Began',
    activity: 'Last message',
    messages: 'Messages',
    id: 'Id',
  },
  modeOff: 'No, lead collection was off',
  leads: 'Leads',
  noLead: 'No details were left in this conversation.',
  copyId: 'Copy the id of this conversation',
  onlyHere: 'It is not in the list yet; that takes a few seconds.',
} as const

const FIELDS: Record<Field, string> = { email: 'e-mail', phone: 'phone', name: 'name' }

const REASONS: Record<Exclude<AskReason, 'invalid'>, string> = {
  interest: 'because interest showed',
  each_reply: 'as on each reply',
  insist: 'before engaging',
}

const DETECTORS: Record<Intent['by'], string> = {
  classifier: 'built-in classifier',
  rule: 'rule',
  'workers-ai': 'Workers AI',
  openai: 'language model',
}

export const NOTES = {
  /** A detector is never wholly sure. */
  intent: (kind: string, probability: number): string =>
    `${kind}, ${Math.min(probability, 0.99).toFixed(2)}`,
  interested: 'Interest shown',
  explicit: 'said outright',
  by: (detector: string): string =>
    `by ${Object.hasOwn(DETECTORS, detector) ? DETECTORS[detector as Intent['by']] : detector}`,
  words: (words: string[]): string => words.map((word) => `“${word}”`).join(', '),
  declined: 'Declined to leave details',
  captured: (fields: Field[]): string => `Captured: ${listed([...new Set(fields)])}`,
  asked: (fields: Field[], reason: Exclude<AskReason, 'invalid'>): string =>
    `Asked for ${listed(fields)}, ${REASONS[reason]}`,
  corrected: (fields: Field[]): string => `Asked to check what was typed: ${listed(fields)}`,
  consent: 'with the consent text',
  withheld: 'Answer withheld until details are left',
  sources: 'From: ',
  sign: 'What showed interest',
} as const

export function number(n: number): string {
  return n.toLocaleString('en-US')
}

function conversations(n: number): string {
  return n === 1 ? '1 conversation' : `${number(n)} conversations`
}

function listed(fields: Field[]): string {
  return fields.map((field) => FIELDS[field]).join(', ')
}
