// Card numbers never reach storage: they are masked before anything else reads the message.
// Called by conversation, and by the phone scanner to leave them alone.

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
  const lengths = SCHEMES.find(([shape]) => shape.test(digits.slice(0, 4)))?.[1]
  return lengths?.includes(digits.length) === true && passesLuhn(digits)
}

type Group = { start: number; end: number; digits: string }

/** Where card numbers stand, in order. */
export function findCards(text: string): { start: number; end: number }[] {
  const cards: { start: number; end: number }[] = []
  let groups: Group[] = []
  const close = () => {
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

// Every card begins and ends with a group; at most nineteen groups are tried from each.
function cardsIn(groups: readonly Group[]): { start: number; end: number }[] {
  const cards: { start: number; end: number }[] = []
  let from = 0
  while (from < groups.length) {
    const last = longestCard(groups, from)
    const first = groups[from]
    const end = groups[last ?? from]
    if (last !== undefined && first && end) cards.push({ start: first.start, end: end.end })
    from = (last ?? from) + 1
  }
  return cards
}

function longestCard(groups: readonly Group[], from: number): number | undefined {
  let digits = ''
  let best: number | undefined
  for (let index = from; index < groups.length && index < from + MOST_DIGITS; index += 1) {
    digits += groups[index]?.digits ?? ''
    if (digits.length > MOST_DIGITS) break
    if (digits.length >= LEAST_DIGITS && isCardNumber(digits)) best = index
  }
  return best
}

function passesLuhn(digits: string): boolean {
  let sum = 0
  for (let index = 0; index < digits.length; index += 1) {
    const value = digits.charCodeAt(digits.length - 1 - index) - 48
    const doubled = index % 2 === 1 ? value * 2 : value
    sum += doubled > 9 ? doubled - 9 : doubled
  }
  return sum % 10 === 0
}

function digitWidth(text: string, at: number): 0 | 1 | 2 {
  const code = text.charCodeAt(at)
  if (code < 128) return code > 47 && code < 58 ? 1 : 0
  const point = text.codePointAt(at) ?? 0
  if (!isDigit(String.fromCodePoint(point))) return 0
  return point > 0xffff ? 2 : 1
}

function isSeparator(char: string): boolean {
  return (
    char === ' ' ||
    char === '\t' ||
    char === '-' ||
    char === '.' ||
    /[\u00a0\u2000-\u2015\u202f－]/.test(char)
  )
}

const MASK = '•'
const MOST_SEPARATORS = 3
const LEAST_DIGITS = 13
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
