// Names a visitor gives: introductions, form fields, "Mia Torres here", signatures, bare answers.
// Called by parse; names beside a contact point are in name-beside, 我叫 and です in name-unspaced.
// The law: an ordinary word is never a name ("I'm interested"); in doubt there is none.

import type { Range } from './contact.ts'
import { isGivenName } from './given-names.ts'
import { findNamesBeside } from './name-beside.ts'
import {
  isCapitalised,
  isCaseless,
  isNameWord,
  low,
  type NameRead,
  rangeOf,
  readName,
  readNameBefore,
  type Scene,
  showName,
} from './name-form.ts'
import { findUnspacedNames } from './name-unspaced.ts'
import {
  CLOSINGS,
  COMPANY_WORDS,
  FIRST_NAME_LABELS,
  HERE_WORDS,
  LAST_NAME_LABELS,
  NOT_NAMES,
  OPEN_INTROS,
  OPENERS,
  STRONG_INTROS,
  THIRD_INTROS,
  WEAK_INTROS,
} from './name-words.ts'
import { RELATIONS } from './owner-words.ts'
import { phraseAt } from './token.ts'

/**
 * `self`: the writer says so. `third`: somebody spoken of. `open`: "name's Walt", the person spoken of
 * last. `beside`: next to contact point `point`.
 */
export type NameSpan = Range & {
  value: string
  how: 'self' | 'third' | 'open' | 'beside'
  point?: number
}

/** All names, in order, none overlapping. */
export function findNames(scene: Scene): NameSpan[] {
  const names = new NameList(scene)
  for (let index = 0; index < scene.tokens.length; index += 1) {
    readIntroduction(scene, index, names)
    readHere(scene, index, names)
  }
  for (const { span, token } of findUnspacedNames(scene)) names.addSpan(span, token)
  for (const { read, point } of findNamesBeside(scene)) names.add(read, 'beside', point)
  if (names.spans.length === 0) readSignature(scene, names)
  if (names.spans.length === 0 && scene.asked) readAnswer(scene, names)
  return names.spans.sort((a, b) => a.start - b.start)
}

class NameList {
  readonly spans: NameSpan[] = []
  readonly #scene: Scene
  readonly #used = new Set<number>()

  constructor(scene: Scene) {
    this.#scene = scene
  }

