// The English words of the leads pages: the list, what can be done with many, export. The detail has
// its own (detail-words.ts).
import type { Mode } from '../../capture/settings.ts'
import type { IntentKind } from '../../intent/intent.ts'
import type { Preset } from '../../leads/export-options.ts'
import type { Sort } from '../../leads/filter.ts'
import type { Status } from '../../leads/status.ts'
import type { Tone } from '../../ui/props.ts'
import type { Shape } from '../../ui/status.tsx'

export const STATUS_LOOKS: Record<Status, { word: string; tone: Tone; shape: Shape }> = {
  new: { word: 'New', tone: 'accent', shape: 'dot' },
  contacted: { word: 'Contacted', tone: 'warn', shape: 'half' },
  qualified: { word: 'Qualified', tone: 'good', shape: 'most' },
  won: { word: 'Won', tone: 'good', shape: 'check' },
  lost: { word: 'Lost', tone: 'neutral', shape: 'cross' },
  spam: { word: 'Spam', tone: 'bad', shape: 'slash' },
}

export const INTENT_WORDS: Record<IntentKind, string> = {
  pricing: 'Pricing',
  purchase: 'Buying or booking',
  availability: 'Availability',
  demo: 'Demo or quote',
  contact: 'Talk to sales',
  support: 'Support',
  complaint: 'Complaint',
  chitchat: 'Small talk',
  affirm: 'Yes',
  decline: 'Decline',
  offtopic: 'Off topic',
}

export const MODE_WORDS: Record<Mode, string> = {
  on_interest: 'When interest shows',
  each_reply: 'On each reply',
  insist: 'Before talking',
}

export const HAS_WORDS = { email: 'Has an e-mail', phone: 'Has a phone' } as const

/** How sure the detector is, from the highest: a lead says more by a word than by a number. */
const LIKELIHOODS: [from: number, word: string][] = [
  [0.9, 'almost certain'],
  [0.7, 'very likely'],
  [0.5, 'likely'],
  [0.25, 'possible'],
  [0, 'unlikely'],
]

/** @example likelihood(0.93) // 'almost certain' */
export function likelihood(probability: number): string {
  return LIKELIHOODS.find(([from]) => probability >= from)?.[1] ?? 'unlikely'
}

const SORT_WORDS: Record<Sort, string> = {
  captured: 'Captured',
  person: 'Person',
  agent: 'Agent',
  status: 'Status',
  intent: 'Intent',
  country: 'Country',
  activity: 'Last activity',
}

export const number = (n: number): string => n.toLocaleString('en-US')
const leads = (n: number): string => (n === 1 ? '1 lead' : `${number(n)} leads`)

/** A count that may have stopped early. */
export type Count = { n: number; capped: boolean }

export const WORDS = {
  title: 'Leads',
  search: 'Search name, e-mail, phone, company',
  searchShort: 'Search',
  columns: SORT_WORDS,
  sort: 'Sort',
  sortBoth: (sort: Sort): { asc: string; desc: string } =>
    sort === 'captured' || sort === 'activity'
      ? { asc: `${SORT_WORDS[sort]}, oldest first`, desc: `${SORT_WORDS[sort]}, newest first` }
      : { asc: `${SORT_WORDS[sort]}, A to Z`, desc: `${SORT_WORDS[sort]}, Z to A` },
  leads,
  count: ({ n, capped }: Count): string => (capped ? `${number(n)}+ leads` : leads(n)),
  statuses: 'Leads by status',
  all: 'All',
  menus: {
    status: 'Status',
    intent: 'Intent',
    captured: 'Captured',
    country: 'Country',
    mode: 'Asked',
    has: 'Details',
    assigned: 'Assigned',
  },
  chips: {
    q: (q: string): string => `“${q}”`,
    zone: (zone: string): string => `in the time of ${zone}`,
    mine: 'assigned to me',
    nobodys: 'assigned to nobody',
    assigned: (name: string): string => `assigned to ${name}`,
  },
  me: 'Me',
  assigned: 'Assigned',
  nobody: 'Nobody',
  unknownAgent: 'Unknown agent',
  noName: 'No name given',
  noIntent: 'None shown',
  sample: 'Sample',
  select: (person: string): string => `Select ${person}`,
  shown: (rows: number, count: Count): string =>
    count.capped || rows >= count.n
      ? `${number(rows)} shown`
      : `${number(rows)} of ${number(count.n)}`,
  firstPage: 'First page',
  nextPage: 'Next page',
  searchOlder: 'Search older',
  searchFurther: 'Search further',
  stopped: (rows: number): string =>
    rows === 0
      ? 'Nothing found yet; part of the leads is still to be searched.'
      : `${number(rows)} found so far; part of the leads is still to be searched.`,
  fresh: (n: number, more: boolean): string =>
    `${number(n)}${more ? '+' : ''} new ${n === 1 && !more ? 'lead' : 'leads'} – show`,
  none: {
    title: 'No leads yet',
    text: 'A lead appears here as soon as a visitor leaves an e-mail address or a phone number in a chat. Agents ask for them once lead collection is on.',
    textOn:
      'Lead collection is on. A lead appears here as soon as a visitor leaves an e-mail address or a phone number in a chat.',
    switchOn: (agent: string): string => `Switch lead collection on for ${agent}`,
    chooseAgent: 'Choose an agent to switch it on',
    createAgent: 'Create an agent',
    tryChat: (agent: string): string => `Try the chat of ${agent}`,
  },
  noMatch: {
    title: 'No lead matches this view',
    text: 'Take a filter away, or search for less of the word.',
    clear: 'Clear all filters',
    end: 'There is nothing further',
    endText: 'This page lies behind the last lead of the view.',
  },
  bulk: {
    label: 'With the selected leads',
    all: (count: Count): string =>
      count.capped ? 'All that match this view' : `All ${number(count.n)} that match`,
    status: 'Status',
    chooseStatus: 'Status…',
    setStatus: 'Set status',
    export: 'Export',
    erase: 'Delete',
    noStatus: 'Choose the status first, then press Set status.',
    noLeads: 'Select at least one lead first.',
    assignTo: 'Assign to',
    chooseMember: 'Assign to…',
    assign: 'Assign',
    noMember: 'Choose a member first, then press Assign.',
  },
  erase: {
    title: (count: Count): string => `Delete ${WORDS.count(count)}?`,
    text: 'The leads, their conversations and what waits to be delivered are erased. This cannot be undone.',
    capped: (count: Count): string =>
      `More than ${number(count.n)} leads match this view. All of them are deleted.`,
    confirm: (count: Count): string => `Delete ${WORDS.count(count)}`,
    keep: 'Keep them',
    none: 'No lead of the selection is left. There is nothing to delete.',
  },
  export: {
    button: (count: Count): string =>
      count.capped ? 'Export this view' : `Export ${leads(count.n)}`,
    menu: 'More ways to export, and recent work',
    view: 'This view',
    all: 'All leads',
    everything: 'Export all',
    presets: {
      excel: 'Excel',
      semicolon: 'Excel with semicolons',
      plain: 'Plain CSV',
      crm: 'HubSpot or Salesforce',
    } satisfies Record<Preset | 'semicolon', string>,
    transcript: 'Excel with conversations',
    transcriptHelp: 'Up to 5,000 leads at a time',
  },
} as const
