// Runs of digits that might be one number: groups joined by dashes, dots, brackets or slashes make a
// segment, blanks part segments. Also says which runs are surely something else by shape alone.

import { isCardNumber } from './cards.ts'
import type { Range } from './contact.ts'
import type { Token } from './token.ts'

/** `groups`: how many digits stand together, in order. */
export type Segment = Range & { digits: string; groups: number[]; plus: boolean }

/** `first`, `last`: token indexes. */
export type Run = Range & {
  first: number
  last: number
  segments: Segment[]
  extension?: { digits: string; end: number }
  spelled: boolean
}

/** Runs of digits in order, those glued to letters and those inside `taken` left out. Linear. */
export function findRuns(text: string, tokens: readonly Token[], taken: readonly Range[]): Run[] {
  const runs: Run[] = []
  const isTaken = takenAt(taken)
  let index = 0
  while (index < tokens.length) {
    const token = tokens[index]
    if (token?.kind !== 'digits' || isTaken(token.start)) {
      index += 1
      continue
    }
    const run = readRun(tokens, index, text)
    index = run.last + 1
    if (!isGlued(tokens, run)) runs.push(run)
  }
  return runs
}

/** Dates, times, prices, coordinates, addresses of machines, cards, account numbers by shape. */
export function isOtherNumber(run: Run, text: string): boolean {
  const digits = run.segments.map((segment) => segment.digits).join('')
  if (run.segments[0]?.plus) return false
  if (run.spelled) return false
  // Payment slips, meter lists: no two numbers stand together that long.
  if (digits.length > MOST_TOGETHER) return true
  const raw = text.slice(run.start, run.end)
  return isDateLike(raw) || isMachineAddress(raw) || isPrice(run, text) || isCard(run, digits)
}

function readRun(tokens: readonly Token[], from: number, text: string): Run {
  let first = from
  const before = tokens[first - 1]
  if (before?.low === '(' && tokens[first]?.gap === 0) first -= 1
  let plus = false
  const sign = tokens[first - 1]
  if (sign?.low === '+' && (tokens[first]?.gap ?? 0) < 2) {
    plus = true
    first -= 1
  } else if (tokens[from - 1]?.low === '+' && tokens[from]?.gap === 0) {
    plus = true
    first = from - 1
    if (tokens[first - 1]?.low === '(' && tokens[first]?.gap === 0) first -= 1
  }
  const segments: Segment[] = []
  let segment = newSegment(tokens[first]?.start ?? 0, plus)
  let last = from
  let index = from
  while (index < tokens.length) {
    const token = tokens[index]
    if (token?.kind !== 'digits') break
    // (0) after a country code is the trunk digit that is not dialled.
    const trunk =
      token.low === '0' && isBracketed(tokens, index) && (plus || segment.digits.startsWith('00'))
    if (!trunk) {
      segment.digits += token.low
      segment.groups.push(token.low.length)
    }
    last = tokens[index + 1]?.low === ')' && isBracketed(tokens, index) ? index + 1 : index
    segment.end = tokens[last]?.end ?? token.end
    const next = nextDigits(tokens, last + 1)
    if (next === undefined) break
    if (next.parts) {
      segments.push(segment)
      const open = tokens[next.index - 1]?.low === '(' ? next.index - 1 : next.index
      segment = newSegment(tokens[open]?.start ?? 0, false)
    }
    index = next.index
  }
  segments.push(segment)
  const run: Run = {
    start: tokens[first]?.start ?? 0,
    end: segment.end,
    first,
    last,
    segments,
    spelled: false,
  }
  return withExtension(run, tokens, text)
}

// Where the number goes on: at most two marks and a blank between its groups.
function nextDigits(
  tokens: readonly Token[],
  from: number,
): { index: number; parts: boolean } | undefined {
  let index = from
  let parts = false
  while (index < from + 3) {
    const token = tokens[index]
    if (!token || token.gap === 2) return undefined
    if (token.gap === 1) parts = true
    if (token.kind === 'digits') return { index, parts }
    // "9 1 7, 5 5 5, 0 1 3 6": digit by digit, commas are pauses.
    const pause = token.low === ',' && isDigitAlone(tokens, index - 1, index + 1)
    if (token.kind !== 'mark' || !(pause || JOINTS.includes(token.low))) return undefined
    // `555-0101 - 555-0102`, `a / b`: a mark standing free still parts.
    index += 1
  }
  return undefined
}

function isDigitAlone(tokens: readonly Token[], ...indexes: number[]): boolean {
  return indexes.every((index) => {
    const token = tokens[index]
    return token?.kind === 'digits' && token.low.length === 1
  })
}

