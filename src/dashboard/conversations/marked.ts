// A visitor's words cut where something was captured or showed interest, so that a page can mark them.
// Total: pieces joined are the text, whatever the ranges say. Pure.
import type { Field } from '../../contact/contact.ts'
import type { TurnView } from '../../conversation/view.ts'

export type Piece =
  | { kind: 'text'; text: string }
  | { kind: 'value'; text: string; field: Field; value: string }
  | { kind: 'sign'; text: string }

type Range = { start: number; end: number }

/** Captured values win over words of interest that overlap them; of two values the first. */
export function piecesOf({ text, captured, intent }: TurnView): Piece[] {
  const taken: (Range & { of: (text: string) => Piece })[] = []
  const isFree = ({ start, end }: Range) =>
    start >= 0 &&
    end <= text.length &&
    start < end &&
    taken.every((other) => end <= other.start || start >= other.end)
  for (const { field, value, start, end } of captured)
    if (isFree({ start, end }))
      taken.push({ start, end, of: (piece) => ({ kind: 'value', text: piece, field, value }) })
  for (const word of intent?.interested ? intent.words : []) {
    const start = word === '' ? -1 : text.indexOf(word)
    const range = { start, end: start + word.length }
    if (isFree(range)) taken.push({ ...range, of: (piece) => ({ kind: 'sign', text: piece }) })
  }
  const pieces: Piece[] = []
  let at = 0
  for (const { start, end, of } of taken.sort((a, b) => a.start - b.start)) {
    if (start > at) pieces.push({ kind: 'text', text: text.slice(at, start) })
    pieces.push(of(text.slice(start, end)))
    at = end
  }
  if (at < text.length) pieces.push({ kind: 'text', text: text.slice(at) })
  return pieces
}
