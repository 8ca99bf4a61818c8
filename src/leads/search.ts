// What a search looks for in leads.search_text (which fold.ts made): every word, anywhere, phone digits
// however typed. Three characters and more are found by the trigram table and verified; shorter words
// are only verified. User text never reaches LIKE or the FTS query language unquoted.
import { digits, fold } from './fold.ts'

/** All words must be found; each in one of its spellings. */
export type Search = { words: string[][] }

const MAX_WORDS = 8
/** Trigrams of one spelling that are looked up; the rest is verified anyway. */
const MAX_GRAMS = 40
const PHONE_SIGNS = /^[0-9+()./ -]+$/

/** Null: nothing to look for. */
export function searchOf(q: string): Search | null {
  const folded = fold(q)
  if (folded === '') return null
  if (isPhoneLike(folded)) return { words: [spellingsOf(folded)] }
  return { words: folded.split(' ').slice(0, MAX_WORDS).map(spellingsOf) }
}

/** The FTS5 query whose hits include all matches; null when every word is too short for trigrams. */
export function ftsQuery(search: Search): string | null {
  const words = search.words
    .filter((spellings) => spellings.every((spelling) => [...spelling].length >= 3))
    .map((spellings) => `(${spellings.map(gramsOf).join(' OR ')})`)
  return words.length > 0 ? words.join(' AND ') : null
}

// Two looks, each linear: one pattern for both would be quadratic.
function isPhoneLike(text: string): boolean {
  return PHONE_SIGNS.test(text) && /[0-9]/.test(text)
}

/** A phone as typed, its digits, and these without `(0)` and leading zeros, as no E.164 number has them. */
function spellingsOf(word: string): string[] {
  if (!isPhoneLike(word)) return [word]
  const all = digits(word)
  const national = digits(word.replaceAll('(0)', '')).replace(/^0+/, '')
  return [...new Set([word, all, all.length >= 6 ? national : all])].filter((text) => text !== '')
}

function gramsOf(text: string): string {
  const letters = [...text]
  const grams = new Set<string>()
  for (let i = 0; i + 3 <= letters.length && grams.size < MAX_GRAMS; i++)
    grams.add(
      `"${letters
        .slice(i, i + 3)
        .join('')
        .replaceAll('"', '""')}"`,
    )
  return `(${[...grams].join(' AND ')})`
}
