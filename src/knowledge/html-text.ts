// A web page as the text of an article: headings, paragraphs, lists and tables in the Markdown that
// split.ts reads, without what surrounds them. htmlparser2 reads the HTML, in a stream of events and in
// linear time; the platform's own HTMLRewriter leaves entities undecoded and unclosed tags open.
import { Parser } from 'htmlparser2'

export type PageText = { title: string; text: string }

/** Neither shown nor prose. */
const UNSEEN = new Set(
  'script style noscript template svg math canvas iframe object audio video picture map'.split(' '),
)
/** What every page of a site repeats. */
const AROUND = new Set(['nav', 'footer', 'aside', 'dialog', 'menu'])
/** Controls only: some sites wrap the whole page in one form. */
const CONTROLS = new Set('button select textarea option datalist label legend output'.split(' '))
const VOID = new Set(
  'area base br col embed hr img input link meta param source track wbr'.split(' '),
)

const BLOCKS = new Set(
  `address article blockquote body caption center dd details div dl fieldset figcaption figure form
  header hgroup html main ol p section table tbody tfoot thead ul`.split(/\s+/),
)
const HEADINGS: Record<string, string> = {
  h1: '# ',
  h2: '## ',
  h3: '### ',
  h4: '#### ',
  h5: '##### ',
  h6: '###### ',
  // Questions and terms, as FAQ pages mark them.
  summary: '#### ',
  dt: '#### ',
}
const CELLS = new Set(['td', 'th'])
const ROLES_AROUND = new Set('navigation search dialog alertdialog contentinfo'.split(' '))
/** Deeper nesting is an attack: what the parser does with it is quadratic. The page ends there. */
const DEPTH_MAX = 1000
/** How often the depth is looked at, in characters. */
const SLICE = 32 * 1024
const CONTACTS_MAX = 20

/** Never throws, whatever the HTML; '' where there is nothing to read. */
export function textOfHtml(html: string): PageText {
  const reader = new Reader()
  const parser = new Parser({
    onopentag: (name, attributes) => reader.open(name, attributes),
    ontext: (text) => reader.say(text),
    onclosetag: (name) => reader.close(name),
  })
  for (let at = 0; at < html.length && reader.depth <= DEPTH_MAX; at += SLICE)
    parser.write(html.slice(at, at + SLICE))
  parser.end()
  return reader.page()
}

type Block = { text: string; isMain: boolean }

class Reader {
  readonly #open: string[] = []
  readonly #blocks: Block[] = []
  readonly #contacts = new Set<string>()
  #title = ''
  /** Depth at which what is left out began; null while reading. */
  #skippedFrom: number | null = null
  #mains = 0
  #pres = 0
  #mark = ''
  #words: string[] = []
  #row: string[] | null = null

  get depth(): number {
    return this.#open.length
  }

