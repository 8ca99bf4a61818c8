// A web page as the text of an article: headings, paragraphs, lists and tables in the Markdown that
// split.ts reads, without what surrounds them. The platform's own HTMLRewriter reads the HTML (a parser
// of our own choice would be 22 KB of the Worker); unclosed tags and entities are what it leaves to us.
import { decodeEntities } from './entities.ts'
import { BLOCKS, CELLS, HEADINGS, isLeftOut, VOID } from './html-tags.ts'

export type PageText = { title: string; text: string }

const CONTACTS_MAX = 20
/** Of one page; more is an attack on our time, and the page ends there. */
const ELEMENTS_MAX = 50_000

/** Never throws, whatever the HTML: what was read before it went wrong is the page. */
export async function textOfHtml(html: string): Promise<PageText> {
  const reader = new Reader()
  let elements = 0
  const rewriter = new HTMLRewriter()
    .on('*', {
      element(element) {
        if (++elements > ELEMENTS_MAX) throw new Error('too many elements')
        const name = element.tagName
        if (reader.open(name, element)) element.onEndTag(() => reader.close(name))
      },
    })
    .onDocument({ text: ({ text }) => reader.say(text) })
  try {
    await rewriter.transform(new Response(html)).arrayBuffer()
  } catch {
    // Its own bounds, or HTML that it calls ambiguous.
  }
  return reader.page()
}

type Block = { text: string; isMain: boolean }

class Reader {
  /** Elements that wait for their end; what HTML lets unclosed goes with the element around it. */
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
  #inCell = false

  /** Whether its end is to be told. */
  open(name: string, element: Element): boolean {
    if (name === 'a') this.#noteContact(element.getAttribute('href') ?? '')
    if (this.#skippedFrom !== null) return false
    if (name === 'br') this.#words.push('\n')
    if (VOID.has(name)) return false
    this.#open.push(name)
    if (isLeftOut(element)) {
      this.#skippedFrom = this.#open.length
      return true
    }
    if (name === 'main') this.#startMain()
    if (name === 'pre') this.#pres++
    if (name === 'tr') this.#startRow()
    if (CELLS.has(name)) this.#startCell()
    else if (this.#row === null) this.#startBlock(name)
    else if (BLOCKS.has(name) || name === 'li') this.#words.push(' ')
    return true
  }

  say(text: string): void {
    if (this.#skippedFrom !== null) return
    if (this.#open.at(-1) === 'title') this.#title += text
    else this.#words.push(this.#pres > 0 ? text : text.replace(/\s+/g, ' '))
  }

  close(name: string): void {
    const at = this.#open.lastIndexOf(name)
    if (at < 0) return
    const closed = this.#open.splice(at)
    if (this.#skippedFrom !== null) {
      if (this.#open.length < this.#skippedFrom) this.#skippedFrom = null
      return
    }
    if (CELLS.has(name)) this.#endCell()
    else if (name === 'tr') this.#endRow()
    else if (name === 'table') this.#endTable()
    else if (this.#row === null && (name === 'li' || name in HEADINGS || BLOCKS.has(name)))
      this.#endBlock()
    for (const one of closed) {
      if (one === 'main') this.#mains--
      if (one === 'pre') this.#pres--
    }
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
    const title = decodeEntities(this.#title).replace(/\s+/g, ' ').trim()
    return { title, text: text === '' || contacts === '' ? text : `${contacts}\n\n${text}` }
  }

  // The business's own address and number, often in the footer only.
  #noteContact(href: string): void {
    const contact = /^(?:mailto|tel):([^?]{3,100})/i.exec(
      decodeEntities(href.slice(0, 200)).trim(),
    )?.[1]
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

  #startCell(): void {
    if (this.#inCell) this.#endCell()
    this.#inCell = true
    this.#words = []
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
    this.#inCell = false
    if (this.#row === null) {
      this.#endBlock()
      return
    }
    const cell = decodeEntities(this.#words.join(''))
      .replace(/[\s|]+/g, ' ')
      .trim()
    this.#words = []
    this.#row.push(cell)
  }

  #endRow(): void {
    if (this.#row === null) return
    if (this.#inCell) this.#endCell()
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
    const lines = decodeEntities(this.#words.join(''))
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
