// 500 hostile texts in a real browser (issue 6, point 10): said by a visitor and by a model, in the widget,
// on the hosted page, in the dashboard's transcript, lists and search. Nothing runs, nothing is asked for,
// and every page is made of nothing but what it is made of for harmless texts.
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { launch, type Person, personIn, signIn } from '../support/chromium.ts'
import { type EchoModel, startEchoModel } from '../support/echo-model.ts'
import { type Site, shopPage, startSite, visitorAt } from '../support/host-page.ts'
import { LOOK, type Look } from '../support/markup.ts'
import { corpusPayloads, OWN_PAYLOADS } from '../support/payloads.ts'
import { CLINIC, type Product, SAAS, startProduct } from '../support/product.ts'
import { rest } from '../support/rest.ts'
import { widgetOf } from '../support/widget.ts'

const COUNT = 500
/** So many characters of hostile texts in one message: the model is told no more of one. */
const MESSAGE_MAX = 1400
const Q_MAX = 200

const payloads = chosen()
const messages = packed(payloads, MESSAGE_MAX, '\n')

let product: Product
let model: EchoModel
let browser: Browser
let site: Site

beforeAll(async () => {
  model = await startEchoModel()
  ;[product, browser, site] = await Promise.all([
    startProduct({ OPENAI_BASE_URL: model.url }),
    launch(),
    startSite(),
  ])
})
afterAll(async () => {
  await browser?.close()
  await Promise.all([site?.close(), product?.close(), model?.close()])
})

/** Our own, and as many of the collections, evenly taken; of a length that stands in one message. */
function chosen(): string[] {
  const corpus = corpusPayloads().filter(({ length }) => length <= MESSAGE_MAX)
  const every = corpus.length / (COUNT - OWN_PAYLOADS.length)
  const taken = Array.from({ length: COUNT - OWN_PAYLOADS.length }, (_, i) => {
    return corpus[Math.floor(i * every)] ?? ''
  })
  return [...OWN_PAYLOADS, ...taken].filter((text) => text !== '')
}

/** As few texts as hold all, each at most `max` long. */
function packed(texts: readonly string[], max: number, between: string): string[] {
  const packs: string[] = []
  for (const text of texts) {
    const last = packs.at(-1)
    if (last !== undefined && last.length + text.length < max)
      packs.push(packs.pop() + between + text)
    else packs.push(text)
  }
  return packs
}

/** Whatever runs or asks ends up among the person's problems. */
async function watched(person: Person): Promise<Person> {
  await person.context.addInitScript(`
    for (const name of ['alert', 'confirm', 'prompt', 'print', 'canary'])
      window[name] = () => console.error('ran: ' + name)`)
  person.page.on('dialog', (dialog) => {
    person.problems.push(`dialog: ${dialog.message()}`)
    void dialog.dismiss()
  })
  person.page.on('popup', (page) => person.problems.push(`popup: ${page.url()}`))
  return person
}

const lookAt = (page: Page) => page.evaluate<Look>(`${LOOK}(document)`)

/** Kinds of elements: a page of hostile texts has none that the same page of harmless ones has not. */
function staysMarkup(seen: Look, harmless: Look): void {
  expect(seen.wrong).toEqual([])
  const known = new Set(harmless.elements)
  expect(seen.elements.filter((element) => !known.has(element))).toEqual([])
}

/** One conversation; answers its public id. */
async function talkTo(agent: string, texts: readonly string[]): Promise<string> {
  const conversation = crypto.randomUUID().replaceAll('-', '')
  let id = ''
  for (const message of texts) {
    id = (await product.api.say(agent, { message, conversation })).conversation.id
  }
  return id
}

const HARMLESS = [
  'hello, what does whitening cost?\nhttps://shop.example/a',
  'i am ana silva, ana@acme.example or +1 415 555 2671. i want to book an appointment',
  'no thanks, i will not give my email',
]