function withExtension(run: Run, tokens: readonly Token[], text: string): Run {
  let index = run.last + 1
  while (index < run.last + 4 && EXTENSION_MARKS.includes(tokens[index]?.low ?? ' ')) index += 1
  const word = tokens[index]
  const isWord = word !== undefined && EXTENSIONS.has(word.low)
  if (!isWord && tokens[index - 1]?.low !== '#') return run
  let at = isWord ? index + 1 : index
  while (at < index + 4 && EXTENSION_MARKS.includes(tokens[at]?.low ?? ' ')) at += 1
  const digits = tokens[at]
  if (digits?.kind !== 'digits' || digits.low.length > 7 || digits.gap === 2) return run
  if (isWord && text.slice(run.end, word.start).length > 4) return run
  return { ...run, last: at, extension: { digits: digits.low, end: digits.end } }
}

// INV-2024-00981, 1Z999AA1, 22B: letters or further signs stuck to the digits.
function isGlued(tokens: readonly Token[], run: Run): boolean {
  const first = tokens[run.first]
  const before = tokens[run.first - 1]
  const after = tokens[run.last + 1]
  if (after?.gap === 0 && after.kind === 'word' && !isUnspaced(after.low)) return true
  if (after?.gap === 0 && ['%', '°', '@'].includes(after.low)) return true
  const more = tokens[run.last + 2]
  if (after?.gap === 0 && '-_/'.includes(after.low) && more?.gap === 0 && more.kind === 'word')
    return true
  if (first?.gap !== 0 || !before) return false
  if (before.kind === 'word') return !GLUED_LABELS.has(before.low) && !isUnspaced(before.low)
  const further = tokens[run.first - 2]
  return (
    '-_'.includes(before.low) &&
    before.gap === 0 &&
    further?.kind === 'word' &&
    !GLUED_LABELS.has(further.low)
  )
}

function isUnspaced(low: string): boolean {
  const code = low.charCodeAt(low.length - 1)
  return code >= 0x3040 && code <= 0x9fff
}

function isBracketed(tokens: readonly Token[], index: number): boolean {
  return tokens[index - 1]?.low === '(' && tokens[index + 1]?.low === ')'
}

function newSegment(start: number, plus: boolean): Segment {
  return { start, end: start, digits: '', groups: [], plus }
}

// The year first or last, day and month in between; a time may follow.
function isDateLike(raw: string): boolean {
  const parts = raw.split(/\D+/).filter(Boolean).map(Number)
  const [a = 0, b = 0, c = 0] = parts
  const marks = /^\D*\d{1,4}\s?([-./])\s?\d{1,2}\s?\1\s?\d{1,4}(?!\d)/.test(raw)
  if (!marks || parts.length < 3) return false
  const year = (value: number) => (value >= 1900 && value < 2100) || value < 100
  const dayMonth = (x: number, y: number) =>
    x >= 1 && y >= 1 && x <= 31 && y <= 31 && (x <= 12 || y <= 12)
  const date = (year(c) && dayMonth(a, b)) || (a >= 1900 && a < 2100 && dayMonth(b, c))
  // Pairs of two (06.12.34.56.78) are a number, not a date with something after it.
  return date && (parts.length === 3 || /^\D*\d+[-./]\d+[-./]\d+[\s,]/.test(raw))
}

function isMachineAddress(raw: string): boolean {
  if (!/^\d{1,3}(\.\d{1,3}){3}$/.test(raw.slice(0, 16))) return false
  return raw.split('.').every((part) => Number(part) < 256)
}

function isPrice(run: Run, text: string): boolean {
  const around = /[\p{Sc}]\s?$/u.test(text.slice(Math.max(0, run.start - 2), run.start))
  if (around || /^\s?[\p{Sc}%]/u.test(text.slice(run.end, run.end + 2))) return true
  const total = run.segments.reduce((sum, segment) => sum + segment.digits.length, 0)
  // 15,000 or 8.750,00: a comma glued between digits.
  const after = /^,\d/.test(text.slice(run.end, run.end + 2))
  const before = /\d,$/.test(text.slice(Math.max(0, run.start - 2), run.start))
  return (after || before) && total < 7
}

function isCard(run: Run, digits: string): boolean {
  if (isCardNumber(digits)) return true
  const groups = run.segments.flatMap((segment) => segment.groups)
  return groups.length >= 4 && groups.slice(0, 4).every((length) => length === 4)
}

function takenAt(taken: readonly Range[]): (at: number) => boolean {
  const sorted = [...taken].sort((a, b) => a.start - b.start)
  let next = 0
  return (at) => {
    while (next < sorted.length && (sorted[next]?.end ?? 0) <= at) next += 1
    return (sorted[next]?.start ?? Number.POSITIVE_INFINITY) <= at
  }
}

const MOST_TOGETHER = 34
const JOINTS = '-./()·~'
const EXTENSION_MARKS = ',;.:=()#'
const EXTENSIONS = new Set(
  'x ext extn extension int interno anexo ramal poste durchwahl dw toestel tst wew wewn dahili 内線 分机'.split(
    ' ',
  ),
)
const GLUED_LABELS = new Set(
  'tel ph phone mob mobile cell t p m c whatsapp call fon telefon handy fax'.split(' '),
)
