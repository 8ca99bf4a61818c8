// Words, digit groups and marks of one message in a single pass: what every scanner of this room
// walks over. Offsets are those of the text as typed; `low` is folded for comparing with word lists.

export type Token = {
  kind: 'word' | 'digits' | 'mark'
  start: number
  end: number
  /** Folded: lower-case, accents and widths removed; digits of any script as ASCII. */
  low: string
  /** Blank before it: 0 none, 1 blanks, 2 a line break. */
  gap: 0 | 1 | 2
}

/** Splits a text; linear, total (lone surrogates become marks). */
export function tokenise(text: string): Token[] {
  const tokens: Token[] = []
  let at = 0
  let gap: Token['gap'] = 0
  while (at < text.length) {
    const kind = kindAt(text, at)
    if (kind === 'blank' || kind === 'line') {
      if (kind === 'line') gap = 2
      else if (gap === 0) gap = 1
      at += 1
      continue
    }
    const start = at
    at += widthAt(text, at)
    if (kind === 'word') at = endOfWord(text, at)
    if (kind === 'digits') {
      while (at < text.length && kindAt(text, at) === 'digits') at += widthAt(text, at)
    }
    const raw = text.slice(start, at)
    const low = kind === 'word' ? fold(raw) : kind === 'digits' ? asciiDigits(raw) : foldMark(raw)
    tokens.push({ kind, start, end: at, low, gap })
    gap = 0
  }
  return tokens
}

/** Lower-case without accents and widths, for comparing words; `ß` becomes `ss`, `ł` becomes `l`. */
export function fold(raw: string): string {
  if (isAscii(raw)) return raw.toLowerCase()
  return raw
    .normalize('NFKC')
    .toLowerCase()
    .normalize('NFD')
    .replace(COMBINING, '')
    .replace(SPECIAL, (letter) => SPECIAL_LETTERS[letter] ?? letter)
    .normalize('NFC')
}

/** A set of folded words from a blank-separated list. */
export function wordSet(list: string): ReadonlySet<string> {
  return new Set(list.split(/\s+/).filter(Boolean).map(fold))
}

export type Phrases = ReadonlyMap<string, readonly (readonly string[])[]>

/** Phrases (separated by `|` or line breaks) by their first word, longest first. */
export function phraseTable(list: string): Phrases {
  const table = new Map<string, string[][]>()
  for (const line of list.split(/[|\n]/)) {
    const words = line.trim().split(/\s+/).filter(Boolean).map(fold)
    const first = words[0]
    if (first === undefined) continue
    table.set(first, [...(table.get(first) ?? []), words])
  }
  for (const phrases of table.values()) phrases.sort((a, b) => b.length - a.length)
  return table
}

/** How many tokens the longest phrase starting at `index` takes; 0 when none does. */
export function phraseAt(tokens: readonly Token[], index: number, table: Phrases): number {
  const first = tokens[index]
  if (!first) return 0
  for (const words of table.get(first.low) ?? []) {
    if (words.every((word, offset) => tokens[index + offset]?.low === word)) return words.length
  }
  return 0
}

/** The code unit as a scanner compares it: full-width forms as ASCII, else itself. Keeps length. */
export function narrow(code: number): number {
  return code >= 0xff01 && code <= 0xff5e ? code - 0xfee0 : code
}

export function isLetter(char: string): boolean {
  const code = char.charCodeAt(0)
  if (code < 128) return (code > 96 && code < 123) || (code > 64 && code < 91)
  return LETTER.test(char)
}

export function isDigit(char: string): boolean {
  const code = char.charCodeAt(0)
  if (code < 128) return code > 47 && code < 58
  return DIGIT.test(char)
}

/** ASCII digits of a run of decimal digits in any script. */
export function asciiDigits(raw: string): string {
  if (isAscii(raw)) return raw
  let out = ''
  for (const char of raw) out += digitValue(char)
  return out
}

