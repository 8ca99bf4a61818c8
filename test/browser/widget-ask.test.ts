// The ask as visitors meet it in the widget on somebody's website (PRODUCT §3, §9): who is asked when in
// each mode, what the form holds, what a mistake costs, and what is confirmed and mended.
import type { Browser, Locator } from 'playwright-core'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import type { LeadCollection } from '../../src/capture/settings.ts'
import { launch, type Person } from '../support/chromium.ts'
import { type Edge, startEdge } from '../support/edge.ts'
import { type Device, type Site, shopPage, startSite, visitorAt } from '../support/host-page.ts'
import { CLINIC, type Product, startProduct } from '../support/product.ts'
import { type Widget, widgetOf } from '../support/widget.ts'

const QUESTION = 'what does whitening cost?'
const ANSWER = '$390'
const ASK = /e-mail address or phone number|follow up|How can we reach you/

let product: Product
let browser: Browser
let edge: Edge
let site: Site

beforeAll(async () => {
  ;[product, browser] = await Promise.all([startProduct(), launch()])
  edge = await startEdge(product.url)
  site = await startSite({ '/': shopPage({ product: edge.url, agent: CLINIC.id }) })
})
afterAll(async () => {
  await browser?.close()
  await site?.close()
  await edge?.close()
  await product?.close()
})
beforeEach(() => product.reset())

/** Lead collection as given, and somebody on the website with the chat open. */
async function visitor(
  settings: Partial<LeadCollection>,
  device: Device = 'desktop',
): Promise<{ ana: Person; chat: Widget }> {
  await product.api.setLeadCollection(CLINIC.id, { enabled: true, ...settings })
  const ana = await visitorAt(browser, [site.url, edge.url], { device })
  await ana.page.goto('/')
  const chat = widgetOf(ana, device === 'phone' ? 'touch' : 'mouse')
  await chat.open()
  return { ana, chat }
}

const leads = () => product.api.leadsOf(CLINIC.id)

async function leaves({ problems, context }: Person): Promise<void> {
  expect(problems).toEqual([])
  await context.close()
}

describe.each(['desktop', 'phone'] as const)('on a %s', (device) => {
  it('on_interest: small talk is not asked on, interest is; a no ends it; typed details make the lead', async () => {
    const { ana, chat } = await visitor({ mode: 'on_interest' }, device)
    expect(await chat.write('hello, how are you?')).not.toMatch(ASK)
    expect(await chat.form.isVisible()).toBe(false)
    const answer = await chat.write(QUESTION)
    expect(answer).toContain(ANSWER)
    expect(answer).toMatch(ASK)
    await chat.press(chat.form.getByRole('button', { name: 'Not now' }))
    expect(await chat.replyTo('Not now')).toContain('No problem')
    expect(await chat.form.isVisible()).toBe(false)
    expect(await chat.write('how long does whitening take?')).not.toMatch(ASK)
    expect(await chat.form.isVisible()).toBe(false)
    expect(await leads()).toEqual([])

    await chat.write('ok, i want to book an appointment')
    expect(await chat.form.isVisible()).toBe(true)
    const thanks = await chat.write('sure, im ana - 415 555 2671 or ana at gmail dot com')
    expect(thanks).toContain('Thank you, Ana')
    expect(await chat.form.isVisible()).toBe(false)
    await chat.log.getByText('Noted: Ana, +1 415 555 2671, ana@gmail.com.').waitFor()
    expect(await leads()).toMatchObject([
      { name: 'Ana', email: 'ana@gmail.com', phone: '+14155552671' },
    ])
    await leaves(ana)
  })

  it('each_reply: every reply answers and asks, also after a no, until the form is filled; then none', async () => {
    const { ana, chat } = await visitor({ mode: 'each_reply' }, device)
    await chat.write('hello')
    expect(await chat.form.isVisible()).toBe(true)
    expect(await chat.write(QUESTION)).toContain(ANSWER)
    await chat.press(chat.form.getByRole('button', { name: 'Not now' }))
    await chat.replyTo('Not now')
    expect(await chat.form.isVisible()).toBe(true)

    await chat.submit({ Name: 'Ana López', 'E-mail': 'ana@acme.example' })
    await chat.log.getByText('Thank you, Ana').waitFor()
    await chat.settled()
    expect(await chat.form.isVisible()).toBe(false)
    expect(await chat.write('when are you open?')).not.toMatch(ASK)
    expect(await chat.form.isVisible()).toBe(false)
    expect(await leads()).toMatchObject([{ name: 'Ana López', email: 'ana@acme.example' }])
    await leaves(ana)
  })

  it('insist: the greeting invites to one field or the other, and the question is answered with the thanks', async () => {
    const { ana, chat } = await visitor({ mode: 'insist' }, device)
    await chat.log.getByText(/your e-mail address or phone number.*, so that/).waitFor()
    expect(await labelsOf(chat.form)).toEqual(['E-mail'])
    const first = await chat.write(QUESTION)
    expect(first).not.toContain('$')
    await chat.box.fill('and is it safe?')

    await chat.press(chat.form.getByRole('button', { name: 'Leave a phone number instead' }))
    expect(await labelsOf(chat.form)).toEqual(['Phone'])
    await chat.form.getByLabel('Phone').pressSequentially('415 555 2671')
    expect(await labelsOf(chat.form)).toEqual(['Phone', 'Name'])
    await chat.submit({ Name: 'Ana' })
    const thanks = await chat.replyTo('Ana\n415 555 2671')
    expect(thanks).toContain('Thank you, Ana')
    expect(thanks).toContain(ANSWER)
    expect(await chat.form.isVisible()).toBe(false)
    expect(await chat.box.inputValue()).toBe('and is it safe?')
    expect(await leads()).toMatchObject([{ name: 'Ana', phone: '+14155552671' }])

    await ana.page.reload()
    if (device === 'phone') await chat.open()
    await chat.log.getByText('Thank you, Ana').waitFor()
    expect(await chat.form.isVisible()).toBe(false)
    await leaves(ana)
  })
})

