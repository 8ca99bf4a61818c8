// Our own detector: trained weights with rules on top. Called by detect.ts, and alone where no
// model is bound. Pure; well under a millisecond; never throws, whatever the visitor writes.
import { type Features, featuresOf, HASH_BITS } from './features.ts'
import {
  INTENT_KINDS,
  INTEREST_KINDS,
  type Intent,
  type IntentInput,
  type IntentKind,
} from './intent.ts'
import { sigmoid } from './learn.ts'
import { unpackTable } from './pack.ts'
import { type Signs, signsOf } from './rules.ts'
import { INTEREST, KIND } from './weights.ts'

/** A sign that says so outright counts this much at least. */
const EXPLICIT_PROBABILITY = 0.95
/** Bare yes, thanks, a decline or contact details say nothing about interest by themselves. */
const BARE_PROBABILITY = 0.08
/** Above this the weights have understood what the rule took for an empty answer. */
const BARE_UNLESS = 0.7
/** Something bought already. Above zero: the weights still order these among each other. */
const EXISTING_PROBABILITY = 0.3
/** In a longer story one phrase no longer decides that it is about something bought. */
const LONG_STORY = 60

/**
 * @example classify({ text: 'how much is whitening?' }).probability // 0.99
 */
export function classify(input: IntentInput): Intent {
  const features = featuresOf(input.text)
  const signs = signsOf(features.tokens, input.asked === true)
  const { probability, by } = settle(input.text, features, signs, interestScore)
  const kind = kindOf(features, probability >= 0.5, signs)
  return {
    probability,
    explicit: signs.explicit !== null,
    kind,
    words: probability >= 0.5 ? tellingWords(input.text, features, signs) : [],
    declines: signs.declines,
    affirms: signs.affirms,
    asks: asks(signs, kind, probability),
    by,
  }
}

/** Unseen trades score a little low, and 0.5 should be the best place to decide (REPORT.md). */
const LEAN = 0.1

/** Below and above these the classifier is right often enough not to ask a model. */
const SURELY_NOT = 0.15
const SURELY = 0.85

/** Whether the classifier's answer can stand without a model. */
export function isSure({ probability, by }: Intent): boolean {
  return by === 'rule' || probability <= SURELY_NOT || probability >= SURELY
}

/** A score of one message or sentence: the shipped weights', or others under trial. */
export type Score = (features: Features) => number

/** The probability and who decided it: weights, or a rule that overrules them. */
export function settle(
  text: string,
  features: Features,
  signs: Signs,
  score: Score,
): Pick<Intent, 'probability' | 'by'> {
  const weighed = sigmoid((score(features) + loudestSentence(text, features, score)) / 2 + LEAN)
  if (signs.explicit) {
    return { probability: Math.max(weighed, EXPLICIT_PROBABILITY), by: 'rule' }
  }
  const saysNothing = signs.isBare || (signs.declines && !signs.isQuestion)
  if (saysNothing && (signs.hasDetails || weighed < BARE_UNLESS)) {
    return { probability: Math.min(weighed, BARE_PROBABILITY), by: 'rule' }
  }
  const isShort = features.tokens.length <= LONG_STORY
  if (signs.existing && isShort && weighed > EXISTING_PROBABILITY) {
    return { probability: EXISTING_PROBABILITY, by: 'rule' }
  }
  return { probability: weighed, by: 'classifier' }
}

function asks(signs: Signs, kind: IntentKind, probability: number): boolean {
  if (signs.isBare || (signs.smallTalk && probability < SURELY)) return false
  if (signs.isQuestion) return true
  if (signs.declines || signs.hasDetails) return false
  return probability >= 0.5 || kind === 'support' || kind === 'complaint'
}

function kindOf(features: Features, isInterest: boolean, signs: Signs): IntentKind {
  if (signs.explicit) return signs.explicit.kind
  if (!isInterest && signs.declines) return 'decline'
  if (!isInterest && signs.isBare && (signs.affirms || signs.hasDetails)) return 'affirm'
  const allowed = INTENT_KINDS.filter(
    (kind) => (INTEREST_KINDS as readonly IntentKind[]).includes(kind) === isInterest,
  )
  const ranked = allowed.map((kind) => {
    const column = INTENT_KINDS.indexOf(kind)
    let sum = 0
    features.ids.forEach((id, at) => {
      const row = KIND_ROWS.get(id)
      if (row === undefined) return
      sum += KIND_LEVELS[row * INTENT_KINDS.length + column]! * features.values[at]!
    })
    return { kind, score: sum * KIND.scale + KIND.bias[column]! }
  })
  return ranked.reduce((best, next) => (next.score > best.score ? next : best)).kind
}

function interestScore({ ids, values }: Features): number {
  let sum = 0
  for (let at = 0; at < ids.length; at++) sum += INTEREST_LEVELS[ids[at]!]! * values[at]!
  return sum * INTEREST.scale + INTEREST.bias[0]!
}

/** Shorter ones are greetings and yes; more than this many are read as one. */
const SENTENCE_TOKENS = 3
const MOST_SENTENCES = 40

/** People introduce themselves at length and ask in one sentence: that one counts half. */
function loudestSentence(text: string, whole: Features, score: Score): number {
  const sentences = text
    .split(/[.!?](?=\s)|[\n。！？]/, MOST_SENTENCES)
    .map((sentence) => featuresOf(sentence))
    .filter(({ tokens }) => tokens.length >= SENTENCE_TOKENS)
  if (sentences.length < 2) return score(whole)
  return Math.max(...sentences.map(score))
}

/** More words than this are no longer "the words that say so". */
const MOST_WORDS = 8

/** The run of words that carries most of the weight, and the explicit sign, as typed. */
function tellingWords(text: string, features: Features, signs: Signs): string[] {
  const { tokens } = features
  const quote = (from: number, to: number) => text.slice(tokens[from]!.start, tokens[to]!.end)
  if (signs.explicit) return [quote(signs.explicit.span.from, signs.explicit.span.to)]
  const weights = new Float64Array(tokens.length)
  features.ids.forEach((id, index) => {
    const from = features.from[index]!
    const to = features.to[index]!
    // Features of the whole message say nothing about a place in it.
    if (to - from >= MOST_WORDS) return
    const part = (INTEREST_LEVELS[id]! * features.values[index]!) / (to - from + 1)
    for (let at = from; at <= to; at++) weights[at]! += part
  })
  const best = heaviestRun(weights)
  return best ? [quote(best.from, best.to)] : []
}

function heaviestRun(weights: Float64Array): { from: number; to: number } | null {
  let best: { from: number; to: number; sum: number } | null = null
  for (let from = 0; from < weights.length; from++) {
    let sum = 0
    for (let to = from; to < Math.min(weights.length, from + MOST_WORDS); to++) {
      sum += weights[to]!
      if (sum > (best?.sum ?? 0)) best = { from, to, sum }
    }
  }
  return best
}

const INTEREST_LEVELS = interestLevels()
const { ids: KIND_IDS, levels: KIND_LEVELS } = unpackTable(KIND.table)
const KIND_ROWS: ReadonlyMap<number, number> = new Map(Array.from(KIND_IDS, (id, row) => [id, row]))

function interestLevels(): Int8Array {
  const { ids, levels } = unpackTable(INTEREST.table)
  const byId = new Int8Array(1 << HASH_BITS)
  ids.forEach((id, row) => {
    byId[id] = levels[row]!
  })
  return byId
}
