// Whose each detail is: the writer's, somebody's named or related, or the business's own and merely
// mentioned. Called by parse. The law: nearest possessor before the detail wins; in doubt the writer.

import type { Owner } from './contact.ts'
import { endsSentence, isCapitalised, low, type Scene } from './name-form.ts'
import type { NameSpan } from './name-list.ts'
import { isMentioned } from './owner-mention.ts'
import {
  DETAIL_WORDS,
  LINKS,
  RELATIONS,
  SELF_WORDS,
  THEIR_OR_YOUR,
  THEIR_WORDS,
  THEM_WORDS,
  UNSPACED_RELATIONS,
} from './owner-words.ts'
import { fold } from './token.ts'

export type Owners = { ofPoint: Owner[]; ofName: Owner[] }

const SELF: Owner = { kind: 'self' }

/** One owner per contact point and per name of the scene. */
export function findOwners(scene: Scene, names: readonly NameSpan[], known?: string): Owners {
  const people = new People()
  const ownName = names.find((name) => name.how === 'self')?.value ?? known
  const besides = new Map(names.map((name) => [name.point, name.value]))
  const ofPoint: Owner[] = []
  let firstBeside: string | undefined
  for (let point = 0; point < scene.points.length; point += 1) {
    const beside = besides.get(point)
    const claim = claimOf(scene, point)
    const stranger = beside !== undefined && isStranger(beside, ownName ?? firstBeside)
    if (isMentioned(scene, point, claim.kind === 'self')) ofPoint.push({ kind: 'business' })
    else if (claim.kind === 'relation') ofPoint.push(people.related(claim.word))
    else if (claim.kind === 'pronoun') ofPoint.push(people.spokenOf(scene, point))
    else if (stranger && claim.kind === 'none') ofPoint.push(people.named(beside))
    else if (claim.kind === 'none' && beside === undefined && follows(scene, point))
      ofPoint.push(ofPoint.at(-1) ?? SELF)
    else ofPoint.push(SELF)
    if (beside !== undefined && ofPoint.at(-1)?.kind === 'self') firstBeside ??= beside
  }
  return { ofPoint, ofName: names.map((name) => ownerOfName(scene, name, ofPoint, people)) }
}

/** People of one message, numbered in order of appearance. */
class People {
  readonly #numbers = new Map<string, number>()
  #last: Owner | undefined

  related(word: string): Owner {
    return this.#remember(word, { relation: word })
  }

  named(name: string): Owner {
    return this.#remember(fold(name), {})
  }

  /** "his", "her": who was named by relation before, else somebody new. */
  spokenOf(scene: Scene, point: number): Owner {
    if (this.#last) return this.#last
    const from = scene.points[point]?.first ?? 0
    for (let index = from - 1; index >= 0 && from - index < FAR; index -= 1) {
      const word = low(scene, index)
      if (RELATIONS.has(word)) return this.related(word)
    }
    return this.#remember('?', {})
  }

  get last(): Owner | undefined {
    return this.#last
  }

  #remember(key: string, more: { relation?: string }): Owner {
    const person = this.#numbers.get(key) ?? this.#numbers.size + 1
    this.#numbers.set(key, person)
    this.#last = { kind: 'other', person, ...more }
    return this.#last
  }
}

type Claim = { kind: 'self' | 'pronoun' | 'none' } | { kind: 'relation'; word: string }

function claimOf(scene: Scene, point: number): Claim {
  const span = scene.points[point]
  if (!span) return { kind: 'none' }
  const after = claimAfter(scene, span.last + 1)
  if (after) return after
  const stop = point > 0 ? (scene.points[point - 1]?.last ?? -1) : -1
  for (let index = span.first - 1; index > stop && span.first - index <= REACH; index -= 1) {
    if (endsSentence(scene, index)) break
    const word = bare(low(scene, index))
    if (RELATIONS.has(word) && possesses(scene, index, span.first))
      return { kind: 'relation', word }
    const unspaced = UNSPACED_RELATIONS.find((relation) => low(scene, index).includes(relation))
    if (unspaced) return { kind: 'relation', word: unspaced }
    if (THEIR_WORDS.has(word) && DETAIL_WORDS.has(low(scene, index + 1))) return { kind: 'pronoun' }
    const detail = DETAIL_WORDS.has(low(scene, index + 1))
    if (THEIR_OR_YOUR.has(word) && detail && speaksOfOther(scene, index)) return { kind: 'pronoun' }
    if (
      THEM_WORDS.has(word) &&
      THEM_LINKS.has(low(scene, index + 1)) &&
      index + 2 >= span.first - 1
    )
      return { kind: 'pronoun' }
    if (PERSONS.has(word) && onlyReaches(scene, index + 1, span.first)) return { kind: 'pronoun' }
    const possessive = RELATIONS.has(bare(low(scene, index + 1)))
    if (SELF_WORDS.has(word) && !possessive) return { kind: 'self' }
  }
  return { kind: 'none' }
}

