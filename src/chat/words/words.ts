// The words of the widget and the hosted page that are neither the agent's own nor the ask's
// (capture/wording.ts), one file a language. Register as there: polite, short, no exclamation marks.
import type { Language } from '../../language/language.ts'
import type { WidgetWords } from '../../widget/config.ts'
import { ar } from './ar.ts'
import { de } from './de.ts'
import { en } from './en.ts'
import { es } from './es.ts'
import { fr } from './fr.ts'
import { hi } from './hi.ts'
import { it } from './it.ts'
import { ja } from './ja.ts'
import { nl } from './nl.ts'
import { pl } from './pl.ts'
import { pt } from './pt.ts'
import { tr } from './tr.ts'
import { zh } from './zh.ts'

export const WIDGET_WORDS: Record<Language, WidgetWords> = {
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

/** Puts a value into its place; what stands in the value itself is never read as a place. */
export function fillWords(
  words: string,
  place: 'agent' | 'title' | 'values',
  value: string,
): string {
  return words.replaceAll(`{${place}}`, () => value)
}
