// The widget for everybody (issue 6, point 7): its names and roles, focus, keyboard alone, touch alone,
// reduced motion, forced colours, enlarged text; and axe finds nothing in any of its states.
import type { Browser, Route } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { violationsOn } from '../support/axe.ts'
import { launch, type Person } from '../support/chromium.ts'
import { type Site, startSite, visitorAt } from '../support/host-page.ts'
import { CLINIC, type Product, startProduct } from '../support/product.ts'
import { widgetOf } from '../support/widget.ts'

const QUESTION = 'what does whitening cost?'

let product: Product
let browser: Browser
let site: Site

beforeAll(async () => {
  ;[product, browser, site] = await Promise.all([startProduct(), launch(), startSite()])
  await product.api.setLeadCollection(CLINIC.id, { enabled: true, mode: 'on_interest' })
})
afterAll(async () => {
  await browser?.close()
  await Promise.all([site?.close(), product?.close()])
})

type Options = NonNullable<Parameters<typeof visitorAt>[2]> & { data?: string; body?: string }

async function visit({ data = '', body = '', ...options }: Options = {}): Promise<Person> {
  site.pages.set('/', {
    html: `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Corner shop</title>
<meta name="viewport" content="width=device-width, initial-scale=1"></head>
<body><main><h1>Corner shop</h1>${body}</main>
<script src="${product.url}/widget.js" data-agent="${CLINIC.id}" ${data} async></script></body></html>`,
  })
  const person = await visitorAt(browser, [site.url, product.url], options)
  await person.page.goto('/')
  // In any language.
  await person.page.locator('fineguide-chat .launcher').waitFor()
  return person
}

/** The element with the focus, through shadow roots, as its name or text. */
const FOCUSED = `(() => {
  let active = document.activeElement
  while (active?.shadowRoot?.activeElement) active = active.shadowRoot.activeElement
  return active.getAttribute('aria-label') ?? active.closest('label')?.textContent ?? active.textContent
})()`
const focused = ({ page }: Person) => page.evaluate<string>(FOCUSED)

/** Presses Tab until the focus is there; a visitor can reach it. */
async function tabTo(person: Person, name: string | RegExp): Promise<void> {
  const isThere = (label: string) => (typeof name === 'string' ? label === name : name.test(label))
  for (let presses = 0; presses < 15; presses++) {
    if (isThere(await focused(person))) return
    await person.page.keyboard.press('Tab')
  }
  throw new Error(`${name} cannot be reached`)
}

describe('roles and focus', () => {
  it('the panel is a dialog with a name, the talk a log, and the launcher says what it opens', async () => {
    const person = await visit()
    const { host, launcher, open, panel, log } = widgetOf(person)
    expect(await launcher.getAttribute('aria-haspopup')).toBe('dialog')
    expect(await launcher.getAttribute('aria-expanded')).toBe('false')
    await open()
    await person.page.getByRole('dialog', { name: CLINIC.name }).waitFor()
    expect(await host.locator('.launcher').getAttribute('aria-expanded')).toBe('true')
    expect(await panel.getAttribute('aria-modal')).toBe(null)
    expect(await log.getAttribute('aria-live')).toBe('polite')
    expect(await log.getAttribute('aria-label')).toBe('Conversation')
    await person.context.close()
  })

  it('focus goes into the panel, and with Escape back to the launcher', async () => {
    const person = await visit()
    const { launcher, panel } = widgetOf(person)
    await launcher.focus()
    await person.page.keyboard.press('Enter')
    await panel.waitFor()
    expect(await focused(person)).toBe('Your message')
    await person.page.keyboard.press('Escape')
    await panel.waitFor({ state: 'hidden' })
    expect(await focused(person)).toMatch(/^Open the chat/)
    await person.context.close()
  })

  it("opened by the page's own button, the focus goes back to that button", async () => {
    const body = '<button id="help" type="button" onclick="FineguideChat.open()">Help</button>'
    const person = await visit({ body })
    await person.page.getByRole('button', { name: 'Help' }).press('Enter')
    const { panel, box } = widgetOf(person)
    await panel.waitFor()
    await box.press('Escape')
    await panel.waitFor({ state: 'hidden' })
    expect(await focused(person)).toBe('Help')
    await person.context.close()
  })

  it('whatever has the focus shows it: an outline of at least two pixels', async () => {
    const person = await visit()
    const outline = (): Promise<{ width: number; style: string }> =>
      person.page.evaluate(`(() => {
        let active = document.activeElement
        while (active?.shadowRoot?.activeElement) active = active.shadowRoot.activeElement
        const { outlineWidth, outlineStyle } = getComputedStyle(active)
        return { width: parseFloat(outlineWidth), style: outlineStyle }
      })()`)
    const names: string[] = []
    await tabTo(person, /^Open the chat/)
    expect(await outline()).toEqual({ width: 3, style: 'solid' })
    await person.page.keyboard.press('Enter')
    await person.page.keyboard.press('Shift+Tab')
    for (let presses = 0; presses < 8; presses++) {
      names.push(await focused(person))
      const { width, style } = await outline()
      expect([names.at(-1), style]).toEqual([names.at(-1), 'solid'])
      expect(width).toBeGreaterThanOrEqual(2)
      await person.page.keyboard.press('Shift+Tab')
    }
    expect(new Set(names).size).toBeGreaterThanOrEqual(7)
    await person.context.close()
  })

  it('on a phone Tab goes round inside the panel, which says that it is all there is', async () => {
    const person = await visit({ device: 'phone' })
    const { open, panel } = widgetOf(person, 'touch')
    await open()
    expect(await panel.getAttribute('aria-modal')).toBe('true')
    const seen = new Set<string>()
    for (const key of [...Array(12).fill('Tab'), ...Array(12).fill('Shift+Tab')]) {
      await person.page.keyboard.press(key)
      seen.add(await focused(person))
      expect(await person.page.evaluate(`document.activeElement.localName`)).toBe('fineguide-chat')
    }
    expect([...seen]).toEqual(expect.arrayContaining(['Close', 'Your message', 'Send']))
    await person.context.close()
  })
})

