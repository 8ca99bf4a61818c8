// A conversation in the widget on somebody's website, on good lines and bad ones: what is seen while an
// answer comes, and that no trouble loses a message or says it twice (PRODUCT §7, §9).
import type { Browser, BrowserContextOptions } from 'playwright-core'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { conversationId } from '../../src/ids.ts'
import { launch, type Person } from '../support/chromium.ts'
import { type Edge, startEdge } from '../support/edge.ts'
import { type Device, type Site, shopPage, startSite, visitorAt } from '../support/host-page.ts'
import { CLINIC, type Product, startProduct } from '../support/product.ts'
import { type Widget, widgetOf } from '../support/widget.ts'

const QUESTION = 'what does whitening cost?'
const ANSWER = '$390'
const FIRST_WORDS = '"text-delta"'

let product: Product
let browser: Browser
let edge: Edge
let site: Site
const open: Person[] = []

beforeAll(async () => {
  ;[product, browser] = await Promise.all([startProduct(), launch()])
  edge = await startEdge(product.url)
  const page = { product: edge.url, agent: CLINIC.id }
  site = await startSite({
    '/': shopPage({ ...page, body: '<a href="/prices">Prices</a>' }),
    '/prices': shopPage(page),
  })
})
afterAll(async () => {
  await browser?.close()
  await site?.close()
  await edge?.close()
  await product?.close()
})
beforeEach(() => {
  edge.posts.length = 0
})
afterEach(async () => {
  edge.troubles.length = 0
  for (const { context } of open.splice(0)) await context.close()
})

type Options = { device?: Device; before?: string } & BrowserContextOptions

/** Somebody on the website with the chat open. `before`: runs in the page before anything else. */
async function visitor({ device = 'desktop', before, ...options }: Options = {}): Promise<{
  ana: Person
  chat: Widget
}> {
  const ana = await visitorAt(browser, [site.url, edge.url], { device, ...options })
  open.push(ana)
  if (before) await ana.context.addInitScript(before)
  await ana.page.goto('/')
  const chat = widgetOf(ana, device === 'phone' ? 'touch' : 'mouse')
  await chat.open()
  return { ana, chat }
}

/** The next answer stops behind the first frame with these words, until it is told how to go on. */
function halt(behind: string): (how: 'flows' | 'breaks') => void {
  const { promise, resolve } = Promise.withResolvers<'flows' | 'breaks'>()
  edge.troubles.push({ kind: 'halted', behind, until: promise })
  return resolve
}

/** What the server keeps of the conversation of the last message. */
async function kept(): Promise<{ from: string; text: string }[]> {
  const key = edge.posts.at(-1)!.conversation
  const { turns } = await product.api.conversation(await conversationId(CLINIC.id, key))
  return turns
}

/** The message went out `times` times under one id, and stands once, here and on the server. */
async function saidOnce(chat: Widget, text: string, times: number): Promise<void> {
  expect(edge.posts.map(({ message }) => message)).toEqual(Array(times).fill(text))
  expect(new Set(edge.posts.map(({ messageId }) => messageId)).size).toBe(1)
  expect(await chat.count(text)).toBe(1)
  expect((await kept()).map(({ from }) => from)).toEqual(['visitor', 'agent'])
}