/** Of the fields that are seen. */
async function labelsOf(form: Locator): Promise<string[]> {
  return (await form.locator('label:visible').allInnerTexts()).map((label) => label.trim())
}

describe('the form', () => {
  const EMAIL = { type: 'email', autocomplete: 'email', inputmode: 'email' }
  const PHONE = { type: 'tel', autocomplete: 'tel', inputmode: 'tel' }
  const NAME = { type: 'text', autocomplete: 'name', inputmode: 'text' }

  it.each([
    { ask: 'either', askName: true, fields: [EMAIL, PHONE, NAME] },
    { ask: 'both', askName: false, fields: [EMAIL, PHONE] },
    { ask: 'phone', askName: true, fields: [PHONE, NAME] },
  ] as const)(
    'asked for $ask, name $askName: exactly those fields, each with its keyboard and autofill',
    async ({ fields, ...settings }) => {
      const { ana, chat } = await visitor({ mode: 'each_reply', ...settings })
      await chat.write('hello')
      const inputs = await chat.form.locator('input, select, textarea').all()
      const found = inputs.map(async (input) => ({
        type: await input.getAttribute('type'),
        autocomplete: await input.getAttribute('autocomplete'),
        inputmode: await input.getAttribute('inputmode'),
      }))
      expect(await Promise.all(found)).toEqual(fields)
      await leaves(ana)
    },
  )

  it("a number begins with the calling code of the visitor's country, or of the agent's where it has one", async () => {
    edge.country = 'DE'
    const berlin = await visitor({ mode: 'each_reply' })
    await berlin.chat.write('hello')
    const phone = berlin.chat.form.getByLabel('Phone')
    expect(await phone.getAttribute('placeholder')).toBe('+49 …')
    await berlin.chat.submit({ Phone: '030 901820' })
    await berlin.chat.log.getByText('Noted: +49 30 901820.').waitFor()
    await leaves(berlin.ana)

    const london = await visitor({ mode: 'each_reply', defaultCountry: 'GB' })
    await london.chat.write('hello')
    const there = london.chat.form.getByLabel('Phone')
    expect(await there.getAttribute('placeholder')).toBe('+44 …')
    await leaves(london.ana)
    edge.country = 'US'
  })

  it('the consent text stands in it once, with its link, and giving details agrees to it', async () => {
    const consentText = 'We only use it to answer you: https://clinic.example/privacy.'
    const { ana, chat } = await visitor({ mode: 'each_reply', consentText })
    await chat.write('hello')
    expect(await chat.panel.getByText('We only use it to answer you').count()).toBe(1)
    const link = chat.form.getByRole('link', { name: 'https://clinic.example/privacy' })
    expect(await link.getAttribute('href')).toBe('https://clinic.example/privacy')
    expect(await link.getAttribute('rel')).toBe('noopener nofollow')
    expect(await link.getAttribute('target')).toBe('_blank')
    await chat.submit({ 'E-mail': 'ana@acme.example' })
    await chat.log.getByText('Thank you').waitFor()
    expect(edge.posts.at(-1)).toMatchObject({ contact: { consent: true } })
    expect(await leads()).toMatchObject([{ consent: { text: consentText } }])
    await leaves(ana)
  })

  const customFields: LeadCollection['customFields'] = [
    { key: 'budget', label: 'Budget', kind: 'number', options: [], required: true },
    {
      key: 'visit',
      label: 'Visit',
      kind: 'choice',
      options: ['Morning', 'Evening'],
      required: true,
    },
    { key: 'wish', label: 'Wish', kind: 'text', options: [], required: false },
    { key: 'news', label: 'Send me news', kind: 'checkbox', options: [], required: false },
  ]

  it('fields of the agent: what must be filled is insisted on by the form, and stands with the lead', async () => {
    const { ana, chat } = await visitor({ mode: 'each_reply', customFields })
    await chat.write('hello')
    const sent = edge.posts.length
    await chat.submit({ 'E-mail': 'ana@acme.example' })
    expect(await focused(ana)).toBe('custom-budget')
    await chat.submit({ Budget: '900' })
    expect(await focused(ana)).toBe('custom-visit')
    expect(edge.posts.length).toBe(sent)
    await chat.form.getByLabel('Visit').selectOption('Evening')
    await chat.form.getByLabel('Send me news').check()
    await chat.submit({ 'Wish (optional)': 'a quiet room' })
    const turn = [
      'ana@acme.example',
      'Budget: 900',
      'Visit: Evening',
      'Wish: a quiet room',
      'Send me news: yes',
    ].join('\n')
    expect(await chat.replyTo(turn)).toContain('Thank you')
    const custom = { budget: '900', visit: 'Evening', wish: 'a quiet room', news: 'yes' }
    expect(await leads()).toMatchObject([{ email: 'ana@acme.example', custom }])
    await ana.page.reload()
    await chat.log.getByText(turn, { exact: true }).waitFor()
    await leaves(ana)
  })

  it('fields of the agent: the talk takes an address without them', async () => {
    const { ana, chat } = await visitor({ mode: 'each_reply', customFields })
    await chat.write('hello')
    expect(await chat.write('ana@acme.example')).toContain('Thank you')
    expect(await chat.form.isVisible()).toBe(false)
    expect(await leads()).toMatchObject([{ email: 'ana@acme.example' }])
    await leaves(ana)
  })

  it('sent empty it says one kind sentence, sends nothing and waits in the first field', async () => {
    const { ana, chat } = await visitor({ mode: 'each_reply' })
    await chat.write('hello')
    const sent = edge.posts.length
    await chat.submit({ 'E-mail': '  ' })
    expect(await chat.form.getByRole('alert').innerText()).toBe(
      'Please enter your contact details.',
    )
    expect(await focused(ana)).toBe('email')
    expect(edge.posts.length).toBe(sent)
    await leaves(ana)
  })

  it('what was typed into it survives a message written meanwhile', async () => {
    const { ana, chat } = await visitor({ mode: 'each_reply' })
    await chat.write('hello')
    await chat.form.getByLabel('Name').fill('Ana')
    await chat.write(QUESTION)
    expect(await chat.form.getByLabel('Name').inputValue()).toBe('Ana')
    await leaves(ana)
  })

  it('what was typed into it is not lost with the line', async () => {
    const { ana, chat } = await visitor({ mode: 'each_reply' })
    await chat.write('hello')
    edge.troubles.push({ kind: 'refused', status: 429 })
    await chat.submit({ 'E-mail': 'ana@acme.example' })
    await chat.press(chat.retryButton)
    expect(await chat.replyTo('ana@acme.example')).toContain('Thank you')
    expect(await leads()).toMatchObject([{ email: 'ana@acme.example' }])
    await ana.context.close()
  })
})

