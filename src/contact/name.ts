// Names a visitor gives. First stable version: introductions, form fields, names before a contact point.
// Called by parse.
import type { Range } from './contact.ts'
import { phraseAt, phraseTable, type Token, wordSet } from './token.ts'

export type NameSpan = Range & { value: string; intro: boolean }

export function findNames(
  text: string,
  tokens: readonly Token[],
  points: readonly Range[],
  asked: boolean,
): NameSpan[] {
  const found: NameSpan[] = []
  const push = (span: NameSpan | undefined) => {
    if (span && !found.some((other) => other.start < span.end && span.start < other.end))
      found.push(span)
  }
  for (let index = 0; index < tokens.length; index += 1) {
    const length = phraseAt(tokens, index, INTROS)
    if (length > 0) push(readName(text, tokens, index + length, points))
  }
  if (asked && found.length === 0 && points.length === 0 && tokens.length < 6)
    push(readName(text, tokens, 0, points))
  return found
}

function readName(
  text: string,
  tokens: readonly Token[],
  from: number,
  points: readonly Range[],
): NameSpan | undefined {
  let last = from
  while (
    last < from + 3 &&
    tokens[last]?.kind === 'word' &&
    !STOP.has(tokens[last]?.low ?? '') &&
    !points.some(
      (p) => p.start <= (tokens[last]?.start ?? 0) && (tokens[last]?.start ?? 0) < p.end,
    ) &&
    (last === from || (tokens[last]?.gap ?? 0) === 1)
  )
    last += 1
  const first = tokens[from]
  const end = tokens[last - 1]
  if (last === from || !first || !end) return undefined
  const raw = text.slice(first.start, end.end)
  return {
    start: first.start,
    end: end.end,
    value: raw.replace(/(^|[\s-])(\p{Ll})/gu, (_, a: string, b: string) => a + b.toUpperCase()),
    intro: true,
  }
}
const INTROS = phraseTable(
  "my name is|i'm|im|i am|name's|this is|me llamo|ich bin|ich heiße|je m'appelle|me chamo",
)
const STOP = wordSet('a an the not so and my interested looking urgent broken')