  add(read: NameRead | undefined, how: NameSpan['how'], point?: number, parts?: string): void {
    if (!read) return
    const range = withoutPossessive(rangeOf(this.#scene, read), this.#scene.text)
    const value = parts ?? showName(this.#scene.text.slice(range.start, range.end))
    const span = { ...range, value, how, ...(point !== undefined && { point }) }
    for (let index = read.first; index <= read.last; index += 1) {
      if (this.#used.has(index)) return
    }
    for (let index = read.first; index <= read.last; index += 1) this.#used.add(index)
    this.spans.push(span)
  }

  /** `token`: the one token the name stands in. */
  addSpan(span: NameSpan, token: number): void {
    if (this.#used.has(token)) return
    this.#used.add(token)
    this.spans.push(span)
  }
}

// "Ella's number": the name is Ella.
function withoutPossessive(range: Range, text: string): Range {
  const possessive = /['’]s$/.test(text.slice(Math.max(range.start, range.end - 2), range.end))
  return possessive ? { start: range.start, end: range.end - 2 } : range
}

function readIntroduction(scene: Scene, index: number, names: NameList): void {
  const { tokens } = scene
  const strong = phraseAt(tokens, index, STRONG_INTROS)
  if (strong > 0) {
    readStrong(scene, index + strong, 'self', names)
    return
  }
  const third = phraseAt(tokens, index, THIRD_INTROS)
  if (third > 0) {
    readStrong(scene, index + third, 'third', names)
    return
  }
  if (readFullName(scene, index, names)) return
  const open = phraseAt(tokens, index, OPEN_INTROS)
  if (open > 0 && isOpening(scene, index, open)) {
    readStrong(scene, index + open, 'open', names)
    return
  }
  if (RELATIONS.has(low(scene, index))) readRelated(scene, index, names)
  const weak = phraseAt(tokens, index, WEAK_INTROS)
  if (weak > 0 && mayIntroduce(scene, index)) readWeak(scene, index, index + weak, names)
}

// "My name is Linda, last name London" is one name.
function readStrong(scene: Scene, from: number, how: NameSpan['how'], names: NameList): void {
  const start = skipSign(scene, from)
  const read = readName(scene, start)
  if (!read || (how === 'open' && COMPANY_WORDS.has(low(scene, read.last)))) return
  const surname = read.words === 1 ? surnameAfter(scene, read.last + 1) : undefined
  if (surname) names.add(...joined(scene, read, surname, how))
  else names.add(read, how)
}

function readFullName(scene: Scene, index: number, names: NameList): boolean {
  const first = phraseAt(scene.tokens, index, FIRST_NAME_LABELS)
  const last = phraseAt(scene.tokens, index, LAST_NAME_LABELS)
  if (first === 0 && last === 0) return false
  const from = skipSign(scene, index + Math.max(first, last))
  const said = from > index + Math.max(first, last)
  const read = readName(scene, from)
  if (!read || !(said || isCapitalised(scene, read.first))) return false
  const surname = first > 0 ? surnameAfter(scene, read.last + 1) : undefined
  if (surname) names.add(...joined(scene, read, surname, 'open'))
  else names.add(read, 'open')
  return true
}

function joined(
  scene: Scene,
  first: NameRead,
  last: NameRead,
  how: NameSpan['how'],
): [NameRead, NameSpan['how'], undefined, string] {
  const shown = [first, last].map((read) => {
    const range = rangeOf(scene, read)
    return showName(scene.text.slice(range.start, range.end))
  })
  return [{ ...first, last: last.last }, how, undefined, shown.join(' ')]
}

function surnameAfter(scene: Scene, from: number): NameRead | undefined {
  let index = from
  while (index < from + 4 && SURNAME_BRIDGE.has(low(scene, index))) index += 1
  const label = phraseAt(scene.tokens, index, LAST_NAME_LABELS)
  return label > 0 ? readName(scene, skipSign(scene, index + label)) : undefined
}

function skipSign(scene: Scene, from: number): number {
  let index = from
  while (index < from + 3 && SIGNS.has(low(scene, index))) index += 1
  return index
}

// "my wife Ella", "our lawyer Mr. Stone": only with a capital or a known name.
function readRelated(scene: Scene, index: number, names: NameList): void {
  const from = low(scene, index + 1) === ':' ? index + 2 : index + 1
  const read = readName(scene, from)
  const named =
    read && (isGivenName(low(scene, read.first)) || (read.cased && scene.points.length > 0))
  if (read && named && scene.tokens[from]?.gap === 1) names.add(read, 'third')
}

// "name" and "names" alone are everywhere; they open a name at a field, a clause start or after 's.
function isOpening(scene: Scene, index: number, length: number): boolean {
  const phrase = low(scene, index)
  const after = low(scene, index + length)
  if (THING_NAMES.has(low(scene, index - 1))) return false
  const atStart = isClauseStart(scene, index)
  if (length > 1) return !NEGATIONS.has(after)
  if (phrase === "name's" || phrase === 'attn') return true
  if (SIGNS.has(after)) return true
  return atStart && phrase === 'name'
}

// German "im Juni" and Italian "qui": only where a sentence may begin.
function mayIntroduce(scene: Scene, index: number): boolean {
  // Ben is a name in English and "I" in Turkish.
  if (isCapitalised(scene, index) && isGivenName(low(scene, index))) return false
  const phrase = low(scene, index)
  if (!NEEDS_START.has(phrase)) return true
  return isClauseStart(scene, index) || OPENERS.has(low(scene, index - 1))
}

function isClauseStart(scene: Scene, index: number): boolean {
  const before = scene.tokens[index - 1]
  return !before || before.kind === 'mark' || scene.tokens[index]?.gap === 2
}

function readWeak(scene: Scene, opening: number, from: number, names: NameList): void {
  const read = readName(scene, from)
  if (!read || NEGATIONS.has(low(scene, read.first))) return
  const phrase = low(scene, opening)
  const given = isGivenName(low(scene, read.first))
  const ends = isBoundary(scene, read.last + 1)
  const beside = (scene.pointOf[skipMarks(scene, read.last + 1)] ?? -1) >= 0
  const sure = given || beside || scene.asked
  const shaky = CALLS.has(phrase) || SHAKY.has(phrase)
  if (isCaseless(scene, read.first)) {
    if (ends && (given || beside || scene.asked || scene.points.length > 0)) names.add(read, 'self')
  } else if (read.cased) {
    const german = GERMAN.has(phrase) && read.words === 1
    if (shaky || german ? sure || (read.words > 1 && ends && !shaky) : true) names.add(read, 'self')
  } else if (given || (ends && !looksOrdinary(low(scene, read.first)) && sure && !shaky)) {
    names.add(read, 'self')
  }
}

// Ends of English words that are no names when lower-case: "im confused", "im looking".
function looksOrdinary(word: string): boolean {
  return /(ing|ed|ly|ful|able|ible|less|ish|ious|ive|ant|ent|ado|ada|ando|endo|iert|lich)$/.test(
    word,
  )
}

function isBoundary(scene: Scene, index: number): boolean {
  const token = scene.tokens[index]
  if (!token || token.gap === 2 || token.kind !== 'word') return true
  return (scene.pointOf[index] ?? -1) >= 0 || !isNameWord(scene, index)
}

function skipMarks(scene: Scene, from: number): number {
  let index = from
  while (
    index < from + 3 &&
    scene.tokens[index]?.kind === 'mark' &&
    (scene.pointOf[index] ?? -1) < 0
  )
    index += 1
  return index
}

// "Mia Torres here", never "is anyone here".
function readHere(scene: Scene, index: number, names: NameList): void {
  if (!HERE_WORDS.has(low(scene, index)) || scene.tokens[index]?.gap !== 1) return
  const read = readNameBefore(scene, index - 1)
  if (!read || !(read.cased || isGivenName(low(scene, read.first)))) return
  const starts = isClauseStart(scene, read.first) || OPENERS.has(low(scene, read.first - 1))
  if (starts && isBoundary(scene, index + 1)) names.add(read, 'self')
}

// The last lines of a letter: a closing, then a name with nothing after it.
function readSignature(scene: Scene, names: NameList): void {
  const { tokens } = scene
  for (
    let index = Math.max(0, tokens.length - SIGNATURE_REACH);
    index < tokens.length;
    index += 1
  ) {
    const dash = low(scene, index) === '-' && (index === 0 || (tokens[index]?.gap ?? 0) > 0)
    const length = dash ? 1 : phraseAt(tokens, index, CLOSINGS)
    if (length === 0) continue
    const from = dash ? index + 1 : skipMarks(scene, index + length)
    const broken =
      tokens[from]?.gap === 2 || (dash && (tokens[index]?.gap === 2 || tokens[from]?.gap === 0))
    if (!broken && from === index + length) continue
    const read = readName(scene, from)
    const next = read && tokens[read.last + 1]
    const ends = !next || next.gap === 2 || next.kind === 'mark'
    const believed = read?.cased && (broken || CLOSING_ALONE.has(low(scene, index + length - 1)))
    if (read && ends && believed) {
      names.add(read, 'self')
      return
    }
  }
}

// After "may I have your name?": openers, the name, nothing else.
function readAnswer(scene: Scene, names: NameList): void {
  const { tokens } = scene
  if (tokens.length > 16 || tokens.some((token) => token.low === '?' || token.low === '？')) return
  let from = 0
  while (from < tokens.length && (OPENERS.has(low(scene, from)) || tokens[from]?.kind === 'mark')) {
    if (isGivenName(low(scene, from)) && from > 0) break
    from += 1
  }
  const read = readName(scene, from)
  if (!read || (NOT_NAMES.has(low(scene, read.first)) && !isCapitalised(scene, read.first))) return
  const rest = tokens.slice(read.last + 1)
  const sayable =
    read.cased || isCaseless(scene, read.first) || !looksOrdinary(low(scene, read.first))
  const over = rest.every(
    (token, offset) =>
      token.kind !== 'word' ||
      POLITE.has(token.low) ||
      (scene.pointOf[read.last + 1 + offset] ?? -1) >= 0,
  )
  if (sayable && over) names.add(read, 'self')
}

const THING_NAMES = new Set([
  'company',
  'business',
  'city',
  'pet',
  'street',
  'product',
  'user',
  'domain',
  'plan',
  'bank',
  'item',
  'brand',
  'state',
  'school',
  'dog',
  'cat',
  'file',
  'event',
  'the',
  'screen',
  'firm',
  'shop',
  'account',
])
const SIGNATURE_REACH = 14
const SIGNS = new Set([':', '=', 'is', 'es', 'est', 'ist', 'e', '-', 'to', 'registered', 'as'])
const SURNAME_BRIDGE = new Set([
  ',',
  'and',
  'my',
  '/',
  ';',
  'y',
  'et',
  'und',
  '.',
  'mi',
  'mon',
  'mein',
])
const NEGATIONS = new Set(['not', 'no', 'nicht', 'kein', 'pas', 'nao', 'non', 'niet', 'nie'])
const NEEDS_START = new Set([
  'im',
  'qui',
  'met',
  'tu',
  'main',
  'mai',
  'bin',
  'ben',
  'fala',
  'habla',
  'ici',
  'its',
  "it's",
  'it',
  'sono',
  'انا',
  'sou',
  'call',
])
const CALLS = new Set(['call', 'just', 'folks', 'people', 'you'])
const SHAKY = new Set([
  'its',
  "it's",
  'it',
  "c'est",
  'main',
  'mai',
  'met',
  'tu',
  'qui',
  'ici',
  'ben',
])
const GERMAN = new Set(['ich', 'bin', 'hier', 'im'])
const CLOSING_ALONE = new Set([
  'regards',
  'wishes',
  'sincerely',
  'truly',
  'saludos',
  'saludo',
  'atentamente',
  'cordialement',
  'grusse',
  'gruss',
  'grussen',
  'mfg',
  'lg',
  'vg',
  'atenciosamente',
  'abracos',
  'cumprimentos',
  'saluti',
  'groeten',
  'groet',
  'mvg',
  'pozdrawiam',
  'cheers',
])
const POLITE = new Set([
  'please',
  'thanks',
  'thank',
  'you',
  'thx',
  'bitte',
  'danke',
  'gracias',
  'merci',
  'obrigado',
  'obrigada',
  'grazie',
  'hai',
  'है',
  'here',
])
