// One folding for all that is searched and sorted, done when a lead is saved and when a search is
// read: SQLite folds ASCII only, so it never folds here.

/** Letters that Unicode does not take apart into a base and a mark. */
const SINGLE: Record<string, string> = {
  ß: 'ss',
  ẞ: 'ss',
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ł: 'l',
  ħ: 'h',
  ı: 'i',
  ς: 'σ',
  '’': "'",
}

/** Latin, Greek and Cyrillic marks, Arabic vowel signs. Marks of Indic scripts are letters: kept. */
const MARKS = /[\u0300-\u036f\u064b-\u065f\u0670]/g
const SINGLES = new RegExp(`[${Object.keys(SINGLE).join('')}]`, 'g')
const BLANKS = /\s+/g

/** Case, accents, width and blanks folded: `Łódź  CAFÉ` → `lodz cafe`. Total, and fold(fold(x)) = fold(x). */
export function fold(text: string): string {
  return storable(text)
    .normalize('NFKD')
    .replace(MARKS, '')
    .toLowerCase()
    .normalize('NFKD')
    .replace(MARKS, '')
    .replace(SINGLES, (letter) => SINGLE[letter] ?? letter)
    .normalize('NFC')
    .replace(BLANKS, ' ')
    .trim()
}

/** Text that SQLite gives back as it got it: no lone surrogates, no NUL. */
export function storable(text: string): string {
  return text.toWellFormed().replaceAll('\0', '')
}

/** The digits of a phone, as searched: `+1 (415) 555-2671` → `14155552671`. */
export function digits(text: string): string {
  return text.replace(/[^0-9]/g, '')
}