it('the watch sees what gets through', async () => {
  site.pages.set('/', { html: '<!doctype html><html lang="en"><title>Shop</title><body></body>' })
  const person = await watched(await visitorAt(browser, [site.url]))
  await person.page.goto('/')
  const harmless = await lookAt(person.page)
  const ran = person.page.waitForEvent('console', (said) => said.text() === 'ran: canary')
  await person.page.evaluate(
    `document.body.innerHTML = '<img src="x" onerror="canary()"><a href=" javascript:canary()">x</a>'`,
  )
  await ran
  const seen = await lookAt(person.page)
  expect(seen.wrong).toHaveLength(2)
  expect(() => staysMarkup({ ...seen, wrong: [] }, harmless)).toThrow()
  expect(person.problems).toContain('ran: canary')
  await person.context.close()
})

describe('a visitor', () => {
  it('in the widget writes and reads texts, not markup', async () => {
    site.pages.set('/', shopPage({ product: product.url, agent: SAAS.id }))
    const person = await watched(await visitorAt(browser, [site.url, product.url]))
    await person.page.goto('/')
    const { open, box, log, settled, host } = widgetOf(person)
    await open()
    const say = async (text: string) => {
      await box.fill(text)
      await box.press('Enter')
      await settled()
    }
    for (const text of HARMLESS) await say(text)
    const harmless = await lookAt(person.page)
    for (const text of messages) await say(text)
    await host
      .locator('.turn.visitor')
      .nth(HARMLESS.length + messages.length - 1)
      .waitFor()
    staysMarkup(await lookAt(person.page), harmless)
    const said = (await log.locator('.turn.visitor p').allTextContents()).slice(HARMLESS.length)
    expect(said.map(asRead)).toEqual(messages.map(asRead))
    // What the model said is the same, and stands there as well.
    const answered = (await log.locator('.turn.agent p').allTextContents()).map(asRead)
    expect(messages.filter((text) => !answered.includes(asRead(text)))).toEqual([])
    await person.page.reload()
    await host
      .locator('.turn.visitor')
      .nth(HARMLESS.length + messages.length - 1)
      .waitFor()
    staysMarkup(await lookAt(person.page), harmless)
    expect(person.problems).toEqual([])
    await person.context.close()
  })

  it.each([true, false])(
    'on the hosted page (JavaScript: %s) reads texts, not markup',
    async (javaScript) => {
      const person = await watched(await personIn(browser, product, { javaScript }))
      const key = crypto.randomUUID().replaceAll('-', '')
      const say = async (texts: readonly string[]): Promise<Look> => {
        for (const message of texts) await product.api.say(SAAS.id, { message, conversation: key })
        await person.page.goto(`/chat/${SAAS.id}`)
        await person.page.locator('.turn.visitor').last().waitFor()
        if (javaScript) await person.page.locator('.composer .icon').first().waitFor()
        return lookAt(person.page)
      }
      const path = `/chat/${SAAS.id}`
      const domain = new URL(product.url).hostname
      await person.context.addCookies([{ name: `fg_chat_${SAAS.id}`, value: key, domain, path }])
      const harmless = await say(HARMLESS)
      staysMarkup(await say(messages), harmless)
      const said = await person.page.locator('.turn.visitor p').allTextContents()
      expect(said.slice(HARMLESS.length).map(asRead)).toEqual(messages.map(asRead))
      expect(person.problems).toEqual([])
      await person.context.close()
    },
  )

  it('meets an agent whose name, title, greeting and suggestions are hostile: texts', async () => {
    const { id } = await product.api.addAgent('Harmless')
    const person = await watched(await visitorAt(browser, [site.url, product.url]))
    site.pages.set('/', shopPage({ product: product.url, agent: id, data: 'data-open' }))
    const looks = async (texts: readonly string[]): Promise<Look[]> => {
      const [name = '', title = ''] = texts
      const greeting = texts.join(' ').slice(0, 500)
      const appearance = { title, greeting, suggestions: texts, avatar: name.slice(0, 8) }
      await rest(product, 'PATCH', `/agents/${id}`, { name: name.slice(0, 80), appearance })
      await person.page.goto('/')
      await widgetOf(person).host.locator('.composer').waitFor()
      const widget = await lookAt(person.page)
      await person.page.goto(`${product.url}/chat/${id}`)
      await person.page.locator('.composer .icon').first().waitFor()
      return [widget, await lookAt(person.page)]
    }
    const harmless = await looks(Array(6).fill('harmless'))
    // The settings take no control characters and no blanks around a text.
    for (let at = 0; at < OWN_PAYLOADS.length; at += 6) {
      const texts = OWN_PAYLOADS.slice(at, at + 6).map((text) => text.trim())
      const seen = await looks(texts)
      for (const [index, look] of seen.entries()) staysMarkup(look, harmless[index]!)
    }
    expect(person.problems).toEqual([])
    await person.context.close()
  })
})

