// Number words: single digits, "double five", and the two-digit pairs in which French, Spanish or
// German speakers say their phones ("trente-quatre"). Called by phone-spelled.

import { fold, type Token } from './token.ts'

/** The digits said at `index` and how many tokens they take. */
export function digitsSaid(
  tokens: readonly Token[],
  index: number,
): { digits: string; length: number } | undefined {
  const low = lowAt(tokens, index)
  const times = REPEATS.get(low)
  if (times !== undefined) {
    const next = lowAt(tokens, index + 1)
    const digit = DIGITS.get(next) ?? (/^\d$/.test(next) ? next : undefined)
    if (digit !== undefined) return { digits: digit.repeat(times), length: 2 }
  }
  const pair = pairSaid(tokens, index)
  if (pair) return pair
  const digits = digitOf(low)
  return digits === undefined ? undefined : { digits, length: 1 }
}

function pairSaid(
  tokens: readonly Token[],
  index: number,
): { digits: string; length: number } | undefined {
  const low = lowAt(tokens, index)
  const teen = TEENS.get(low)
  const next = joined(tokens, index)
  // dix-sept, dix-huit, dix-neuf
  if (low === 'dix' && /^[789]$/.test(FRENCH.get(lowAt(tokens, next)) ?? ''))
    return { digits: `1${FRENCH.get(lowAt(tokens, next))}`, length: next + 1 - index }
  if (teen !== undefined) return { digits: teen, length: 1 }
  const eighty = low === 'quatre' && /^vingts?$/.test(lowAt(tokens, next))
  const ten = eighty ? '8' : TENS.get(low)
  if (ten === undefined) return undefined
  const unit = joined(tokens, eighty ? next : index)
  const word = lowAt(tokens, unit)
  // soixante-douze, quatre-vingt-quinze: the next ten's teens.
  const over = eighty || low === 'soixante' ? pairSaid(tokens, unit) : undefined
  if (over?.digits.startsWith('1'))
    return {
      digits: `${Number(ten) + 1}${over.digits.slice(1)}`,
      length: unit + over.length - index,
    }
  const digit = DIGITS.get(word)
  if (digit !== undefined && digit !== '0') return { digits: ten + digit, length: unit + 1 - index }
  return { digits: `${ten}0`, length: (eighty ? next : index) + 1 - index }
}

// Past `-`, `y`, `e`, `et`: treinta y uno, vingt et un, twenty-one.
function joined(tokens: readonly Token[], index: number): number {
  return JOINERS.has(lowAt(tokens, index + 1)) ? index + 2 : index + 1
}

function lowAt(tokens: readonly Token[], index: number): string {
  return tokens[index]?.low ?? ''
}

function digitOf(low: string): string | undefined {
  const value = DIGITS.get(low)
  if (value !== undefined) return value
  if (low.length < 7 || !HAN.has(low.charAt(0))) return undefined
  let out = ''
  for (const char of low) {
    const digit = HAN.get(char)
    if (digit === undefined) return undefined
    out += digit
  }
  return out
}

const LISTS = [
  'zero one two three four five six seven eight nine',
  'cero uno dos tres cuatro cinco seis siete ocho nueve',
  'null eins zwei drei vier fünf sechs sieben acht neun',
  'zéro un deux trois quatre cinq six sept huit neuf',
  'zero um dois três quatro cinco seis sete oito nove',
  'zero uno due tre quattro cinque sei sette otto nove',
  'nul een twee drie vier vijf zes zeven acht negen',
  'zero jeden dwa trzy cztery pięć sześć siedem osiem dziewięć',
  'sıfır bir iki üç dört beş altı yedi sekiz dokuz',
  'صفر واحد اثنان ثلاثة اربعة خمسة ستة سبعة ثمانية تسعة',
  'शून्य एक दो तीन चार पांच छह सात आठ नौ',
]
const DIGITS: ReadonlyMap<string, string> = new Map([
  ...LISTS.flatMap((list) =>
    list.split(' ').map((word, value): [string, string] => [fold(word), String(value)]),
  ),
  ...(
    [
      ['oh', '0'],
      ['o', '0'],
      ['nought', '0'],
      ['zwo', '2'],
      ['meia', '6'],
      ['une', '1'],
      ['una', '1'],
      ['fuenf', '5'],
      ['पाँच', '5'],
      ['छः', '6'],
      ['أربعة', '4'],
      ['niner', '9'],
    ] as [string, string][]
  ).map(([word, value]): [string, string] => [fold(word), value]),
])
const REPEATS: ReadonlyMap<string, number> = new Map([
  ['double', 2],
  ['triple', 3],
  ['doble', 2],
  ['doppel', 2],
  ['doppelt', 2],
  ['dreimal', 3],
  ['zweimal', 2],
  ['duplo', 2],
  ['triplo', 3],
  ['dobro', 2],
  ['doppio', 2],
  ['dubbel', 2],
])
export const PLUS = new Set(['plus', 'mas'])
const HAN: ReadonlyMap<string, string> = new Map(
  [...'〇零一二三四五六七八九']
    .map((char, index): [string, string] => [char, String(Math.max(0, index - 1))])
    .concat([
      ['幺', '1'],
      ['两', '2'],
    ]),
)

