// A message as hashed features, the same for training and use. Called by train and classifier.
// Pure and linear; every feature remembers the tokens it came from, so that words can be shown.
import { conceptsOf } from './concepts.ts'
import { type Token, tokenize } from './tokens.ts'

/** Features are numbers below 2^HASH_BITS; the many that training never saw weigh nothing. */
export const HASH_BITS = 20

export type Features = {
  tokens: Token[]
  /** Hashed features, duplicates dropped, with the first and last token each stands on. */
  ids: number[]
  from: number[]
  to: number[]
}

export type FeatureInput = {
  text: string
  context?: string | undefined
  asked?: boolean | undefined
}

export function featuresOf(input: FeatureInput): Features {
  const features = new FeatureList(tokenize(input.text))
  addWords(features)
  addChars(features)
  addConcepts(features)
  addShape(features)
  if (input.context) addContext(features, input.context)
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
  context: 8,
  mix: 9,
  skip: 10,
}

class FeatureList implements Features {
  readonly tokens: Token[]
  readonly ids: number[] = []
  readonly from: number[] = []
  readonly to: number[] = []
  readonly #seen = new Set<number>()

  constructor(tokens: Token[]) {
    this.tokens = tokens
  }

  add(hash: number, from: number, to: number) {
    const id = scramble(hash) >>> (32 - HASH_BITS)
    if (this.#seen.has(id)) return
    this.#seen.add(id)
    this.ids.push(id)
    this.from.push(from)
    this.to.push(to)
  }
}

const LONGEST_WORD_GRAM = 3

function addWords(features: FeatureList) {
  const { tokens } = features
  for (let from = 0; from < tokens.length; from++) {
    let hash = SEED.word
    for (let to = from; to < Math.min(tokens.length, from + LONGEST_WORD_GRAM); to++) {
      hash = mixWord(hash, tokens[to]!.word)
      features.add(hash, from, to)
    }
  }
  const last = tokens.length - 1
  if (last < 0) return
  features.add(mixWord(SEED.first, tokens[0]!.word), 0, 0)
  features.add(mixWord(SEED.last, tokens[last]!.word), last, last)
  if (last > 0) features.add(mixWord(mixWord(SEED.first, tokens[0]!.word), tokens[1]!.word), 0, 1)
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
      if (to - from + 1 >= SHORTEST_CHAR_GRAM) features.add(hash, owner[from]!, owner[to]!)
    }
  }
}

/** Concepts alone, in pairs in their order (with gaps), and chained three in a row. */
function addConcepts(features: FeatureList) {
  const chain: { concept: string; at: number }[] = []
  conceptsOf(features.tokens).forEach((concepts, at) => {
    for (const concept of concepts) {
      features.add(mixWord(SEED.concept, concept), at, at)
      if (chain.at(-1)?.concept !== concept) chain.push({ concept, at })
    }
  })
  for (let index = 0; index < chain.length; index++) {
    const [one, two, three] = chain.slice(index, index + 3)
    if (!one || !two) continue
    const pair = mixWord(mixWord(SEED.chain, one.concept), two.concept)
    features.add(pair, one.at, two.at)
    if (three) features.add(mixWord(pair, three.concept), one.at, three.at)
  }
  if (chain.length === 0) features.add(mixWord(SEED.concept, 'none'), 0, 0)
}

function addShape(features: FeatureList) {
  const { tokens } = features
  const last = Math.max(0, tokens.length - 1)
  const length =
    tokens.length < 4 ? tokens.length : tokens.length < 7 ? 5 : tokens.length < 13 ? 9 : 20
  features.add(mix(SEED.shape, length), 0, last)
}

/** What the agent said just before, seen only through its concepts and whether it asked. */
function addContext(features: FeatureList, context: string) {
  const tokens = tokenize(context.slice(-400))
  const found = new Set(conceptsOf(tokens).flat())
  const last = Math.max(0, features.tokens.length - 1)
  for (const concept of found) features.add(mixWord(SEED.context, concept), 0, last)
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