describe('an answer on its way', () => {
  it('somebody is seen writing, and the first words stand before the last ones are there', async () => {
    const { ana, chat } = await visitor()
    const begun = halt('"start"')
    await chat.send(QUESTION)
    await chat.log.getByText('Brightwell Dental is writing').waitFor()
    begun('flows')
    await chat.replyTo(QUESTION)

    const goOn = halt(FIRST_WORDS)
    await chat.send('when are you open?')
    const answer = chat.log.locator('.turn.agent').last().getByRole('paragraph')
    await answer.filter({ hasText: 'Monday' }).waitFor()
    expect(await chat.log.getAttribute('aria-busy')).toBe('true')
    expect(await chat.panel.getByText('Source: Opening hours').count()).toBe(0)
    goOn('flows')
    await chat.settled()
    expect(await chat.log.getByText('Brightwell Dental is writing').count()).toBe(0)
    expect(ana.problems).toEqual([])
  })

  it.each(['desktop', 'phone'] as const)(
    'can be stopped, and the talk goes on, on a %s',
    async (device) => {
      const { ana, chat } = await visitor({ device })
      halt(FIRST_WORDS)
      await chat.send(QUESTION)
      await chat.log.getByText(ANSWER).waitFor()
      await chat.press(chat.stopButton)
      await chat.log.getByText('Stopped.').waitFor()
      await chat.settled()
      if (device === 'desktop') expect(await chat.focused()).toBe('composer')
      const time = await chat.log
        .locator('.turn.agent')
        .last()
        .locator('time')
        .getAttribute('datetime')
      expect(Date.now() - Date.parse(time!)).toBeLessThan(60_000)
      expect(await chat.write('hello')).not.toBe('')
      expect(await chat.panel.getByText('Source: Teeth whitening').count()).toBe(0)
      expect((await kept()).map(({ from }) => from)).toEqual([
        'visitor',
        'agent',
        'visitor',
        'agent',
      ])
      expect(ana.problems).toEqual([])
    },
  )

  it('that comes while the chat is closed is counted on its button', async () => {
    const { chat } = await visitor()
    const goOn = halt(FIRST_WORDS)
    await chat.send(QUESTION)
    await chat.log.getByText(ANSWER).waitFor()
    await chat.panel.press('Escape')
    goOn('flows')
    await chat.host.getByRole('button', { name: 'Open the chat: Brightwell Dental (1)' }).click()
    await chat.log.getByText(ANSWER).waitFor()
    await saidOnce(chat, QUESTION, 1)
  })

  it('what is typed meanwhile stays in the box, and Enter does not send it', async () => {
    const { chat } = await visitor()
    const goOn = halt(FIRST_WORDS)
    await chat.send(QUESTION)
    await chat.log.getByText(ANSWER).waitFor()
    await chat.send('and is it safe?')
    goOn('flows')
    await chat.settled()
    expect(await chat.box.inputValue()).toBe('and is it safe?')
    await saidOnce(chat, QUESTION, 1)
  })
})

describe('a lost line', () => {
  it('in the middle of an answer: asked again by itself under the same id, and answered once', async () => {
    const { chat } = await visitor()
    const goOn = halt(FIRST_WORDS)
    await chat.send(QUESTION)
    await chat.log.getByText(ANSWER).waitFor()
    goOn('breaks')
    await chat.panel.getByText('Source: Teeth whitening').waitFor()
    await chat.settled()
    expect(await chat.log.getByText(ANSWER).count()).toBe(1)
    await saidOnce(chat, QUESTION, 2)
  })

  it('before the message was heard: sent again by itself', async () => {
    const { chat } = await visitor()
    edge.troubles.push({ kind: 'unreached' })
    expect(await chat.write(QUESTION)).toContain(ANSWER)
    await saidOnce(chat, QUESTION, 2)
  })

  it('again and again, each time in another way: "Try again" sends it under the same id, with what is typed meanwhile kept', async () => {
    const { chat } = await visitor({ device: 'phone' })
    edge.troubles.push({ kind: 'unreached' }, { kind: 'refused', status: 502 })
    halt('"start"')('breaks')
    halt(FIRST_WORDS)('breaks')
    await chat.send(QUESTION)
    await chat.retryButton.waitFor()
    expect(await chat.status.innerText()).toContain('The message was not sent. Please try again.')
    expect(await chat.log.getByText(ANSWER).count()).toBe(0)
    await chat.box.fill('and is it safe?')
    await chat.press(chat.retryButton)
    expect(await chat.replyTo(QUESTION)).toContain(ANSWER)
    expect(await chat.status.innerText()).toBe('')
    expect(await chat.box.inputValue()).toBe('and is it safe?')
    await saidOnce(chat, QUESTION, 5)
  })

  it('that falls silent for 20 seconds is hung up, and asked again under the same id', async () => {
    const ana = await visitorAt(browser, [site.url, edge.url])
    open.push(ana)
    await ana.page.clock.install()
    await ana.page.goto('/')
    const chat = widgetOf(ana)
    await chat.open()
    halt(FIRST_WORDS)
    await chat.send(QUESTION)
    await chat.log.getByText(ANSWER).waitFor()
    await ana.page.clock.runFor(20_000)
    await chat.panel.getByText('Source: Teeth whitening').waitFor()
    await saidOnce(chat, QUESTION, 2)
  })

  it('given up on: the next message goes out alone, and the lost one says so', async () => {
    const { chat } = await visitor()
    edge.troubles.push({ kind: 'refused', status: 429 }, { kind: 'refused', status: 429 })
    await chat.send(QUESTION)
    await chat.press(chat.retryButton)
    expect(await chat.focused()).toBe('composer')
    await chat.panel.getByText('Too many messages in a minute. Please wait a moment.').waitFor()
    expect(await chat.write('when are you open?')).toContain('Monday')
    await chat.log.getByText('The message was not sent. Please try again.').waitFor()
    expect(await chat.retryButton.count()).toBe(0)
    expect((await kept()).map(({ text }) => text)).not.toContain(QUESTION)
  })

  it('offline: it says so, keeps the message, and sends it once the line is back', async () => {
    const { ana, chat } = await visitor()
    await ana.context.setOffline(true)
    await chat.panel.getByText('No connection. Your message is kept here.').waitFor()
    await chat.send(QUESTION)
    await chat.log.getByText(QUESTION).waitFor()
    await ana.context.setOffline(false)
    expect(await chat.replyTo(QUESTION)).toContain(ANSWER)
    expect(await chat.status.innerText()).toBe('')
    await saidOnce(chat, QUESTION, 1)
  })

  it('offline in the middle of an answer: the same message is asked again once the line is back', async () => {
    const { ana, chat } = await visitor()
    const goOn = halt(FIRST_WORDS)
    await chat.send(QUESTION)
    await chat.log.getByText(ANSWER).waitFor()
    await ana.context.setOffline(true)
    goOn('breaks')
    await chat.panel.getByText('No connection. Your message is kept here.').waitFor()
    await ana.context.setOffline(false)
    await chat.panel.getByText('Source: Teeth whitening').waitFor()
    await chat.settled()
    await saidOnce(chat, QUESTION, 2)
  })

  it('is no reason for a message that is too long to leave the box', async () => {
    const { chat } = await visitor()
    const long = 'a'.repeat(4001)
    await chat.send(long)
    await chat.panel.getByText('The message is too long. Please shorten it.').waitFor()
    expect(await chat.box.inputValue()).toBe(long)
    expect(edge.posts).toEqual([])
  })
})

