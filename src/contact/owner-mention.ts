// Contact points that a message only mentions: "I wrote to support@you.com", "noreply@… keeps spamming
// me", "my old email was …", "… not jan@example.com". Called by owner.

import { endsSentence, low, type Scene } from './name-form.ts'
import {
  CONTACTED,
  DETAIL_WORDS,
  GRIEVANCES,
  NEVER_PERSONS,
  NOT_WORDS,
  RECEIVED,
  ROLE_LOCALS,
  SELF_WORDS,
  SITE_WORDS,
  WITHDRAWS,
  WRITERS,
  YOURS,
} from './owner-words.ts'
import { phraseAt } from './token.ts'

/** True when the point is talked about, not given. `own`: the words before claim it for the writer. */
export function isMentioned(scene: Scene, point: number, own: boolean): boolean {
  const span = scene.points[point]
  if (!span) return false
  const at = span.value.indexOf('@')
  const local = at > 0 ? span.value.slice(0, at) : ''
  if (NEVER_PERSONS.has(local)) return true
  if (NOT_WORDS.has(low(scene, span.first - 1))) return true
  if (isFormer(scene, span.first)) return true
  const before = wordsBefore(scene, point)
  if (wasContacted(before) || isWithdrawn(before)) return true
  if (own) return false
  if (YOURS.has(low(scene, span.last + 1)) && DETAIL_WORDS.has(low(scene, span.last + 2)))
    return true
  if (ROLE_LOCALS.has(local) && before.some((word) => SENDS.has(word))) return true
  return isYours(before) || isComplainedOf(scene, span.last)
}

// Nearest first, within the sentence and after the previous contact point.
function wordsBefore(scene: Scene, point: number): string[] {
  const words: string[] = []
  const first = scene.points[point]?.first ?? 0
  const stop = point > 0 ? (scene.points[point - 1]?.last ?? -1) : -1
  for (let index = first - 1; index > stop && words.length < REACH; index -= 1) {
    if (endsSentence(scene, index)) break
    if (scene.tokens[index]?.kind === 'word') words.push(low(scene, index))
  }
  return words
}

// "I wrote to X", "we have been writing to X", "I got a mail from X"; not "I wrote you from X".
function wasContacted(before: readonly string[]): boolean {
  const nearest = before[0] ?? ''
  if (FROM.has(nearest)) return before.slice(1, 4).some((word) => RECEIVED.has(word))
  const verb = before.findIndex((word) => CONTACTED.has(word))
  if (verb < 0 || verb > 4) return false
  // Something of the writer's own nearer than the verb: "I wrote it wrong, mine is X".
  if (before.slice(0, verb).some((word) => SELF_WORDS.has(word) || LINKING.has(word))) return false
  const subject = before.slice(verb + 1, verb + 6)
  const writer = subject.findIndex((word) => WRITERS.has(word))
  const other = subject.findIndex((word) => OTHERS.has(word))
  if (writer < 0) return FIRST_PERSON_VERBS.has(before[verb] ?? '')
  return other < 0 || writer < other
}

// "unsubscribe ana@…", "stop emailing me at ana@…", "remove my address ana@…": asks to be left alone.
function isWithdrawn(before: readonly string[]): boolean {
  const verb = before.findIndex((word) => WITHDRAWS.has(word) || CONTACTED.has(word))
  if (verb < 0 || !(WITHDRAWS.has(before[verb] ?? '') || STOPS.has(before[verb + 1] ?? '')))
    return false
  return before
    .slice(0, verb)
    .every((word) => SELF_WORDS.has(word) || DETAIL_WORDS.has(word) || BETWEEN.has(word))
}

function isYours(before: readonly string[]): boolean {
  const yours = before.slice(0, 4).findIndex((word) => YOURS.has(word))
  if (yours >= 0)
    return before
      .slice(0, yours)
      .every((word) => DETAIL_WORDS.has(word) || LINKING.has(word) || SITE_WORDS.has(word))
  return (
    before.slice(0, 6).some((word) => SITE_WORDS.has(word)) &&
    before.some((word) => FOUND.has(word))
  )
}

function isFormer(scene: Scene, first: number): boolean {
  for (let index = first - 1; index >= first - 4; index -= 1) {
    if (FORMER.has(low(scene, index))) return DETAIL_WORDS.has(low(scene, index + 1))
  }
  return false
}

function isComplainedOf(scene: Scene, last: number): boolean {
  for (let index = last + 1; index <= last + AFTER; index += 1) {
    if (index > last + 1 && endsSentence(scene, index - 1)) return false
    if ((scene.pointOf[index] ?? -1) >= 0) return false
    if (phraseAt(scene.tokens, index, GRIEVANCES) > 0) return true
    if (low(scene, index) === 'your' && low(scene, index - 1) === 'is') return true
  }
  return false
}

const REACH = 10
const STOPS = new Set(['stop', 'quit', "don't", 'dont', 'never'])
const BETWEEN = new Set([
  'the',
  'at',
  'on',
  'this',
  'from',
  'under',
  'die',
  'el',
  'la',
  'le',
  "l'adresse",
])
const AFTER = 9
const FROM = new Set(['from', 'von', 'de', 'da', 'van', 'od'])
const SENDS = new Set(['send', 'email', 'mail', 'forward', 'cc', 'invoice'])
const LINKING = new Set(['is', 'was', "it's", 'its', 'it', 'ist', 'es', 'est', 'are'])
const OTHERS = new Set(['you', 'please', 'can', 'could', 'sie', 'usted', 'vous'])
const FOUND = new Set(['found', 'see', 'saw', 'says', 'listed', 'shows', 'there'])
const FORMER = new Set([
  'old',
  'former',
  'previous',
  'alte',
  'alter',
  'ancien',
  'ancienne',
  'antiguo',
  'viejo',
  'antigo',
  'vecchio',
  'oude',
  'stary',
  'eski',
])
const FIRST_PERSON_VERBS = new Set([
  'wrote',
  'emailed',
  'contacted',
  'phoned',
  'escribi',
  'escribimos',
  'llame',
  'escrevi',
  'escrevemos',
  'liguei',
  'ligamos',
  'scriviamo',
  'yazdim',
  'aradim',
  'yazdik',
  'pisalem',
  'pisalam',
  'dzwonilem',
  'napisalem',
  'كتبت',
  'اتصلت',
  'راسلت',
])
