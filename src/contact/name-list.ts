// The names found so far. Filled by the name-* scanners, read by owner and parse.

import type { Range } from './contact.ts'
import { type NameRead, rangeOf, type Scene, showName } from './name-form.ts'

/**
 * `self`: the writer says so. `third`: somebody spoken of. `open`: "name's Walt", the person spoken of
 * last. `beside`: next to contact point `point`.
 */
export type NameSpan = Range & {
  value: string
  how: 'self' | 'third' | 'open' | 'beside'
  point?: number
}

/** Collects names; a token gives at most one. */
export class NameList {
  readonly spans: NameSpan[] = []
  readonly #scene: Scene
  readonly #used = new Set<number>()

  constructor(scene: Scene) {
    this.#scene = scene
  }

  add(read: NameRead | undefined, how: NameSpan['how'], point?: number, parts?: string): void {
    if (!read) return
    const range = withoutPossessive(rangeOf(this.#scene, read), this.#scene.text)
    const value = parts ?? showName(this.#scene.text.slice(range.start, range.end))
    const span = { ...range, value, how, ...(point !== undefined && { point }) }
    for (let index = read.first; index <= read.last; index += 1) {
      if (this.#used.has(index)) return
    }
    for (let index = read.first; index <= read.last; index += 1) this.#used.add(index)
    this.spans.push(span)
  }

  /** `token`: the one token the name stands in. */
  addSpan(span: NameSpan, token: number): void {
    if (this.#used.has(token)) return
    this.#used.add(token)
    this.spans.push(span)
  }
}

// "Ella's number": the name is Ella.
function withoutPossessive(range: Range, text: string): Range {
  const possessive = /['’]s$/.test(text.slice(Math.max(range.start, range.end - 2), range.end))
  return possessive ? { start: range.start, end: range.end - 2 } : range
}
