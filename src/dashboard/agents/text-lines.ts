// Text in lines for drawings made on the server, where no browser breaks it. Pure, whatever was typed.

/** Words in lines of at most `chars`; what does not fit `most` lines ends in "…". Wide signs count double. */
export function linesOf(text: string, chars: number, most: number): string[] {
  const lines: string[] = []
  let line = ''
  for (const word of text.split(/\s+/).flatMap((one) => piecesOf(one, chars))) {
    const longer = line === '' ? word : `${line} ${word}`
    if (widthOf(longer) <= chars) line = longer
    else {
      lines.push(line)
      line = word
    }
  }
  lines.push(line)
  if (lines.length <= most) return lines
  const shown = lines.slice(0, most)
  const last = shown[most - 1] ?? ''
  return [...shown.slice(0, -1), `${[...last].slice(0, chars - 2).join('')}…`]
}

/** A word longer than a line, and scripts without blanks, are cut where the line ends. */
function piecesOf(word: string, chars: number): string[] {
  if (widthOf(word) <= chars) return [word]
  const pieces: string[] = []
  let piece = ''
  for (const char of word) {
    if (widthOf(piece + char) > chars) {
      pieces.push(piece)
      piece = ''
    }
    piece += char
  }
  return [...pieces, piece]
}

const WIDE_FROM = 0x1100

/** In characters: Chinese, Japanese and emoji are twice as wide. */
export function widthOf(text: string): number {
  let width = 0
  for (const char of text) width += (char.codePointAt(0) ?? 0) >= WIDE_FROM ? 2 : 1
  return width
}

/** Of the longest line. */
export function widestOf(lines: readonly string[]): number {
  return Math.max(0, ...lines.map((line) => widthOf(line)))
}
