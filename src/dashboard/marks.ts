// Where a turn is marked: the captured words and what showed interest, as pieces of its text in order. Pure;
// joined, the pieces are always exactly the text.
import type { Captured } from '../conversation/view.ts'

export type Piece = {
  text: string
  /** What was captured here; ranges may overlap. */
  captured: Captured[]
  /** Part of what showed interest. */
  isSign: boolean
}

/**
 * Ranges that are none of this text (negative, backwards, beyond its end) are left out.
 * @param signs sentences or words that showed interest, each marked where it stands first
 */
export function piecesOf(
  text: string,
  captured: readonly Captured[],
  signs: readonly string[],
): Piece[] {
  const values = captured.flatMap((one) => rangesIn(text, one))
  const said = signs.flatMap((sign) => {
    const start = sign === '' ? -1 : text.indexOf(sign)
    return rangesIn(text, { start, end: start + sign.length })
  })
  const cuts = [0, text.length, ...[...values, ...said].flatMap(({ start, end }) => [start, end])]
  const places = [...new Set(cuts)].sort((a, b) => a - b)
  return places.slice(0, -1).map((from, i) => {
    const to = places[i + 1] ?? text.length
    const covers = (range: Range) => range.start <= from && range.end >= to
    return {
      text: text.slice(from, to),
      captured: values.filter(covers),
      isSign: said.some(covers),
    }
  })
}

/** Runs of pieces that belong, or do not belong, to what showed interest: it is marked as one. */
export function runsOf(pieces: readonly Piece[]): { isSign: boolean; pieces: Piece[] }[] {
  const runs: { isSign: boolean; pieces: Piece[] }[] = []
  for (const piece of pieces) {
    const last = runs.at(-1)
    if (last?.isSign === piece.isSign) last.pieces.push(piece)
    else runs.push({ isSign: piece.isSign, pieces: [piece] })
  }
  return runs
}

type Range = { start: number; end: number }

/** The range in whole characters; nothing where the text has no such range. */
function rangesIn<R extends Range>(text: string, range: R): R[] {
  const { start, end } = range
  const isOfText = Number.isInteger(start) && Number.isInteger(end) && start >= 0
  if (!isOfText || start >= end || end > text.length) return []
  const whole = { ...range, start: wholeAt(text, start), end: wholeAt(text, end) }
  return whole.start < whole.end ? [whole] : []
}

/** Offsets are UTF-16 code units; one in the middle of a pair would tear a character in two. */
function wholeAt(text: string, at: number): number {
  const isLow = (text.charCodeAt(at) & 0xfc00) === 0xdc00
  return isLow && (text.charCodeAt(at - 1) & 0xfc00) === 0xd800 ? at - 1 : at
}
