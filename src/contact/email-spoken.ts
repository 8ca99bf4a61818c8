// E-mail addresses as spoken or spaced out: `ana at acme dot com`, `ana [at] acme (dot) com`,
// `kim underscore park arroba correo punto es`, `bill @ acme.com`. Called by parse. The danger is
// ordinary prose ("look at example dot com"), so a bare "at" needs an address-like surrounding.

import type { Range } from './contact.ts'
import { type EmailSpan, MOST_EMAILS, normaliseAddress } from './email.ts'
import { isDomain, isKnownTop, isPlainTop, isProviderName, isTopShape } from './email-domain.ts'
import { NOT_NAMES, NOT_NAMES_ELSEWHERE } from './name-words.ts'
import { type Token, wordSet } from './token.ts'

/**
 * Addresses whose `@` or dots are words, brackets or stand apart. `halves`: typed beginnings that are
 * no address yet, in order; a glued `@` counts only there (elsewhere it is a URL's). Linear.
 */
export function findSpokenEmails(
  tokens: readonly Token[],
  text: string,
  halves: readonly Range[],
): EmailSpan[] {
  const found: EmailSpan[] = []
  let freeFrom = 0
  let half = 0
  for (let index = 1; index < tokens.length && found.length < MOST_EMAILS; index += 1) {
    const sign = signAt(tokens, index)
    if (!sign) continue
    const at = tokens[index]?.start ?? 0
    while ((halves[half]?.end ?? Number.POSITIVE_INFINITY) <= at) half += 1
    if (sign.manner === 'glued' && (halves[half]?.start ?? at) >= at) continue
    const domain = readDomain(tokens, index + sign.length, sign.manner)
    if (!domain) continue
    const local = readLocal(tokens, index - 1, freeFrom)
    if (!local || !isBelievable(tokens, local, domain, sign.manner)) continue
    const first = tokens[local.first]
    const last = tokens[domain.last]
    if (!first || !last) continue
    const value = normaliseAddress(local.text, domain.labels.join('.'))
    if (local.text.length <= 64 && isDomain(domain.labels.join('.')))
      found.push({ start: first.start, end: last.end, value })
    freeFrom = domain.last + 1
    index = domain.last
  }
  return found.filter((span) => text.slice(span.start, span.end).length <= MOST_CHARACTERS)
}

/** `marked`: brackets or a word that means nothing else; `plain`: a preposition. */
type Manner = 'glued' | 'spaced' | 'marked' | 'plain'

function signAt(
  tokens: readonly Token[],
  index: number,
): { length: number; manner: Manner } | undefined {
  const token = tokens[index]
  if (!token) return undefined
  const next = tokens[index + 1]
  if (token.low === '@') {
    const apart = token.gap > 0 || (next?.gap ?? 0) > 0
    if (token.gap === 2 || next?.gap === 2) return undefined
    return { length: 1, manner: apart ? 'spaced' : 'glued' }
  }
  const closing = CLOSING[token.low]
  if (closing !== undefined) {
    const isSign = next !== undefined && (SIGNS.has(next.low) || BRACKETED_SIGNS.has(next.low))
    if (isSign && tokens[index + 2]?.low === closing) return { length: 3, manner: 'marked' }
    return undefined
  }
  if (token.kind !== 'word' || token.gap === 2) return undefined
  if (SIGNS.has(token.low)) {
    return { length: 1, manner: PREPOSITIONS.has(token.low) ? 'plain' : 'marked' }
  }
  const two = next && SIGN_PAIRS.has(`${token.low} ${next.low}`)
  return two ? { length: 2, manner: 'marked' } : undefined
}

type Domain = { labels: string[]; last: number; spokenDots: number }

function readDomain(tokens: readonly Token[], from: number, manner: Manner): Domain | undefined {
  const labels: string[] = []
  let spokenDots = 0
  let firmDot = false
  let best: Domain | undefined
  let index = from
  while (labels.length < MOST_LABELS) {
    const label = readLabel(tokens, index)
    if (!label) break
    labels.push(label.text)
    index = label.next
    const looseTop = labels.length === 2 ? isPlainTop(label.text) : true
    const isTop = isKnownTop(label.text) && (looseTop || spokenDots > 0 || label.firm)
    // Any ending is believed behind a bracketed or typed dot: `jo<at>meadow<dot>farm`.
    if (labels.length > 1 && (isTop || (firmDot && isTopShape(label.text))))
      best = { labels: [...labels], last: index - 1, spokenDots }
    const dot = dotAt(tokens, index, manner, labels.length === 1)
    if (dot === 0) break
    firmDot = manner !== 'plain' && (dot === 3 || isGluedDot(tokens, index))
    if (dot > 1 || tokens[index]?.kind === 'word') spokenDots += 1
    index += dot
  }
  return best
}

