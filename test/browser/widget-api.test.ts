// `window.FineguideChat`, what a website may do with its widget (issue 6, point 8), and whose language it
// speaks (point 6).
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { MODES } from '../../src/capture/settings.ts'
import { WIDGET_WORDS } from '../../src/chat/words/words.ts'
import { LANGUAGES } from '../../src/language/language.ts'
import { launch, type Person, personIn, signIn } from '../support/chromium.ts'
import { type Site, startSite, visitorAt } from '../support/host-page.ts'
import { CLINIC, type Product, startProduct } from '../support/product.ts'
import { widgetOf } from '../support/widget.ts'

const QUESTION = 'what does whitening cost?'

let product: Product
let browser: Browser
let site: Site

beforeAll(async () => {
  ;[product, browser, site] = await Promise.all([startProduct(), launch(), startSite()])
})
afterAll(async () => {
  await browser?.close()
  await Promise.all([site?.close(), product?.close()])
})
beforeEach(() => product.reset())

type Visit = {
  lang?: string
  data?: string
  /** Runs behind the tag, long before the widget itself is loaded. */
  calls?: string
  locale?: string
}

async function visit({
  lang,
  data = '',
  calls = '',
  locale = 'en-US',
}: Visit = {}): Promise<Person> {
  site.pages.set('/', {
    html: `<!doctype html><html${lang === undefined ? '' : ` lang="${lang}"`}><title>Shop</title>
<body><h1>Shop</h1><script src="${product.url}/widget.js" data-agent="${CLINIC.id}" ${data}></script>
<script>
  window.heard = []
  for (const name of ['ready', 'open', 'close', 'message', 'ask', 'captured'])
    FineguideChat.on(name, (detail) => window.heard.push([name, detail]))
  ${calls}
</script></body></html>`,
  })
  const person = await visitorAt(browser, [site.url, product.url], { locale })
  await person.page.goto('/')
  await person.page.waitForFunction(`window.heard.some(([name]) => name === 'ready')`)
  return person
}

type Heard = [string, object][]
const heard = ({ page }: Person) => page.evaluate<Heard>('window.heard')
const namesOf = (events: Heard): string[] => events.map(([name]) => name)

describe('calls', () => {
  it('before the widget is loaded are kept: open, on, identify, setLocale', async () => {
    await product.api.setLeadCollection(CLINIC.id, { enabled: true, mode: 'insist' })
    const person = await visit({
      calls: `FineguideChat.open()
        FineguideChat.identify({ email: 'ana@acme.example' })
        FineguideChat.setLocale('fr')`,
    })
    const host = person.page.locator('fineguide-chat')
    await host.getByRole('dialog').waitFor()
    const { message } = WIDGET_WORDS.fr
    expect(await host.locator('textarea').getAttribute('aria-label')).toBe(message)
    expect(await host.locator('.details').count()).toBe(0)
    expect(namesOf(await heard(person)).toSorted()).toEqual(['open', 'ready'])
    expect(person.problems).toEqual([])
    await person.context.close()
  })

  it('of a listener of ready are carried out, and ready is told to who comes late', async () => {
    const person = await visit({ calls: `FineguideChat.on('ready', () => FineguideChat.open())` })
    await widgetOf(person).panel.waitFor()
    await person.page.evaluate(`FineguideChat.on('ready', () => { window.isLate = true })`)
    expect(await person.page.evaluate('window.isLate')).toBe(true)
    await person.context.close()
  })

  it('open and close do that, and what `on` returns takes the listener away', async () => {
    const person = await visit({
      calls: `window.opened = 0
        window.off = FineguideChat.on('open', () => window.opened++)
        FineguideChat.on('open', () => { throw new Error('of the page') })`,
    })
    const { page } = person
    const { panel } = widgetOf(person)
    await page.evaluate('FineguideChat.open()')
    await panel.waitFor()
    await page.evaluate('FineguideChat.close()')
    await panel.waitFor({ state: 'hidden' })
    await page.evaluate('window.off(), FineguideChat.open()')
    await panel.waitFor()
    expect(await page.evaluate('window.opened')).toBe(1)
    expect(namesOf(await heard(person))).toEqual(['ready', 'open', 'close', 'open'])
    await person.context.close()
  })

  it('with odd values harm neither page nor chat', async () => {
    const person = await visit({
      calls: `FineguideChat.identify(); FineguideChat.identify(null)
        FineguideChat.identify({ email: 7, name: 'x'.repeat(9000) }); FineguideChat.setLocale('xx')
        FineguideChat.on('message', () => { throw new Error('of the page') })`,
    })
    const { open, write } = widgetOf(person)
    await open()
    expect(await write(QUESTION)).toContain('$390')
    await person.context.close()
  })
})

describe('events', () => {
  it('tell that and which, never what a visitor wrote', async () => {
    await product.api.setLeadCollection(CLINIC.id, { enabled: true, mode: 'on_interest' })
    const person = await visit()
    const { open, write, form, submit, replyTo, panel, box } = widgetOf(person)
    await open()
    await write(QUESTION)
    await form.waitFor()
    await submit({ Name: 'Ana Silva', 'E-mail': 'ana@acme.example' })
    await replyTo('Ana Silva\nana@acme.example').catch(() => null)
    await panel.getByRole('button', { name: 'Not right?' }).waitFor()
    await box.press('Escape')
    const events = await heard(person)
    const id = expect.any(String)
    expect(events).toEqual([
      ['ready', {}],
      ['open', {}],
      ['message', { from: 'visitor', id }],
      ['ask', { reason: 'interest', fields: ['email', 'phone', 'name'] }],
      ['message', { from: 'agent', id }],
      ['message', { from: 'visitor', id }],
      ['captured', { fields: ['email', 'name'] }],
      ['message', { from: 'agent', id }],
      ['close', {}],
    ])
    expect(JSON.stringify(events)).not.toMatch(/ana|acme|whitening/i)
    await person.context.close()
  })
})

