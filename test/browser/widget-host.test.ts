// The widget on pages that were not made for it (issue 6, point 8): hostile stylesheets, strict policies,
// pages that replace themselves, frames, refused storage, websites that may not use the agent.
import {
  type Browser,
  type BrowserContextOptions,
  chromium,
  type FrameLocator,
  type Page,
} from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { LAUNCH, launch, type Person, PHONE } from '../support/chromium.ts'
import { type ShopPage, type Site, shopPage, startSite, visitorAt } from '../support/host-page.ts'
import { CLINIC, type Product, startProduct } from '../support/product.ts'
import { rest } from '../support/rest.ts'
import { widgetOf } from '../support/widget.ts'

const QUESTION = 'what does whitening cost?'
const ANSWER = '$390'

let product: Product
let browser: Browser
let site: Site
/** Another origin than the site's, for frames. */
let elsewhere: Site

beforeAll(async () => {
  ;[product, browser, site, elsewhere] = await Promise.all([
    startProduct(),
    launch(),
    startSite(),
    startSite(),
  ])
})
afterAll(async () => {
  await browser?.close()
  await Promise.all([site?.close(), elsewhere?.close(), product?.close()])
})

type Visit = Partial<ShopPage> & {
  html?: string
  context?: BrowserContextOptions & { device?: 'phone' }
}

type Box = { x: number; y: number; width: number; height: number } | null

function round(box: Box): Box {
  if (box === null) return null
  const [x, y] = [Math.round(box.x), Math.round(box.y)]
  return { x, y, width: Math.round(box.width), height: Math.round(box.height) }
}

/** Puts a page at the site's root and somebody before it. */
async function visit({ html, context, ...page }: Visit = {}): Promise<Person> {
  const plain = shopPage({ product: product.url, agent: CLINIC.id, ...page })
  site.pages.set('/', html === undefined ? plain : { ...plain, html })
  const origins = [site.url, product.url, elsewhere.url]
  const person = await visitorAt(browser, origins, context)
  await person.page.goto('/')
  return person
}

/** Opens, asks, is answered. */
async function talks(person: Person | { page: FrameLocator }): Promise<void> {
  const widget = widgetOf(person as Person)
  await widget.open()
  expect(await widget.write(QUESTION)).toContain(ANSWER)
}

async function works(person: Person): Promise<void> {
  await talks(person)
  expect(person.problems).toEqual([])
  await person.context.close()
}

const tagOf = (more = ''): string =>
  `<script src="${product.url}/widget.js" data-agent="${CLINIC.id}" ${more}></script>`

describe('stylesheets of the page', () => {
  const HOSTILE = `
    * { all: unset !important; color: red !important; display: block !important;
        transform: rotate(3deg) !important; font-size: 40px !important; --font: fantasy !important;
        --height: 9px !important; --top: 300px !important; --ink: red !important }
    ::backdrop { display: block !important; background: red !important }
    body { filter: blur(2px) !important; opacity: 0.2 !important; pointer-events: none !important;
        visibility: hidden !important; direction: rtl !important }
    /* A page that is too wide is looked at below. */
    html { contain: strict !important; width: 300px !important; height: 500px !important }`

  // Every element of the widget: what it is, where it stands, all of its computed style.
  const LOOK = `(() => {
    const host = document.querySelector('fineguide-chat')
    return [host, ...host.shadowRoot.querySelectorAll('*')].map((element) => {
      const { x, y, width, height } = element.getBoundingClientRect()
      const style = getComputedStyle(element)
      const names = [...style].filter((name) => !name.startsWith('--'))
      const properties = names.map((name) => name + ': ' + style.getPropertyValue(name))
      return { is: element.tagName, at: [x, y, width, height].map(Math.round), properties }
    })
  })()`
  type Look = { is: string; at: number[]; properties: string[] }[]

  async function looks(head: string, device: 'desktop' | 'phone'): Promise<[Look, Look]> {
    site.pages.set('/', shopPage({ product: product.url, agent: CLINIC.id, head }))
    const person = await visitorAt(browser, [site.url, product.url], { device })
    await person.page.goto('/')
    const { launcher, panel, box } = widgetOf(person)
    await launcher.waitFor()
    const closed = await person.page.evaluate<Look>(LOOK)
    await launcher.click()
    await panel.waitFor()
    await box.fill('hello')
    const open = await person.page.evaluate<Look>(LOOK)
    expect(person.problems).toEqual([])
    await person.context.close()
    return [closed, open]
  }

  it.each(['desktop', 'phone'] as const)(
    'unset, recolour, rotate and enlarge everything: on a %s the widget looks as on a plain page',
    async (device) => {
      const plain = await looks('', device)
      const hostile = await looks(`<style>${HOSTILE}</style>`, device)
      for (const [state, look] of plain.entries()) {
        expect(hostile[state]?.map(({ is, at }) => [is, at])).toEqual(
          look.map(({ is, at }) => [is, at]),
        )
        for (const [index, { is, properties }] of look.entries())
          expect({ is, properties: hostile[state]?.[index]?.properties }).toEqual({
            is,
            properties,
          })
      }
    },
  )

  it.each(['ltr', 'rtl'])(
    'a %s page wider than the phone: launcher and panel are on the screen, not beside it',
    async (dir) => {
      const person = await visit({
        head: `<style>html { direction: ${dir} }</style>`,
        body: '<div style="width: 900px; height: 2000px; background: linear-gradient(red, blue)"></div>',
        context: { device: 'phone' },
      })
      const { launcher, panel } = widgetOf(person)
      const [width, height] = [PHONE.width, PHONE.height]
      await expect
        .poll(async () => round(await launcher.boundingBox()))
        .toEqual({
          ...{ x: width - 76, y: height - 76, width: 56, height: 56 },
        })
      await launcher.tap()
      await panel.waitFor()
      expect(round(await panel.boundingBox())).toEqual({ x: 0, y: 0, width, height })
      await person.context.close()
    },
  )

  it('may stand above everything of theirs: the widget can still be pressed', async () => {
    const wall = 'position: fixed; inset: 0; z-index: 2147483647; background: white'
    await works(await visit({ body: `<div style="${wall}"></div>` }))
  })
})

