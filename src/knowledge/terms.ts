// Words as the search sees them: folded, cut at script borders, lightly stemmed. Both sides of every
// comparison go through here: articles when saved or loaded, questions when asked. Linear time.

/** A word of a text. `stem` is what is compared; `word` is folded only, for the lexicon. */
export type Word = { word: string; stem: string }

/** A number with marks in it is one word: "for 9 of us" does not ask about 9:00, nor "1" about $1,050. */
const RUN = /\d{1,9}(?:[.,:]\d{1,4}){1,4}(?![\p{L}\p{N}])|[\p{L}\p{N}]+(?:['’][\p{L}]+)?/gu
const MARKED_NUMBER = /[.,:]/g
const WIDE = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}ー]/u
/** Units that stand against their number ("8kw", "16gb", "9am"). */
const UNITS = new Set(
  'kw kwh kwp w wh v km m cm mm kg g lb lbs gb mb tb kb h hr hrs min mins sec s d am pm x yr yrs yo k ft in sqm qm l ml eur usd gbp'.split(
    ' ',
  ),
)

/** Case, accents, ligatures and width folded: "Préis" and "PREIS" are one word. */
export function fold(text: string): string {
  const lower = text.toLowerCase()
  // Most text of most customers is ASCII; normalising it costs more than all the rest.
  if (isAscii(lower)) return lower
  return lower
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .replace(/[ıłøđßæœ’ىةؤئ]/g, (char) => FOLDED[char] ?? char)
}

const FOLDED: Record<string, string> = {
  ı: 'i',
  ł: 'l',
  ø: 'o',
  đ: 'd',
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  '’': "'",
  ى: 'ي',
  ة: 'ه',
  ؤ: 'و',
  ئ: 'ي',
}

function isAscii(text: string): boolean {
  for (let i = 0; i < text.length; i++) if (text.charCodeAt(i) > 127) return false
  return true
}

/** The words of a text in order, at most `limit`. Chinese and Japanese runs become pairs of characters. */
export function wordsOf(text: string, limit = Number.POSITIVE_INFINITY): Word[] {
  const words: Word[] = []
  for (const [run] of fold(text).matchAll(RUN)) {
    if (words.length >= limit) break
    // A run without blanks may be the whole text: no more of it than is asked for.
    const most = 2 * (limit - words.length)
    if (!isAscii(run) && WIDE.test(run)) pushPairs(words, run.slice(0, most))
    else pushWord(words, run.replace(MARKED_NUMBER, ''))
  }
  return words
}

