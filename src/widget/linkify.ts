// Links in what a reply or a visitor wrote (PRODUCT §6): http, https, mailto and tel only; all else
// stays text. Pure, linear: words are cut at blanks, never matched by a backtracking pattern.

export type Piece = { text: string; href?: string }

const SCHEMES = /^(?:https?:\/\/|mailto:|tel:)/i
const OPENING = '<(["\'«“„「（'
const TRAILING = '.,;:!?)]}>\'"»”“」）。，、！？；：،؛؟।'

export function linkify(text: string): Piece[] {
  const pieces: Piece[] = []
  const plain = (words: string): void => {
    const last = pieces.at(-1)
    if (last && last.href === undefined) last.text += words
    else if (words !== '') pieces.push({ text: words })
  }
  for (const word of text.split(/(\s+)/)) {
    let end = word.length
    while (end > 0 && TRAILING.includes(word.charAt(end - 1))) end--
    const start = OPENING.includes(word.charAt(0)) && word !== '' ? 1 : 0
    const href = hrefOf(word.slice(start, end))
    if (href === null) {
      plain(word)
      continue
    }
    plain(word.slice(0, start))
    pieces.push({ text: word.slice(start, end), href })
    plain(word.slice(end))
  }
  return pieces
}

function hrefOf(word: string): string | null {
  if (!SCHEMES.test(word)) return null
  const url = URL.canParse(word) ? new URL(word) : null
  const isKnown = url && ['http:', 'https:', 'mailto:', 'tel:'].includes(url.protocol)
  return isKnown ? word : null
}
