// Each mode as it is set on the settings page, and what a visitor then meets in the hosted chat
// (PRODUCT §3): who is asked when, what a no does, what a wrong address does, and the inline form.
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { MODE_LABELS, type Mode } from '../../src/capture/settings.ts'
import { launch, type Person, personIn, signIn } from '../support/chromium.ts'
import { CLINIC, type Product, startProduct } from '../support/product.ts'
import { detailsForm, replyTo, write } from '../support/visitor.ts'

const QUESTION = 'what does whitening cost?'
const ANSWER = '$390'
const ASK = /e-mail address or phone number|your e-mail address|How can we reach you|follow up/

let product: Product
let browser: Browser
let admin: Person

beforeAll(async () => {
  ;[product, browser] = await Promise.all([startProduct(), launch()])
  admin = await personIn(browser, product)
  await signIn(admin, product)
})
afterAll(async () => {
  await browser?.close()
  await product?.close()
})
beforeEach(() => product.reset())

/** The clinic's settings page, as an admin would: the switch, the card, Save. */
async function choose(mode: Mode): Promise<void> {
  const { page } = admin
  await page.goto(`/agents/${CLINIC.id}/features`)
  await page.getByLabel('Collect leads with this agent').check()
  await page.getByRole('radio', { name: MODE_LABELS[mode] }).check()
  await page.getByRole('button', { name: 'Save changes' }).first().click()
  await page.getByText('Saved', { exact: true }).first().waitFor()
  await page.reload()
  expect(await page.getByRole('radio', { name: MODE_LABELS[mode] }).isChecked()).toBe(true)
}

async function visitor(): Promise<Person> {
  const person = await personIn(browser, product)
  await person.page.goto(`/chat/${CLINIC.id}`)
  return person
}

const isAsked = (person: Person) => detailsForm(person).isVisible()
const leads = () => product.api.leadsOf(CLINIC.id)

describe('off', () => {
  it('nobody is asked and no lead is kept', async () => {
    const ana = await visitor()
    expect(await write(ana, QUESTION)).toContain(ANSWER)
    expect(await isAsked(ana)).toBe(false)
    await write(ana, 'i am ana, ana@acme.example')
    expect(await leads()).toEqual([])
    await ana.context.close()
  })
})

describe('on_interest', () => {
  it('small talk is not asked on, interest is; after a no the ask is gone until a new sign', async () => {
    await choose('on_interest')
    const ana = await visitor()
    expect(await write(ana, 'hello, how are you?')).not.toMatch(ASK)
    expect(await isAsked(ana)).toBe(false)
    const answer = await write(ana, QUESTION)
    expect(answer).toContain(ANSWER)
    expect(answer).toMatch(ASK)
    expect(await isAsked(ana)).toBe(true)

    await detailsForm(ana).getByRole('button', { name: 'Not now' }).click()
    expect(await replyTo(ana, 'Not now')).toContain('No problem')
    expect(await isAsked(ana)).toBe(false)
    expect(await write(ana, 'how long does whitening take?')).not.toMatch(ASK)
    expect(await isAsked(ana)).toBe(false)
    await write(ana, 'ok, i want to book an appointment')
    expect(await isAsked(ana)).toBe(true)
    expect(await leads()).toEqual([])
    expect(ana.problems).toEqual([])
    await ana.context.close()
  })

  it('the inline form takes the details, and the page shows the talk again after a reload', async () => {
    await choose('on_interest')
    const ana = await visitor()
    await write(ana, QUESTION)
    const form = detailsForm(ana)
    await form.getByLabel('Name').fill('Ana López')
    await form.getByLabel('E-mail').fill('ana@acme.example')
    await form.getByRole('button', { name: 'Send' }).click()
    await ana.page.getByText(/Thank you, Ana/).waitFor()
    expect(await isAsked(ana)).toBe(false)
    expect(await leads()).toMatchObject([{ name: 'Ana López', email: 'ana@acme.example' }])

    await ana.page.reload()
    const log = ana.page.getByRole('log')
    await log.getByText(QUESTION, { exact: true }).waitFor()
    await log.getByText(/Thank you, Ana/).waitFor()
    expect(await isAsked(ana)).toBe(false)
    expect(ana.problems).toEqual([])
    await ana.context.close()
  })

  it('a wrong address gets one correction, and the right one is kept', async () => {
    await choose('on_interest')
    const ana = await visitor()
    await write(ana, QUESTION)
    expect(await write(ana, 'ana@gmial')).toContain('does not look quite right')
    expect(await isAsked(ana)).toBe(true)
    expect(await leads()).toEqual([])
    await write(ana, 'sorry, ana@gmail.com')
    expect(await isAsked(ana)).toBe(false)
    expect(await leads()).toMatchObject([{ email: 'ana@gmail.com' }])
    await ana.context.close()
  })
})

describe('each_reply', () => {
  it('every reply answers and asks, also after a no, until the details are given; then none', async () => {
    await choose('each_reply')
    const ana = await visitor()
    const asks = new Set<string>()
    for (const message of ['hello', QUESTION, 'no thanks, i will not give my email']) {
      const reply = await write(ana, message)
      expect(await isAsked(ana)).toBe(true)
      asks.add(reply.trim().split('\n').at(-1)!)
    }
    expect(asks.size).toBe(3)
    expect(await write(ana, 'fine: +1 415 555 2671')).toContain('Thank you')
    expect(await isAsked(ana)).toBe(false)
    expect(await write(ana, 'when are you open?')).not.toMatch(ASK)
    expect(await isAsked(ana)).toBe(false)
    expect(await leads()).toMatchObject([{ phone: '+14155552671' }])
    expect(ana.problems).toEqual([])
    await ana.context.close()
  })
})

describe('insist', () => {
  it('nothing is answered before the details; then the withheld question is', async () => {
    await choose('insist')
    const ana = await visitor()
    const first = await write(ana, QUESTION)
    expect(first).not.toContain('$')
    expect(await isAsked(ana)).toBe(true)
    await detailsForm(ana).getByRole('button', { name: 'Not now' }).click()
    await replyTo(ana, 'Not now')
    expect(await write(ana, 'and when are you open?')).not.toMatch(/\d/)
    expect(await isAsked(ana)).toBe(true)

    await detailsForm(ana).getByLabel('E-mail').fill('ana@acme.example')
    await detailsForm(ana).getByRole('button', { name: 'Send' }).click()
    const thanks = await replyTo(ana, 'ana@acme.example')
    expect(thanks).toContain('Thank you')
    expect(thanks).toContain(ANSWER)
    expect(await isAsked(ana)).toBe(false)
    expect(await write(ana, 'how much is the home kit?')).toContain('$')
    expect(await leads()).toMatchObject([{ email: 'ana@acme.example' }])
    expect(ana.problems).toEqual([])
    await ana.context.close()
  })
})
