// What has become of a lead, in the order a business works through it.
export const STATUSES = ['new', 'contacted', 'qualified', 'won', 'lost', 'spam'] as const
export type Status = (typeof STATUSES)[number]
