// The days of a view in words, as leads and conversations say them. Pure.
import type { LeadFilter, RANGES } from '../leads/filter.ts'

export const RANGE_WORDS: Record<(typeof RANGES)[number], string> = {
  today: 'Today',
  '7d': 'Last 7 days',
  '30d': 'Last 30 days',
  month: 'This month',
  year: 'This year',
}

export type Days = NonNullable<LeadFilter['range']>

/** @example rangeLabel({ from: '2026-03-12', to: null }) // 'since 12 Mar 2026' */
export function rangeLabel(range: Days): string {
  if (typeof range === 'string') return RANGE_WORDS[range].toLowerCase()
  const { from, to } = range
  if (from && to) return from === to ? dayWord(from) : `${dayWord(from)} – ${dayWord(to)}`
  return from ? `since ${dayWord(from)}` : `until ${dayWord(to ?? '')}`
}

const DAY = new Intl.DateTimeFormat('en-GB', {
  day: 'numeric',
  month: 'short',
  year: 'numeric',
  timeZone: 'UTC',
})

/** `2026-03-12` as "12 Mar 2026". */
function dayWord(day: string): string {
  return DAY.format(Date.parse(`${day}T00:00:00Z`))
}
