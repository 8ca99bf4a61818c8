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
  const concepts = conceptsOf(features.tokens)
  addWords(features)
  addNearby(features)
  addStems(features)
  addChars(features)
  addConcepts(features, concepts)
  addFrames(features)
  addMeanings(features, concepts)
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
  stem: 9,
  nearby: 10,
  meaning: 11,
}

/** What a word means says more about unseen trades than its letters (REPORT.md). */
const STRENGTH = {
  word: 4,
  phrase: 2,
  nearby: 2,
  stem: 3,
  char: 2,
  concept: 8,
  chain: 4,
  frame: 3,
  meaning: 1.5,
  shape: 1,
}

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

const LONGEST_PHRASE = 3

/** Words, phrases of two and three, and what stands first and last. */
function addWords(features: FeatureList) {
  const { tokens } = features
  for (let from = 0; from < tokens.length; from++) {
    let hash = SEED.word
    for (let to = from; to < Math.min(tokens.length, from + LONGEST_PHRASE); to++) {
      hash = mixWord(hash, tokens[to]!.word)
      features.add(hash, to === from ? STRENGTH.word : STRENGTH.phrase, from, to)
    }
  }
  const last = tokens.length - 1
  if (last < 0) return
  const first = mixWord(SEED.first, tokens[0]!.word)
  features.add(first, STRENGTH.phrase, 0, 0)
  features.add(mixWord(SEED.last, tokens[last]!.word), STRENGTH.phrase, last, last)
  if (last > 0) features.add(mixWord(first, tokens[1]!.word), STRENGTH.phrase, 0, 1)
}

const NEARBY = 5

/** Two words at most NEARBY apart, in any order: languages put their verbs in different places. */
function addNearby(features: FeatureList) {
  const hashes = features.tokens.map(({ word }) => mixWord(SEED.nearby, word))
  for (let from = 0; from < hashes.length; from++) {
    for (let to = from + 1; to <= Math.min(hashes.length - 1, from + NEARBY); to++) {
      const [one, two] = [hashes[from]!, hashes[to]!]
      features.add(mix(Math.min(one, two), Math.max(one, two)), STRENGTH.nearby, from, to)
    }
  }
}

const STEM = 5

/** How long words begin, for languages that bend their endings. */
function addStems(features: FeatureList) {
  features.tokens.forEach(({ word }, at) => {
    if (word.length <= STEM) return
    features.add(mixWord(SEED.stem, word.slice(0, STEM)), STRENGTH.stem, at, at)
  })
}

const CHARS = 5

/** Runs of CHARS letters of the folded words joined by single blanks, so they also span two words. */
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
  for (let from = 0; from + CHARS <= codes.length; from++) {
    let hash = SEED.char
    for (let at = from; at < from + CHARS; at++) hash = mix(hash, codes[at]!)
    features.add(hash, STRENGTH.char, owner[from]!, owner[from + CHARS - 1]!)
  }
}

type Concepts = ReturnType<typeof conceptsOf>

/** Concepts alone, in pairs in their order (with gaps), and chained three in a row. */
function addConcepts(features: FeatureList, found: Concepts) {
  const chain: { concept: string; at: number }[] = []
  found.forEach((concepts, at) => {
    for (const concept of concepts) {
      features.add(mixWord(SEED.concept, concept), STRENGTH.concept, at, at)
      if (chain.at(-1)?.concept !== concept) chain.push({ concept, at })
    }
  })
  for (let index = 0; index < chain.length; index++) {
    const [one, two, three] = chain.slice(index, index + 3)
    if (!one || !two) continue
    const pair = mixWord(mixWord(SEED.chain, one.concept), two.concept)
    features.add(pair, STRENGTH.chain, one.at, two.at)
    if (three) features.add(mixWord(pair, three.concept), STRENGTH.chain, one.at, three.at)
  }
  if (chain.length === 0) features.add(mixWord(SEED.concept, 'none'), STRENGTH.concept, 0, 0)
}

/** Any word that is neither common nor known: `do you take _` is the same for every insurance. */
const UNKNOWN = '_'

/** Common words side by side, all others one blank. */
function addFrames(features: FeatureList) {
  const names = features.tokens.map(({ word }) => [COMMON.has(word) ? word : UNKNOWN])
  addNeighbours(features, names, SEED.frame, STRENGTH.frame)
}

const MOST_MEANINGS = 2

/** The same with the concepts of words in their places: `do you have` a thing, or feelings. */
function addMeanings(features: FeatureList, found: Concepts) {
  const names = features.tokens.map(({ word }, at) => {
    const known: string[] = found[at]!.slice(0, MOST_MEANINGS).map((concept) => `<${concept}`)
    if (COMMON.has(word)) known.push(word)
    return known.length > 0 ? known.slice(0, MOST_MEANINGS) : [UNKNOWN]
  })
  addNeighbours(features, names, SEED.meaning, STRENGTH.meaning)
}

/** Each two names side by side, with the edges; unknown words in a row are one. */
function addNeighbours(
  features: FeatureList,
  names: readonly (readonly string[])[],
  seed: number,
  strength: number,
) {
  let before: readonly string[] = ['^']
  let beforeAt = 0
  for (let at = 0; at <= names.length; at++) {
    const here = names[at] ?? ['$']
    if (here[0] === UNKNOWN && before[0] === UNKNOWN) continue
    const place = Math.min(at, Math.max(0, names.length - 1))
    for (const one of before) {
      const hash = mixWord(seed, one)
      for (const two of here) features.add(mixWord(hash, two), strength, beforeAt, place)
    }
    before = here
    beforeAt = place
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