// A label is glued together (`my-shop`, `acme24`) or joined by a spoken dash.
function readLabel(
  tokens: readonly Token[],
  from: number,
): { text: string; next: number; firm: boolean } | undefined {
  const first = tokens[from]
  if (!first || first.kind === 'mark' || first.gap === 2) return undefined
  let text = first.low
  let next = from + 1
  while (text.length < 64) {
    const token = tokens[next]
    if (!token) break
    if (token.kind !== 'mark' && token.gap === 0) text += token.low
    else if (token.low === '-' && token.gap === 0 && isGluedAtom(tokens[next + 1])) text += '-'
    else if (DASHES.has(token.low) && tokens[next + 1]?.kind === 'word' && token.gap === 1) {
      text += `-${tokens[next + 1]?.low ?? ''}`
      next += 1
    } else break
    next += 1
  }
  return { text, next, firm: first.gap === 0 }
}

function isGluedAtom(token: Token | undefined): boolean {
  return token !== undefined && token.kind !== 'mark' && token.gap === 0
}

// How many tokens a dot takes here; 0 when there is none.
function dotAt(tokens: readonly Token[], index: number, manner: Manner, first: boolean): number {
  const token = tokens[index]
  const next = tokens[index + 1]
  if (!token || !next || token.gap === 2) return 0
  if (token.low === '.' || token.low === '。') {
    if (token.gap === 0 && next.gap === 0) return 1
    // `ana@gmail .com`: apart, so only before an ending that is no word of the next sentence.
    const apart = first && manner !== 'plain' && isPlainTop(next.low) && next.gap < 2
    return apart ? 1 : 0
  }
  if (token.low === ',') return token.gap === 0 && next.gap === 0 && isPlainTop(next.low) ? 1 : 0
  if (CLOSING[token.low] !== undefined) {
    const isDot = next.low === '.' || DOTS.has(next.low)
    return isDot && tokens[index + 2]?.low === CLOSING[token.low] ? 3 : 0
  }
  return token.kind === 'word' && DOTS.has(token.low) ? 1 : 0
}

function isGluedDot(tokens: readonly Token[], index: number): boolean {
  return tokens[index]?.low === '.' && tokens[index]?.gap === 0 && tokens[index + 1]?.gap === 0
}

type Local = { text: string; first: number; joined: boolean }

function readLocal(tokens: readonly Token[], last: number, freeFrom: number): Local | undefined {
  let atom = readAtom(tokens, last, freeFrom)
  if (!atom) return undefined
  let text = atom.text
  let joined = text.length > 0 && !/^\p{L}+$/u.test(text)
  for (let joins = 0; joins < MOST_JOINS; joins += 1) {
    const joint: Joint | undefined = jointBefore(tokens, atom.first - 1)
    if (!joint) break
    const before = readAtom(tokens, joint.first - 1, freeFrom)
    if (!before || NEVER_LOCAL.has(before.text)) break
    text = `${before.text}${joint.mark}${text}`
    joined = true
    atom = before
  }
  return { text, first: atom.first, joined }
}

type Joint = { first: number; mark: string }

function jointBefore(tokens: readonly Token[], index: number): Joint | undefined {
  const token = tokens[index]
  if (token?.kind !== 'word') {
    const inside = tokens[index - 1]
    const opening = tokens[index - 2]
    const bracketed = inside && opening && CLOSING[opening.low] === token?.low
    const mark = bracketed ? JOINTS.get(inside.low) : undefined
    return mark === undefined ? undefined : { first: index - 2, mark }
  }
  const single = JOINTS.get(token.low)
  if (single !== undefined) return { first: index, mark: single }
  const pair = JOINTS.get(`${tokens[index - 1]?.low ?? ''} ${token.low}`)
  return pair === undefined ? undefined : { first: index - 1, mark: pair }
}

