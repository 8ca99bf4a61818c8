// Days of a time zone as moments: the ranges of a view ("today", "7d", from/to) are days where the
// admin is, and days there may have 23 or 25 hours or begin at one o'clock.
import type { LeadFilter } from './filter.ts'

/** Half-open `[from, until)` in milliseconds; null: open. */
export type Bounds = { from: number | null; until: number | null }

const DAY_MS = 86_400_000

/** `zone`: used when the filter names none. */
export function boundsOf(filter: LeadFilter, now: number, zone: string): Bounds {
  const { range } = filter
  if (!range) return { from: null, until: null }
  const tz = filter.tz ?? (isTimeZone(zone) ? zone : 'UTC')
  if (typeof range !== 'string')
    return {
      from: range.from ? startOfDay(range.from, tz) : null,
      until: range.to ? startOfDay(addDays(range.to, 1), tz) : null,
    }
  const today = dayOf(now, tz)
  const first = {
    today,
    '7d': addDays(today, -6),
    '30d': addDays(today, -29),
    month: `${today.slice(0, 8)}01`,
    year: `${today.slice(0, 5)}01-01`,
  }[range]
  return { from: startOfDay(first, tz), until: startOfDay(addDays(today, 1), tz) }
}

/** A real day of the years 2000-2037, `YYYY-MM-DD` (`pos` has room until 2039). */
export function isDay(text: string | null): text is string {
  if (!text || !/^20[0-3][0-9]-[0-9]{2}-[0-9]{2}$/.test(text) || text >= '2038') return false
  const at = Date.parse(`${text}T00:00:00Z`)
  return !Number.isNaN(at) && new Date(at).toISOString().startsWith(text)
}

export function isTimeZone(text: string | null): text is string {
  if (!text || text.length > 64 || !/^[A-Za-z]/.test(text)) return false
  try {
    new Intl.DateTimeFormat('en', { timeZone: text })
    return true
  } catch {
    return false
  }
}

/** The first instant of a day in a zone: midnight, or where the clock jumps to when there is none. */
function startOfDay(day: string, tz: string): number {
  const utc = Date.parse(`${day}T00:00:00Z`)
  const candidates = [utc - DAY_MS, utc + DAY_MS].map((at) => utc - offsetAt(at, tz))
  const inDay = candidates.sort((a, b) => a - b).find((at) => dayOf(at, tz) >= day)
  return inDay ?? candidates.at(-1)!
}

function addDays(day: string, days: number): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + days * DAY_MS).toISOString().slice(0, 10)
}

function dayOf(at: number, tz: string): string {
  return new Date(at + offsetAt(at, tz)).toISOString().slice(0, 10)
}

/** What the zone's clocks are ahead of UTC at an instant. */
export function offsetAt(at: number, tz: string): number {
  const parts = new Intl.DateTimeFormat('en-US', {
    timeZone: tz,
    hourCycle: 'h23',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
    second: 'numeric',
  }).formatToParts(at)
  const value = (type: string) => Number(parts.find((part) => part.type === type)?.value)
  const local = Date.UTC(
    value('year'),
    value('month') - 1,
    value('day'),
    value('hour'),
    value('minute'),
    value('second'),
  )
  return local - Math.floor(at / 1000) * 1000
}
