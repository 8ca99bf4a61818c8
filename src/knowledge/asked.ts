// A question against one index: its units with the terms that may stand for them there and the weight
// each has. Called by rank.ts; candidates.ts asks FTS5 for the same terms.
import { factsAsked, factTermsOf } from './facts.ts'
import { isKnownStem, type Unit, unitsOf } from './lexicon.ts'
import { type KnowledgeIndex, STEM_KEY } from './search-index.ts'
import { wordsOf } from './terms.ts'

export type Variant = { term: string; strength: number }

export type AskedUnit = {
  variants: Variant[]
  /** Class of the word times its rarity in the agent's knowledge. */
  weight: number
  /** Part of the question's whole weight. */
  share: number
  /** Neither a stop word nor one of questions of every kind. */
  subject: boolean
}

export type Asked = {
  units: AskedUnit[]
  /** Share of the question that nowhere stands in the agent's knowledge. */
  unknown: number
  facts: number
}

/** A visitor's message is at most 4,000 characters; what matters stands in this many words. */
const WORDS_MAX = 60
/** A shorter question is read together with the one before. */
const FOLLOW_UP_UNITS = 2
const FOLLOW_UP_WEIGHT = 0.5
/** Units from this weight name what the question is about. */
const SUBJECT = 0.65
const MEANING = 0.75
const FACT = 0.6
/** One word of a set phrase. */
const PART = 0.5
const VARIANT_OF_UNKNOWN = 0.8
const VARIANT_OF_KNOWN = 0.5

export function askedOf(index: KnowledgeIndex, question: string, previous?: string): Asked {
  const own = contentOf(question)
  const subjects = own.filter((unit) => unit.weight >= SUBJECT).length
  const before =
    previous !== undefined && subjects > 0 && subjects <= FOLLOW_UP_UNITS
      ? contentOf(previous)
          // It completes the question; what nobody wrote about there is no part of it.
          .filter((unit) => variantsOf(index, unit).length > 0)
          .map((unit) => ({ ...unit, weight: unit.weight * FOLLOW_UP_WEIGHT }))
      : []
  const units = merged([...own, ...before]).map((unit) => weigh(index, unit))
  const whole = units.reduce((sum, unit) => sum + unit.weight, 0)
  let unknown = 0
  for (const unit of units) {
    unit.share = whole > 0 ? unit.weight / whole : 0
    if (unit.subject && unit.variants.length === 0) unknown += unit.share
  }
  return { units, unknown, facts: factsAsked(question, [...own, ...before]) }
}

/** The terms that FTS5 is to look for: those of weight, without what only an index at hand can tell. */
export function contentTerms(question: string, previous = ''): string[] {
  const units = [...contentOf(question), ...contentOf(previous)]
  units.sort((a, b) => b.weight - a.weight)
  const terms = units.flatMap(({ stems, meanings }) => [
    ...stems,
    ...meanings,
    ...meanings.flatMap(factTermsOf),
  ])
  return [...new Set(terms)]
}

function contentOf(text: string): Unit[] {
  return unitsOf(wordsOf(text, WORDS_MAX)).filter((unit) => unit.weight > 0)
}

/** A word said twice counts once. */
function merged(units: Unit[]): Unit[] {
  const byStems = new Map<string, Unit>()
  for (const unit of units) {
    const key = unit.stems.join(' ')
    if (!byStems.has(key)) byStems.set(key, unit)
  }
  return [...byStems.values()]
}

function weigh(index: KnowledgeIndex, unit: Unit): AskedUnit {
  const variants = variantsOf(index, unit)
  const found = variants[0] === undefined ? 0 : index.count(variants[0].term)
  // That a knowledge base lacks "arrive" or "big" says nothing about what it is about.
  // Nor that it lacks the visitor's own number ("20 minutes late", "60 people").
  const isOwnNumber = found === 0 && isNumber(unit)
  const isSubject = unit.weight >= SUBJECT && !isOwnNumber
  const held = found === 0 && !isSubject ? index.total / 6 : found
  const weight = isOwnNumber ? 0 : unit.weight * rarity(index.total, held)
  return { variants, weight, share: 0, subject: isSubject }
}

