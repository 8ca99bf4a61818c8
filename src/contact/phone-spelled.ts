// Numbers spoken digit by digit: "five oh three, triple five …", in the languages of the product.
// Called by phone, which judges them by the same context as typed ones.

import type { Run } from './phone-run.ts'
import { digitsSaid, PLUS } from './phone-spelled-words.ts'
import type { Token } from './token.ts'

/** Runs of at least seven digits of which some are words. Linear. */
export function findSpelledNumbers(tokens: readonly Token[]): Run[] {
  const runs: Run[] = []
  let index = 0
  while (index < tokens.length) {
    const run = readSpelled(tokens, index)
    if (run) runs.push(run)
    // A failed attempt stops within twenty digits, so starting over at the next word stays linear.
    index = run ? run.last + 1 : index + 1
  }
  return runs
}

function readSpelled(tokens: readonly Token[], from: number): Run | undefined {
  const opening = tokens[from]
  const plus = PLUS.has(opening?.low ?? '')
  const begin = plus ? from + 1 : from
  if (!opening || !(digitsSaid(tokens, begin) || isTypedStart(tokens, begin))) return undefined
  let digits = ''
  let words = 0
  let last = begin
  let index = begin
  while (digits.length <= MOST_DIGITS) {
    const token = tokens[index]
    if (!token || (token.gap === 2 && index > from)) break
    const said = digitsSaid(tokens, index)
    const typed = token.kind === 'digits' && token.low.length <= 4
    if (said || typed) {
      digits += said?.digits ?? token.low
      words += said ? wordsIn(said.digits) : 0
      index += said?.length ?? 1
      last = index - 1
    } else if (token.kind === 'mark' && ',-.)'.includes(token.low)) index += 1
    else break
  }
  const { start } = opening
  const end = tokens[last]?.end ?? start
  if (words < 3 || digits.length < 7) return undefined
  const segments = [{ start, end, digits, groups: [digits.length], plus }]
  return { start, end, first: from, last, segments, spelled: true }
}

// "503 double five …": the first group typed, then words.
function isTypedStart(tokens: readonly Token[], index: number): boolean {
  const token = tokens[index]
  const glued = token?.gap === 0 && tokens[index - 1]?.kind === 'word'
  if (token?.kind !== 'digits' || token.low.length > 4 || glued) return false
  const next = tokens[index + 1]?.kind === 'mark' ? index + 2 : index + 1
  return digitsSaid(tokens, next) !== undefined
}

// A word says one digit or two; 一三一二三四五六七八九 says many without blanks.
function wordsIn(digits: string): number {
  return digits.length > 2 ? digits.length : 1
}

const MOST_DIGITS = 20
