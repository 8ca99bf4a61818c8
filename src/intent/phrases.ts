// Phrases as small patterns over folded tokens. Called by rules. Linear: a pattern is tried only
// where its first word stands, and no pattern looks further ahead than it has parts and gaps.
import { type Concept, conceptsOf } from './concepts.ts'
import { fold, type Token } from './tokens.ts'

/** One place in a pattern: any of some words or stems, or a gap of up to GAP tokens. */
type Part =
  | { words: ReadonlySet<string>; stems: readonly string[]; concepts: readonly Concept[] }
  | 'gap'

export type Span = { from: number; to: number }
export type PhraseBook = { byWord: ReadonlyMap<string, Part[][]>; others: readonly Part[][] }

const GAP = 4

/**
 * Patterns, one a line or parted by `;`. `a|b` is either, `stem*` any ending, `<buy>` a concept,
 * `..` up to four tokens of anything. Han and kana are matched character by character.
 */
export function phraseBook(...patterns: string[]): PhraseBook {
  const byWord = new Map<string, Part[][]>()
  const others: Part[][] = []
  for (const pattern of patterns.join(';').split(/[;\n]/)) {
    const parts = pattern.trim().split(/\s+/).filter(Boolean).flatMap(partsOf)
    const first = parts[0]
    if (!first || first === 'gap') continue
    if (first.stems.length > 0 || first.concepts.length > 0) others.push(parts)
    else for (const word of first.words) byWord.set(word, [...(byWord.get(word) ?? []), parts])
  }
  return { byWord, others }
}

const UNSPACED = /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}ー]+$/u

function partsOf(source: string): Part[] {
  if (source === '..') return ['gap']
  if (UNSPACED.test(source)) return [...source].map((char) => onlyWord(fold(char)))
  const words = new Set<string>()
  const stems: string[] = []
  const concepts: Concept[] = []
  for (const choice of source.split('|')) {
    if (choice.startsWith('<')) concepts.push(choice.slice(1, -1) as Concept)
    else if (choice.endsWith('*')) stems.push(fold(choice.slice(0, -1)))
    else words.add(choice.startsWith('@') ? choice : fold(choice))
  }
  return [{ words, stems, concepts }]
}

function onlyWord(word: string): Part {
  return { words: new Set([word]), stems: [], concepts: [] }
}

/** A message prepared once for all phrase books. */
export type Reading = { tokens: readonly Token[]; concepts: readonly (readonly Concept[])[] }

export function readingOf(tokens: readonly Token[]): Reading {
  return { tokens, concepts: conceptsOf(tokens) }
}

/** All places where a phrase of the book stands, in order. */
export function findPhrases(book: PhraseBook, reading: Reading): Span[] {
  const found: Span[] = []
  for (let from = 0; from < reading.tokens.length; from++) {
    const to = longestMatch(book, reading, from)
    if (to !== null) found.push({ from, to })
  }
  return found
}

export function hasPhrase(book: PhraseBook, reading: Reading): boolean {
  return reading.tokens.some((_, from) => longestMatch(book, reading, from) !== null)
}

function longestMatch(book: PhraseBook, reading: Reading, from: number): number | null {
  let longest: number | null = null
  const known = book.byWord.get(reading.tokens[from]!.word) ?? []
  for (const parts of [...known, ...book.others]) {
    const to = matchEnd(parts, 0, reading, from)
    if (to !== null && (longest === null || to > longest)) longest = to
  }
  return longest
}

/** The last token of a match that starts at `at`, or null. */
function matchEnd(
  parts: readonly Part[],
  part: number,
  reading: Reading,
  at: number,
): number | null {
  if (part === parts.length) return at - 1
  const here = parts[part]!
  if (here !== 'gap')
    return fits(here, reading, at) ? matchEnd(parts, part + 1, reading, at + 1) : null
  for (let skipped = 0; skipped <= GAP; skipped++) {
    const to = matchEnd(parts, part + 1, reading, at + skipped)
    if (to !== null) return to
  }
  return null
}

function fits(part: Exclude<Part, 'gap'>, { tokens, concepts }: Reading, at: number): boolean {
  const word = tokens[at]?.word
  if (word === undefined) return false
  if (part.words.has(word) || part.stems.some((stem) => word.startsWith(stem))) return true
  return part.concepts.some((concept) => concepts[at]!.includes(concept))
}
