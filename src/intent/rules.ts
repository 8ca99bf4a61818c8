// What words alone decide, where rules are better than weights: outright signs, declines, yes, and
// whether there is something to answer. Called by classifier; pure, linear, in the 13 languages.
import type { Concept } from './concepts.ts'
import {
  BARE_NO,
  DECLINES,
  FILLERS,
  NO_DECLINE,
  SAYS_NAME,
  SMALL_TALK,
  SOFT_YES,
  UNSPACED_FILLERS,
  UNSPACED_YES,
  YES,
} from './declines.ts'
import { EXISTING } from './existing.ts'
import { SAYS_BOOK, SAYS_BUY, SAYS_CONTACT, SAYS_QUOTE, UNSAYS } from './explicit.ts'
import type { IntentKind } from './intent.ts'
import { findPhrases, hasPhrase, type Reading, readingOf, type Span } from './phrases.ts'
import { LINK, LONG_NUMBER, MAIL, type Token } from './tokens.ts'

export type Signs = {
  /** The outright sign, if any, and where it stands. */
  explicit: { kind: IntentKind; span: Span } | null
  declines: boolean
  affirms: boolean
  /** Speaks of something already bought, booked or billed, or of ending it. */
  existing: boolean
  smallTalk: boolean
  /** Nothing is left when greetings, thanks, yes, no and contact details are taken away. */
  isBare: boolean
  hasDetails: boolean
  /** A question mark or a question word up front. */
  isQuestion: boolean
}

/** Rules read no further; the longest message in words with blanks has fewer tokens. */
const READ_TOKENS = 1500

export function signsOf(all: readonly Token[], asked: boolean): Signs {
  const tokens = all.slice(0, READ_TOKENS)
  const reading = readingOf(tokens)
  const existing = hasPhrase(EXISTING, reading)
  const declines = isDecline(reading, asked)
  return {
    explicit: existing || declines ? null : explicitSign(reading),
    declines,
    affirms: !declines && isYes(reading),
    existing,
    smallTalk: hasPhrase(SMALL_TALK, reading),
    isBare: isBare(reading),
    hasDetails: hasDetails(tokens),
    isQuestion: isQuestion(reading),
  }
}

/** Asked first wins: who wants a call about a price is to be called. */
const EXPLICIT_BOOKS = [
  ['contact', SAYS_CONTACT],
  ['demo', SAYS_QUOTE],
  ['purchase', SAYS_BOOK],
  ['purchase', SAYS_BUY],
] as const

function explicitSign(reading: Reading): Signs['explicit'] {
  const unsaid = [...findPhrases(UNSAYS, reading), ...findPhrases(SMALL_TALK, reading)]
  for (const [kind, book] of EXPLICIT_BOOKS) {
    const span = findPhrases(book, reading).find((found) => !touches(found, unsaid))
    if (span) return { kind, span }
  }
  return null
}

/** Whether one of `others` overlaps the span or ends right before it. */
function touches({ from, to }: Span, others: readonly Span[]): boolean {
  return others.some((other) => other.from <= to && from <= other.to + 1)
}

/** A bare no answers the ask, if there was one; else it answers something unknown. */
function isDecline(reading: Reading, asked: boolean): boolean {
  const unsaid = findPhrases(NO_DECLINE, reading)
  if (findPhrases(DECLINES, reading).some((span) => !touches(span, unsaid))) return true
  return asked && saysOnly(reading.tokens, BARE_NO)
}

function isYes(reading: Reading): boolean {
  const { tokens } = reading
  if (findPhrases(UNSPACED_YES, reading)[0]?.from === 0) return tokens.length <= LONGEST_BARE
  const first = tokens[0]?.word
  if (first === undefined) return false
  if (saysOnly(tokens, YES) || saysOnly(tokens, SOFT_YES)) return true
  return YES.has(first) && !BARE_NO.has(tokens[1]?.word ?? '')
}

/** Longer messages say more than yes or no, whatever their words. */
const LONGEST_BARE = 12

/** At least one word of `words`, and otherwise fillers. */
function saysOnly(tokens: readonly Token[], words: ReadonlySet<string>): boolean {
  if (tokens.length > LONGEST_BARE) return false
  const joined = tokens.map(({ word }) => word).join('')
  if (words.has(joined)) return true
  const rest = tokens.filter(({ word }) => !words.has(word))
  return rest.length < tokens.length && rest.every(isFiller)
}

function isFiller(token: Token): boolean {
  return FILLERS.has(token.word) || token.word === '!' || isDetail(token)
}

function isDetail({ word }: Token): boolean {
  return word === MAIL || word === LONG_NUMBER || word === LINK || /^0{5,}$/.test(word)
}

/** A phone number in groups has this many digits at least; a price or a year has fewer. */
const PHONE_DIGITS = 7

function hasDetails(tokens: readonly Token[]): boolean {
  if (tokens.some(isDetail)) return true
  const digits = tokens.filter(({ word }) => /^0+$/.test(word)).map(({ word }) => word.length)
  return digits.reduce((sum, length) => sum + length, 0) >= PHONE_DIGITS
}

/** Names are unknown words; a few may stand beside contact details or "my name is". */
const NAME_WORDS = 4

function isBare(reading: Reading): boolean {
  const { tokens } = reading
  const covered = new Set<number>()
  for (const { from, to } of findPhrases(UNSPACED_FILLERS, reading)) {
    for (let at = from; at <= to; at++) covered.add(at)
  }
  const rest = tokens.filter(
    (token, at) =>
      !covered.has(at) &&
      !isFiller(token) &&
      !YES.has(token.word) &&
      !SOFT_YES.has(token.word) &&
      !BARE_NO.has(token.word) &&
      !/^0+$/.test(token.word),
  )
  if (rest.length === 0) return true
  const introduces = hasDetails(tokens) || hasPhrase(SAYS_NAME, reading)
  return introduces && rest.length <= NAME_WORDS && !saysMore(reading)
}

/** A question mark, or words of buying and of trouble: more than a name beside the details. */
function saysMore({ tokens, concepts }: Reading): boolean {
  if (tokens.some(({ word }) => QUESTION_MARKS.has(word))) return true
  return concepts.some((here) => here.some((concept) => MEANINGFUL.has(concept)))
}

const MEANINGFUL: ReadonlySet<Concept> = new Set([
  'price',
  'quote',
  'buy',
  'book',
  'want',
  'already',
  'broken',
  'cancel',
])

const QUESTION_MARKS = new Set(['?', '¿'])

function isQuestion({ tokens, concepts }: Reading): boolean {
  if (tokens.some(({ word }) => QUESTION_MARKS.has(word))) return true
  return concepts.slice(0, 3).some((here) => here.includes('ask'))
}