async function focused({ page }: Person): Promise<string> {
  return page.evaluate('document.querySelector("fineguide-chat").shadowRoot.activeElement?.name')
}

describe('an answer that is stopped', () => {
  it('still asks, and still confirms what was given', async () => {
    const { ana, chat } = await visitor({ mode: 'each_reply' })
    for (const said of [QUESTION, 'ana@acme.example']) {
      edge.troubles.push({ kind: 'halted', behind: '"text-delta"', until: new Promise(() => {}) })
      await chat.send(said)
      await chat.log.getByText(said, { exact: true }).waitFor()
      await chat.log
        .locator('.turn')
        .last()
        .filter({ hasText: /\$390|Thank you/ })
        .waitFor()
      await chat.press(chat.stopButton)
      if (said === QUESTION) await chat.form.waitFor()
      else await chat.log.getByText('Noted: ana@acme.example.').waitFor()
      expect(await chat.log.locator('.turn').last().innerText()).toContain('Stopped.')
    }
    expect(await chat.panel.getByText('Source: Teeth whitening').count()).toBe(0)
    expect(await chat.log.getByText(ASK).count()).toBe(1)
    expect(await chat.form.isVisible()).toBe(false)
    expect(await leads()).toMatchObject([{ email: 'ana@acme.example' }])
    await leaves(ana)
  })
})