// The run of characters without blanks that ends at `last`, without bullets in front.
function readAtom(
  tokens: readonly Token[],
  last: number,
  freeFrom: number,
): { text: string; first: number } | undefined {
  const end = tokens[last]
  if (!end || last < freeFrom || (end.kind === 'mark' && end.low !== '_')) return undefined
  let first = last
  while (first > freeFrom && last - first < MOST_ATOM_TOKENS && tokens[first]?.gap === 0) {
    const before = tokens[first - 1]
    if (!before || (before.kind === 'mark' && !ATOM_MARKS.includes(before.low))) break
    first -= 1
  }
  // A dot glued in front is part of what was typed, and wrong.
  if (tokens[first]?.low === '.') return undefined
  while (first < last && tokens[first]?.kind === 'mark' && tokens[first]?.low !== '_') first += 1
  let text = ''
  for (let index = first; index <= last; index += 1) text += tokens[index]?.low ?? ''
  if (text.includes('..') || text.startsWith('.')) return undefined
  return { text, first }
}

function isBelievable(
  tokens: readonly Token[],
  local: Local,
  domain: Domain,
  manner: Manner,
): boolean {
  if (manner === 'glued' || manner === 'marked') return true
  if (local.joined) return true
  if (NEVER_LOCAL.has(local.text) || local.text.length < 2) return false
  if (isProviderName(domain.labels[0] ?? '')) return true
  if (manner === 'spaced') return tokens[local.first + 1]?.gap !== 0 || domain.labels.length > 1
  if (local.text.endsWith('ing')) return false
  // A typed domain after a preposition is as often a place: "dispo chez amazon.fr".
  if (domain.spokenDots === 0 && (isOrdinary(local.text) || signBefore(tokens, local) === 'chez'))
    return false
  const first = tokens[local.first]
  const before = tokens[local.first - 1]
  if (!before || !first || first.gap === 2 || before.kind === 'mark') return true
  return LEAD_INS.has(before.low)
}

function signBefore(tokens: readonly Token[], local: Local): string | undefined {
  return tokens[local.first + 1]?.low
}

function isOrdinary(word: string): boolean {
  return NOT_NAMES.has(word) || NOT_NAMES_ELSEWHERE.has(word)
}

const MOST_LABELS = 6
const MOST_JOINS = 5
const MOST_ATOM_TOKENS = 40
const MOST_CHARACTERS = 400
const ATOM_MARKS = "._+-'&"
const CLOSING: Record<string, string> = { '(': ')', '[': ']', '{': '}', '<': '>' }

const SIGNS = wordSet(`at arroba arobase arobas chiocciola apenstaartje apestaartje klammeraffe ät
  malpa małpa et chez ऐट एट आट آت ات アットマーク アット 艾特 собака`)
const PREPOSITIONS = new Set(['at', 'et', 'chez'])
const BRACKETED_SIGNS = wordSet('@ a ad à')
const SIGN_PAIRS = new Set(['a commerciale', 'kuyruklu a', 'at sign', 'at zeichen'])
const DOTS =
  wordSet(`dot punto point ponto punkt punt kropka nokta डॉट डाट نقطة نقطه دوت ドット 点 點
  точка`)
const DASHES = wordSet('dash hyphen minus bindestrich guion guión tiret hifen hífen traço trattino')
const JOINTS: ReadonlyMap<string, string> = new Map([
  ...[...DOTS].map((word): [string, string] => [word, '.']),
  ...[...DASHES, 'streepje', 'koppelteken', 'myslnik', 'ハイフン'].map((word): [string, string] => [
    word,
    '-',
  ]),
  ...['underscore', 'unterstrich', 'underline', 'sublinhado', 'podkreslnik', 'アンダーバー'].map(
    (word): [string, string] => [word, '_'],
  ),
  ...['under score', 'guion bajo', 'tiret bas', 'trattino basso', 'alt cizgi', 'barra baja'].map(
    (word): [string, string] => [word, '_'],
  ),
  ['plus', '+'],
])

// Words that stand before "at" in ordinary talk and are nobody's mailbox when spoken.
const NEVER_LOCAL = wordSet(`a the an it its it's this that these those there here us me you him her
  them i we he she they look looking looked meet met see seen saw find found work works worked live
  lives check checked visit visited buy bought sell sold stay out is are was were be been am not now
  one someone people team staff today tomorrow site website page shop store online available arrive
  arrived only while back shopping parking prices price item items things anything something job and
  or to on in of for from by with up down over all any if when where what who how why email mail
  contact reach read signed registered ordered eat ate lunch dinner follow good better arrives aim`)
// What stands before a mailbox in "my address is ana at acme dot com".
const LEAD_INS = wordSet(`is it's its email e-mail mail mails address at to on or and also use try
  contact me reach that's thats sure yes ok okay sorry mean adresse adres correo dirección mi es un
  est adresse à a é e y et ou o oder und ist an lautet unter sul su ed het en of is naar endereço
  meu con con: to: adresim em im by via hi hello please now actually oops write schreib`)