describe('identify', () => {
  it.each(MODES)('silences the ask in %s; the lead shows it as from the page', async (mode) => {
    await product.api.setLeadCollection(CLINIC.id, { enabled: true, mode })
    const person = await visit({
      calls: `FineguideChat.identify({ email: 'ana@acme.example', name: 'Ana Silva' })`,
    })
    const { open, write, form } = widgetOf(person)
    await open()
    expect(await form.isVisible()).toBe(false)
    expect(await product.api.leadsOf(CLINIC.id)).toEqual([])
    expect(await write(QUESTION)).toContain('$390')
    expect(await form.isVisible()).toBe(false)
    expect(namesOf(await heard(person))).not.toContain('ask')
    const [lead] = await product.api.leadsOf(CLINIC.id)
    expect(lead).toMatchObject({ email: 'ana@acme.example', name: 'Ana Silva' })
    await person.context.close()

    const admin = await personIn(browser, product)
    await signIn(admin, product)
    await admin.page.goto(`/leads/${lead?.id}`)
    await admin.page.getByText('from the page').first().waitFor()
    await admin.context.close()
  })

  it('in an open chat that insists takes the first ask away', async () => {
    await product.api.setLeadCollection(CLINIC.id, { enabled: true, mode: 'insist' })
    const person = await visit()
    const { open, form } = widgetOf(person)
    await open()
    await form.waitFor()
    await person.page.evaluate(`FineguideChat.identify({ phone: '+14155552671' })`)
    await form.waitFor({ state: 'hidden' })
    await person.context.close()
  })
})

describe('the language', () => {
  it.each(LANGUAGES)('%s: named by the tag, by the page, or by the browser', async (language) => {
    const words = WIDGET_WORDS[language]
    const other = language === 'de' ? 'fr' : 'de'
    const ways: Visit[] = [
      { data: `data-locale="${language}"`, lang: other, locale: other },
      { lang: language, locale: other },
      { locale: language },
    ]
    for (const way of ways) {
      const person = await visit(way)
      const host = person.page.locator('fineguide-chat')
      const launcher = host.locator('.launcher')
      const label = await launcher.getAttribute('aria-label')
      expect(label).toBe(words.open.replace('{title}', CLINIC.name))
      await launcher.click()
      const box = host.locator('textarea')
      expect(await box.getAttribute('aria-label')).toBe(words.message)
      expect(await box.getAttribute('placeholder')).toBe(words.placeholder)
      const buttons = await host.locator('.chat .icon:visible').all()
      expect(await Promise.all(buttons.map((button) => button.getAttribute('title')))).toEqual([
        ...[words.copy, words.newConversation, words.close, words.send],
      ])
      const direction = `getComputedStyle(document.querySelector('fineguide-chat').shadowRoot.querySelector('.chat')).direction`
      expect(await person.page.evaluate(direction)).toBe(language === 'ar' ? 'rtl' : 'ltr')
      expect(person.problems).toEqual([])
      await person.context.close()
    }
  })

  it('set to Arabic under way the panel is right-to-left; talk, draft, focus and open state stay', async () => {
    const person = await visit()
    const { page } = person
    const widget = widgetOf(person)
    await widget.open()
    await widget.write(QUESTION)
    await widget.box.fill('and the home')
    await page.evaluate(`FineguideChat.setLocale('ar')`)
    const host = page.locator('fineguide-chat')
    await host.locator('[dir=rtl][lang=ar] .chat').waitFor()
    expect(await host.locator('textarea').inputValue()).toBe('and the home')
    expect(await host.getByText(QUESTION, { exact: true }).isVisible()).toBe(true)
    const isFocused = `document.activeElement.shadowRoot?.activeElement?.localName`
    expect(await page.evaluate(isFocused)).toBe('textarea')
    // Read from the right, the send button stands left of the box.
    const [box, send] = await Promise.all([
      host.locator('textarea').boundingBox(),
      host.locator('.icon.send').boundingBox(),
    ])
    expect(send?.x).toBeLessThan(box?.x ?? 0)
    expect(namesOf(await heard(person))).not.toContain('close')
    expect(person.problems).toEqual([])
    await person.context.close()
  })

  it('of two calls the later one stands, whichever answer comes first', async () => {
    const person = await visit()
    const { page } = person
    let release = (): void => {}
    const held = new Promise<void>((resolve) => {
      release = resolve
    })
    const isSlow = (url: URL) => url.searchParams.get('locale')?.startsWith('fr') ?? false
    await page.route(isSlow, async (route) => {
      await held
      await route.continue()
    })
    await page.evaluate(`FineguideChat.setLocale('fr'), FineguideChat.setLocale('es')`)
    const host = page.locator('fineguide-chat')
    await host.locator('[lang=es]').waitFor()
    const late = page.waitForResponse((response) => isSlow(new URL(response.url())))
    release()
    await (await late).finished()
    await page.evaluate('new Promise((done) => requestAnimationFrame(done))')
    expect(await host.locator('[lang=es]').count()).toBe(1)
    await person.context.close()
  })
})
