// Cuts an article (Markdown or plain text) into passages: paragraphs and lists under their heading,
// and a passage into sentences. Called when an article is saved and by the evaluation. Linear time.

export type Piece = { heading: string; text: string }

/** A longer paragraph is cut at a sentence end: a passage is what a model or a visitor reads at once. */
const PASSAGE_MAX = 700
/** A passage without any sentence end is cut here, whatever it holds. */
const SENTENCE_MAX = 1000

/** The passages of an article in reading order. The first heading, when it is the title, is no heading. */
export function splitArticle(title: string, body: string): Piece[] {
  const pieces: Piece[] = []
  let heading = ''
  let lines: string[] = []
  const close = () => {
    if (lines.length > 0) pieces.push(...passagesOf(heading, lines))
    lines = []
  }
  for (const raw of body.split(/\r\n|\r|\n/)) {
    const line = raw.trim()
    const level = headingLevel(line)
    if (level > 0) {
      close()
      const words = plain(withoutClosingMarks(line.slice(level)))
      heading = words === plain(title) ? '' : words
    } else if (line === '') {
      // A list after its introduction ("Prices without insurance:") stays with it.
      if (!lines.at(-1)?.endsWith(':')) close()
    } else if (!isRule(line)) {
      lines.push(line)
    }
  }
  close()
  return pieces
}

function headingLevel(line: string): number {
  let level = 0
  while (level < 6 && line.charAt(level) === '#') level++
  return level > 0 && line.charAt(level) === ' ' ? level : 0
}

/** `## Prices ##`: by hand, since a regex anchored at the end only is quadratic in the marks. */
function withoutClosingMarks(line: string): string {
  let end = line.length
  while (end > 0 && (line.charAt(end - 1) === '#' || line.charAt(end - 1) === ' ')) end--
  return line.slice(0, end)
}

function isRule(line: string): boolean {
  if (line.length < 3) return false
  for (const char of line) if (!'-*_=|: '.includes(char)) return false
  return true
}

/** Lines of one block become sentences on lines of their own where they are list items, else prose. */
function passagesOf(heading: string, lines: string[]): Piece[] {
  const parts: string[] = []
  for (const line of lines) {
    const item = listItem(line)
    const text = plain(item ?? line)
    if (text === '') continue
    const previous = parts.at(-1)
    const continues = item === null && previous !== undefined && !line.startsWith('|')
    if (continues) parts[parts.length - 1] = `${previous} ${text}`
    else parts.push(text)
  }
  return gather(heading, parts)
}

function gather(heading: string, parts: string[]): Piece[] {
  const pieces: Piece[] = []
  let text = ''
  const close = () => {
    if (text !== '') pieces.push({ heading, text })
    text = ''
  }
  for (const part of parts) {
    let glue = '\n'
    for (const sentence of sentencesOf(part)) {
      if (text !== '' && text.length + sentence.length + 1 > PASSAGE_MAX) close()
      text = text === '' ? sentence : `${text}${glue}${sentence}`
      glue = ' '
    }
  }
  close()
  return pieces
}

/** The text of a list item or a table row; null when the line is neither. */
function listItem(line: string): string | null {
  if ((line.startsWith('- ') || line.startsWith('* ') || line.startsWith('+ ')) && line.length > 2)
    return line.slice(2)
  if (line.startsWith('• ')) return line.slice(2)
  let digits = 0
  while (digits < 3 && line.charAt(digits) >= '0' && line.charAt(digits) <= '9') digits++
  const mark = line.charAt(digits)
  if (digits > 0 && (mark === '.' || mark === ')') && line.charAt(digits + 1) === ' ')
    return line.slice(digits + 2)
  if (line.startsWith('|'))
    return line
      .split('|')
      .map((cell) => cell.trim())
      .filter(Boolean)
      .join(': ')
  return null
}

/** Markdown marks taken off: what a visitor reads is plain text. Links keep their words. */
export function plain(text: string): string {
  return text
    .replace(/!?\[([^[\]]{0,500})\]\([^()\s]{0,1000}\)/g, '$1')
    .replace(/\*\*|__|`/g, '')
    .replace(/\s+/g, ' ')
    .trim()
}

const ABBREVIATIONS = new Set(
  `dr mr mrs ms prof st no nr e.g i.e etc approx vs inc ltd co dept tel z.b bzw ca usw sr sra dra av
  p.ej art abs str max min mme mlle bd ing jr al`.split(/\s+/),
)
const WIDE_ENDS = '。！？'
const ENDS = '.!?…।؟'

/**
 * Sentences of a text, trimmed, none lost: a line break ends one, a full stop only before a blank
 * and not after an abbreviation, an initial or inside a number.
 */
export function sentencesOf(text: string): string[] {
  const sentences: string[] = []
  let start = 0
  const cut = (end: number) => {
    const sentence = text.slice(start, end).trim()
    if (sentence !== '') sentences.push(sentence)
    start = end
  }
  for (let i = 0; i < text.length; i++) {
    const char = text.charAt(i)
    if (char === '\n' || WIDE_ENDS.includes(char)) cut(i + 1)
    else if (ENDS.includes(char) && isBlank(text, i + 1) && !isAbbreviation(text, start, i))
      cut(i + 1)
    else if (i - start >= SENTENCE_MAX && char === ' ') cut(i + 1)
    else if (i - start >= SENTENCE_MAX * 2) cut(i + 1)
  }
  cut(text.length)
  return sentences
}

function isBlank(text: string, at: number): boolean {
  const char = text.charAt(at)
  return char === '' || char === ' ' || char === '\n' || char === '\t'
}

function isAbbreviation(text: string, start: number, dot: number): boolean {
  if (text.charAt(dot) !== '.') return false
  const from = Math.max(text.lastIndexOf(' ', dot) + 1, start, dot - 12)
  const word = text.slice(from, dot).replace(/^[("']+/, '')
  return (word.length === 1 && word !== word.toLowerCase()) || ABBREVIATIONS.has(word.toLowerCase())
}