function pushWord(words: Word[], run: string): void {
  const quote = run.search(/['’]/)
  if (quote > 0) {
    const head = run.slice(0, quote)
    const tail = run.slice(quote + 1)
    // "l'offre", "dell'impianto": the article goes; "patient's", "don't": the tail goes.
    pushWord(words, tail.length > 2 && head.length <= 5 ? tail : head)
    return
  }
  const letters = lettersFrom(run)
  if (letters > 0 && UNITS.has(run.slice(letters))) {
    words.push(word(run.slice(0, letters)), word(run.slice(letters)))
    return
  }
  words.push(word(run))
}

function word(folded: string): Word {
  return { word: folded, stem: stem(folded) }
}

/** Where the letters begin in a run of digits and then letters; 0 when it is not such a run. */
function lettersFrom(run: string): number {
  let at = 0
  while (at < run.length && run.charCodeAt(at) >= 48 && run.charCodeAt(at) <= 57) at++
  return at < run.length ? at : 0
}

function pushPairs(words: Word[], run: string): void {
  let wide = ''
  let narrow = ''
  const flush = () => {
    const chars = [...wide]
    if (chars.length === 1) words.push({ word: wide, stem: wide })
    for (let i = 0; i + 1 < chars.length; i++) {
      const pair = `${chars[i]}${chars[i + 1]}`
      words.push({ word: pair, stem: pair })
    }
    if (narrow !== '') pushWord(words, narrow)
    wide = ''
    narrow = ''
  }
  for (const char of run) {
    const isWide = WIDE.test(char)
    if (isWide ? narrow !== '' : wide !== '') flush()
    if (isWide) wide += char
    else narrow += char
  }
  flush()
}

/**
 * A light stemmer, made for English and harmless elsewhere: other languages rely on the shared
 * beginnings that rank.ts compares. Stems are never shown.
 */
export function stem(folded: string): string {
  const regular = IRREGULAR.get(folded) ?? folded
  if (regular.length < 4 || regular.charCodeAt(0) > 0x24f) return arabicStem(regular)
  if (regular.charCodeAt(0) < 58) return regular
  let base = withoutPlural(regular)
  for (const [ending, least, put] of ENDINGS) {
    if (!base.endsWith(ending) || base.length - ending.length < least) continue
    base = undoubled(base.slice(0, base.length - ending.length)) + put
    break
  }
  if (base.length > 3 && base.endsWith('e')) base = base.slice(0, -1)
  if (base.length > 3 && base.endsWith('y')) base = `${base.slice(0, -1)}i`
  return base
}

const IRREGULAR = new Map(
  `paid pay,sent send,bought buy,kept keep,lost lose,broke break,broken break,took take,taken take,sold sell,
  left leave,made make,gave give,given give,held hold,built build,wore wear,worn wear,chose choose,chosen choose,
  drove drive,driven drive,spoke speak,spoken speak,wrote write,written write,found find,met meet,told tell,
  taught teach,began begin,begun begin,came come,went go,gone go,knew know,known know,forgot forget,
  forgotten forget,stole steal,stolen steal,froze freeze,frozen freeze,tore tear,torn tear,ran run,ate eat,
  eaten eat,slept sleep,spent spend,lent lend,won win,grew grow,grown grow,flew fly,flown fly,shipped ship,
  children child,teeth tooth,feet foot,people person,men man,women woman,wives wife,knives knife,mice mouse,
  cheaper cheap,cheapest cheap,bigger big,biggest big,larger large,longest long,longer long,earliest early,
  earlier early,latest late,later late,smaller small,smallest small,older old,oldest old,newer new,newest new,
  faster fast,fastest fast,goes go,does do,fell fall,fallen fall,four 4,five 5,six 6,seven 7,eight 8,nine 9,ten 10,
  eleven 11,twelve 12,fifteen 15,eighteen 18,twenty 20,thirty 30,forty 40,fifty 50,sixty 60,hundred 100`
    .split(/,\s*/)
    .map((pair) => pair.split(' ') as [string, string]),
)

/** Ending, fewest characters left before it, what replaces it. Longest first. */
const ENDINGS: [string, number, string][] = [
  ['isation', 3, 'is'],
  ['ization', 3, 'iz'],
  ['ations', 4, ''],
  ['ation', 4, ''],
  ['ments', 3, ''],
  ['ment', 3, ''],
  ['ness', 4, ''],
  ['ings', 3, ''],
  ['ing', 3, ''],
  ['able', 4, ''],
  ['ion', 5, ''],
  ['ied', 2, 'y'],
  ['ed', 3, ''],
  ['ly', 4, ''],
]

function withoutPlural(word: string): string {
  if (!word.endsWith('s') || word.endsWith('ss') || word.endsWith('us') || word.endsWith('is'))
    return word
  if (word.endsWith('ies')) return `${word.slice(0, -3)}y`
  for (const ending of ['ches', 'shes', 'sses', 'xes', 'zes'])
    if (word.endsWith(ending)) return word.slice(0, -2)
  return word.slice(0, -1)
}

function undoubled(base: string): string {
  const last = base.at(-1)
  const isDouble = last === base.at(-2) && last !== undefined && !'aeiouls'.includes(last)
  if (isDouble) return base.slice(0, -1)
  return base.length > 4 && base.endsWith('ll') ? base.slice(0, -1) : base
}

/** The article and the joined particles of Arabic go; other scripts stay as they are. */
function arabicStem(word: string): string {
  const first = word.charCodeAt(0)
  if (first < 0x600 || first > 0x6ff) return word
  for (const prefix of ['وال', 'بال', 'كال', 'فال', 'لل', 'ال'])
    if (word.startsWith(prefix) && word.length - prefix.length >= 3)
      return word.slice(prefix.length)
  return word
}
