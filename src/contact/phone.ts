// Phone numbers in one message: our own scanner finds runs of digits, the words around say what they
// are, `libphonenumber-js` says whether the region has such a number. Called by parse.

import {
  type CountryCode,
  isSupportedCountry,
  parsePhoneNumberFromString,
} from 'libphonenumber-js/min'
import type { Range } from './contact.ts'
import { labelFor } from './phone-context.ts'
import { findRuns, isOtherNumber, type Run, type Segment } from './phone-run.ts'
import { findSpelledNumbers } from './phone-spelled.ts'
import type { Token } from './token.ts'

export type PhoneSpan = Range & { value: string; extension?: string }

export type Phones = { found: PhoneSpan[]; invalid: Range[] }

export type PhoneOptions = {
  region?: string
  /** The agent asked for a phone: a bare number is the answer. */
  asked: boolean
  /** Stretches that are something else already (e-mails, cards). */
  taken: readonly Range[]
}

/** Numbers a person could be rung at, E.164; `invalid` was called a phone and cannot be one. */
export function findPhones(text: string, tokens: readonly Token[], options: PhoneOptions): Phones {
  const phones: Phones = { found: [], invalid: [] }
  const reader = numberReader(options.region)
  const runs = [...findRuns(text, tokens, options.taken), ...findSpelledNumbers(tokens)]
  runs.sort((a, b) => a.start - b.start)
  const starts = runs.map((run) => run.first)
  for (const [index, run] of runs.entries()) {
    if (isOtherNumber(run, text)) continue
    const label = labelFor(tokens, run, starts[index - 1] ?? -1)
    if (label === 'id') continue
    const alone = isAlone(tokens, run)
    const expected = label === 'phone' || (options.asked && (alone || fewWords(tokens)))
    const hits = readRun(run, text, reader, { expected, alone })
    phones.found.push(...hits)
    if (hits.length === 0 && expected && isMeant(run, label === 'phone'))
      phones.invalid.push({ start: run.start, end: run.end })
  }
  return phones
}

type Reader = (digits: string, international: boolean) => string | undefined
type Expectation = { expected: boolean; alone: boolean }

// A message holds a handful of numbers; the cap keeps a page of digits within the time budget.
const MOST_READS = 60

function numberReader(region: string | undefined): Reader {
  const wanted = region?.toUpperCase()
  const country: CountryCode | undefined =
    wanted !== undefined && isSupportedCountry(wanted) ? wanted : undefined
  let reads = 0
  return (digits, international) => {
    reads += 1
    if (reads > MOST_READS || digits.length > 17) return undefined
    const number = parsePhoneNumberFromString(international ? `+${digits}` : digits, {
      ...(country && { defaultCountry: country }),
      extract: false,
    })
    return number?.isValid() ? number.number : undefined
  }
}

function readRun(run: Run, text: string, reader: Reader, seen: Expectation): PhoneSpan[] {
  const whole = readSegments(run.segments, reader, seen, true)
  if (whole) return [spanOf(run, run.segments, whole, text)]
  const hits: PhoneSpan[] = []
  let from = 0
  while (from < run.segments.length) {
    const hit = longestFrom(run, from, text, reader, seen)
    if (hit) hits.push(hit.span)
    from = hit ? hit.next : from + 1
  }
  return hits
}

function longestFrom(
  run: Run,
  from: number,
  text: string,
  reader: Reader,
  seen: Expectation,
): { span: PhoneSpan; next: number } | undefined {
  const most = Math.min(run.segments.length, from + MOST_SEGMENTS)
  for (let to = most; to > from; to -= 1) {
    const part = run.segments.slice(from, to)
    if (part.length === run.segments.length) continue
    const value = readSegments(part, reader, seen, false)
    if (value) return { span: spanOf(run, part, value, text), next: to }
  }
  return undefined
}

function readSegments(
  segments: readonly Segment[],
  reader: Reader,
  seen: Expectation,
  whole: boolean,
): string | undefined {
  const length = segments.reduce((sum, segment) => sum + segment.digits.length, 0)
  if (length < 7 || length > 17) return undefined
  const digits = segments.map((segment) => segment.digits).join('')
  const first = segments[0]
  if (!first) return undefined
  if (first.plus) return reader(digits, true)
  if (!isPlausible(segments, digits, seen, whole)) return undefined
  if (digits.startsWith('00')) return reader(digits.slice(2), true)
  const national = reader(digits, false)
  // Ten digits cut elsewhere (`2123 45670 1`) are some other number in North America.
  if (national?.startsWith('+1') && !seen.expected && !isNorthAmerican(segments)) return undefined
  // The plus is often forgotten: 4915112345678 after "my number is".
  return (
    national ?? (whole && seen.expected && digits.length > 10 ? reader(digits, true) : undefined)
  )
}

// Without a word that says phone, the shape has to say it.
function isPlausible(
  segments: readonly Segment[],
  digits: string,
  seen: Expectation,
  whole: boolean,
): boolean {
  if (/^(\d)\1*$/.test(digits)) return false
  if (!whole) {
    if (digits.length < 9) return false
    return segments.length === 1 || isNorthAmerican(segments) || seen.expected
  }
  if (seen.expected) return true
  if (digits.startsWith('0')) return digits.length >= 9
  return digits.length >= 9 || (seen.alone && digits.length === 8)
}

// As North Americans group a number, or digit by digit.
function isNorthAmerican(segments: readonly Segment[]): boolean {
  const groups = segments.flatMap((segment) => segment.groups)
  return NORTH_AMERICAN.has(groups.join('-')) || groups.every((length) => length === 1)
}

function spanOf(run: Run, part: readonly Segment[], value: string, text: string): PhoneSpan {
  const start = part[0]?.start ?? run.start
  const last = part.at(-1)
  const end = last?.end ?? run.end
  const isLast = last === run.segments.at(-1)
  if (isLast && run.extension) {
    return { start, end: run.extension.end, value, extension: run.extension.digits }
  }
  // `(650)` opens before its digits; a bracket round the whole number is not part of it.
  const closes = text[start] === '(' && !text.slice(start, end).includes(')')
  return { start: closes ? start + 1 : start, end, value }
}

// Longer ones are a card's or an account's, whatever "my number is" says.
const MOST_MEANT = 14

function isMeant(run: Run, labelled: boolean): boolean {
  const digits = run.segments.reduce((sum, segment) => sum + segment.digits.length, 0)
  return digits >= (labelled ? 5 : 3) && digits <= MOST_MEANT
}

// Nothing but marks in the message beside it.
function isAlone(tokens: readonly Token[], run: Run): boolean {
  let index = run.first - 1
  while (tokens[index]?.kind === 'mark') index -= 1
  if (index >= 0) return false
  index = run.last + 1
  while (tokens[index]?.kind === 'mark') index += 1
  return index >= tokens.length
}

function fewWords(tokens: readonly Token[]): boolean {
  return tokens.length <= 16 && tokens.filter((token) => token.kind === 'word').length <= 4
}

const MOST_SEGMENTS = 6
const NORTH_AMERICAN = new Set(
  '10 11 3-3-4 3-7 6-4 3-3-2-2 3-4-3 1-10 1-3-3-4 1-3-7 1-6-4 1-3-3-2-2'.split(' '),
)
