// Reads words as meanings: which say nothing, which say little, which are the same thing in other words.
// Used by search-index.ts for passages and by rank.ts for questions, so that both read alike.
import { GENERAL_WORDS, STOP_WORDS, WEAK_WORDS } from './stop-words.ts'
import { COMMON, ENGLISH } from './synonyms.ts'
import { type Word, wordsOf } from './terms.ts'
import { TRANSLATED } from './translations.ts'

/** One thing said: a word or a set phrase ("money back"), with the meanings it may have. */
export type Unit = {
  stems: string[]
  /** Terms `§meaning`, equal for synonyms in every language. No ASCII but letters: FTS5 would cut there. */
  meanings: string[]
  /** 0: a stop word; WEAK: common to questions of every kind; GENERAL: said of any subject; 1: a subject. */
  weight: number
}

export const WEAK = 0.3
export const GENERAL = 0.6
/** "How much", "how long": the kind of fact asked for, which facts.ts looks for itself. */
const FACT_MEANINGS = new Set([
  '§price',
  '§duration',
  '§hours',
  '§place',
  '§limit',
  '§staffsize',
  '§size',
  '§distance',
])
const NUMBER_WEIGHT = 0.7

type Phrase = { rest: string[]; meanings: string[] }

const singles = new Map<string, string[]>()
/** Phrases by their first stem. */
const phrases = new Map<string, Phrase[]>()
for (const [name, entries] of [COMMON, ENGLISH, TRANSLATED].flatMap((lines) =>
  Object.entries(lines),
))
  for (const entry of entries.split(/\s+/)) learn(`§${name}`, entry.replaceAll('_', ' '))

function learn(meaning: string, entry: string): void {
  const [first, ...rest] = wordsOf(entry).map((word) => word.stem)
  if (first === undefined) return
  if (rest.length === 0) {
    const known = singles.get(first) ?? []
    if (!known.includes(meaning)) singles.set(first, [...known, meaning])
    return
  }
  const known = phrases.get(first) ?? []
  const same = known.find((phrase) => phrase.rest.join(' ') === rest.join(' '))
  if (same) same.meanings.push(meaning)
  else known.push({ rest, meanings: [meaning] })
  phrases.set(
    first,
    known.sort((a, b) => b.rest.length - a.rest.length),
  )
}

const stops = new Set(wordsOf(STOP_WORDS).map((word) => word.word))
const weak = new Set(wordsOf(WEAK_WORDS).map((word) => word.stem))
const general = new Set(wordsOf(GENERAL_WORDS).map((word) => word.stem))
/** Pairs of hiragana are endings and particles, hardly ever a subject. */
const HIRAGANA = /^\p{Script=Hiragana}+$/u

export function isStop(word: Word): boolean {
  return stops.has(word.word) || HIRAGANA.test(word.word)
}

/** A word that we know to mean something is no slip of the keyboard for another one. */
export function isKnownStem(stem: string): boolean {
  return singles.has(stem) || weak.has(stem) || general.has(stem)
}

/** The units of a text in order. A phrase counts once; its words do not count again. */
export function unitsOf(words: Word[]): Unit[] {
  const units: Unit[] = []
  for (let i = 0; i < words.length; i++) {
    const word = words[i]!
    const found = phraseAt(words, i)
    if (found) {
      const { phrase, length } = found
      const stems = [word.stem, ...phrase.rest]
      const weight = phrase.meanings.every((one) => FACT_MEANINGS.has(one)) ? WEAK : 1
      units.push({ stems, meanings: phrase.meanings, weight })
      i += length
      continue
    }
    units.push({
      stems: [word.stem],
      meanings: meaningsOf(word.stem),
      weight: weightOf(word),
    })
  }
  return units
}

/** "kostenlose", "blancas": endings that the stemmer, made for English, leaves on. */
const INFLECTIONS = ['en', 'er', 'es', 'em', 'os', 'as', 'e', 'n', 's', 'a', 'o']
const INFLECTED_FROM = 5

function meaningsOf(stem: string): string[] {
  const known = singles.get(stem)
  if (known) return known
  for (const ending of INFLECTIONS) {
    const base = stem.slice(0, stem.length - ending.length)
    if (base.length < INFLECTED_FROM || !stem.endsWith(ending)) continue
    const meant = singles.get(base)
    if (meant) return meant
  }
  return []
}

/** The longest phrase that begins here; one word may stand within it ("money is back"). */
function phraseAt(words: Word[], at: number): { phrase: Phrase; length: number } | undefined {
  for (const phrase of phrases.get(words[at]!.stem) ?? []) {
    const length = lengthAt(words, at, phrase.rest)
    if (length > 0) return { phrase, length }
  }
  return undefined
}

/** Words that the rest of a phrase takes behind `at`; 0 when it does not stand there. */
function lengthAt(words: Word[], at: number, rest: string[]): number {
  let next = at + 1
  let isGapUsed = false
  for (const stem of rest) {
    if (words[next]?.stem !== stem) {
      if (isGapUsed || words[next + 1]?.stem !== stem || !isStop(words[next]!)) return 0
      isGapUsed = true
      next++
    }
    next++
  }
  return next - at - 1
}

function weightOf(word: Word): number {
  if (isStop(word)) return 0
  if (weak.has(word.stem)) return WEAK
  if (general.has(word.stem)) return GENERAL
  const first = word.word.charCodeAt(0)
  return first >= 48 && first <= 57 ? NUMBER_WEIGHT : 1
}
