// How an ask, a thanks or a decline reads (PRODUCT §3): the agent's own wording where it has one, else
// the default in the visitor's language. Called by the conversation, which sends what decide() decided.
// Law: no text holds a contact value of the visitor, except the address suggested for a near-miss.
import type { Field } from '../contact/contact.ts'
import type { Language } from '../language/language.ts'
import { missingFields } from './decide.ts'
import type { LeadCollection } from './settings.ts'
import type { Ask } from './state.ts'
import { ar } from './words/ar.ts'
import { de } from './words/de.ts'
import { en } from './words/en.ts'
import { es } from './words/es.ts'
import { fr } from './words/fr.ts'
import { hi } from './words/hi.ts'
import { it } from './words/it.ts'
import { ja } from './words/ja.ts'
import { nl } from './words/nl.ts'
import { pl } from './words/pl.ts'
import { pt } from './words/pt.ts'
import { tr } from './words/tr.ts'
import type { Words } from './words/words.ts'
import { zh } from './words/zh.ts'

export const WORDS: Record<Language, Words> = {
  en,
  es,
  fr,
  de,
  pt,
  it,
  nl,
  pl,
  tr,
  ar,
  hi,
  zh,
  ja,
}

const LISTS = { interest: 'interest', each_reply: 'eachReply', insist: 'insist' } as const

type Kind = 'email' | 'phone'

export type AskToPhrase = {
  ask: Ask
  /** Of the decision: the kinds to check, with reason `invalid`. */
  corrects: readonly Kind[]
  /** Of the signals: kinds mistyped in this message; after its one correction the other is offered. */
  invalid: readonly Kind[]
  /** Asks before this one (`CaptureState.asks`): two running ones read differently. */
  count: number
}

/** The ask as the visitor reads it. */
export function phraseAsk(
  settings: Pick<LeadCollection, 'ask' | 'askWording'>,
  language: Language,
  { ask, corrects, invalid, count }: AskToPhrase,
): string {
  const words = WORDS[language]
  const { reason, fields } = ask
  if (reason === 'invalid') {
    const [kind] = corrects
    if (kind === undefined || corrects.length > 1) return words.correct.both
    return joined(language, words.correct[kind], insteadOf(settings, words, corrects))
  }
  const usual =
    ownAsk(settings, fields) ??
    defaultAsk(words[LISTS[reason]], count, whatOf(settings, words, fields))
  // A second invalid value is as if nothing had been typed, but `insist` offers the other kind (§3 e).
  return joined(language, usual, reason === 'insist' ? insteadOf(settings, words, invalid) : '')
}

/** The ask that stands with the greeting in `insist`: of the three, the one that goes with a hello. */
export function phraseOpening(
  settings: Pick<LeadCollection, 'ask' | 'askWording'>,
  language: Language,
  ask: Ask,
): string {
  return phraseAsk(settings, language, { ask, corrects: [], invalid: [], count: 2 })
}

/** The thanks for details; `name` as the visitor gave it, if known. */
export function phraseThanks(
  settings: Pick<LeadCollection, 'thanksWording'>,
  language: Language,
  name: string | null,
): string {
  const called = name === null ? null : callName(name, language)
  const { named, plain } = WORDS[language].thanks
  if (called !== null) return fill(settings.thanksWording || named, 'name', called)
  return settings.thanksWording ? withoutName(settings.thanksWording) : plain
}

/** The acknowledgement of a decline. */
export function phraseDecline(
  settings: Pick<LeadCollection, 'declineWording'>,
  language: Language,
): string {
  return settings.declineWording || WORDS[language].decline
}

/** "Did you mean ana@gmail.com?" */
export function phraseSuggestion(language: Language, email: string): string {
  return fill(WORDS[language].suggestion, 'email', email)
}

/** What the decline button says; pressing it says so in the visitor's name. */
export function declineButton(language: Language): string {
  return WORDS[language].labels.decline
}

/** Labels of the inline form. */
export function formLabels(language: Language): Words['labels'] {
  return WORDS[language].labels
}

// The agent's own ask speaks of everything it collects: once a part is known it would ask for that
// again, so the default asks for the rest.
function ownAsk(
  settings: Pick<LeadCollection, 'ask' | 'askWording'>,
  fields: readonly Field[],
): string | null {
  const all = missingFields({ ask: settings.ask, askName: false }, [])
  return all.every((field) => fields.includes(field)) ? settings.askWording || null : null
}

function defaultAsk(asks: readonly string[], count: number, what: string): string {
  return fill(asks[count % asks.length]!, 'what', what)
}

function whatOf(
  settings: Pick<LeadCollection, 'ask'>,
  words: Words,
  fields: readonly Field[],
): string {
  const points = words.what[pointsOf(settings, fields)]
  return fields.includes('name') ? fill(words.withName, 'what', points) : points
}

function pointsOf(settings: Pick<LeadCollection, 'ask'>, fields: readonly Field[]) {
  if (!fields.includes('phone')) return 'email'
  if (!fields.includes('email')) return 'phone'
  return settings.ask === 'both' ? 'both' : 'either'
}

function insteadOf(
  settings: Pick<LeadCollection, 'ask'>,
  words: Words,
  mistyped: readonly Kind[],
): string {
  const [kind] = mistyped
  if (settings.ask !== 'either' || kind === undefined || mistyped.length > 1) return ''
  return words.instead[kind === 'email' ? 'phone' : 'email']
}

function joined(language: Language, ...sentences: string[]): string {
  const gap = language === 'zh' || language === 'ja' ? '' : ' '
  return sentences.filter((sentence) => sentence !== '').join(gap)
}

// The first name, as one is addressed; the whole one where the family name comes first or a title or
// an initial stands in front. Null for what is no name to speak: an address or a number in its place.
function callName(name: string, language: Language): string | null {
  const shown = name.trim()
  if (shown === '' || shown.length > 60 || /[@\d{}]/.test(shown)) return null
  const first = shown.split(/\s+/)[0]!
  const whole = language === 'zh' || language === 'ja' || first.length === 1 || first.includes('.')
  return whole ? shown : first
}

function fill(template: string, key: 'what' | 'name' | 'email', value: string): string {
  return template.replaceAll(`{${key}}`, () => value)
}

// "Thank you, {name}." without a name is "Thank you."
function withoutName(wording: string): string {
  return wording
    .split('{name}')
    .map((part, index, parts) =>
      index < parts.length - 1 ? part.replace(/[\s,،，、]{1,3}$/, '') : part,
    )
    .join('')
    .replace(/^[\s,،，、]{1,3}/, '')
}
