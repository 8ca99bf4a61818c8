// Moments as CSV cells. A million rows ask for two each, and toISOString is slow: days are kept.
import { offsetAt } from './days.ts'

const DAY_MS = 86_400_000
const TWO = Array.from({ length: 60 }, (_, i) => String(i).padStart(2, '0'))

/** `2026-11-22T23:30:05.123Z` */
export function isoTimes(): (at: number) => string {
  const day = days()
  return (at) => {
    const ms = at - Math.floor(at / DAY_MS) * DAY_MS
    return `${day(at)}T${clock(ms)}.${String(ms % 1000).padStart(3, '0')}Z`
  }
}

/** `2026-11-23 00:30:05` on the clocks of a zone: spreadsheets read it as a date. */
export function localTimes(tz: string): (at: number) => string {
  const day = days()
  const offsets = new Map<number, number | null>()
  const offset = (at: number) => {
    const index = Math.floor(at / DAY_MS)
    let known = offsets.get(index)
    if (known === undefined) {
      const first = offsetAt(index * DAY_MS, tz)
      // Null: the clocks change within this UTC day.
      known = first === offsetAt((index + 1) * DAY_MS, tz) ? first : null
      offsets.set(index, known)
    }
    return known ?? offsetAt(at, tz)
  }
  return (at) => {
    const local = at + offset(at)
    return `${day(local)} ${clock(local - Math.floor(local / DAY_MS) * DAY_MS)}`
  }
}

function days(): (at: number) => string {
  const known = new Map<number, string>()
  return (at) => {
    const index = Math.floor(at / DAY_MS)
    let day = known.get(index)
    if (day === undefined) {
      day = new Date(index * DAY_MS).toISOString().slice(0, 10)
      known.set(index, day)
    }
    return day
  }
}

function clock(ms: number): string {
  const seconds = Math.floor(ms / 1000)
  return `${TWO[Math.floor(seconds / 3600)]}:${TWO[Math.floor(seconds / 60) % 60]}:${TWO[seconds % 60]}`
}
