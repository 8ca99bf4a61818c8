// How a name is read out of tokens and how it is shown: "ana lópez" → "Ana López", "McDonald" kept.
// Called by name and its neighbours.

import type { Range } from './contact.ts'
import { isGivenName } from './given-names.ts'
import {
  ARTICLES,
  NOT_NAMES,
  NOT_NAMES_ELSEWHERE,
  OPENERS,
  PARTICLES,
  TITLES,
} from './name-words.ts'
import { RELATIONS } from './owner-words.ts'
import { isIdWord, isPhoneWord } from './phone-context.ts'
import type { Token } from './token.ts'

/** What the name scanners share: the text, its tokens, and where contact points stand. */
export type Scene = {
  text: string
  tokens: readonly Token[]
  /** Index of the contact point a token belongs to, -1 for none. */
  pointOf: readonly number[]
  points: readonly (Range & { value: string; first: number; last: number })[]
  asked: boolean
}

/** Tokens `first` to `last`, both included. `cased`: written with capitals where it matters. */
export type NameRead = { first: number; last: number; cased: boolean; words: number }

/** Reads a name forward from a token: capitals go on with capitals, lower-case at most two words. */
export function readName(scene: Scene, from: number): NameRead | undefined {
  let first = from
  if (isTitle(scene, first)) first += scene.tokens[first + 1]?.low === '.' ? 2 : 1
  else if (ARTICLES.has(low(scene, first)) && isCapitalised(scene, first + 1)) first += 1
  const particle = capitalParticle(scene, first)
  if (!particle && !isNameWord(scene, first, true)) return undefined
  const cased = isCapitalised(scene, first)
  const most = cased ? 4 : 2
  let last = endOfWord(scene, first)
  let words = 1
  while (words < most) {
    const next = nextPart(scene, last + 1, cased)
    if (next === undefined) break
    last = next
    words += 1
  }
  return { first, last, cased, words }
}

/** Reads a name backwards so that it ends at token `last`. */
export function readNameBefore(scene: Scene, last: number): NameRead | undefined {
  if (!isNameWord(scene, last)) return undefined
  const cased = isCapitalised(scene, last)
  let first = startOfWord(scene, last)
  let words = 1
  while (words < (cased ? 4 : 3) && (scene.tokens[first]?.gap ?? 2) === 1) {
    let before = first - 1
    if (scene.tokens[before]?.low === '.' && low(scene, before - 1).length === 1) before -= 1
    if (cased && PARTICLES.has(low(scene, before)) && isCapitalised(scene, before - 1)) before -= 1
    if (!isNameWord(scene, before) || isTitle(scene, before)) break
    if (isCapitalised(scene, before) !== cased) break
    first = startOfWord(scene, before)
    words += 1
  }
  return { first, last, cased, words }
}

/** The name as shown: lower-case and ALL CAPS are capitalised, anything mixed stays as typed. */
export function showName(raw: string): string {
  const words = raw.trim().split(/\s+/)
  const shouting = words.every((word) => word === word.toUpperCase()) && /\p{L}{3}/u.test(raw)
  return words.map((word, index) => showWord(word, index, shouting)).join(' ')
}

export function rangeOf(scene: Scene, read: NameRead): Range {
  return {
    start: scene.tokens[read.first]?.start ?? 0,
    end: scene.tokens[read.last]?.end ?? 0,
  }
}

export function isCapitalised(scene: Scene, index: number): boolean {
  const token = scene.tokens[index]
  if (token?.kind !== 'word') return false
  const letter = scene.text.slice(token.start, token.start + 1)
  return letter !== letter.toLowerCase()
}

/** A script without capitals. */
export function isCaseless(scene: Scene, index: number): boolean {
  const token = scene.tokens[index]
  if (token?.kind !== 'word') return false
  const raw = scene.text.slice(token.start, token.end)
  return raw.toLowerCase() === raw.toUpperCase()
}

/** Neither an ordinary word nor part of a contact point. `expected`: an introduction stands before. */
export function isNameWord(scene: Scene, index: number, expected = false): boolean {
  const token = scene.tokens[index]
  if (token?.kind !== 'word' || (scene.pointOf[index] ?? -1) >= 0) return false
  if (scene.tokens[index + 1]?.kind === 'digits' && scene.tokens[index + 1]?.gap === 0) return false
  if (token.end - token.start > 40) return false
  if (isGivenName(token.low)) {
    const capital = isCapitalised(scene, index)
    if (AMBIGUOUS.has(token.low) ? expected && capital : expected || capital) return true
  }
  if (isOrdinary(token.low)) return isGivenName(token.low) && opensWithSurname(scene, index)
  return !isPhoneWord(token.low) && !isIdWord(token.low)
}

function isOrdinary(word: string): boolean {
  return NOT_NAMES.has(word) || NOT_NAMES_ELSEWHERE.has(word)
}

// "mia torres 415 …", "al brown, al@…": the Italian word and the name are written alike; with a surname
// behind it where a clause begins it is the name. "mia moglie" tells of somebody else.
function opensWithSurname(scene: Scene, index: number): boolean {
  const next = scene.tokens[index + 1]
  // "ben ali" and "ben geldim" are Turkish: "I am Ali", "I came".
  const opens = OPENERS.has(low(scene, index))
  if (opens && (isGivenName(next?.low ?? '') || /[iıuü]m$/.test(next?.low ?? ''))) return false
  if (next?.kind !== 'word' || next.gap !== 1 || (scene.pointOf[index + 1] ?? -1) >= 0) return false
  if (isOrdinary(next.low) || RELATIONS.has(next.low) || !isClauseStart(scene, index)) return false
  return !isPhoneWord(next.low) && !isIdWord(next.low)
}

