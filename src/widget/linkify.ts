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

// A word holds no blank, so that what begins with one of the four is read by a browser as that one.
function hrefOf(word: string): string | null {
  return SCHEMES.test(word) && URL.canParse(word) ? word : null
}