describe('policies of the page', () => {
  const strict = (): string =>
    `default-src 'none'; script-src ${product.url}; connect-src ${product.url}`

  it('with nothing but the documented directives it works, and the console stays silent', async () => {
    await works(await visit({ headers: { 'content-security-policy': strict() } }))
  })

  it('with a nonce and strict-dynamic it works', async () => {
    const policy = `default-src 'none'; script-src 'nonce-c2hvcA' 'strict-dynamic'; connect-src ${product.url}`
    await works(
      await visit({ data: 'nonce="c2hvcA"', headers: { 'content-security-policy': policy } }),
    )
  })

  it('with Trusted Types required and no policy of them allowed it works', async () => {
    const policy = `${strict()}; require-trusted-types-for 'script'; trusted-types 'none'`
    await works(await visit({ headers: { 'content-security-policy': policy } }))
  })
})

describe('pages that replace themselves', () => {
  const CHANGES = {
    'a new body': "document.body = document.createElement('body')",
    'a new body beside it': "document.body.replaceWith(document.createElement('body'))",
    'all children of the body': "document.body.replaceChildren(document.createElement('main'))",
  }

  it.each(Object.entries(CHANGES))('%s: open state, talk and draft stay', async (_, change) => {
    const person = await visit()
    await talks(person)
    const { box, log, panel, host, write } = widgetOf(person)
    await box.fill('and the home')
    await person.page.evaluate(`${change}; history.pushState({}, '', '/another')`)
    await panel.waitFor()
    expect(await host.count()).toBe(1)
    expect(await box.inputValue()).toBe('and the home')
    expect(await log.getByText(QUESTION, { exact: true }).count()).toBe(1)
    // Above the page again, not only in it.
    const isOnTop = `document.querySelector('fineguide-chat').matches(':popover-open')`
    expect(await person.page.evaluate(isOnTop)).toBe(true)
    expect(await write('how much is the home kit?')).toContain('$240')
    expect(person.problems).toEqual([])
    await person.context.close()
  })

  it('closed it stays closed, and can be opened', async () => {
    const person = await visit()
    await widgetOf(person).launcher.waitFor()
    await person.page.evaluate(CHANGES['a new body'])
    await works(person)
  })
})

