// A message as hashed features, the same for training and use. Called by train and classifier.
// Pure and linear; every feature remembers the tokens it came from, so that words can be shown.
import { COMMON_WORDS } from '../language/words.ts'
import { conceptsOf } from './concepts.ts'
import { fold, type Token, tokenize } from './tokens.ts'

/** Features are numbers below 2^HASH_BITS; the many that training never saw weigh nothing. */
export const HASH_BITS = 20

export type Features = {
  tokens: Token[]
  /** Hashed features, duplicates dropped. */
  ids: number[]
  /** How loud each feature speaks; squares sum to less than 1, so long messages are no louder. */
  values: number[]
  /** The first and last token each stands on. */
  from: number[]
  to: number[]
}

export function featuresOf(text: string): Features {
  const features = new FeatureList(tokenize(text))
  addWords(features)
  addChars(features)
  addConcepts(features)
  addFrames(features)
  addShape(features)
  features.normalise()
  return features
}

/** Seeds that keep kinds of features apart in the one number space. */
const SEED = {
  word: 1,
  first: 2,
  last: 3,
  char: 4,
  concept: 5,
  chain: 6,
  shape: 7,
  frame: 8,
}

/** What a word means and its place say more about unseen trades than its letters (REPORT.md). */
const STRENGTH = { word: 2, char: 1, concept: 4, frame: 3, shape: 1 }

class FeatureList implements Features {
  readonly tokens: Token[]
  readonly ids: number[] = []
  readonly values: number[] = []
  readonly from: number[] = []
  readonly to: number[] = []
  readonly #seen = new Set<number>()

  constructor(tokens: Token[]) {
    this.tokens = tokens
  }

  add(hash: number, strength: number, from: number, to: number) {
    const id = scramble(hash) >>> (32 - HASH_BITS)
    if (this.#seen.has(id)) return
    this.#seen.add(id)
    this.ids.push(id)
    this.values.push(strength)
    this.from.push(from)
    this.to.push(to)
  }

  normalise() {
    const squares = this.values.reduce((sum, value) => sum + value * value, 1)
    const scale = 1 / Math.sqrt(squares)
    for (let at = 0; at < this.values.length; at++) this.values[at]! *= scale
  }
}

const LONGEST_WORD_GRAM = 3

function addWords(features: FeatureList) {
  const { tokens } = features
  for (let from = 0; from < tokens.length; from++) {
    let hash = SEED.word
    for (let to = from; to < Math.min(tokens.length, from + LONGEST_WORD_GRAM); to++) {
      hash = mixWord(hash, tokens[to]!.word)
      features.add(hash, STRENGTH.word, from, to)
    }
  }
  const last = tokens.length - 1
  if (last < 0) return
  features.add(mixWord(SEED.first, tokens[0]!.word), STRENGTH.word, 0, 0)
  features.add(mixWord(SEED.last, tokens[last]!.word), STRENGTH.word, last, last)
  if (last > 0)
    features.add(
      mixWord(mixWord(SEED.first, tokens[0]!.word), tokens[1]!.word),
      STRENGTH.word,
      0,
      1,
    )
}

const SHORTEST_CHAR_GRAM = 3
const LONGEST_CHAR_GRAM = 5

/** Character n-grams of the folded words joined by single blanks, so they also span two words. */
function addChars(features: FeatureList) {
  const codes: number[] = [32]
  const owner: number[] = [0]
  features.tokens.forEach(({ word }, index) => {
    for (let at = 0; at < word.length; at++) {
      codes.push(word.charCodeAt(at))
      owner.push(index)
    }
    codes.push(32)
    owner.push(index)
  })
  for (let from = 0; from < codes.length; from++) {
    let hash = SEED.char
    const end = Math.min(codes.length, from + LONGEST_CHAR_GRAM)
    for (let to = from; to < end; to++) {
      hash = mix(hash, codes[to]!)
      if (to - from + 1 >= SHORTEST_CHAR_GRAM)
        features.add(hash, STRENGTH.char, owner[from]!, owner[to]!)
    }
  }
}

/** Concepts alone, in pairs in their order (with gaps), and chained three in a row. */
function addConcepts(features: FeatureList) {
  const chain: { concept: string; at: number }[] = []
  conceptsOf(features.tokens).forEach((concepts, at) => {
    for (const concept of concepts) {
      features.add(mixWord(SEED.concept, concept), STRENGTH.concept, at, at)
      if (chain.at(-1)?.concept !== concept) chain.push({ concept, at })
    }
  })
  for (let index = 0; index < chain.length; index++) {
    const [one, two, three] = chain.slice(index, index + 3)
    if (!one || !two) continue
    const pair = mixWord(mixWord(SEED.chain, one.concept), two.concept)
    features.add(pair, STRENGTH.concept, one.at, two.at)
    if (three) features.add(mixWord(pair, three.concept), STRENGTH.concept, one.at, three.at)
  }
  if (chain.length === 0) features.add(mixWord(SEED.concept, 'none'), STRENGTH.concept, 0, 0)
}

const SHORTEST_FRAME = 2
const LONGEST_FRAME = 5

/** Common words kept, all others one blank: `do you take _` is the same for every insurance. */
function addFrames(features: FeatureList) {
  const frame: { word: string; at: number }[] = [{ word: '^', at: 0 }]
  features.tokens.forEach(({ word }, at) => {
    const kept = COMMON.has(word) ? word : '_'
    if (kept !== '_' || frame.at(-1)!.word !== '_') frame.push({ word: kept, at })
  })
  frame.push({ word: '$', at: Math.max(0, features.tokens.length - 1) })
  for (let from = 0; from < frame.length; from++) {
    let hash = SEED.frame
    for (let to = from; to < Math.min(frame.length, from + LONGEST_FRAME); to++) {
      hash = mixWord(hash, frame[to]!.word)
      if (to - from + 1 >= SHORTEST_FRAME)
        features.add(hash, STRENGTH.frame, frame[from]!.at, frame[to]!.at)
    }
  }
}

const COMMON: ReadonlySet<string> = new Set(
  Object.values(COMMON_WORDS).flatMap((list) => list.split(/\s+/).map(fold)),
)

function addShape(features: FeatureList) {
  const { tokens } = features
  const last = Math.max(0, tokens.length - 1)
  const length =
    tokens.length < 4 ? tokens.length : tokens.length < 7 ? 5 : tokens.length < 13 ? 9 : 20
  features.add(mix(SEED.shape, length), STRENGTH.shape, 0, last)
}

function mix(hash: number, code: number): number {
  return Math.imul(hash ^ code, 0x01000193) ^ (hash >>> 15)
}

function mixWord(hash: number, word: string): number {
  let mixed = mix(hash, 0x1f)
  for (let at = 0; at < word.length; at++) mixed = mix(mixed, word.charCodeAt(at))
  return mixed
}

/** The finaliser of MurmurHash3: the high bits depend on all. */
function scramble(hash: number): number {
  let mixed = hash ^ (hash >>> 16)
  mixed = Math.imul(mixed, 0x85ebca6b)
  mixed ^= mixed >>> 13
  mixed = Math.imul(mixed, 0xc2b2ae35)
  return mixed ^ (mixed >>> 16)
}
