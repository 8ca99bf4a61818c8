// Which of our languages a message is written in, when that is clear. Called by conversation to
// choose the reply's wording; a wrong guess is worse than none, so short or mixed text gives none.
import type { Language } from './language.ts'
import { COMMON_WORDS, type LatinLanguage, PIECES, ROMANISED_HINDI } from './words.ts'

/**
 * The language of `text`, or undefined when it is short, mixed or none of ours. Pure, linear, reads
 * at most the first SAMPLE characters.
 *
 * @example detectLanguage('¿cuánto cuesta un implante?') // 'es'
 * @example detectLanguage('ok') // undefined
 */
export function detectLanguage(text: string): Language | undefined {
  const sample = text.slice(0, SAMPLE).normalize('NFC')
  const scripts = countScripts(sample)
  const letters = scripts.latin + scripts.han + scripts.kana + scripts.arabic + scripts.hindi
  if (letters + scripts.other === 0) return undefined
  // Names and brands in Latin letters stand inside text of any script, so those weigh little.
  const weighed = letters + scripts.other - scripts.latin + scripts.latin / 5
  const mostly = (count: number) => count >= 2 && count / weighed > 0.6
  if (mostly(scripts.kana + scripts.han)) return ofChinese(scripts)
  if (mostly(scripts.arabic)) return FOREIGN_ARABIC.test(sample) ? undefined : 'ar'
  if (mostly(scripts.hindi)) return 'hi'
  if (scripts.latin / (letters + scripts.other) > 0.8) return ofLatin(sample)
  return undefined
}

const SAMPLE = 600

/** Letters of Persian and Urdu that Arabic does not have. */
const FOREIGN_ARABIC = /[پچژگکیےٹڈڑں]/

type Scripts = Record<'latin' | 'han' | 'kana' | 'arabic' | 'hindi' | 'other', number>

function countScripts(text: string): Scripts {
  const scripts: Scripts = { latin: 0, han: 0, kana: 0, arabic: 0, hindi: 0, other: 0 }
  for (const char of text) {
    const code = char.codePointAt(0)!
    if (code < 0x41) continue
    if (code < 0x250) scripts.latin += LETTER.test(char) ? 1 : 0
    else if (code >= 0x3041 && code <= 0x30ff) scripts.kana += 1
    else if ((code >= 0x4e00 && code <= 0x9fff) || (code >= 0x3400 && code <= 0x4dbf)) scripts.han++
    else if (code >= 0x600 && code <= 0x6ff) scripts.arabic += LETTER.test(char) ? 1 : 0
    else if (code >= 0x900 && code <= 0x97f) scripts.hindi += 1
    else if (LETTER.test(char)) scripts.other += 1
  }
  return scripts
}

const LETTER = /\p{L}/u

/** Japanese is never without kana for long; Chinese never has any. */
function ofChinese({ kana, han }: Scripts): Language {
  return kana > 0 && kana * 8 >= han ? 'ja' : 'zh'
}

/** Enough evidence at all, and clearly more than for any other language. */
const ENOUGH = 1
const CLEARLY_MORE = 1.35

function ofLatin(sample: string): Language | undefined {
  const scores = new Map<Candidate, number>()
  const add = (language: Candidate, weight: number) =>
    scores.set(language, (scores.get(language) ?? 0) + weight)
  // `İ`.toLowerCase() is two code units; NFC first and a plain i keep Turkish words in the lists.
  const lower = ` ${sample.replaceAll('İ', 'i').toLowerCase().replaceAll('’', "'")} `
  for (const word of wordsOf(lower)) {
    const languages = LANGUAGES_OF_WORD.get(word)
    for (const language of languages ?? []) add(language, WEIGHT_BY_SHARERS[languages!.length] ?? 0)
  }
  for (const [piece, languages, weight] of PIECES) {
    if (!lower.includes(piece)) continue
    for (const language of languages) add(language, weight)
  }
  const [first, second] = [...scores].sort((a, b) => b[1] - a[1])
  if (!first || first[1] < ENOUGH) return undefined
  const isClear = first[1] >= (second?.[1] ?? 0) * CLEARLY_MORE
  return isClear && first[0] !== 'none' ? first[0] : undefined
}

type Candidate = LatinLanguage | 'none'

/** A word of one language says much; one shared by three or more hardly anything. */
const WEIGHT_BY_SHARERS = [0, 1, 0.55, 0.25, 0.12, 0.05]

/** Words without addresses, links and anything with digits: those have no language. */
function* wordsOf(lower: string): Generator<string> {
  for (const token of lower.split(/\s+/)) {
    if (/[@\d/]/.test(token) || /\w\.\w/.test(token)) continue
    yield* token.match(/[\p{L}]+(?:'[\p{L}]+)?/gu) ?? []
    if (token.includes("'")) yield* token.match(/[\p{L}]+/gu) ?? []
  }
}

const LANGUAGES_OF_WORD = indexWords()

function indexWords(): ReadonlyMap<string, Candidate[]> {
  const index = new Map<string, Candidate[]>()
  const lists = { ...COMMON_WORDS, none: ROMANISED_HINDI }
  for (const [language, list] of Object.entries(lists) as [Candidate, string][]) {
    for (const word of new Set(list.split(/\s+/))) {
      index.set(word, [...(index.get(word) ?? []), language])
    }
  }
  return index
}