describe('the same conversation', () => {
  it('stands after a reload, on the next page of the site, and in another tab', async () => {
    const { ana, chat } = await visitor()
    await chat.write(QUESTION)
    await ana.page.reload()
    await chat.log.getByText(ANSWER).waitFor()
    await ana.page.getByRole('link', { name: 'Prices' }).click()
    await ana.page.waitForURL('**/prices')
    await chat.log.getByText(ANSWER).waitFor()
    expect(await chat.write('and how long does it take?')).not.toBe('')

    const page = await ana.context.newPage()
    await page.goto('/')
    const beside = widgetOf({ page })
    await beside.open()
    await beside.log.getByText('and how long does it take?').waitFor()
    expect(await beside.count(QUESTION)).toBe(1)
    expect(new Set(edge.posts.map(({ conversation }) => conversation)).size).toBe(1)
    expect(edge.posts.map(({ page }) => page)).toMatchObject([
      { url: `${site.url}/`, title: 'Corner shop' },
      { url: `${site.url}/prices`, title: 'Corner shop', referrer: `${site.url}/` },
    ])
    expect(ana.problems).toEqual([])
  })

  it('is one in two tabs that were open before anything was said', async () => {
    const { ana, chat } = await visitor()
    const page = await ana.context.newPage()
    await page.goto('/')
    const beside = widgetOf({ page })
    await beside.launcher.waitFor()
    await chat.write(QUESTION)
    await beside.open()
    await beside.log.getByText(ANSWER).waitFor()
    await beside.write('when are you open?')
    expect((await kept()).map(({ from }) => from)).toEqual(['visitor', 'agent', 'visitor', 'agent'])
  })

  it('does not fill the screen of a phone by itself on the next page, and is there when opened', async () => {
    const { ana, chat } = await visitor({ device: 'phone' })
    await chat.write(QUESTION)
    await chat.press(chat.panel.getByRole('button', { name: 'Close' }))
    await chat.press(ana.page.getByRole('link', { name: 'Prices' }))
    await ana.page.waitForURL('**/prices')
    await chat.launcher.waitFor()
    expect(await chat.panel.isVisible()).toBe(false)
    await chat.open()
    await chat.log.getByText(ANSWER).waitFor()
    expect(ana.problems).toEqual([])
  })

  it.each(['desktop', 'phone'] as const)(
    'reloaded while the answer comes: nothing is said twice, on a %s',
    async (device) => {
      const { ana, chat } = await visitor({ device })
      halt(FIRST_WORDS)
      await chat.send(QUESTION)
      await chat.log.getByText(ANSWER).waitFor()
      await ana.page.reload()
      await chat.panel.getByText('Source: Teeth whitening').waitFor()
      await chat.settled()
      expect(await chat.log.getByText(ANSWER).count()).toBe(1)
      expect(await chat.count(QUESTION)).toBe(1)
      expect((await kept()).map(({ from }) => from)).toEqual(['visitor', 'agent'])
      await ana.page.reload()
      if (device === 'phone') await chat.open()
      await chat.log.getByText(ANSWER).waitFor()
      expect(new Set(edge.posts.map(({ messageId }) => messageId)).size).toBe(1)
    },
  )

  it('reloaded before the message was heard: it is sent on the page after', async () => {
    const { ana, chat } = await visitor()
    edge.troubles.push({ kind: 'refused', status: 429 })
    await chat.send(QUESTION)
    await chat.retryButton.waitFor()
    await ana.page.reload()
    expect(await chat.replyTo(QUESTION)).toContain(ANSWER)
    await saidOnce(chat, QUESTION, 2)
  })

  it('a new one begins empty, also after a reload, and what was said stays with the agent', async () => {
    const { ana, chat } = await visitor()
    await chat.write(QUESTION)
    await chat.press(chat.panel.getByRole('button', { name: 'New conversation' }))
    expect(await chat.log.locator('.turn').count()).toBe(1)
    await chat.panel.getByRole('button', { name: 'When are you open?' }).waitFor()
    expect((await kept()).map(({ text }) => text)).toContain(QUESTION)
    await ana.page.reload()
    await chat.panel.getByRole('button', { name: 'When are you open?' }).click()
    await chat.replyTo('When are you open?')
    expect(await chat.count(QUESTION)).toBe(0)
    expect((await kept()).map(({ from }) => from)).toEqual(['visitor', 'agent'])
    expect(ana.problems).toEqual([])
  })

  it('a new one while an answer comes: nothing of the old one arrives in it', async () => {
    const { chat } = await visitor()
    halt(FIRST_WORDS)
    await chat.send(QUESTION)
    await chat.log.getByText(ANSWER).waitFor()
    await chat.press(chat.panel.getByRole('button', { name: 'New conversation' }))
    await chat.settled()
    await chat.write('when are you open?')
    expect(await chat.log.getByText(ANSWER).count()).toBe(0)
    expect(await chat.log.getByText('Stopped.').count()).toBe(0)
    expect(new Set(edge.posts.map(({ conversation }) => conversation)).size).toBe(2)
  })
})

