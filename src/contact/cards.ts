// Card numbers never reach storage: they are masked before anything else reads the message.
// Called by conversation, and by the phone scanner to leave them alone.

import type { Range } from './contact.ts'
import { asciiDigits, isDigit } from './token.ts'

/**
 * The text with every payment card number masked by `•`, same length in UTF-16 code units, blanks and
 * dashes kept. A card number has 13-19 digits, a known prefix with its length, and passes Luhn.
 */
export function maskCards(text: string): string {
  let out = ''
  let copied = 0
  for (const card of findCards(text)) {
    out += text.slice(copied, card.start)
    for (let at = card.start; at < card.end; at += 1) {
      const char = text.charAt(at)
      out += isSeparator(char) ? char : MASK
    }
    copied = card.end
  }
  return out + text.slice(copied)
}

/** Digits alone: is it a card's number? */
export function isCardNumber(digits: string): boolean {
  const fits = lengthsOf(digits).includes(digits.length)
  return fits && new LuhnChain(digits).passes(0, digits.length)
}

function lengthsOf(digits: string): readonly number[] {
  const first = digits.charCodeAt(0) - 48
  if (first < 2 || first > 6) return []
  return SCHEMES.find(([shape]) => shape.test(digits.slice(0, 2)))?.[1] ?? []
}

type Group = Range & { digits: string }

/** Where card numbers stand, in order. */
export function findCards(text: string): Range[] {
  const cards: Range[] = []
  let groups: Group[] = []
  const close = () => {
    if (groups.length === 0) return
    cards.push(...cardsIn(groups))
    groups = []
  }
  let at = 0
  let separators = 0
  while (at < text.length) {
    const width = digitWidth(text, at)
    if (width > 0) {
      const start = at
      while (at < text.length && digitWidth(text, at) > 0) at += digitWidth(text, at)
      // +49 152 … is a phone, and letters before the digits make an account number.
      const glued = groups.length === 0 && /[+\p{L}]/u.test(text.charAt(start - 1))
      if (!glued) groups.push({ start, end: at, digits: asciiDigits(text.slice(start, at)) })
      separators = 0
      continue
    }
    separators += 1
    if (!isSeparator(text.charAt(at)) || separators > MOST_SEPARATORS) close()
    at += 1
  }
  close()
  return cards
}

// Every card begins and ends with a group; at most nineteen digits are tried from each.
function cardsIn(groups: readonly Group[]): Range[] {
  const chain = new LuhnChain(groups.map((group) => group.digits).join(''))
  const cards: Range[] = []
  let from = 0
  let offset = 0
  while (from < groups.length) {
    const last = longestCard(groups, from, offset, chain)
    const first = groups[from]
    const end = groups[last ?? from]
    if (last !== undefined && first && end) cards.push({ start: first.start, end: end.end })
    for (const stop = (last ?? from) + 1; from < stop; from += 1)
      offset += groups[from]?.digits.length ?? 0
  }
  return cards
}

function longestCard(
  groups: readonly Group[],
  from: number,
  offset: number,
  chain: LuhnChain,
): number | undefined {
  const lengths = lengthsOf(chain.digits.slice(offset, offset + 2))
  let length = 0
  let best: number | undefined
  for (let index = from; lengths.length > 0 && index < groups.length; index += 1) {
    length += groups[index]?.digits.length ?? 0
    if (length > MOST_DIGITS) break
    if (lengths.includes(length) && chain.passes(offset, offset + length)) best = index
  }
  return best
}

/** Luhn over any stretch of a chain of digits in constant time, by running sums of both parities. */
class LuhnChain {
  readonly digits: string
  readonly #sums: readonly [number[], number[]] = [[0], [0]]

  constructor(digits: string) {
    this.digits = digits
    for (let at = 0; at < digits.length; at += 1) {
      const value = digits.charCodeAt(at) - 48
      const doubled = value * 2 > 9 ? value * 2 - 9 : value * 2
      for (const parity of [0, 1] as const) {
        const sums = this.#sums[parity]
        sums.push((sums[at] ?? 0) + (at % 2 === parity ? doubled : value))
      }
    }
  }

  /** Every second digit from the right, the last one not, counts double. */
  passes(start: number, end: number): boolean {
    const sums = this.#sums[end % 2 === 0 ? 0 : 1]
    return ((sums[end] ?? 0) - (sums[start] ?? 0)) % 10 === 0
  }
}

function digitWidth(text: string, at: number): 0 | 1 | 2 {
  const code = text.charCodeAt(at)
  if (code < 128) return code > 47 && code < 58 ? 1 : 0
  const point = text.codePointAt(at) ?? 0
  if (!isDigit(String.fromCodePoint(point))) return 0
  return point > 0xffff ? 2 : 1
}

function isSeparator(char: string): boolean {
  if (char < '\u0080') return char === ' ' || char === '\t' || char === '-' || char === '.'
  return /[\u00a0\u2000-\u2015\u202f－]/.test(char)
}

const MASK = '•'
const MOST_SEPARATORS = 3
const MOST_DIGITS = 19
// ISO/IEC 7812 prefixes in use, and the lengths their schemes issue.
const SCHEMES: readonly [RegExp, readonly number[]][] = [
  [/^4/, [13, 16, 19]],
  [/^5[1-5]/, [16]],
  [/^2[2-7]/, [16, 17, 18, 19]],
  [/^3[47]/, [15]],
  [/^3(0|6|8|9)/, [14, 15, 16, 17, 18, 19]],
  [/^35/, [16, 17, 18, 19]],
  [/^(50|5[6-9]|6)/, [13, 14, 15, 16, 17, 18, 19]],
]