describe('a mistake', () => {
  it('in the form: the one correction, and the field that is meant, with what was typed', async () => {
    const { ana, chat } = await visitor({
      mode: 'on_interest',
      customFields: [{ key: 'wish', label: 'Wish', kind: 'text', options: [], required: true }],
    })
    await chat.write(QUESTION)
    await chat.submit({ 'E-mail': 'ana@gmial', Name: 'Ana', Wish: 'a quiet room' })
    const turn = 'Ana\nana@gmial\nWish: a quiet room'
    expect(await chat.replyTo(turn)).toContain('does not look quite right')
    const email = chat.form.getByLabel('E-mail')
    expect(await email.getAttribute('aria-invalid')).toBe('true')
    expect(await email.inputValue()).toBe('ana@gmial')
    expect(await chat.form.locator('[aria-invalid]').count()).toBe(1)
    expect(await leads()).toEqual([])
    await chat.submit({ 'E-mail': 'ana@gmail.com' })
    expect(await chat.replyTo('ana@gmail.com\nWish: a quiet room')).toContain('Thank you, Ana')
    expect(await leads()).toMatchObject([
      { name: 'Ana', email: 'ana@gmail.com', custom: { wish: 'a quiet room' } },
    ])
    await leaves(ana)
  })

  it('in a message: what was meant as a number stands in the form, marked, to be mended', async () => {
    const { ana, chat } = await visitor({ mode: 'on_interest' })
    await chat.write(QUESTION)
    expect(await chat.write('call me: 415 555 26')).toContain('does not look quite right')
    const phone = chat.form.getByLabel('Phone')
    expect(await phone.getAttribute('aria-invalid')).toBe('true')
    expect(await phone.inputValue()).toBe('415 555 26')
    expect(await chat.form.locator('[aria-invalid]').count()).toBe(1)
    await chat.submit({ Phone: '415 555 2671' })
    expect(await chat.replyTo('415 555 2671')).toContain('Thank you')
    expect(await leads()).toMatchObject([{ phone: '+14155552671' }])
    await leaves(ana)
  })
})

describe('what was understood', () => {
  it('is confirmed as it is read, and "Not right?" mends it: the lead has the new one first', async () => {
    const { ana, chat } = await visitor({ mode: 'on_interest' })
    await chat.write(QUESTION)
    await chat.submit({ 'E-mail': 'ana@gmail.com', Phone: '(415) 555-2671' })
    await chat.log.getByText('Noted: ana@gmail.com, +1 415 555 2671.').waitFor()

    await chat.press(chat.log.getByRole('button', { name: 'Not right?' }))
    expect(await focused(ana)).toBe('email')
    expect(await chat.form.getByLabel('E-mail').inputValue()).toBe('ana@gmail.com')
    expect(await chat.form.getByLabel('Phone').inputValue()).toBe('+1 415 555 2671')
    expect(await chat.form.locator('[aria-invalid]').count()).toBe(0)
    const sent = edge.posts.length
    await chat.press(chat.form.getByRole('button', { name: 'Send' }))
    expect(await chat.form.isVisible()).toBe(false)
    await chat.press(chat.log.getByRole('button', { name: 'Not right?' }))
    await chat.press(chat.form.getByRole('button', { name: 'Cancel' }))
    expect(await chat.form.isVisible()).toBe(false)
    expect(edge.posts.length).toBe(sent)

    await chat.press(chat.log.getByRole('button', { name: 'Not right?' }))
    await chat.submit({ 'E-mail': 'anna@gmail.com' })
    expect(await chat.replyTo('anna@gmail.com')).toContain('Thank you')
    await chat.log.getByText('Noted: anna@gmail.com.').waitFor()
    expect(await chat.form.isVisible()).toBe(false)
    expect(await leads()).toMatchObject([{ email: 'anna@gmail.com', phone: '+14155552671' }])
    await leaves(ana)
  })

  it('can still be mended after a reload, on a phone', async () => {
    const { ana, chat } = await visitor({ mode: 'on_interest' }, 'phone')
    await chat.write('i want to book an appointment. im Ana, ana@gmail.com')
    await ana.page.reload()
    await chat.open()
    await chat.log.getByText('Noted: Ana, ana@gmail.com.').waitFor()
    await chat.press(chat.log.getByRole('button', { name: 'Not right?' }))
    await chat.submit({ Name: 'Hannah' })
    await chat.log.getByText('Noted: Hannah.').waitFor()
    expect(await leads()).toMatchObject([{ name: 'Hannah', email: 'ana@gmail.com' }])
    await leaves(ana)
  })
})
