// Whether a message takes back what was given before, and the short forms that only make sense with
// what is known: "it's .org", "gmail, not gmial". Called by parse.

import type { Range } from './contact.ts'
import { distance, isKnownTop, isProviderName } from './email-domain.ts'
import { APOLOGIES, CORRECTIONS, NOT_WORDS, UNSPACED_CORRECTIONS } from './owner-words.ts'
import { phraseAt, type Token } from './token.ts'

/** "sorry, I mean", "actually use", "oops", "not A but B", "oops, tim@…". `points`: token ranges. */
export function isCorrection(
  tokens: readonly Token[],
  points: readonly { first: number }[],
): boolean {
  for (let index = 0; index < tokens.length && index < MOST_TOKENS; index += 1) {
    if (phraseAt(tokens, index, CORRECTIONS) > 0) return true
    const low = tokens[index]?.low ?? ''
    if (UNSPACED_CORRECTIONS.some((word) => low.includes(word))) return true
  }
  return points.some(({ first }) => {
    if (NOT_WORDS.has(tokens[first - 1]?.low ?? '')) return true
    const before = tokens[first - 1]?.kind === 'mark' ? first - 2 : first - 1
    return APOLOGIES.has(tokens[before]?.low ?? '')
  })
}

/** The known address with the ending or domain that the message corrects; the range is what was typed. */
export function correctedAddress(
  tokens: readonly Token[],
  known: string,
): (Range & { value: string }) | undefined {
  const at = known.lastIndexOf('@')
  const local = known.slice(0, at)
  const domain = known.slice(at + 1)
  if (at < 1 || tokens.length > MOST_CORRECTION) return undefined
  for (const [index, token] of tokens.entries()) {
    if (NOT_WORDS.has(tokens[index - 1]?.low ?? '')) continue
    const whole = wholeDomain(tokens, index)
    if (whole && whole.text !== domain && isCloseTo(whole.text, domain))
      return { start: token.start, end: whole.end, value: `${local}@${whole.text}` }
    const ending = endingAt(tokens, index)
    const name = domain.slice(0, domain.indexOf('.'))
    if (ending && `${name}.${ending.text}` !== domain)
      return { start: token.start, end: ending.end, value: `${local}@${name}.${ending.text}` }
  }
  return undefined
}

// `.org`, `dot org`: a dot with nothing glued in front.
function endingAt(
  tokens: readonly Token[],
  index: number,
): { text: string; end: number } | undefined {
  const dot = tokens[index]
  const top = tokens[index + 1]
  const before = tokens[index - 1]
  const typed =
    dot?.low === '.' && top?.gap === 0 && (!before || dot.gap > 0 || before.kind === 'mark')
  const spoken = DOTS.has(dot?.low ?? '') && top?.gap === 1 && !isName(before)
  if (!(typed || spoken) || !top || !isKnownTop(top.low)) return undefined
  const more = tokens[index + 2]
  const second = tokens[index + 3]
  if (more?.low === '.' && more.gap === 0 && second?.gap === 0 && isKnownTop(second.low))
    return { text: `${top.low}.${second.low}`, end: second.end }
  return { text: top.low, end: top.end }
}

function wholeDomain(
  tokens: readonly Token[],
  index: number,
): { text: string; end: number } | undefined {
  const name = tokens[index]
  const dot = tokens[index + 1]
  const top = tokens[index + 2]
  if (name?.kind !== 'word') return undefined
  const before = tokens[index - 1]
  if (before?.low === '.' && name.gap === 0) return undefined
  if (dot?.low !== '.' || dot.gap !== 0 || top?.gap !== 0 || !isKnownTop(top.low)) return undefined
  return { text: `${name.low}.${top.low}`, end: top.end }
}

// Another provider, or a slip of the same name; never an unrelated site that is talked about.
function isCloseTo(domain: string, known: string): boolean {
  const name = domain.slice(0, domain.indexOf('.'))
  const before = known.slice(0, known.indexOf('.'))
  return isProviderName(name) || distance(name.slice(0, 40), before.slice(0, 40)) <= 2
}

function isName(token: Token | undefined): boolean {
  return token?.kind === 'word' && !SIGNS.has(token.low)
}

const MOST_TOKENS = 400
const MOST_CORRECTION = 24
const DOTS = new Set(['dot', 'punto', 'point', 'ponto', 'punkt', 'punt'])
const SIGNS = new Set([
  'is',
  "it's",
  'its',
  'it',
  'mean',
  'meant',
  'with',
  'sorry',
  'use',
  'actually',
  'es',
  'est',
  'ist',
  'a',
  'ends',
  'in',
  'oops',
  'no',
  'the',
  'mit',
  'con',
  'avec',
  'be',
  'not',
])
