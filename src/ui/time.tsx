// Moments as people say them, the exact one on hover and in the markup. Told on the server in the
// workspace's zone; static/app.js keeps the relative ones true (same steps as here).
import type { FC } from 'hono/jsx'
import type { Clock } from './props.ts'
import { UI_WORDS } from './words.ts'

const MINUTE = 60_000
const HOUR = 60 * MINUTE
const DAY = 24 * HOUR

export type TimeProps = {
  /** ms since 1970 */
  at: number
  clock: Clock
  /** relative: "4 min ago", "12 Mar"; day: "12 Mar 2026"; exact: "12 Mar 2026, 14:03" */
  as?: 'relative' | 'day' | 'exact'
}

export const Time: FC<TimeProps> = ({ at, clock, as = 'relative' }) => (
  <time
    datetime={isoOf(at)}
    title={exact(at, clock.timeZone)}
    {...(as === 'relative' && clock.now - at < DAY && { 'data-relative': '' })}
  >
    {as === 'relative' ? relative(at, clock) : as === 'day' ? day(at, clock) : short(at, clock)}
  </time>
)

export function relative(at: number, clock: Clock): string {
  const ago = clock.now - at
  if (ago < MINUTE) return UI_WORDS.justNow
  if (ago < HOUR) return UI_WORDS.minutesAgo(Math.floor(ago / MINUTE))
  if (ago < DAY) return UI_WORDS.hoursAgo(Math.floor(ago / HOUR))
  if (ago < 7 * DAY) return UI_WORDS.daysAgo(Math.floor(ago / DAY))
  const thisYear = formatted(at, clock.timeZone, { year: 'numeric' })
  const sameYear = thisYear === formatted(clock.now, clock.timeZone, { year: 'numeric' })
  return sameYear ? formatted(at, clock.timeZone, DAY_MONTH) : day(at, clock)
}

/** "Thu, 12 Mar 2026, 14:03:05 GMT+1" */
export function exact(at: number, timeZone: string): string {
  return formatted(at, timeZone, {
    ...DAY_MONTH,
    weekday: 'short',
    year: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
    second: '2-digit',
    timeZoneName: 'short',
  })
}

const DAY_MONTH = { day: 'numeric', month: 'short' } as const

function day(at: number, { timeZone }: Clock): string {
  return formatted(at, timeZone, { ...DAY_MONTH, year: 'numeric' })
}

function short(at: number, { timeZone }: Clock): string {
  const options = { ...DAY_MONTH, year: 'numeric', hour: '2-digit', minute: '2-digit' } as const
  return formatted(at, timeZone, options)
}

// Making a formatter costs about as much as a table row; a list has hundreds of times.
const formatters = new Map<string, Intl.DateTimeFormat>()
const MAX_FORMATTERS = 100

function formatted(at: number, timeZone: string, options: Intl.DateTimeFormatOptions): string {
  if (!Number.isFinite(at) || Math.abs(at) > MAX_TIME) return ''
  const key = timeZone + Object.keys(options).join()
  let formatter = formatters.get(key)
  if (!formatter) {
    if (formatters.size >= MAX_FORMATTERS) formatters.clear()
    formatter = new Intl.DateTimeFormat('en-GB', { ...options, timeZone: zoneOf(timeZone) })
    formatters.set(key, formatter)
  }
  return formatter.format(at)
}
const MAX_TIME = 8.64e15

/** A zone this runtime does not know must not break a page. */
function zoneOf(timeZone: string): string {
  try {
    new Intl.DateTimeFormat('en-GB', { timeZone })
    return timeZone
  } catch {
    return 'UTC'
  }
}

function isoOf(at: number): string {
  return Number.isFinite(at) && Math.abs(at) <= MAX_TIME ? new Date(at).toISOString() : ''
}
