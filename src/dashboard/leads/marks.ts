// Where a turn is marked: the captured words and the sentence that showed interest, as pieces of its
// text in order. Pure; joined, the pieces are always exactly the text.
import type { Captured } from '../../conversation/view.ts'

export type Piece = {
  text: string
  /** What was captured here; ranges may overlap. */
  captured: Captured[]
  /** Part of the sentence that showed interest. */
  isSentence: boolean
}

/** Ranges that are none of this text (negative, backwards, beyond its end) are left out. */
export function piecesOf(
  text: string,
  captured: readonly Captured[],
  sentence: string | null,
): Piece[] {
  const ranges = captured
    .filter(({ start, end }) => isRange(start, end, text.length))
    .map((one) => ({ ...one, start: whole(text, one.start), end: whole(text, one.end) }))
    .filter(({ start, end }) => start < end)
  const at = sentence ? text.indexOf(sentence) : -1
  const said = at < 0 || !sentence ? null : { start: at, end: at + sentence.length }
  const cuts = [0, text.length, ...ranges.flatMap(({ start, end }) => [start, end])]
  if (said) cuts.push(said.start, said.end)
  const places = [...new Set(cuts)].sort((a, b) => a - b)
  return places.slice(0, -1).map((from, i) => {
    const to = places[i + 1] ?? text.length
    const covers = (range: { start: number; end: number }) => range.start <= from && range.end >= to
    return {
      text: text.slice(from, to),
      captured: ranges.filter(covers),
      isSentence: said !== null && covers(said),
    }
  })
}

/** Runs of pieces that belong, or do not belong, to the sentence: it is marked as one. */
export function runsOf(pieces: readonly Piece[]): { isSentence: boolean; pieces: Piece[] }[] {
  const runs: { isSentence: boolean; pieces: Piece[] }[] = []
  for (const piece of pieces) {
    const last = runs.at(-1)
    if (last?.isSentence === piece.isSentence) last.pieces.push(piece)
    else runs.push({ isSentence: piece.isSentence, pieces: [piece] })
  }
  return runs
}

function isRange(start: number, end: number, length: number): boolean {
  return (
    Number.isInteger(start) && Number.isInteger(end) && start >= 0 && start < end && end <= length
  )
}

/** Offsets are UTF-16 code units; one in the middle of a pair would tear a character in two. */
function whole(text: string, at: number): number {
  const isLow = (text.charCodeAt(at) & 0xfc00) === 0xdc00
  return isLow && (text.charCodeAt(at - 1) & 0xfc00) === 0xd800 ? at - 1 : at
}