const FRENCH: ReadonlyMap<string, string> = new Map([
  ['sept', '7'],
  ['huit', '8'],
  ['neuf', '9'],
])
const JOINERS = new Set(['-', 'y', 'e', 'et'])
const GERMAN_UNITS = 'ein zwei drei vier fünf sechs sieben acht neun'.split(' ')
const GERMAN_TENS = 'zwanzig dreißig vierzig fünfzig sechzig siebzig achtzig neunzig'.split(' ')
const ITALIAN_TENS = 'venti trenta quaranta cinquanta sessanta settanta ottanta novanta'.split(' ')
const ITALIAN_UNITS = 'uno due tre quattro cinque sei sette otto nove'.split(' ')
// Ten to nineteen by language; gaps (`-`) are said in two words.
const TEEN_LISTS = [
  'ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen',
  'diez once doce trece catorce quince dieciséis diecisiete dieciocho diecinueve',
  'zehn elf zwölf dreizehn vierzehn fünfzehn sechzehn siebzehn achtzehn neunzehn',
  'dix onze douze treize quatorze quinze seize - - -',
  'dez onze doze treze catorze quinze dezesseis dezessete dezoito dezenove',
  'dieci undici dodici tredici quattordici quindici sedici diciassette diciotto diciannove',
]
const TEENS: ReadonlyMap<string, string> = new Map([
  ...TEEN_LISTS.flatMap((list) => numbered(list.split(' '), 10)),
  ...numbered(
    'veintiuno veintidós veintitrés veinticuatro veinticinco veintiséis veintisiete veintiocho veintinueve'.split(
      ' ',
    ),
    21,
  ),
  ...GERMAN_TENS.flatMap((ten, tens) =>
    numbered(
      GERMAN_UNITS.map((unit) => `${unit}und${ten}`),
      (tens + 2) * 10 + 1,
    ),
  ),
  ...ITALIAN_TENS.flatMap((ten, tens) =>
    // ventuno, ventotto: the vowel falls before another.
    numbered(
      ITALIAN_UNITS.map((unit) => (/^[uo]/.test(unit) ? ten.slice(0, -1) : ten) + unit),
      (tens + 2) * 10 + 1,
    ),
  ),
])
const TENS: ReadonlyMap<string, string> = new Map(
  [
    'twenty thirty forty fifty sixty seventy eighty ninety',
    'veinte treinta cuarenta cincuenta sesenta setenta ochenta noventa',
    'zwanzig dreißig vierzig fünfzig sechzig siebzig achtzig neunzig',
    'vingt trente quarante cinquante soixante septante huitante nonante',
    'vinte trinta quarenta cinquenta sessenta setenta oitenta noventa',
    'venti trenta quaranta cinquanta sessanta settanta ottanta novanta',
  ].flatMap((list) =>
    list.split(' ').map((word, at): [string, string] => [fold(word), String(at + 2)]),
  ),
)

function numbered(words: readonly string[], from: number): [string, string][] {
  return words.map((word, at): [string, string] => [fold(word), String(from + at)])
}