// "415-555-2671 is my wife's", "ella@acme.com (wife)".
function claimAfter(scene: Scene, from: number): Claim | undefined {
  let index = from
  if (low(scene, index) !== '(' && !LINKS.has(low(scene, index))) return undefined
  index += 1
  if (low(scene, index) === 'mine') return { kind: 'self' }
  if (SELF_WORDS.has(low(scene, index))) index += 1
  const word = bare(low(scene, index))
  return RELATIONS.has(word) ? { kind: 'relation', word } : undefined
}

// Between the relation and the detail stand only a name, a word for the detail, a copula or a colon:
// "my wife Ella, ella@…", "wife: ella@…", not "a check-up for my wife, 415-…".
function possesses(scene: Scene, relation: number, detail: number): boolean {
  const owns = low(scene, relation).length > bare(low(scene, relation)).length
  let linked = owns
  for (let index = relation + 1; index < detail; index += 1) {
    const token = scene.tokens[index]
    const word = low(scene, index)
    if (word === ':' || word === '-' || DETAIL_WORDS.has(word) || LINKS.has(word)) linked = true
    else if (isCapitalised(scene, index)) linked = true
    else if (token?.kind === 'word' && RELATIONS.has(bare(word))) return false
    else if (token?.kind === 'word' && !FILLERS.has(word) && index > relation + 2) return false
    else if (token?.kind === 'word' && !FILLERS.has(word)) linked = index === relation + 1
  }
  return linked
}

// "he can be reached at …"
function onlyReaches(scene: Scene, from: number, detail: number): boolean {
  for (let index = from; index < detail; index += 1) {
    if (!REACHING.has(low(scene, index))) return false
  }
  return detail > from
}

// "su correo" is theirs only where somebody was spoken of before.
function speaksOfOther(scene: Scene, from: number): boolean {
  for (let index = from - 1; index >= 0 && from - index < FAR; index -= 1) {
    if (RELATIONS.has(bare(low(scene, index)))) return true
  }
  return false
}

function bare(word: string): string {
  return word.endsWith("'s") ? word.slice(0, -2) : word.endsWith("s'") ? word.slice(0, -1) : word
}

// Nothing but separators and words for details since the last one: the same person's.
function follows(scene: Scene, point: number): boolean {
  const before = scene.points[point - 1]
  const span = scene.points[point]
  if (!before || !span || span.first - before.last > 6) return false
  for (let index = before.last + 1; index < span.first; index += 1) {
    const token = scene.tokens[index]
    if (token?.kind === 'word' && !DETAIL_WORDS.has(token.low) && !AND.has(token.low)) return false
  }
  return true
}

function isStranger(name: string, own: string | undefined): boolean {
  if (own === undefined) return false
  const words = new Set(fold(own).split(/\s+/))
  return !fold(name)
    .split(/\s+/)
    .some((word) => words.has(word))
}

function ownerOfName(
  scene: Scene,
  name: NameSpan,
  ofPoint: readonly Owner[],
  people: People,
): Owner {
  if (name.how === 'beside') return ofPoint[name.point ?? 0] ?? SELF
  if (name.how === 'self') return SELF
  if (name.how === 'third') return nearestOther(scene, name, ofPoint) ?? people.named(name.value)
  const before = lastPointBefore(scene, name.start)
  const owner = before < 0 ? undefined : ofPoint[before]
  return owner?.kind === 'other' ? owner : SELF
}

function nearestOther(scene: Scene, name: NameSpan, ofPoint: readonly Owner[]): Owner | undefined {
  const next = ofPoint[lastPointBefore(scene, name.start) + 1]
  const before = ofPoint[lastPointBefore(scene, name.start)]
  return [next, before].find((owner) => owner?.kind === 'other') ?? undefined
}

// Points stand in order of the text.
function lastPointBefore(scene: Scene, at: number): number {
  let low = 0
  let high = scene.points.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((scene.points[middle]?.start ?? 0) < at) low = middle + 1
    else high = middle
  }
  return low - 1
}

const PERSONS = new Set(['he', 'she', 'they'])
const REACHING = new Set([
  'can',
  'could',
  'may',
  'is',
  'are',
  'be',
  'reached',
  'reachable',
  'available',
  'at',
  'on',
  'via',
  'uses',
  'has',
  'under',
])
const THEM_LINKS = new Set([
  'at',
  'on',
  'under',
  'via',
  'unter',
  'au',
  'al',
  'sur',
  'aan',
  'op',
  'pod',
])
const REACH = 14
const FAR = 40
const AND = new Set([
  'and',
  'or',
  'y',
  'e',
  'et',
  'und',
  'ou',
  'o',
  'oder',
  'en',
  'i',
  've',
  'و',
  'और',
  'also',
])
const FILLERS = new Set([
  'called',
  'named',
  'mr',
  'mrs',
  'ms',
  'dr',
  'the',
  'de',
  'is',
  'and',
  'who',
  'so',
  'personal',
  'private',
  'work',
  'cell',
  'direct',
  'typing',
  'writing',
  'speaking',
  'here',
  'now',
])
