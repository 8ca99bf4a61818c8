// A visitor's message as folded tokens that still know where they stood. Called by features and
// rules; one pass over the text, no backtracking, offsets are UTF-16 units of the original.

export type Token = {
  /** Lower case, without accents, digits folded to 0. */
  word: string
  start: number
  end: number
}

/** What stands for an e-mail address, a link, and a number of seven digits and more. */
export const MAIL = '@mail'
export const LINK = '@link'
export const LONG_NUMBER = '@number'

/** Longer messages are read up to here: the endpoint takes 4,000 code points (PRODUCT §7). */
export const READ_AT_MOST = 4000

/**
 * @example tokenize("¿Cuánto cuesta?") // cuanto, cuesta, ? (and ¿)
 */
export function tokenize(text: string): Token[] {
  const tokens: Token[] = []
  for (const chunk of text.slice(0, READ_AT_MOST).matchAll(/\S+/g)) {
    addChunk(tokens, chunk[0], chunk.index)
  }
  return tokens
}

function addChunk(tokens: Token[], chunk: string, start: number) {
  const whole = (word: string) => tokens.push({ word, start, end: start + chunk.length })
  const at = chunk.indexOf('@')
  if (at > 0 && at < chunk.length - 1) return whole(MAIL)
  if (/^(?:https?:|www\.)/i.test(chunk)) return whole(LINK)
  for (const match of chunk.matchAll(WORD)) addWord(tokens, match[0], start + match.index)
}

/** Words (with inner apostrophes), a single character of a script without blanks, or a telling sign. */
const WORD =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}ー]|[\p{L}\p{M}\p{N}]+(?:['’][\p{L}\p{M}]+)*|[?!？！؟¿$€£¥₹%]/gu
const UNSPACED = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}ー]/u

function addWord(tokens: Token[], raw: string, start: number) {
  if (raw.length === 1 || !UNSPACED.test(raw)) return addSpaced(tokens, raw, start)
  let at = start
  for (const char of raw) {
    tokens.push({ word: fold(char), start: at, end: at + char.length })
    at += char.length
  }
}

function addSpaced(tokens: Token[], raw: string, start: number) {
  const apostrophe = raw.search(/['’]/)
  // `l'offre`, `j'aimerais`: the article is a word of its own. `don't`, `i'll` stay whole.
  if (apostrophe > 0 && apostrophe <= 2 && raw.length - apostrophe > 2 && !CONTRACTED.test(raw)) {
    const rest = start + apostrophe + 1
    tokens.push({ word: fold(raw.slice(0, apostrophe)), start, end: rest - 1 })
    tokens.push({ word: fold(raw.slice(apostrophe + 1)), start: rest, end: start + raw.length })
    return
  }
  tokens.push({ word: fold(raw), start, end: start + raw.length })
}

const CONTRACTED = /['’](?:ll|ve|re)$/i

/** Letters that decomposition leaves alone but that people leave out or type both ways. */
const SAME: Record<string, string> = {
  ı: 'i',
  ł: 'l',
  ß: 'ss',
  ø: 'o',
  æ: 'ae',
  œ: 'oe',
  đ: 'd',
  أ: 'ا',
  إ: 'ا',
  آ: 'ا',
  ى: 'ي',
  ة: 'ه',
  '؟': '?',
  '？': '?',
  '！': '!',
}

/** Folds a word; also used for every lexicon, so both sides agree. */
export function fold(raw: string): string {
  const plain = raw
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[\u0300-\u036f\u064b-\u065f\u0640'’]/g, '')
    .normalize('NFC')
  const same = plain.replace(/[ıłßøæœđأإآىة؟？！]/g, (letter) => SAME[letter] ?? letter)
  if (!/\p{N}/u.test(same)) return same
  const digits = same.replace(/\p{N}/gu, '0')
  return (digits.match(/0/g)?.length ?? 0) >= 7 ? LONG_NUMBER : digits
}
