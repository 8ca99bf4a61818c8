// The words of a reply round the answer: what is said first, and the ask. Pure; what to say was
// decided by capture, how it reads is capture's wording.
import type { LeadCollection } from '../capture/settings.ts'
import type { Ask, Decision } from '../capture/state.ts'
import { phraseAsk, phraseDecline, phraseSuggestion, phraseThanks } from '../capture/wording.ts'
import { fingerprint } from '../ids.ts'
import type { Language } from '../language/language.ts'
import type { ConversationState, VisitorData } from './transcript.ts'
import type { AskView } from './view.ts'

/** Thanks, "did you mean …", the acknowledged decline: one paragraph, '' when there is nothing to say. */
export function composeOpening(
  say: Decision['say'],
  data: VisitorData,
  state: ConversationState,
  settings: LeadCollection,
  language: Language,
): string {
  const person = state.people.persons[state.people.current]
  const suggestion = state.people.persons.findLast((one) => one.suggestion)?.suggestion
  const phrases: Record<Decision['say'][number], () => string> = {
    thanks: () => phraseThanks(settings, language, person?.name?.value ?? null),
    suggestion: () => (suggestion ? phraseSuggestion(language, suggestion.to) : ''),
    decline: () => phraseDecline(settings, language),
  }
  const sentences = say.map((part) => phrases[part]())
  // The yes to a suggested address changes what is noted, so it is thanked for like a detail.
  if (data.affirmed && !say.includes('thanks')) {
    sentences.unshift(phrases.thanks())
  }
  return sentences.filter((sentence) => sentence !== '').join(' ')
}

export type Asking = { asking: string; ask: AskView | null }

/** The ask as words and as data; the consent text stands with it (§3 i). */
export function composeAsk(
  decision: Decision,
  data: VisitorData,
  asksBefore: number,
  settings: LeadCollection,
  language: Language,
): Asking {
  const { ask, corrects } = decision
  if (!ask) return { asking: '', ask: null }
  const words = phraseAsk(settings, language, {
    ask,
    corrects,
    invalid: data.invalid,
    count: asksBefore,
  })
  const view = askView(ask, settings)
  return { asking: view.consent ? `${words}\n\n${view.consent.text}` : words, ask: view }
}

/** The ask as data, with the consent text that stands with it. */
export function askView(ask: Ask, settings: LeadCollection): AskView {
  const consent = consentOf(settings)
  return consent ? { ...ask, consent } : ask
}

/** The agent's consent text as it is now; its version is that of its words. */
export function consentOf({ consentText }: LeadCollection): AskView['consent'] {
  return consentText === '' ? undefined : { text: consentText, version: fingerprint(consentText) }
}
