// The pure scorer: the passages of an index that may answer a question, best first, each with the
// sentences to quote and a calibrated probability that they answer. Used by retrieve.ts and the evaluation.
import { type Asked, type AskedUnit, askedOf } from './asked.ts'
import { confidenceOf, type Evidence } from './confidence.ts'
import { type Passage, QUOTE_MAX } from './passage.ts'
import {
  type IndexedPassage,
  type IndexedSentence,
  type KnowledgeIndex,
  sentencesIn,
} from './search-index.ts'

export type RankOptions = {
  /** Passages returned. */
  limit?: number
  /** The visitor's message before: completes short follow-ups ("and yearly?"). */
  previous?: string
}

/** What a model gets to read beside the question. */
const DEFAULT_LIMIT = 4
/** Passages whose sentences are compared; the rest is far behind in BM25. */
export const CANDIDATES = 12

const K1 = 1.2
const B = 0.5
/** Terms of a middling passage. Fixed, not measured, so that FTS5 candidates score as the whole index does. */
const USUAL_LENGTH = 45
const ABOUT_WEIGHT = 0.8

export function rank(
  index: KnowledgeIndex,
  question: string,
  options: RankOptions = {},
): Passage[] {
  const asked = askedOf(index, question, options.previous)
  if (asked.units.length === 0) return []
  const judged = bestByBm25(index, asked)
    .map(({ passage, bm25 }) => judge(passage, asked, bm25))
    .sort((a, b) => b.score - a.score)
  const runnerUp = judged[1]?.score ?? 0
  return judged.slice(0, options.limit ?? DEFAULT_LIMIT).map((one, place) => ({
    articleId: one.passage.articleId,
    title: one.passage.title,
    text: one.passage.text,
    score: one.score,
    answers: confidenceOf({ ...one.evidence, margin: place === 0 ? one.score - runnerUp : 0 }),
    quote: quoteOf(sentencesIn(one.passage), one.scores),
    sentence: shortened(sentencesIn(one.passage)[one.best]!.text),
  }))
}

function bestByBm25(index: KnowledgeIndex, asked: Asked) {
  const scores = new Map<number, number>()
  for (const unit of asked.units) {
    const seen = new Map<number, number>()
    for (const { term, strength } of unit.variants)
      for (const position of index.postings.get(term) ?? []) {
        const passage = index.passages[position]!
        const gain = strength * unit.weight * frequencyGain(passage, term)
        if (gain > (seen.get(position) ?? 0)) seen.set(position, gain)
      }
    for (const [position, gain] of seen) scores.set(position, (scores.get(position) ?? 0) + gain)
  }
  return [...scores]
    .sort(([a, x], [b, y]) => y - x || a - b)
    .slice(0, CANDIDATES)
    .map(([position, bm25]) => ({ passage: index.passages[position]!, bm25 }))
}

function frequencyGain(passage: IndexedPassage, term: string): number {
  const inText = passage.terms.get(term) ?? 0
  const tf = inText + (passage.about.has(term) ? ABOUT_WEIGHT : 0)
  return (tf * (K1 + 1)) / (tf + K1 * (1 - B + (B * passage.length) / USUAL_LENGTH))
}

type Judged = {
  passage: IndexedPassage
  score: number
  scores: number[]
  /** Position of the best sentence. */
  best: number
  evidence: Evidence
}

/** Where a word stands, against standing in the sentence itself. */
const BESIDE = 0.6
const LEANT_ON = 0.9
const IN_PASSAGE = 0.45
const IN_ABOUT = 0.75
/** A sentence that also repeats the subject of its heading is a little more about it. */
const TWICE = 0.1
const FACT_BONUS = 0.22
/** What an article is about stands at its beginning. */
const EARLY = 0.02
const BM25_SHARE = 0.015

function judge(passage: IndexedPassage, asked: Asked, bm25: number): Judged {
  const sentences = sentencesIn(passage)
  const matches = sentences.map((_, at) => asked.units.map((unit) => matchAt(unit, passage, at)))
  const scores = matches.map((match, at) => {
    const covered = weighted(asked.units, match)
    const fact = asked.facts !== 0 && (sentences[at]!.facts & asked.facts) !== 0
    const early = at === 0 ? EARLY : 0
    return covered + (fact ? FACT_BONUS : 0) + early + BM25_SHARE * bm25
  })
  const best = scores.indexOf(Math.max(...scores))
  const match = matches[best]!
  const hasFact = (sentences[best]!.facts & asked.facts) !== 0
  return {
    passage,
    score: scores[best]!,
    scores,
    best,
    evidence: {
      coverage: weighted(asked.units, match),
      missing: Math.max(...asked.units.map((u, i) => (u.subject ? (1 - match[i]!) * u.share : 0))),
      unknown: asked.unknown,
      fact: asked.facts === 0 ? 0 : hasFact ? 1 : -1,
      subjects: asked.units.filter((unit) => unit.subject).length,
      matched: asked.units.filter((unit, i) => unit.subject && match[i]! >= 0.5).length,
      margin: 0,
    },
  }
}

/** How well a sentence, with its surroundings, says one unit: 0 to 1. */
function matchAt(unit: AskedUnit, passage: IndexedPassage, at: number): number {
  const sentences = passage.sentences!
  let best = 0
  for (const { term, strength } of unit.variants) {
    const here = sentences[at]!.terms.has(term)
    const above = passage.about.has(term)
    const place = here
      ? 1
      : above
        ? IN_ABOUT
        : isBeside(sentences, at, term)
          ? sentences[at]!.leans && sentences[at - 1]?.terms.has(term)
            ? LEANT_ON
            : BESIDE
          : passage.terms.has(term)
            ? IN_PASSAGE
            : 0
    best = Math.max(best, strength * place + (here && above ? TWICE : 0))
  }
  return best
}

function isBeside(sentences: IndexedSentence[], at: number, term: string): boolean {
  return Boolean(sentences[at - 1]?.terms.has(term) || sentences[at + 1]?.terms.has(term))
}

function weighted(units: AskedUnit[], match: number[]): number {
  let sum = 0
  for (let i = 0; i < units.length; i++) sum += units[i]!.share * match[i]!
  return sum
}

/** A sentence this far behind the best one is not quoted beside it. */
const QUOTE_SHARE = 0.5
const QUOTE_SENTENCES = 3

/** The best sentences in reading order, as they stand, within QUOTE_MAX characters. */
function quoteOf(sentences: IndexedSentence[], scores: number[]): string {
  const order = scores.map((_, at) => at).sort((a, b) => scores[b]! - scores[a]! || a - b)
  const best = order[0]!
  const chosen = [best]
  let length = sentences[best]!.text.length
  for (const at of order.slice(1)) {
    if (chosen.length >= QUOTE_SENTENCES) break
    if (scores[at]! < QUOTE_SHARE * scores[best]!) break
    if (length + sentences[at]!.text.length + 1 > QUOTE_MAX) continue
    chosen.push(at)
    length += sentences[at]!.text.length + 1
  }
  const text = chosen
    .sort((a, b) => a - b)
    .map((at) => sentences[at]!.text)
    .join(' ')
  return shortened(text)
}

/** A single sentence may be longer than a reply: cut between words. */
function shortened(text: string): string {
  if (text.length <= QUOTE_MAX) return text
  const end = text.lastIndexOf(' ', QUOTE_MAX - 2)
  return `${text.slice(0, end > QUOTE_MAX / 2 ? end : QUOTE_MAX - 2)} …`
}