describe('the script tag', () => {
  /** All work of loading is done: scripts here, the page idle, and idle once more. */
  const SETTLED = `new Promise((done) => requestIdleCallback(() => requestIdleCallback(done)))`

  async function isOne(person: Person, configs: string[]): Promise<void> {
    const { launcher, host } = widgetOf(person)
    await launcher.waitFor()
    await person.page.evaluate(SETTLED)
    expect(await host.count()).toBe(1)
    expect(configs).toHaveLength(1)
    await works(person)
  }

  async function visitCounting(page: Visit): Promise<[Person, string[]]> {
    const person = await visitorAt(browser, [site.url, product.url])
    const configs: string[] = []
    person.page.on('request', (request) => {
      if (/\/widget\?/.test(request.url())) configs.push(request.url())
    })
    site.pages.set('/', shopPage({ product: product.url, agent: CLINIC.id, ...page }))
    await person.page.goto('/')
    return [person, configs]
  }

  it('twice on the page makes one widget', async () => {
    await isOne(...(await visitCounting({ body: tagOf('async') + tagOf() })))
  })

  it('once more, later, by a tag manager makes one widget', async () => {
    const [person, configs] = await visitCounting({})
    await widgetOf(person).launcher.waitFor()
    await inject(person.page)
    await isOne(person, configs)
  })

  it('only by a tag manager, after the page was loaded, makes one widget', async () => {
    const person = await visit({ html: '<!doctype html><title>Shop</title><h1>Shop</h1>' })
    await inject(person.page)
    await works(person)
  })

  it.each(['type="module"', 'defer', ''])('as <script %s> it works', async (kind) => {
    await works(
      await visit({ html: `<!doctype html><title>Shop</title><h1>Shop</h1>${tagOf(kind)}` }),
    )
  })

  it('on a page that names no language it works', async () => {
    await works(await visit({ html: `<!doctype html><title>Shop</title><h1>Shop</h1>${tagOf()}` }))
  })

  it('asks for nothing but itself before the page is loaded and idle, and sets no cookie', async () => {
    const person = await visitorAt(browser, [site.url, product.url])
    const asked: string[] = []
    let release = (): void => {}
    const held = new Promise<void>((resolve) => {
      release = resolve
    })
    person.context.on('request', (request) => asked.push(new URL(request.url()).pathname))
    // A picture that takes its time keeps the page from being loaded.
    await person.context.route('**/slow.png', async (route) => {
      await held
      await route.fulfill({ status: 204 })
    })
    site.pages.set(
      '/',
      shopPage({ product: product.url, agent: CLINIC.id, body: '<img src="/slow.png" alt="">' }),
    )
    await person.page.goto('/', { waitUntil: 'commit' })
    await person.page.waitForFunction('window.FineguideChat')
    await person.page.evaluate(SETTLED)
    expect(asked.filter((path) => path !== '/' && path !== '/slow.png')).toEqual(['/widget.js'])
    release()
    await talks(person)
    expect(asked.some((path) => /^\/widget\/chat\.\w+\.js$/.test(path))).toBe(true)
    expect(await person.page.evaluate('document.cookie')).toBe('')
    expect(await person.context.cookies()).toEqual([])
    await person.context.close()
  })

  async function inject(page: Page): Promise<void> {
    await page.evaluate(`new Promise((done) => {
      const script = document.createElement('script')
      Object.assign(script, { src: '${product.url}/widget.js', async: true, onload: done })
      script.dataset.agent = '${CLINIC.id}'
      document.head.append(script)
    })`)
  }
})

describe('the back-forward cache', () => {
  // Playwright switches it off; here it is what is looked at.
  it('brings the talk back as it was, and the next message is sent and answered', async () => {
    const own = await chromium.launch({
      ...LAUNCH,
      ignoreDefaultArgs: ['--disable-back-forward-cache'],
    })
    const recorder = `<script>
      addEventListener('pageshow', ({ persisted }) => { window.cameBack = persisted })
    </script>`
    site.pages.set('/', shopPage({ product: product.url, agent: CLINIC.id, head: recorder }))
    site.pages.set('/next', { html: '<!doctype html><html lang="en"><title>Next</title><h1>Next' })
    const person = await visitorAt(own, [site.url, product.url])
    const { page } = person
    await page.goto('/')
    await talks(person)
    await page.goto('/next')
    await page.evaluate('history.back()')
    await page.waitForURL(`${site.url}/`, { waitUntil: 'commit' })
    const widget = widgetOf(person)
    await widget.log.getByText(QUESTION, { exact: true }).waitFor()
    expect(await page.evaluate('window.cameBack')).toBe(true)
    expect(await widget.count(QUESTION)).toBe(1)
    expect(await widget.write('how much is the home kit?')).toContain('$240')
    expect(await widget.count(QUESTION)).toBe(1)
    expect(person.problems).toEqual([])
    await own.close()
  })
})