describe('a member', () => {
  let owner: Person
  beforeAll(async () => {
    owner = await watched(await personIn(browser, product))
    await signIn(owner, product)
  })
  afterAll(() => owner.context.close())

  async function lookOf(path: string, page = owner.page): Promise<Look> {
    await page.goto(path, { waitUntil: 'domcontentloaded' })
    return lookAt(page)
  }

  it('in a transcript reads texts, not markup', async () => {
    await product.api.setLeadCollection(CLINIC.id, { enabled: true, mode: 'each_reply' })
    const plain = await talkTo(CLINIC.id, HARMLESS)
    const hostile = await talkTo(CLINIC.id, messages)
    const harmless = await lookOf(`/conversations/${plain}`)
    staysMarkup(await lookOf(`/conversations/${hostile}`), harmless)
    const said = await owner.page.locator('.message.theirs .message-text').allTextContents()
    expect(said.map(asRead)).toEqual(messages.map(asRead))
    expect(owner.problems).toEqual([])
  })

  it('in the lists of leads and conversations, and on a lead, reads texts, not markup', async () => {
    await product.api.setLeadCollection(CLINIC.id, { enabled: true, mode: 'on_interest' })
    const [first] = await product.api.leadsOf(CLINIC.id)
    expect(first).toBeDefined()
    const paths = ['/leads', '/conversations', `/leads/${first?.id}`]
    const harmless: Look[] = []
    const filled = 'UPDATE leads SET name = ?1, company = ?1, notes = ?1, email = ?1'
    await product.db.prepare(filled).bind('harmless').run()
    for (const path of paths) harmless.push(await lookOf(path))
    // As a text would stand there that got past every check on its way in.
    const page = 'UPDATE conversations SET page_url = ?1'
    for (const text of packed(payloads, 20_000, ' ')) {
      await product.db.prepare(filled).bind(text).run()
      await product.db.prepare(page).bind(text).run()
      for (const [index, path] of paths.entries()) staysMarkup(await lookOf(path), harmless[index]!)
    }
    expect(owner.problems).toEqual([])
  })

  async function search(path: string, texts: readonly string[]): Promise<void> {
    const page = await owner.context.newPage()
    const [rows, none] = [await lookOf(path, page), await lookOf(`${path}?q=harmless`, page)]
    const harmless = { elements: [...rows.elements, ...none.elements], wrong: [] }
    for (const text of texts)
      staysMarkup(await lookOf(`${path}?q=${encodeURIComponent(text)}`, page), harmless)
    await page.close()
  }

  it('searches for texts, not markup', async () => {
    // Longer ones take a page each, and go through jsdom with all others.
    const short = payloads.filter(({ length }) => length <= Q_MAX / 2)
    const searches = packed(short, Q_MAX, ' ')
    const half = Math.ceil(searches.length / 2)
    await Promise.all([
      search('/leads', searches.slice(0, half)),
      search('/conversations', searches.slice(half)),
    ])
    expect(owner.problems).toEqual([])
  })
})

/** Blanks fold where they are shown, and controls are replaced where they are kept. */
function asRead(text: string): string {
  return text.replace(/[\s\p{C}\ufffd]+/gu, ' ').trim()
}