describe('one way of input is enough', () => {
  it('by keyboard alone: open, ask, give details in the form, correct them, close', async () => {
    const person = await visit()
    const { page } = person
    const { panel, log, form, settled } = widgetOf(person)
    await tabTo(person, /^Open the chat/)
    await page.keyboard.press('Enter')
    await page.keyboard.type(QUESTION)
    await page.keyboard.press('Enter')
    await form.waitFor()
    await settled()
    await page.keyboard.press('Shift+Tab')
    await shiftTabTo(person, 'E-mail')
    await page.keyboard.type('ana@acme.example')
    await page.keyboard.press('Enter')
    await log.getByRole('button', { name: 'Not right?' }).waitFor()
    await settled()
    await shiftTabTo(person, 'Not right?')
    await page.keyboard.press('Enter')
    expect(await focused(person)).toBe('E-mail')
    await page.keyboard.press('Control+a')
    await page.keyboard.type('anna@acme.example')
    await page.keyboard.press('Enter')
    await log.getByText('anna@acme.example', { exact: true }).first().waitFor()
    await settled()
    await page.keyboard.press('Escape')
    await panel.waitFor({ state: 'hidden' })
    expect(await product.api.leadsOf(CLINIC.id)).toMatchObject([{ email: 'anna@acme.example' }])
    expect(person.problems).toEqual([])
    await person.context.close()
    await product.reset()
    await product.api.setLeadCollection(CLINIC.id, { enabled: true, mode: 'on_interest' })
  })

  async function shiftTabTo(person: Person, name: string): Promise<void> {
    for (let presses = 0; presses < 15; presses++) {
      if ((await focused(person)) === name) return
      await person.page.keyboard.press('Shift+Tab')
    }
    throw new Error(`${name} cannot be reached`)
  }

  it('by touch alone: open, a suggestion, the form, decline, close', async () => {
    const person = await visit({ device: 'phone' })
    const { open, panel, form, settled, submit, log, launcher } = widgetOf(person, 'touch')
    await open()
    await panel.getByRole('button', { name: 'How much is whitening?' }).tap()
    await form.waitFor()
    await settled()
    await submit({ 'E-mail': 'ana@acme.example' })
    await log.getByRole('button', { name: 'Not right?' }).waitFor()
    await settled()
    await panel.getByRole('button', { name: 'Close' }).tap()
    await panel.waitFor({ state: 'hidden' })
    await launcher.waitFor()
    expect(await product.api.leadsOf(CLINIC.id)).toMatchObject([{ email: 'ana@acme.example' }])
    expect(person.problems).toEqual([])
    await person.context.close()
    await product.reset()
    await product.api.setLeadCollection(CLINIC.id, { enabled: true, mode: 'on_interest' })
  })

  it('everything to tap is at least 24 by 24 pixels', async () => {
    const person = await visit({ device: 'phone' })
    const { open, panel, form, settled, box } = widgetOf(person, 'touch')
    await open()
    await box.fill(QUESTION)
    await panel.getByRole('button', { name: 'Send' }).tap()
    await form.waitFor()
    await settled()
    for (const target of await panel.getByRole('button').all()) {
      const box = await target.boundingBox()
      expect(Math.min(box?.width ?? 0, box?.height ?? 0)).toBeGreaterThanOrEqual(24)
    }
    await person.context.close()
  })
})

