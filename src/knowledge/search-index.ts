// An agent's passages as a compact search index in memory. Built once per knowledge version (or from
// the candidates that FTS5 gives, with the document counts of the whole agent); read by rank.ts.
import { factsIn, termsOfFacts } from './facts.ts'
import { unitsOf } from './lexicon.ts'
import { sentencesOf } from './split.ts'
import { wordsOf } from './terms.ts'

export type StoredPassage = { articleId: string; title: string; heading: string; text: string }

export type IndexedSentence = {
  text: string
  terms: ReadonlySet<string>
  facts: number
  /** Begins with a word that stands for something of the sentence before. */
  leans: boolean
}

const LEANING =
  /^(?:It|They|This|That|These|Those|He|She|Its|Their|If not|Otherwise|Then|Es|Er|Sie|Diese[rs]?|Il|Elle|Ils|Elles|Esto|Ella|Ele|Ela|Questo|Dit|Deze|Het|Ze) /

export type IndexedPassage = StoredPassage & {
  /** Stems and meanings of title and heading. */
  about: ReadonlySet<string>
  terms: ReadonlyMap<string, number>
  length: number
  /** Cut on first use: most passages are never candidates. */
  sentences: IndexedSentence[] | undefined
}

export type KnowledgeIndex = {
  passages: IndexedPassage[]
  /** Term to positions in `passages`. */
  postings: ReadonlyMap<string, number[]>
  /** Stems by their first STEM_KEY characters, for words that are written otherwise. */
  vocabulary: ReadonlyMap<string, string[]>
  /** Passages of the agent, not of this index, when the index holds candidates only. */
  total: number
  /** Passages of the agent that hold a term. */
  count(term: string): number
}

/** Stems that share fewer first characters are not compared. */
export const STEM_KEY = 3

export function buildIndex(
  stored: readonly StoredPassage[],
  whole?: { total: number; counts: ReadonlyMap<string, number> },
): KnowledgeIndex {
  const postings = new Map<string, number[]>()
  const titles = new Map<string, Set<string>>()
  const passages = stored.map((passage, position) => {
    const about = aboutOf(passage, titles)
    const { terms, length } = countTerms(passage.text)
    for (const term of new Set([...terms.keys(), ...about])) {
      const list = postings.get(term)
      if (list) list.push(position)
      else postings.set(term, [position])
    }
    return { ...passage, about, terms, length, sentences: undefined }
  })
  return {
    passages,
    postings,
    vocabulary: vocabularyOf(postings.keys()),
    total: whole?.total ?? passages.length,
    count: (term) => whole?.counts.get(term) ?? postings.get(term)?.length ?? 0,
  }
}

/** Title and heading repeat over the passages of an article: read once each. */
function aboutOf(passage: StoredPassage, known: Map<string, Set<string>>): Set<string> {
  const key = `${passage.title}\n${passage.heading}`
  const about = known.get(key) ?? new Set(termsOf(key))
  known.set(key, about)
  return about
}

/** Stems and meanings of a text, repeated as often as they stand in it. */
export function termsOf(text: string): string[] {
  return unitsOf(wordsOf(text)).flatMap((unit) => [...unit.stems, ...unit.meanings])
}

/** The terms of a passage's text: what it says, and the kinds of fact it holds. */
export function passageTermsOf(text: string): string[] {
  return [...termsOf(text), ...termsOfFacts(factsIn(text))]
}

function countTerms(text: string): { terms: Map<string, number>; length: number } {
  const terms = new Map<string, number>()
  const all = passageTermsOf(text)
  for (const term of all) terms.set(term, (terms.get(term) ?? 0) + 1)
  return { terms, length: all.length }
}

/** The sentences of a passage, cut once. */
export function sentencesIn(passage: IndexedPassage): IndexedSentence[] {
  passage.sentences ??= sentencesOf(passage.text).map((text) => ({
    text,
    terms: new Set(passageTermsOf(text)),
    facts: factsIn(text),
    leans: LEANING.test(text),
  }))
  return passage.sentences
}

function vocabularyOf(terms: Iterable<string>): Map<string, string[]> {
  const vocabulary = new Map<string, string[]>()
  for (const term of terms) {
    if (term.length <= STEM_KEY || term.startsWith('§')) continue
    const key = term.slice(0, STEM_KEY)
    const list = vocabulary.get(key)
    if (list) list.push(term)
    else vocabulary.set(key, [term])
  }
  return vocabulary
}
