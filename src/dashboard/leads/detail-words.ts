// The English words of a lead's own page.
import type { AskReason } from '../../capture/state.ts'
import type { Field } from '../../contact/contact.ts'
import type { Intent } from '../../intent/intent.ts'
import type { Status } from '../../leads/status.ts'
import { STATUS_LOOKS } from './words.ts'

const FIELDS: Record<string, string> = {
  email: 'e-mail',
  phone: 'phone',
  name: 'name',
  company: 'company',
  notes: 'notes',
  spamReason: 'reason for spam',
}

/** @example fieldWords(['email', 'phone']) // 'e-mail, phone' */
export function fieldWords(fields: readonly string[]): string {
  return [...new Set(fields)].map((field) => FIELDS[field] ?? field).join(', ')
}

const ASKED: Record<AskReason, string> = {
  interest: 'interest',
  each_reply: 'every reply asks',
  insist: 'details come first',
  invalid: 'to correct what was given',
}

export const DETECTORS: Record<Intent['by'], string> = {
  classifier: 'Built-in classifier',
  rule: 'Built-in rule',
  'workers-ai': 'Workers AI',
  openai: 'OpenAI-compatible model',
}

/** A detector is never wholly sure. */
const part = (probability: number): number => Math.min(probability, 0.99)
const percent = (probability: number): string => `${Math.round(part(probability) * 100)} %`

export const DETAIL_WORDS = {
  leads: 'Leads',
  newer: 'Previous lead in this view',
  older: 'Next lead in this view',
  erase: 'Delete',
  status: {
    label: 'Status',
    save: 'Save status',
    said: {
      status: 'Status saved',
      status_undone: 'Taken back',
      status_kept: 'Changed again since, so it stays',
    },
    undo: 'Undo',
    spamReason: (reason: string): string => `Marked as spam: ${reason}`,
  },
  assignment: {
    label: 'Assigned to',
    nobody: 'Nobody',
    save: 'Save assignment',
    saved: 'Assignment saved',
  },
  contact: {
    title: 'Contact',
    edit: 'Edit contact details',
    name: 'Name',
    email: 'E-mail',
    phone: 'Phone',
    company: 'Company',
    unverified: 'from the page, unverified',
    copyEmail: 'Copy the e-mail address',
    copyPhone: 'Copy the phone number',
    sharesPhone: 'Shares a phone with',
    sharesPhoneOnly: 'Another lead of this agent has the same phone.',
    saved: 'Contact details saved',
  },
  form: {
    emails: 'E-mail addresses',
    phones: 'Phone numbers',
    onePerLine: 'One a line; the first is the main one.',
    phonesHelp: 'One a line, the main one first. With the country code, or as dialled there.',
    save: 'Save contact details',
    cancel: 'Cancel',
    line: (line: number, error: string): string => `Line ${line}: ${error}`,
    badEmail: 'write it as name@example.com.',
    badPhone: 'write it with its country code, such as +1 415 555 2671.',
    taken:
      'Another lead of this agent has this address. Remove it here, or delete that lead first.',
    keepOne: 'A lead keeps at least one e-mail address or phone number.',
    tooLong: 'This is too long.',
    tooMany: 'At most 20.',
  },
  notes: {
    title: 'Notes',
    placeholder: 'Only your team sees this',
    save: 'Save notes',
    saved: 'Notes saved',
    tooLong: 'Notes can have up to 20,000 characters.',
  },
  why: {
    title: 'Why this lead',
    intent: 'Intent',
    none: 'The visitor gave details without showing interest first.',
    likelihood: (word: string, probability: number): string => `${word}, ${percent(probability)}`,
    sentence: 'Said',
    show: 'Show in the conversation',
    mode: 'Asked',
    detector: 'Noticed by',
    noSentence: 'What was said has been deleted.',
  },
  wrong: {
    mark: 'Wrong?',
    markTitle: 'Say that this was noticed wrongly, as an example to learn from',
    marked: 'Marked as wrong',
    undo: 'Undo',
    undoTitle: 'Take back that this is wrong',
  },
  context: {
    title: 'Where it came from',
    agent: 'Agent',
    page: 'Page',
    referrer: 'Referrer',
    campaign: 'Campaign',
    utm: {
      source: 'Source',
      medium: 'Medium',
      campaign: 'Campaign',
      term: 'Term',
      content: 'Content',
    } as Record<string, string>,
    country: 'Country',
    device: 'Device',
    devices: { phone: 'Phone', tablet: 'Tablet', desktop: 'Computer' } as Record<string, string>,
    captured: 'Captured',
    activity: 'Last activity',
  },
  consent: {
    title: 'Consent',
    given: 'Given',
    version: 'Version',
    text: 'Text shown',
  },
  custom: 'Also given',
  also: 'Also talked to',
  unnamed: 'No name',
  more: 'Assignment, notes and more',
  person: 'The person',
  talk: {
    label: (n: number, of: number): string =>
      of === 1 ? 'Conversation' : `Conversation ${n} of ${of}`,
    visitor: 'Visitor',
    /** Those of the visitor, as the list of conversations counts them. */
    turns: (n: number): string => (n === 1 ? '1 message' : `${n} messages`),
    open: 'Open this conversation',
    none: 'No conversation is kept with this lead.',
    gone: 'This conversation is not there any more.',
    more: (n: number): string => (n === 1 ? 'One older conversation' : `${n} older conversations`),
    sentence: (kind: string, probability: number | null): string =>
      probability === null
        ? `Interest: ${kind}`
        : `Interest: ${kind}, ${part(probability).toFixed(2)}`,
    captured: (fields: readonly Field[]): string => `Captured here: ${fieldWords(fields)}`,
    value: (field: Field, value: string): string =>
      `${fieldWords([field]).replace(/^./, (letter) => letter.toUpperCase())}: ${value}`,
    asked: (reason: AskReason, fields: readonly Field[]): string =>
      `Asked here: ${ASKED[reason]}${fields.length > 0 ? ` (${fieldWords(fields)})` : ''}`,
    withheld: 'The answer waited for the details',
    declined: 'Did not want to give details',
    intent: (kind: string, probability: number): string =>
      `${kind} · interest ${percent(probability)}`,
    explicit: 'Said outright',
    yes: 'yes',
    words: 'Words',
    by: 'Noticed by',
    sources: 'Answered from',
  },
  timeline: {
    title: 'Timeline',
    visitor: 'The visitor',
    apiKey: (name: string): string => `API key ${name}`,
    someone: 'Somebody who has left',
    captured: (fields: string): string => `Captured: ${fields}`,
    enriched: (fields: string): string => `More given: ${fields}`,
    status: (who: string, to: Status): string =>
      `${who} set it to ${STATUS_LOOKS[to].word.toLowerCase()}`,
    assigned: (who: string, to: string): string =>
      who === to ? `${who} took it` : `${who} assigned it to ${to}`,
    unassigned: (who: string): string => `${who} took the assignment away`,
    edited: (who: string, fields: string): string => `${who} edited ${fields}`,
  },
  eraseOne: {
    title: (person: string): string => `Delete ${person}?`,
    text: 'The lead, its conversations and what waits to be delivered are erased. Other leads of the same conversations lose their transcript too. This cannot be undone.',
    confirm: 'Delete this lead',
    keep: 'Keep it',
  },
} as const