  open(name: string, attributes: Record<string, string>): void {
    this.#noteContact(name, attributes.href)
    if (name === 'br') this.#words.push('\n')
    if (VOID.has(name)) return
    this.#open.push(name)
    if (this.#skippedFrom !== null) return
    if (isLeftOut(name, attributes)) {
      this.#skippedFrom = this.#open.length
      return
    }
    if (name === 'main') this.#startMain()
    if (name === 'pre') this.#pres++
    if (name === 'tr') this.#startRow()
    if (CELLS.has(name)) this.#words = []
    else if (this.#row === null) this.#startBlock(name)
    else if (BLOCKS.has(name) || name === 'li') this.#words.push(' ')
  }

  say(text: string): void {
    if (this.#skippedFrom !== null) return
    if (this.#open.at(-1) === 'title') this.#title += text
    else this.#words.push(this.#pres > 0 ? text : text.replace(/\s+/g, ' '))
  }

  close(name: string): void {
    const at = this.#open.lastIndexOf(name)
    if (at < 0) return
    this.#open.length = at
    if (this.#skippedFrom !== null) {
      if (this.#open.length < this.#skippedFrom) this.#skippedFrom = null
      return
    }
    if (CELLS.has(name)) this.#endCell()
    else if (name === 'tr') this.#endRow()
    else if (name === 'table') this.#endTable()
    else if (this.#row === null && (name === 'li' || name in HEADINGS || BLOCKS.has(name)))
      this.#endBlock()
    if (name === 'main') this.#mains--
    if (name === 'pre') this.#pres--
  }

  /** The main part alone where the page names one; contacts of the part left out stand first, under no heading. */
  page(): PageText {
    this.#endRow()
    this.#endBlock()
    const main = this.#blocks.filter(({ isMain }) => isMain)
    const blocks = (main.length > 0 ? main : this.#blocks).map(({ text }) => text)
    const text = joined(blocks)
    const missing = [...this.#contacts].filter(isMissingFrom(text))
    const contacts = missing.map((contact) => `- ${contact}`).join('\n')
    const title = this.#title.replace(/\s+/g, ' ').trim()
    return { title, text: text === '' || contacts === '' ? text : `${contacts}\n\n${text}` }
  }

  // The business's own address and number, often in the footer only.
  #noteContact(name: string, href: string | undefined): void {
    const contact = name === 'a' && href && /^(?:mailto|tel):([^?]{3,100})/i.exec(href.trim())?.[1]
    if (contact && this.#contacts.size < CONTACTS_MAX) this.#contacts.add(decoded(contact).trim())
  }

  #startMain(): void {
    this.#endBlock()
    this.#mains++
  }

  // A table inside a cell ends the row around it: layout, not data.
  #startRow(): void {
    this.#endRow()
    this.#endBlock()
    this.#row = []
  }

  #startBlock(name: string): void {
    const isItem = name === 'li'
    if (!isItem && !(name in HEADINGS) && !BLOCKS.has(name)) return
    // A paragraph inside a list item or a heading stays part of it.
    const inside = this.#mark !== '' && this.#words.join('').trim() === ''
    if (inside && !isItem && !(name in HEADINGS)) return
    this.#endBlock()
    this.#mark = isItem ? '- ' : (HEADINGS[name] ?? '')
  }

  #endCell(): void {
    if (this.#row === null) {
      this.#endBlock()
      return
    }
    const cell = this.#words
      .join('')
      .replace(/[\s|]+/g, ' ')
      .trim()
    this.#words = []
    this.#row.push(cell)
  }

  #endRow(): void {
    if (this.#row === null) return
    const cells = this.#row
    this.#row = null
    if (cells.some((cell) => cell !== '')) this.#keep(`| ${cells.join(' | ')} |`)
  }

  #endTable(): void {
    this.#endRow()
    this.#keep('')
  }

  #endBlock(): void {
    const mark = this.#mark
    const lines = this.#words
      .join('')
      .split('\n')
      .map((line) => line.replace(/\s+/g, ' ').trim())
      .filter(Boolean)
    this.#mark = ''
    this.#words = []
    if (lines.length > 0) this.#keep(mark + lines.join(mark === '' ? '\n' : ' '))
  }

  #keep(text: string): void {
    this.#blocks.push({ text, isMain: this.#mains > 0 })
  }
}

function isLeftOut(name: string, attributes: Record<string, string>): boolean {
  if (UNSEEN.has(name) || AROUND.has(name) || CONTROLS.has(name)) return true
  if (ROLES_AROUND.has(attributes.role ?? '')) return true
  return 'hidden' in attributes || attributes['aria-hidden'] === 'true'
}

/** Items and rows that follow each other make one list or table, all else is a paragraph of its own. */
function joined(blocks: string[]): string {
  const parts: string[] = []
  let before = ''
  for (const block of blocks) {
    const isNext = isLine(block) && block.slice(0, 2) === before.slice(0, 2)
    if (block !== '') parts.push(parts.length === 0 ? '' : isNext ? '\n' : '\n\n', block)
    before = block
  }
  return parts.join('')
}

function isLine(text: string): boolean {
  return text.startsWith('- ') || text.startsWith('| ')
}

const TELLING_DIGITS = 7

/** Numbers are compared by their last digits: a link writes them without the blanks of the text. */
function isMissingFrom(text: string): (contact: string) => boolean {
  const folded = text.toLowerCase()
  const digits = text.replace(/\D+/g, '')
  return (contact) => {
    if (contact.includes('@')) return !folded.includes(contact.toLowerCase())
    const telling = contact.replace(/\D+/g, '').slice(-TELLING_DIGITS)
    return telling.length === TELLING_DIGITS && !digits.includes(telling)
  }
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    return text
  }
}