// Decimal digits stand in runs of ten that begin at a code point whose predecessor is none.
function digitValue(char: string): string {
  const seen = DIGIT_VALUES.get(char)
  if (seen !== undefined) return seen
  const normal = char.normalize('NFKC')
  const code = char.codePointAt(0) ?? 0
  let value = 0
  while (value < 9 && DIGIT.test(String.fromCodePoint(code - value - 1))) value += 1
  const digit = normal >= '0' && normal <= '9' ? normal : String(value)
  DIGIT_VALUES.set(char, digit)
  return digit
}

type Kind = Token['kind'] | 'blank' | 'line'

function kindAt(text: string, at: number): Kind {
  const code = text.charCodeAt(at)
  if (code < 128) {
    if (code === 10 || code === 13) return 'line'
    if (code <= 32) return 'blank'
    if ((code > 96 && code < 123) || (code > 64 && code < 91)) return 'word'
    return code > 47 && code < 58 ? 'digits' : 'mark'
  }
  const point = text.codePointAt(at) ?? 0
  if (point > 0xffff) return kindOf(point)
  const seen = KINDS[SEEN_KINDS[point] ?? 0]
  if (seen !== undefined) return seen
  const kind = kindOf(point)
  SEEN_KINDS[point] = KINDS.indexOf(kind)
  return kind
}

function kindOf(point: number): Kind {
  const char = String.fromCodePoint(point)
  if (EMOJI_JOINTS.test(char)) return 'blank'
  if (LETTER.test(char)) return 'word'
  if (DIGIT.test(char)) return 'digits'
  if (point === 0x2028 || point === 0x2029) return 'line'
  return BLANK.test(char) ? 'blank' : 'mark'
}

function endOfWord(text: string, from: number): number {
  let at = from
  while (at < text.length) {
    if (kindAt(text, at) === 'word') {
      at += widthAt(text, at)
      continue
    }
    // An apostrophe between letters belongs to the word: I'm, O'Neil, m'appelle.
    const joins = APOSTROPHES.includes(text.charAt(at)) && kindAt(text, at + 1) === 'word'
    if (!joins) return at
    at += 1
  }
  return at
}

function widthAt(text: string, at: number): number {
  return (text.codePointAt(at) ?? 0) > 0xffff ? 2 : 1
}

function foldMark(raw: string): string {
  const code = raw.charCodeAt(0)
  if (code < 128) return raw
  if (DASHES.includes(raw)) return '-'
  if (code >= 0xff01 && code <= 0xff5e) return String.fromCharCode(narrow(code))
  if (raw === '。' || raw === '｡') return '。'
  return raw
}

function isAscii(raw: string): boolean {
  for (let at = 0; at < raw.length; at += 1) if (raw.charCodeAt(at) > 127) return false
  return true
}

// Every class is asked of five expressions once per character of a script, not once per occurrence.
const KINDS: (Kind | undefined)[] = [undefined, 'word', 'digits', 'mark', 'blank', 'line']
const SEEN_KINDS = new Uint8Array(0x10000)
// Filled as digits are met: Unicode has some seven hundred, so it stays small.
const DIGIT_VALUES = new Map<string, string>()
const DASHES = '‐‑‒–—―−﹣－'
const APOSTROPHES = "'’ʼ"
const LETTER = /[\p{L}\p{M}]/u
const DIGIT = /\p{Nd}/u
// Zero-width characters and direction marks come with pasted text and mean nothing.
const BLANK = /[\s\u200b-\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff]/u
// Variation selectors and keycaps are marks by category, but belong to the emoji before them.
const EMOJI_JOINTS = /^[\ufe0e\ufe0f\u20e3]$/
const COMBINING = /[\u0300-\u036f]/g
const SPECIAL = /[ßłøæœıđð’ʼ]/g
const SPECIAL_LETTERS: Record<string, string> = {
  ß: 'ss',
  ł: 'l',
  ø: 'o',
  æ: 'ae',
  œ: 'oe',
  ı: 'i',
  đ: 'd',
  ð: 'd',
  '’': "'",
  ʼ: "'",
}
