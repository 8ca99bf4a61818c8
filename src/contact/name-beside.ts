// A name next to a contact point: "Ben Carter, ben@…", "Rita Stone 503 …", "Sofia, sofia.m@…".
// Called by name. A single or lower-case word is believed only with a second sign: a known given
// name, or the address's own letters.

import { isGivenName } from './given-names.ts'
import {
  isCapitalised,
  isClauseStart,
  low,
  type NameRead,
  rangeOf,
  readName,
  readNameBefore,
  type Scene,
} from './name-form.ts'
import { isUnspaced } from './name-unspaced.ts'
import { COMPANY_WORDS, OPENERS, TITLES } from './name-words.ts'
import { fold } from './token.ts'

export type NameBeside = { read: NameRead; point: number }

export function findNamesBeside(scene: Scene): NameBeside[] {
  const found: NameBeside[] = []
  for (const [point, span] of scene.points.entries()) {
    const last = lastBefore(scene, span.first - 1)
    const read = last === undefined ? undefined : readNameBefore(scene, last)
    if (read && isBelieved(scene, read, point, 'before')) {
      found.push({ read, point })
      continue
    }
    const after = firstAfter(scene, span.last + 1)
    const behind = after === undefined ? undefined : readName(scene, after)
    if (behind && isBelieved(scene, behind, point, 'after')) found.push({ read: behind, point })
  }
  return found
}

// Over separators and at most two labels: "Mia Torres – tel:".
function lastBefore(scene: Scene, from: number): number | undefined {
  let index = from
  let labels = 0
  // "Dolores Haze. 206 …": over a full stop only where the name is a sentence of its own (isBelieved).
  if (low(scene, index) === '.') index -= 1
  while (index >= 0 && from - index < 6) {
    const token = scene.tokens[index]
    if (!token || (scene.pointOf[index] ?? -1) >= 0) return undefined
    if (token.kind === 'mark') {
      if (STOPS.includes(token.low)) return undefined
    } else if (LABELS.has(token.low) && labels < 2) labels += 1
    else return token.kind === 'word' ? index : undefined
    index -= 1
  }
  return undefined
}

function firstAfter(scene: Scene, from: number): number | undefined {
  let index = from
  while (index < from + 3 && BEHIND.includes(low(scene, index)) && low(scene, index) !== '')
    index += 1
  if (scene.tokens[index]?.kind !== 'word' || (scene.pointOf[index] ?? -1) >= 0) return undefined
  return index
}

function isBelieved(
  scene: Scene,
  read: NameRead,
  point: number,
  side: 'before' | 'after',
): boolean {
  const words = wordsOf(scene, read)
  if (words.some(isUnspaced)) return false
  if (words.some((word) => COMPANY_WORDS.has(word))) return false
  const known = words.some(isGivenName)
  if (side === 'before' && low(scene, read.last + 1) === '.' && !isSentence(scene, read, known))
    return false
  const matches = matchesAddress(words, scene.points[point]?.value ?? '')
  const start = startsClause(scene, read)
  if (side === 'after') {
    const next = scene.tokens[read.last + 1]
    const ends = !next || next.gap === 2 || next.kind === 'mark'
    return ends && (known || matches) && (read.cased || words.length > 1 || matches || known)
  }
  // Three lower-case words are a sentence unless the first is a known name: "mary jane okafor 617 …".
  if (!read.cased && read.words > 2 && !(start && isGivenName(words[0] ?? ''))) return false
  if (matches) return read.cased || start || scene.asked || known
  if (read.cased && isTitled(scene, read)) return true
  if (read.cased)
    return read.words > 1 ? known || start : known || (start && isPlainStart(scene, read))
  return (known || scene.asked) && start
}

function isTitled(scene: Scene, read: NameRead): boolean {
  const dot = low(scene, read.first - 1) === '.' ? 1 : 0
  return TITLES.has(low(scene, read.first - 1 - dot))
}

function isSentence(scene: Scene, read: NameRead, known: boolean): boolean {
  return read.cased && known && isClauseStart(scene, read.first)
}

// "Walt 503-…" opens the message; "Seattle, 98101, 503-…" does not look like this.
function isPlainStart(scene: Scene, read: NameRead): boolean {
  const next = scene.tokens[read.last + 1]
  return read.first <= 2 && (next?.low === ',' || next?.low === ':' || next?.low === '-')
}

// Capitals may follow any lower-case word; without them only an opener, a mark or nothing.
function startsClause(scene: Scene, read: NameRead): boolean {
  const before = scene.tokens[read.first - 1]
  if (before?.kind !== 'word' || scene.tokens[read.first]?.gap === 2) return true
  if (OPENERS.has(before.low) || JOINERS.has(before.low))
    return read.cased || !SUBJECTS.has(before.low)
  return read.cased && !isCapitalised(scene, read.first - 1)
}

// Three letters of a part of the name inside the local part, or an initial and the surname.
function matchesAddress(words: readonly string[], value: string): boolean {
  const at = value.indexOf('@')
  if (at < 0) return false
  const local = fold(value.slice(0, at))
  return words.some((word) => word.length >= 3 && local.includes(word.replace(/['’]/g, '')))
}

function wordsOf(scene: Scene, read: NameRead): string[] {
  const words: string[] = []
  for (let index = read.first; index <= read.last; index += 1) {
    if (scene.tokens[index]?.kind === 'word') words.push(low(scene, index))
  }
  return words.length > 0 ? words : [fold(scene.text.slice(rangeOf(scene, read).start))]
}

const STOPS = '.!?@。'
const BEHIND = ',-:(/|;'
const LABELS = new Set(
  'email e mail mails tel phone cell mobile ph telefon tlf telefono telefone fon handy portable movil whatsapp correo courriel at on via under unter'.split(
    ' ',
  ),
)
const SUBJECTS = new Set(['i', 'it', 'and', 'to', 'so'])
const JOINERS = new Set(
  'and or y e et und ou o oder en i ve for with fur para pour per voor dla'.split(' '),
)