function isNumber({ stems }: Unit): boolean {
  const code = stems[0]?.charCodeAt(0) ?? 0
  return stems.length === 1 && code >= 48 && code <= 57
}

/** BM25's inverse document frequency; largest for what the knowledge never mentions. */
function rarity(total: number, found: number): number {
  return Math.log(1 + (total - found + 0.5) / (found + 0.5))
}

function variantsOf(index: KnowledgeIndex, unit: Unit): Variant[] {
  const variants: Variant[] = []
  const add = (term: string, strength: number) => {
    if (index.count(term) > 0 && !variants.some((known) => known.term === term))
      variants.push({ term, strength })
  }
  if (unit.stems.length === 1) {
    const stem = unit.stems[0]!
    add(stem, 1)
    const strength = variants.length > 0 ? VARIANT_OF_KNOWN : VARIANT_OF_UNKNOWN
    for (const term of alike(index, stem)) add(term, strength)
    if (variants.length === 0) for (const term of compounds(index, stem)) add(term, COMPOUND)
  }
  for (const meaning of unit.meanings) add(meaning, MEANING)
  if (unit.stems.length > 1) for (const stem of unit.stems) add(stem, PART)
  for (const meaning of unit.meanings) for (const term of factTermsOf(meaning)) add(term, FACT)
  return variants
}

const COMPOUND = 0.65
const LONG_ENOUGH = 5
const LONGER_BY = 4
const SLIP_FROM = 6
const ALIKE_MAX = 4

/** Other stems of the same word or a slip of the keyboard: one long beginning, or one letter apart. */
function alike(index: KnowledgeIndex, stem: string): string[] {
  if (stem.length < LONG_ENOUGH) return []
  const found: string[] = []
  const isSlip = !isKnownStem(stem)
  for (const term of index.vocabulary.get(stem.slice(0, STEM_KEY)) ?? []) {
    if (term === stem || Math.abs(term.length - stem.length) > LONGER_BY) continue
    if (term.length < LONG_ENOUGH - 1) continue
    if (sharesBeginning(term, stem) || (isSlip && isOneSlipApart(term, stem))) found.push(term)
    if (found.length >= ALIKE_MAX) break
  }
  return found
}

/** "Probe" in "Probetraining" and the other way round: one word begins with the whole of the other. */
function compounds(index: KnowledgeIndex, stem: string): string[] {
  if (stem.length < LONG_ENOUGH) return []
  const terms = index.vocabulary.get(stem.slice(0, STEM_KEY)) ?? []
  return terms
    .filter(
      (term) => term.length >= LONG_ENOUGH && (term.startsWith(stem) || stem.startsWith(term)),
    )
    .slice(0, ALIKE_MAX)
}

/** The beginning of a stem under which FTS5 finds its other forms; '' for short ones. */
export function beginningOf(stem: string): string {
  return stem.length > LONG_ENOUGH ? stem.slice(0, leastShared(stem.length)) : ''
}

function leastShared(length: number): number {
  return Math.max(LONG_ENOUGH, Math.ceil(length * 0.65))
}

function sharesBeginning(a: string, b: string): boolean {
  const least = leastShared(Math.max(a.length, b.length))
  return a.slice(0, least) === b.slice(0, least) && a.length >= least && b.length >= least
}

/** One letter put in, left out, changed, or two neighbours swapped. */
function isOneSlipApart(a: string, b: string): boolean {
  // Short words differ by a letter and mean something else (bread, break).
  if (Math.min(a.length, b.length) < SLIP_FROM || Math.abs(a.length - b.length) > 1) return false
  let head = 0
  while (head < a.length && a[head] === b[head]) head++
  let tail = 0
  while (tail < a.length - head && tail < b.length - head && a.at(-1 - tail) === b.at(-1 - tail))
    tail++
  const [restA, restB] = [a.slice(head, a.length - tail), b.slice(head, b.length - tail)]
  if (restA.length <= 1 && restB.length <= 1) return true
  return restA.length === 2 && restA[0] === restB[1] && restA[1] === restB[0]
}