describe('a copy of the talk', () => {
  const READ = 'const there = navigator.clipboard; window.copied = () => there.readText();'

  it.each([
    { where: 'by the clipboard', before: READ },
    {
      where: 'by hand on a page without one',
      before: `${READ} Object.defineProperty(navigator, 'clipboard', { value: undefined })`,
    },
    {
      where: 'by hand where it is refused',
      before: `${READ} Object.defineProperty(navigator, 'clipboard', { value: { writeText: () => Promise.reject(new Error('no')) } })`,
    },
  ])('holds who said what, $where', async ({ before }) => {
    const permissions = ['clipboard-read', 'clipboard-write']
    const { ana, chat } = await visitor({ before, permissions })
    await chat.write('hello')
    const said = await chat.write(QUESTION)
    const copy = chat.panel.getByRole('button', { name: 'Copy conversation' })
    await chat.press(copy)
    await chat.status.getByText('Copied').waitFor()
    const copied = await ana.page.evaluate<string>('window.copied()')
    expect(copied).toMatch(/^You: hello\n\nBrightwell Dental: /)
    expect(copied.endsWith(`\n\nYou: ${QUESTION}\n\nBrightwell Dental: ${said}`)).toBe(true)
    expect(await chat.focused()).toBe('icon copy')
    await chat.write('thanks')
    expect(await chat.status.innerText()).toBe('')
    expect(ana.problems).toEqual([])
  })
})
