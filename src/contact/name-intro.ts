// Introductions: "my name is …", "I'm …", "his name is …", form fields, "my wife Ella". Called by name.
// Strong phrases take any word that could be a name, weak ones ("I'm …") want a second sign.

import { isGivenName } from './given-names.ts'
import {
  isBoundary,
  isCapitalised,
  isCaseless,
  isClauseStart,
  looksOrdinary,
  low,
  type NameRead,
  rangeOf,
  readName,
  type Scene,
  showName,
  skipMarks,
} from './name-form.ts'
import type { NameList, NameSpan } from './name-list.ts'
import {
  COMPANY_WORDS,
  FIRST_NAME_LABELS,
  LAST_NAME_LABELS,
  OPEN_INTROS,
  OPENERS,
  STRONG_INTROS,
  THIRD_INTROS,
  WEAK_INTROS,
} from './name-words.ts'
import { RELATIONS } from './owner-words.ts'
import { phraseAt } from './token.ts'

/** The name that an introduction at token `index` gives, if one stands there. */
export function readIntroduction(scene: Scene, index: number, names: NameList): void {
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
  let from = index + 1
  while (from < index + 3 && BEFORE_RELATED.has(low(scene, from))) from += 1
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
  if (FIELD_SIGNS.has(after)) return true
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
    if (given || (ends && (beside || scene.asked || scene.points.length > 0)))
      names.add(read, 'self')
  } else if (read.cased) {
    const german = GERMAN.has(phrase) && read.words === 1
    if (shaky || german ? sure || (read.words > 1 && ends && !shaky) : true) names.add(read, 'self')
  } else if (given || (ends && !looksOrdinary(low(scene, read.first)) && sure && !shaky)) {
    names.add(read, 'self')
  }
}

const BEFORE_RELATED = new Set([
  ':',
  ',',
  'is',
  'called',
  'named',
  'es',
  'est',
  'ist',
  'e',
  'heisst',
])
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
const SIGNS = new Set([':', '=', 'is', 'es', 'est', 'ist', 'e', '-', 'to', 'registered', 'as'])
const FIELD_SIGNS = new Set([':', '=', 'is'])
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