// "Van den Broeck", "De Luca": a capital particle with a capital word behind it.
function capitalParticle(scene: Scene, index: number): boolean {
  if (!isCapitalised(scene, index) || !PARTICLES.has(low(scene, index))) return false
  let next = index + 1
  while (PARTICLES.has(low(scene, next)) && next < index + 3) next += 1
  return scene.tokens[next]?.gap === 1 && isCapitalised(scene, next) && isNameWord(scene, next)
}

export function low(scene: Scene, index: number): string {
  return scene.tokens[index]?.low ?? ''
}

/** A sentence or line ends behind token `index`; `Mr.` and initials end none. */
export function endsSentence(scene: Scene, index: number): boolean {
  const next = scene.tokens[index + 1]
  if (!next) return false
  if (next.gap === 2) return true
  return (
    '.!?'.includes(low(scene, index)) &&
    low(scene, index) !== '' &&
    next.gap > 0 &&
    low(scene, index - 1).length > 2
  )
}

export function isBoundary(scene: Scene, index: number): boolean {
  const token = scene.tokens[index]
  if (!token || token.gap === 2 || token.kind !== 'word') return true
  return (scene.pointOf[index] ?? -1) >= 0 || !isNameWord(scene, index)
}

export function skipMarks(scene: Scene, from: number): number {
  let index = from
  while (
    index < from + 3 &&
    scene.tokens[index]?.kind === 'mark' &&
    (scene.pointOf[index] ?? -1) < 0
  )
    index += 1
  return index
}

export function isClauseStart(scene: Scene, index: number): boolean {
  const before = scene.tokens[index - 1]
  return !before || before.kind === 'mark' || scene.tokens[index]?.gap === 2
}

// Ends of English words that are no names when lower-case: "im confused", "im looking".
export function looksOrdinary(word: string): boolean {
  return /(ing|ed|ly|ful|able|ible|less|ish|ious|ive|ant|ent|ado|ada|ando|endo|iert|lich)$/.test(
    word,
  )
}

function nextPart(scene: Scene, index: number, cased: boolean): number | undefined {
  let at = index
  // An initial: `John F. Kennedy`.
  if (low(scene, at) === '.' && low(scene, at - 1).length === 1 && scene.tokens[at]?.gap === 0)
    at += 1
  if (scene.tokens[at]?.gap !== 1) return undefined
  let word = at
  while (PARTICLES.has(low(scene, word)) && word < at + 2 && scene.tokens[word + 1]?.gap === 1)
    word += 1
  if (word > at && !isNameWord(scene, word)) return undefined
  if (!isNameWord(scene, word)) return undefined
  if (cased && !isCapitalised(scene, word)) return undefined
  if (!cased && !endsHere(scene, endOfWord(scene, word) + 1)) return undefined
  return endOfWord(scene, word)
}

// Lower-case surnames are believed only where the phrase ends behind them.
function endsHere(scene: Scene, index: number): boolean {
  const token = scene.tokens[index]
  if (!token || token.gap === 2 || token.kind !== 'word') return true
  return (scene.pointOf[index] ?? -1) >= 0 || !isNameWord(scene, index)
}

// `Jean-Luc` is three tokens without blanks.
function endOfWord(scene: Scene, index: number): number {
  let last = index
  while (low(scene, last + 1) === '-' && scene.tokens[last + 1]?.gap === 0) {
    const next = scene.tokens[last + 2]
    if (next?.kind !== 'word' || next.gap !== 0 || (scene.pointOf[last + 2] ?? -1) >= 0) break
    last += 2
  }
  return last
}

function startOfWord(scene: Scene, index: number): number {
  let first = index
  while (scene.tokens[first]?.gap === 0 && low(scene, first - 1) === '-') {
    if (scene.tokens[first - 1]?.gap !== 0 || scene.tokens[first - 2]?.kind !== 'word') break
    first -= 2
  }
  return first
}

function isTitle(scene: Scene, index: number): boolean {
  return TITLES.has(low(scene, index)) && low(scene, index) !== 'don'
}

function showWord(word: string, index: number, shouting: boolean): string {
  const lower = word.toLowerCase()
  if (word !== lower && !shouting) return word
  if (index > 0 && PARTICLES.has(lower)) return lower
  const parts = lower.split('-').map((part) => {
    const apostrophe = /^(o|d|l)['’]/.exec(part)?.[0].length ?? 0
    if (apostrophe > 0) return capital(part.slice(0, apostrophe)) + capital(part.slice(apostrophe))
    if (part.startsWith('mc') && part.length > 3) return `Mc${capital(part.slice(2))}`
    return capital(part)
  })
  return parts.join('-')
}

function capital(part: string): string {
  const first = String.fromCodePoint(part.codePointAt(0) ?? 32)
  return part === '' ? part : first.toUpperCase() + part.slice(first.length)
}

// Given names that are months, verbs or nouns of other languages: never by their capital alone.
const AMBIGUOUS = new Set(['may', 'june', 'april', 'august', 'will', 'can', 'jun', 'jan', 'bill'])
