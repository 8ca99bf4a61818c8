// The kind of fact a question asks for and a sentence holds: a price, a duration, an hour, a number.
// "How much is a crown?" is answered by the sentence with a price, not by the one with more crowns.
import type { Unit } from './lexicon.ts'
import { fold } from './terms.ts'

/** Bits, since a sentence holds several. */
export const MONEY = 1
export const DURATION = 2
export const CLOCK = 4
export const PHONE = 8
export const EMAIL = 16
export const NUMBER = 32
export const PLACE = 64
export const PERSON = 128

const CURRENCY =
  /[$€£¥₹₺₽¢]|\b(?:usd|eur|gbp|chf|pln|zl|try|tl|inr|rs|aed|sar|brl|mxn|dollars?|euros?|pounds?|cents?|yuan|rmb)\b|[元円]|ريال|درهم|रुपय|रपय/
const PERCENT = /\d\s?%|\bfree\b|\bgratis\b|\bno (?:extra )?(?:charge|fee|cost)/
const SPAN =
  /\d\s?-?\s?(?:milli)?(?:seconds?|minutes?|mins?|hours?|hrs?|days?|weeks?|months?|years?|nights?|working|business|segundos?|minutos?|horas?|dias?|semanas?|mes|meses|anos?|secondes?|heures?|jours?|semaines?|mois|ans?|sekunden|minuten?|stunden?|tagen?|tage|wochen?|monaten?|monate|jahren?|jahre|mesi|giorni|ore|anni|settimane|minuti|dagen|weken|maanden|jaar|uur|godzin|dni|tygodni|miesiecy|lat|dakika|saat|gun|hafta|ay|yil|دقيقه|ساعه|يوم|ايام|اسبوع|شهر|سنه|मनट|घट|दन|महन|सल|分|小时|時間|天|日|周|週|个月|か月|ヶ月|年)/
const HOUR = /\b\d{1,2}[:.h]\d{2}\b|\b\d{1,2}\s?(?:am|pm|uhr|h)\b|\d点|\d時/
const DAY_NAME =
  /\b(?:mon|tues|wednes|thurs|fri|satur|sun)days?\b|\b(?:24\/7|lunes|lundi|montag|segunda|lunedi|maandag|poniedzial|pazartesi)/
const NUMBERED_STREET =
  /\b\d{1,5} \p{L}+ (?:street|st|road|rd|avenue|ave|lane|square|boulevard|drive|way)\b/u
const STREET =
  /\b(?:street|road|avenue|boulevard|calle|avenida|rue|rua|piazza|straat|plein|ulica|cadde)\b|\p{L}(?:strasse|weg|gasse|allee|platz|straat)\b|\bul\. |\bvia \p{L}|路|街|شارع/u
const NAMED_PERSON =
  /\b(?:Dr|Prof|Mr|Mrs|Ms|Herr|Frau|Mme|Sr|Sra|Dott)\.? \p{Lu}|\p{Ll} \p{Lu}\p{Ll}+ \p{Lu}\p{Ll}+/u
const NUMBER_WORD =
  /\d|\b(?:one|two|three|four|five|six|seven|eight|nine|ten|twelve|unlimited|no)\b/

const NAMES: [number, string][] = [
  [MONEY, '§ismoney'],
  [DURATION, '§isduration'],
  [CLOCK, '§isclock'],
  [PHONE, '§isphone'],
  [PLACE, '§isplace'],
]

/** Facts as search terms: "Where are you?" has no word in common with "5 Chancery Row". */
export function termsOfFacts(facts: number): string[] {
  return NAMES.filter(([bit]) => (facts & bit) !== 0).map(([, term]) => term)
}

/** The search terms of the fact that a meaning asks for. */
export function factTermsOf(meaning: string): string[] {
  return termsOfFacts(ASKED[meaning] ?? 0)
}

/** The facts a sentence holds. Every pattern is without nested repetition: linear in the text. */
export function factsIn(sentence: string): number {
  const folded = fold(sentence)
  let facts = 0
  if (NUMBER_WORD.test(folded)) facts |= NUMBER
  if (CURRENCY.test(folded)) facts |= MONEY
  if (PERCENT.test(folded)) facts |= MONEY
  if (SPAN.test(folded)) facts |= DURATION
  if (HOUR.test(folded) || DAY_NAME.test(folded)) facts |= CLOCK
  if (NUMBERED_STREET.test(folded) || STREET.test(folded)) facts |= PLACE
  if (NAMED_PERSON.test(sentence)) facts |= PERSON
  if (sentence.includes('@')) facts |= EMAIL
  if (hasPhone(sentence)) facts |= PHONE
  return facts
}

/** Nine digits or more with nothing but phone punctuation between. */
function hasPhone(text: string): boolean {
  let digits = 0
  for (const char of text) {
    if (char >= '0' && char <= '9') digits++
    else if (!' +-()/.'.includes(char)) digits = 0
    if (digits >= 9) return true
  }
  return false
}

const ASKED: Record<string, number> = {
  '§price': MONEY,
  '§discount': MONEY | NUMBER,
  '§duration': DURATION,
  '§hours': CLOCK,
  '§place': PLACE,
  '§interestrate': NUMBER,
  '§contact': PHONE | EMAIL,
}
/** Openings of questions that ask for a kind of fact by form alone. Folded. */
const FORMS: [RegExp, number][] = [
  [/\bhow (?:long|soon|fast|quick(?:ly)?|late|old)\b|\bsince when\b/, DURATION | CLOCK],
  [
    /\bhow (?:many|big|large|far|heavy|high|often|much)\b|\bnumber of\b|\bat what age\b|\bwhat age\b/,
    NUMBER,
  ],
  [/\bwhen\b|\bwhat time\b|\bcuando\b|\bquand\b|\bwann\b|\bquando\b|\bkiedy\b/, CLOCK | DURATION],
  [/\bwhere (?:are|is|r) (?:you|your|u|the)\b|\baddress\b/, PLACE],
  [/\bwho\b|\bwhich (?:doctor|dentist|teacher|lawyer)\b|\bwer\b|\bquien\b/, PERSON],
  [/\b(?:phone|call|telephone|hotline)\b/, PHONE],
  [/\be-?mail\b/, EMAIL],
  [
    /\bwie lange\b|\bcombien de temps\b|\bhoe lang\b|\bjak dlugo\b|\bquanto tempo\b|\bcuanto (?:tarda|dura|tiempo)\b/,
    DURATION,
  ],
  [
    /\bwie ?viele?\b|\bcombien\b|\bcuant[oa]s?\b|\bquant[oaie]s?\b|\bhoeveel\b|\bile\b|\bkac\b/,
    NUMBER,
  ],
]

/** The kinds of fact a question asks for; 0 when it asks for none in particular ("do you …?"). */
export function factsAsked(question: string, units: Unit[]): number {
  const folded = fold(question)
  let facts = 0
  for (const unit of units) for (const meaning of unit.meanings) facts |= ASKED[meaning] ?? 0
  for (const [form, asked] of FORMS) if (form.test(folded)) facts |= asked
  return facts
}
