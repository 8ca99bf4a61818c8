// Moments as CSV cells. A million rows ask for two each, and toISOString is slow: days are kept, and clocks
// are written digit by digit.
import type { CsvBytes } from './csv-bytes.ts'
import { offsetAt } from './days.ts'

/** Writes a moment (ms since 1970). */
export type WriteTime = (out: CsvBytes, at: number) => void

const DAY_MS = 86_400_000

/** `2026-11-22T23:30:05.123Z` */
export function isoTimes(): WriteTime {
  const day = days()
  return (out, at) => {
    const ms = at - Math.floor(at / DAY_MS) * DAY_MS
    out.own(day(at))
    out.own('T')
    clock(out, ms)
    out.own('.')
    out.digits(ms % 1000, 3)
    out.own('Z')
  }
}

/** `2026-11-23 00:30:05` on the clocks of a zone: spreadsheets read it as a date. */
export function localTimes(tz: string): WriteTime {
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
  return (out, at) => {
    const local = at + offset(at)
    out.own(day(local))
    out.own(' ')
    clock(out, local - Math.floor(local / DAY_MS) * DAY_MS)
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

function clock(out: CsvBytes, ms: number): void {
  const seconds = Math.floor(ms / 1000)
  out.digits(Math.floor(seconds / 3600), 2)
  out.own(':')
  out.digits(Math.floor(seconds / 60) % 60, 2)
  out.own(':')
  out.digits(seconds % 60, 2)
}
