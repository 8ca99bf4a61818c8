// Names by their place in a message: "Mia Torres here", signatures, cards, bare answers. Called by name.

import { isGivenName } from './given-names.ts'
import {
  isBoundary,
  isCapitalised,
  isCaseless,
  isClauseStart,
  looksOrdinary,
  low,
  readName,
  readNameBefore,
  type Scene,
  skipMarks,
} from './name-form.ts'
import type { NameList } from './name-list.ts'
import { isUnspaced } from './name-unspaced.ts'
import { ARTICLES, CLOSINGS, COMPANY_WORDS, HERE_WORDS, NOT_NAMES, OPENERS } from './name-words.ts'
import { phraseAt, wordSet } from './token.ts'

// "Mia Torres here", never "is anyone here".
export function readHere(scene: Scene, index: number, names: NameList): void {
  // "Rohan this side", "Íker por aquí"
  const two = HERE_PAIRS.get(low(scene, index)) === (scene.tokens[index - 1]?.low ?? '')
  if (!(two || HERE_WORDS.has(low(scene, index))) || scene.tokens[index]?.gap !== 1) return
  const read = readNameBefore(scene, two ? index - 2 : index - 1)
  if (!read || !(read.cased || isGivenName(low(scene, read.first)))) return
  const first = ARTICLES.has(low(scene, read.first - 1)) ? read.first - 1 : read.first
  const starts = isClauseStart(scene, first) || OPENERS.has(low(scene, first - 1))
  if (starts && isBoundary(scene, index + 1)) names.add(read, 'self')
}

// The last lines of a letter: a closing, then a name with nothing after it.
export function readSignature(scene: Scene, names: NameList): void {
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
    // On the same line only a known name follows a dash: "thanks -Tom", never "Automobil -Industrie".
    const signed = tokens[index]?.gap === 2 || isGivenName(low(scene, from))
    const broken = dash ? signed && tokens[from]?.gap !== 2 : tokens[from]?.gap === 2
    // "LG Uwe", "Saludos Marta": on one line, where the closing opens it.
    const opens = index === 0 || tokens[index]?.gap === 2 || isClauseStart(scene, index)
    const inLine = !dash && opens && SIGNED_IN_LINE.has(low(scene, from - 1))
    if (!broken && !inLine && (dash || from === index + length)) continue
    const read = readName(scene, from)
    const next = read && tokens[read.last + 1]
    const ends = !next || next.gap === 2 || next.kind === 'mark'
    const believed = read?.cased && (broken || CLOSING_ALONE.has(low(scene, index + length - 1)))
    // Firm, role and numbers below a name make it long; far up, one capital word is no name by itself.
    const far = index < tokens.length - NEAR
    if (far && read && read.words < 2 && !isGivenName(low(scene, read.first))) continue
    if (read && ends && believed) {
      names.add(read, 'self')
      return
    }
  }
}

// "… works after six, Hank": a known name alone at the very end, where details were given.
export function readLast(scene: Scene, names: NameList): void {
  const { tokens } = scene
  const last = tokens.at(-1)?.low === '.' ? tokens.length - 2 : tokens.length - 1
  const read = scene.points.length > 0 ? readNameBefore(scene, last) : undefined
  if (!read?.cased || !isGivenName(low(scene, read.first))) return
  const mark = tokens[read.first - 1]
  // "thanks, Anna" calls the one who answers by name.
  const calls = CALLED.has(low(scene, read.first - 2))
  if (mark?.kind === 'mark' && ENDS.includes(mark.low) && !calls) names.add(read, 'self')
}

// A card: the name alone on the first line, details on the ones below.
export function readCard(scene: Scene, names: NameList): void {
  const read = scene.points.length > 0 ? readName(scene, 0) : undefined
  if (!read?.cased || read.words < 2 || scene.tokens[read.last + 1]?.gap !== 2) return
  const company = scene.tokens
    .slice(read.first, read.last + 1)
    .some((token) => COMPANY_WORDS.has(token.low))
  if (!company) names.add(read, 'self')
}

// After "may I have your name?": openers, the name, nothing else.
export function readAnswer(scene: Scene, names: NameList): void {
  const { tokens } = scene
  if (tokens.length > 16 || tokens.some((token) => token.low === '?' || token.low === '？')) return
  let from = 0
  while (from < tokens.length && (OPENERS.has(low(scene, from)) || tokens[from]?.kind === 'mark')) {
    if (isGivenName(low(scene, from)) && from > 0) break
    from += 1
  }
  const read = readName(scene, from)
  // 好的 is one word and no name: scripts without blanks are read by name-unspaced alone.
  if (read && isUnspaced(low(scene, read.first))) return
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

const HERE_PAIRS = new Map([
  ['side', 'this'],
  ['aqui', 'por'],
  ['ici', 'par'],
  ['qui', 'da'],
])
const SIGNATURE_REACH = 60
const NEAR = 14
const ENDS = ',.-~/'
const CALLED = wordSet(`thanks thank you hi hello hey dear ok okay sorry please gracias merci danke
  grazie obrigado obrigada bedankt hola bonjour hallo ciao not no and`)
// Not "cheers Mike" or "thanks Mike", which call the one who answers.
const SIGNED_IN_LINE =
  wordSet(`regards sincerely saludos saludo atentamente cordialement grüße gruß mfg
  lg vg atenciosamente abraços cumprimentos saluti groeten groet mvg pozdrawiam`)
const CLOSING_ALONE = new Set([
  'best',
  'yours',
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
