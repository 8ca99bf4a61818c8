// What a model writes, made fit to show: no thoughts, no control characters, not without end. Wraps
// every model's stream (assist.ts). Nothing is rendered as HTML later on; this is the first of two fences.

/** A visitor reads no longer answer in a chat; a model that runs away is cut here. */
export const OUTPUT_MAX = 4000

const OPEN = '<think>'
const CLOSE = '</think>'
/** Control characters but tab and line feed, bidi overrides, the BOM: a text never needs them. */
const UNWANTED = /(?![\t\n])[\p{Cc}\u202a-\u202e\u2066-\u2069\ufeff]/gu

/** The text to show, as it comes. Leading blanks are held back: blank text is no visible text. */
export async function* tame(raw: AsyncIterable<string>): AsyncGenerator<string> {
  const thoughts = new ThoughtFilter()
  let shown = 0
  for await (const delta of raw) {
    const text = clean(thoughts.pass(delta), shown === 0)
    if (text === '') continue
    if (shown + text.length >= OUTPUT_MAX) {
      yield `${wholeCharacters(text.slice(0, OUTPUT_MAX - shown - 1))}…`
      return
    }
    shown += text.length
    yield text
  }
  const last = clean(thoughts.end(), shown === 0)
  if (last !== '') yield last.slice(0, OUTPUT_MAX - shown)
}

function clean(text: string, isFirst: boolean): string {
  const kept = text.replace(UNWANTED, '')
  return isFirst ? kept.trimStart() : kept
}

/** No half of a surrogate pair at the cut. */
function wholeCharacters(text: string): string {
  const last = text.charCodeAt(text.length - 1)
  return last >= 0xd800 && last <= 0xdbff ? text.slice(0, -1) : text
}

/** Drops `<think>…</think>`, also cut anywhere, and a thought that never ends. */
class ThoughtFilter {
  #held = ''
  #isThinking = false

  pass(delta: string): string {
    this.#held += delta
    let out = ''
    for (;;) {
      const mark = this.#isThinking ? CLOSE : OPEN
      const at = this.#held.indexOf(mark)
      if (at < 0) break
      if (!this.#isThinking) out += this.#held.slice(0, at)
      this.#held = this.#held.slice(at + mark.length)
      this.#isThinking = !this.#isThinking
    }
    const keep = heldBack(this.#held, this.#isThinking ? CLOSE : OPEN)
    if (!this.#isThinking) out += this.#held.slice(0, this.#held.length - keep)
    this.#held = this.#held.slice(this.#held.length - keep)
    return out
  }

  end(): string {
    return this.#isThinking ? '' : this.#held
  }
}

/** Length of the longest ending of `text` that may be the beginning of `mark`. */
function heldBack(text: string, mark: string): number {
  for (let length = Math.min(text.length, mark.length - 1); length > 0; length--)
    if (mark.startsWith(text.slice(text.length - length))) return length
  return 0
}