describe('what the visitor set', () => {
  it('reduced motion: nothing moves', async () => {
    const person = await visit({ reducedMotion: 'reduce' })
    const widget = widgetOf(person)
    await widget.open()
    await widget.write(QUESTION)
    const moving = await person.page.evaluate(
      `document.querySelector('fineguide-chat').shadowRoot.getAnimations().length`,
    )
    expect(moving).toBe(0)
    await person.context.close()
  })

  it('forced colours: bubbles, buttons, fields and the panel keep an edge that is seen', async () => {
    const person = await visit({ forcedColors: 'active' })
    const { open, write, form } = widgetOf(person)
    const edge = (selector: string): Promise<string> =>
      person.page.evaluate(`(() => {
        const element = document.querySelector('fineguide-chat').shadowRoot.querySelector('${selector}')
        const { borderTopWidth, borderTopStyle, borderTopColor } = getComputedStyle(element)
        return [borderTopWidth, borderTopStyle, borderTopColor].join(' ')
      })()`)
    const seen = /^[12]px solid rgba?\(\d+, \d+, \d+(?:, 0\.[5-9]\d*)?\)$/
    expect(await edge('.launcher')).toMatch(seen)
    await open()
    await write(QUESTION)
    await form.waitFor()
    for (const selector of ['.chat', '.turn.agent p', '.turn.visitor p', '.composer textarea'])
      expect([selector, await edge(selector)]).toEqual([selector, expect.stringMatching(seen)])
    for (const selector of ['.details input', '.details button', 'header .icon'])
      expect([selector, await edge(selector)]).toEqual([selector, expect.stringMatching(seen)])
    await person.context.close()
  })

  it.each([
    ['a laptop', { width: 720, height: 450 }],
    ['a phone', { width: 195, height: 422 }],
  ])('at 200 %% on %s nothing is cut off or scrolls sideways', async (_, viewport) => {
    const person = await visit({ viewport, deviceScaleFactor: 2 })
    const { open, write, form, panel } = widgetOf(person)
    await open()
    await write(QUESTION)
    await form.waitFor()
    const cut = await person.page.evaluate(`(() => {
      const panel = document.querySelector('fineguide-chat').shadowRoot.querySelector('.chat')
      const { width, height } = visualViewport
      const wrong = []
      const inside = panel.getBoundingClientRect()
      if (inside.x < 0 || inside.y < 0 || inside.right > width + 0.5 || inside.bottom > height + 0.5)
        wrong.push('the panel: ' + JSON.stringify(inside))
      for (const element of panel.querySelectorAll('*')) {
        if (!element.checkVisibility() || element.matches('.hidden, svg *')) continue
        const { x, right } = element.getBoundingClientRect()
        if (x < inside.x - 0.5 || right > inside.right + 0.5)
          wrong.push(element.localName + '.' + element.className + ' is beside it')
        const isCut = element.scrollWidth > element.clientWidth + 1 && element.clientWidth > 0
        if (isCut && getComputedStyle(element).display !== 'inline' && !element.matches('svg'))
          wrong.push(element.localName + '.' + element.className + ' is cut off')
      }
      return wrong
    })()`)
    expect(cut).toEqual([])
    for (const name of ['Close', 'Send', 'Not now'])
      await panel.getByRole('button', { name, exact: true }).last().click({ trial: true })
    await panel.getByLabel('Your message').click({ trial: true })
    await person.context.close()
  })
})

describe('axe finds nothing', () => {
  describe.each(['light', 'dark'] as const)('%s', (colorScheme) => {
    it.each(['en', 'ar'])(
      'in %s: closed, open, under way, asked, mistaken, captured',
      async (tag) => {
        for (const device of ['desktop', 'phone'] as const) {
          const person = await visit({ device, colorScheme, data: `data-locale="${tag}"` })
          await holdsInEveryState(person)
          await person.context.close()
        }
      },
    )

    it.each(['en', 'ar'])('in %s on the hosted page', async (locale) => {
      const person = await visitorAt(browser, [product.url], { colorScheme, locale })
      const { page } = person
      await page.goto(`${product.url}/chat/${CLINIC.id}`)
      await page.locator('.composer .icon').first().waitFor()
      expect(await violationsOn(page)).toEqual([])
      await page.locator('.composer textarea').fill(QUESTION)
      await page.locator('.composer textarea').press('Enter')
      await page.locator('.details').waitFor()
      await page.locator('.log[aria-busy=false]').waitFor()
      expect(await violationsOn(page)).toEqual([])
      await person.context.close()
    })
  })

  /** In any language: by class, not by word. */
  async function holdsInEveryState({ page }: Person): Promise<void> {
    const host = page.locator('fineguide-chat')
    const box = host.locator('.composer textarea')
    const details = host.locator('.details')
    const idle = host.locator('.log[aria-busy=false]')
    const holds = async () => expect(await violationsOn(page)).toEqual([])
    await holds()
    await host.locator('.launcher').click()
    await box.waitFor()
    await holds()

    let release = (): void => {}
    const held = new Promise<void>((resolve) => {
      release = resolve
    })
    const hold = async (route: Route) => {
      await held
      await route.continue()
    }
    await page.route('**/chat', hold, { times: 1 })
    await box.fill(QUESTION)
    await box.press('Enter')
    await host.locator('.typing').waitFor()
    await holds()
    release()

    await details.waitFor()
    await idle.waitFor()
    await holds()
    await details.locator('button').first().click()
    await host.locator('.form-error').waitFor()
    await holds()
    await box.fill('ana@gmial')
    await box.press('Enter')
    await host.locator('.details [aria-invalid=true]').waitFor()
    await idle.waitFor()
    await holds()
    await box.fill('ana@gmail.com')
    await box.press('Enter')
    await host.locator('.noted').waitFor()
    await idle.waitFor()
    await holds()
    await host.locator('.noted button').click()
    await details.waitFor()
    await holds()
  }
})
