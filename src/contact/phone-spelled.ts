// Numbers spoken digit by digit: "five oh three, triple five …", in the languages of the product.
// Called by phone, which judges them by the same context as typed ones.

import type { Run } from './phone-run.ts'
import { fold, type Token } from './token.ts'

/** Runs of at least seven digits of which some are words. Linear. */
export function findSpelledNumbers(tokens: readonly Token[]): Run[] {
  const runs: Run[] = []
  let index = 0
  while (index < tokens.length) {
    const run = readSpelled(tokens, index)
    if (run) runs.push(run)
    // A failed attempt stops within twenty digits, so starting over at the next word stays linear.
    index = run ? run.last + 1 : index + 1
  }
  return runs
}

function readSpelled(tokens: readonly Token[], from: number): Run | undefined {
  const opening = tokens[from]
  if (!opening || digitOf(opening.low) === undefined) {
    if (!opening || !(PLUS.has(opening.low) || REPEATS.has(opening.low))) return undefined
  }
  let digits = ''
  let words = 0
  let last = from
  let index = from
  const plus = PLUS.has(opening.low)
  if (plus) index += 1
  while (index < tokens.length) {
    const token = tokens[index]
    if (!token || token.gap === 2) break
    const repeat = REPEATS.get(token.low)
    const value = digitOf(token.low)
    const next = tokens[index + 1]
    const repeated =
      repeat && next
        ? (digitOf(next.low) ?? (/^\d$/.test(next.low) ? next.low : undefined))
        : undefined
    if (repeat && repeated !== undefined && repeated.length === 1) {
      digits += repeated.repeat(repeat)
      words += 1
      index += 2
    } else if (value !== undefined) {
      digits += value
      words += 1
      index += 1
    } else if (token.kind === 'digits' && token.low.length <= 4 && words > 0) {
      digits += token.low
      index += 1
    } else if (token.kind === 'mark' && ',-.'.includes(token.low) && digits !== '') {
      index += 1
      continue
    } else break
    last = index - 1
    if (digits.length > 20) break
  }
  const start = opening.start
  const end = tokens[last]?.end ?? start
  if (words < 3 || digits.length < 7) return undefined
  const segments = [{ start, end, digits, groups: [digits.length], plus }]
  return { start, end, first: from, last, segments, spelled: true }
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
const PLUS = new Set(['plus', 'mas'])
const HAN: ReadonlyMap<string, string> = new Map(
  [...'〇零一二三四五六七八九']
    .map((char, index): [string, string] => [char, String(Math.max(0, index - 1))])
    .concat([
      ['幺', '1'],
      ['两', '2'],
    ]),
)
