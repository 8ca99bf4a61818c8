// The bytes of a CSV under way (RFC 4180, UTF-8). Cells are checked, quoted and encoded in one pass over
// their characters: strings put together first and encoded later cost an export half of its speed.
import { defused } from './csv-cell.ts'

const [ZERO, NINE] = [0x30, 0x39]
const PLUS = 0x2b
/**
 * Quoted wherever any delimiter of any locale stands in it. A reader that was told another delimiter may
 * still split a row's later cells: no quoting prevents that, and changing them would not re-import.
 */
const NEEDS_QUOTES = /[",;\t\r\n]/
const TO_QUOTE = Uint8Array.from({ length: 128 }, (_, code) =>
  NEEDS_QUOTES.test(String.fromCharCode(code)) ? 1 : 0,
)
const FIRST_SIZE = 64 * 1024
/** UTF-8 bytes of one UTF-16 unit at most. */
const WIDEST = 3
const encoder = new TextEncoder()

export class CsvBytes {
  #bytes = new Uint8Array(FIRST_SIZE)
  #at = 0

  /** One cell: visitors' words, or the part of `text` given, made harmless. */
  cell(text: string, from = 0, to = text.length): void {
    if (from === to) return
    if (!this.#plain(text, from, to)) this.#encode(text.slice(from, to))
  }

  /** ASCII of our own in which nothing needs quotes: words, ids, delimiters, line ends. */
  own(text: string): void {
    this.#reserve(text.length)
    for (let i = 0; i < text.length; i++) this.#bytes[this.#at++] = text.charCodeAt(i)
  }

  /** A number from 0 on, with leading zeros: `width` digits. */
  digits(number: number, width: number): void {
    this.#reserve(width)
    let rest = number
    for (let i = width - 1; i >= 0; i--) {
      this.#bytes[this.#at + i] = ZERO + (rest % 10)
      rest = Math.floor(rest / 10)
    }
    this.#at += width
  }

  /** UTF-8 that is neither quoted nor defused: a byte order mark. */
  bare(text: string): void {
    this.#reserve(text.length * WIDEST)
    this.#at += encoder.encodeInto(text, this.#bytes.subarray(this.#at)).written
  }

  /** What was written since the last time. */
  take(): Uint8Array<ArrayBuffer> {
    const taken = this.#bytes.slice(0, this.#at)
    this.#at = 0
    return taken
  }

  /** Writes a cell that stays as it is; false, and nothing written, when it is not one of those. */
  #plain(text: string, from: number, to: number): boolean {
    if (!startsPlainly(text, from, to)) return false
    this.#reserve(to - from)
    const bytes = this.#bytes
    let at = this.#at
    for (let i = from; i < to; i++) {
      const code = text.charCodeAt(i)
      if (code > 127 || TO_QUOTE[code] === 1) return false
      bytes[at++] = code
    }
    this.#at = at
    return true
  }

  #encode(text: string): void {
    const safe = defused(text)
    this.bare(NEEDS_QUOTES.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe)
  }

  #reserve(more: number): void {
    if (this.#at + more <= this.#bytes.length) return
    const larger = new Uint8Array(2 * this.#bytes.length + more)
    larger.set(this.#bytes)
    this.#bytes = larger
  }
}

/** A letter or a digit in front, or a `+` with digits to the end: nothing to defuse. Most cells. */
function startsPlainly(text: string, from: number, to: number): boolean {
  const first = text.charCodeAt(from)
  if ((first >= ZERO && first <= NINE) || (first > 64 && first < 123)) return true
  return first === PLUS && isE164(text, from, to)
}

/** As `defused` has it. */
function isE164(text: string, from: number, to: number): boolean {
  const length = to - from
  if (length < 3 || length > 16 || text.charCodeAt(from + 1) === ZERO) return false
  for (let i = from + 1; i < to; i++) {
    const code = text.charCodeAt(i)
    if (code < ZERO || code > NINE) return false
  }
  return true
}