describe('frames', () => {
  const inner = (): string => shopPage({ product: product.url, agent: CLINIC.id }).html
  const frame = (src: string, more = ''): string =>
    `<iframe src="${src}" ${more} title="Shop" width="600" height="700"></iframe>`

  async function worksInside(html: string): Promise<void> {
    site.pages.set('/inside', { html: inner() })
    elsewhere.pages.set('/inside', { html: inner() })
    const person = await visit({
      html: `<!doctype html><html lang="en"><title>Around</title>${html}`,
    })
    await talks({ page: person.page.frameLocator('iframe') })
    expect(person.problems).toEqual([])
    await person.context.close()
  }

  it('of the same origin: it works', () => worksInside(frame('/inside')))
  it('of another origin: it works', () => worksInside(frame(`${elsewhere.url}/inside`)))
  it('of no origin (sandboxed), where storage throws: it works', () =>
    worksInside(frame('/inside', 'sandbox="allow-scripts"')))
})

describe('storage', () => {
  it.each(['localStorage', 'sessionStorage'])('%s refused: it works in memory', async (name) => {
    const refusal = `Object.defineProperty(window, '${name}', {
      get() { throw new DOMException('refused', 'SecurityError') },
    })`
    const person = await visit({ head: `<script>${refusal}</script>` })
    await talks(person)
    const { write, log } = widgetOf(person)
    expect(await write('how much is the home kit?')).toContain('$240')
    expect(await log.locator('.turn.visitor').count()).toBe(2)
    expect(person.problems).toEqual([])
    await person.context.close()
  })
})

describe('the keyboard of the page', () => {
  const SHORTCUTS = `<script>
    window.pressed = []
    for (const type of ['keydown', 'keypress', 'keyup'])
      for (const target of [window, document])
        target.addEventListener(type, ({ key }) => window.pressed.push(key))
  </script>`

  it('what is typed in the widget does not fire shortcuts of the page', async () => {
    const person = await visit({ head: SHORTCUTS })
    const { open, box, panel } = widgetOf(person)
    await open()
    await box.pressSequentially('s/? k')
    await box.press('Control+k')
    await box.press('Escape')
    await panel.waitFor({ state: 'hidden' })
    expect(await person.page.evaluate('window.pressed')).toEqual([])
    // Back on the launcher, which types nothing.
    await person.page.keyboard.press('s')
    expect(await person.page.evaluate('window.pressed')).toContain('s')
    await person.context.close()
  })

  it('the next page of a visit shows the open chat again and keeps the focus where it put it', async () => {
    const person = await visit({ body: '<input autofocus aria-label="Search">' })
    await talks(person)
    await person.page.reload()
    const { log, panel } = widgetOf(person)
    await log.getByText(QUESTION, { exact: true }).waitFor()
    expect(await panel.isVisible()).toBe(true)
    expect(await person.page.evaluate('document.activeElement.ariaLabel')).toBe('Search')
    await person.context.close()
  })
})

describe('a website without an agent', () => {
  /** One warning and no launcher; the page goes on as if there were no tag. */
  async function isQuiet(agent: string): Promise<void> {
    const person = await visitorAt(browser, [site.url, product.url])
    const warnings: string[] = []
    const errors: string[] = []
    person.page.on('console', (said) => {
      if (said.type() === 'warning') warnings.push(said.text())
    })
    person.page.on('pageerror', (error) => errors.push(error.message))
    const head = `<script>window.calls = () => {
      FineguideChat.on('ready', () => { window.isReady = true })
      FineguideChat.open(); FineguideChat.identify({ email: 'ana@acme.example' })
      FineguideChat.close(); FineguideChat.setLocale('fr')
    }</script>`
    site.pages.set('/', shopPage({ product: product.url, agent, head }))
    const warned = person.page.waitForEvent('console', (said) => said.type() === 'warning')
    await person.page.goto('/')
    await warned
    await person.page.evaluate('window.calls()')
    expect(warnings).toEqual([expect.stringMatching(/^FineguideChat: /)])
    expect(errors).toEqual([])
    expect(await widgetOf(person).host.count()).toBe(0)
    expect(await person.page.getByRole('heading').innerText()).toBe('Corner shop')
    expect(await person.page.evaluate('window.isReady')).toBe(undefined)
    await person.context.close()
  }

  it('that is not on its list: no launcher, one warning, the page unharmed', async () => {
    const { id } = await product.api.addAgent('Elsewhere')
    await rest(product, 'PATCH', `/agents/${id}`, { allowedOrigins: [elsewhere.url] })
    await isQuiet(id)
  })

  it('whose agent was deleted: no launcher, one warning, the page unharmed', async () => {
    const { id } = await product.api.addAgent('Gone')
    await rest(product, 'DELETE', `/agents/${id}`)
    await isQuiet(id)
  })
})
