// The English words of the overview.
export const WORDS = {
  title: 'Overview',
  days: (zone: string): string => `Last 30 days, in the time of ${zone}`,
  funnelTitle: 'From conversation to customer',
  funnel: {
    conversations: 'Conversations',
    interested: 'Interested',
    asked: 'Asked for details',
    captured: 'Details left',
    contacted: 'Contacted',
    won: 'Won',
  },
  funnelColumns: { label: 'Step', value: 'Conversations' },
  /** Of those who came to the step before. */
  ofBefore: (percent: string): string => `${percent} went on`,
  capped: (rows: number): string =>
    `Only the newest ${number(rows)} conversations are counted here; there were more.`,
  withSamples: 'Sample conversations are counted, too.',
  daysTitle: 'Conversations a day',
  daysText: 'On the day of their last message.',
  daysColumns: { label: 'Day', value: 'Conversations' },
  agentsTitle: 'By agent',
  agentsColumns: {
    agent: 'Agent',
    conversations: 'Conversations',
    interested: 'Interested',
    asked: 'Asked',
    captured: 'Details left',
    won: 'Won',
  },
  agentsNone: 'Nobody wrote in the last 30 days.',
  unknownAgent: 'Deleted agent',
  newestTitle: 'Newest leads',
  newestColumns: { person: 'Person', status: 'Status', captured: 'Captured' },
  newestAll: 'All leads',
  newestNone:
    'A lead appears here as soon as a visitor leaves an e-mail address or a phone number.',
} as const

export const ATTENTION_WORDS = {
  title: 'Needs attention',
  newLeads: (n: number): string =>
    n === 1 ? '1 new lead is not contacted yet' : `${number(n)} new leads are not contacted yet`,
  oldest: 'The oldest came',
  missed: (n: number): string =>
    n === 1
      ? '1 interested visitor left no details'
      : `${number(n)} interested visitors left no details`,
  missedText: 'Read what held them back.',
  off: (n: number): string =>
    n === 1 ? '1 agent does not collect leads' : `${number(n)} agents do not collect leads`,
  offText: 'It answers visitors and asks nobody for details.',
  offTextMany: 'They answer visitors and ask nobody for details.',
  none: 'Nothing waits for you.',
} as const

export const STEPS_WORDS = {
  title: 'Three steps to your first lead',
  text: 'Then this page shows what comes of your conversations.',
  agent: 'Make an agent',
  agentText: 'It answers visitors of your website from what you tell it.',
  collection: 'Switch lead collection on',
  collectionText:
    'In the agent’s Features you choose when it asks for an e-mail address or a phone number.',
  share: 'Share the chat link',
  shareText:
    'Open the chat yourself first, then send the link to somebody or put it on your website.',
  done: 'done',
  toDo: 'to do',
} as const

export function number(n: number): string {
  return n.toLocaleString('en-US')
}
