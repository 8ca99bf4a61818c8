// The main job as one story (PRODUCT §1), lived in a real browser: on a desktop, on a phone, and by
// people whose browsers run no JavaScript.
import { readFile } from 'node:fs/promises'
import { parse } from 'csv-parse/sync'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { MODE_LABELS, MODES } from '../../src/capture/settings.ts'
import { DESKTOP, launch, type Person, PHONE, personIn, signIn } from '../support/chromium.ts'
import { CLINIC, type Product, SOLAR, startProduct } from '../support/product.ts'
import { detailsForm, write } from '../support/visitor.ts'

const DETAILS = 'sure, im ana - 415 555 2671 or ana at gmail dot com'
const INTERESTED = 'what does whitening cost?'

let product: Product
let browser: Browser

beforeAll(async () => {
  ;[product, browser] = await Promise.all([startProduct(), launch()])
})
afterAll(async () => {
  await browser?.close()
  await product?.close()
})
beforeEach(() => product.reset())

describe.each([
  { where: 'a desktop', viewport: DESKTOP, javaScript: true },
  { where: 'a phone', viewport: PHONE, javaScript: true },
  { where: 'a desktop without JavaScript', viewport: DESKTOP, javaScript: false },
  { where: 'a phone without JavaScript', viewport: PHONE, javaScript: false },
])('on $where', (options) => {
  it('the admin switches lead collection on, a visitor becomes a lead, and the lead is worked and exported', async () => {
    await leadOfAnotherAgent()
    const admin = await personIn(browser, product, options)
    const visitor = await personIn(browser, product, options)
    await signIn(admin, product)
    await switchLeadCollectionOn(admin)
    await talk(visitor)
    await findLead(admin)
    await readLead(admin)
    await setToContacted(admin)
    await filterByAgentAndDate(admin)
    await exportView(admin)
    expect([...admin.problems, ...visitor.problems]).toEqual([])
    await admin.context.close()
    await visitor.context.close()
  })
})

/** Who must be missing in the view of the clinic, and in its export. */
async function leadOfAnotherAgent(): Promise<void> {
  await product.api.setLeadCollection(SOLAR.id, { enabled: true, mode: 'each_reply' })
  await product.api.say(SOLAR.id, { message: 'i am Bob Stone, bob@acme.example' })
  await product.api.setLeadCollection(SOLAR.id, { enabled: false })
}

async function switchLeadCollectionOn({ page }: Person): Promise<void> {
  await menuLink(page, 'Agents').click()
  await page.getByRole('link', { name: CLINIC.name }).first().click()
  await page.getByRole('link', { name: 'Features' }).click()
  await page.getByRole('heading', { name: 'Lead Collection', exact: true }).waitFor()
  const collects = page.getByLabel('Collect leads with this agent')
  expect(await collects.isChecked()).toBe(false)
  const modes = page.getByRole('radio')
  expect(await modes.count()).toBe(MODES.length)
  for (const mode of MODES) await page.getByText(MODE_LABELS[mode], { exact: true }).waitFor()
  expect(await modes.first().isChecked()).toBe(true)
  await collects.check()
  await page.getByRole('button', { name: 'Save changes' }).first().click()
  await page.getByText('Lead collection on').first().waitFor()
  await page.getByText('Saved', { exact: true }).first().waitFor()
}

async function talk(visitor: Person): Promise<void> {
  await visitor.page.goto(`/chat/${CLINIC.id}`)
  await write(visitor, 'hello, how are you?')
  expect(await detailsForm(visitor).isVisible()).toBe(false)
  const answer = await write(visitor, INTERESTED)
  expect(answer).toContain('$')
  expect(answer).toMatch(/e-mail address or phone number/)
  expect(await detailsForm(visitor).isVisible()).toBe(true)
  expect(await write(visitor, DETAILS)).toContain('Ana')
  expect(await detailsForm(visitor).isVisible()).toBe(false)
}

async function findLead({ page }: Person): Promise<void> {
  await menuLink(page, 'Leads').click()
  const row = page.getByRole('row').filter({ hasText: 'Ana' })
  await row.getByText('ana@gmail.com').waitFor()
  await row.getByText('New', { exact: true }).waitFor()
  expect(await page.getByRole('row').filter({ hasText: 'Bob Stone' }).count()).toBe(1)
  await row.getByRole('link').first().click()
}

async function readLead({ page }: Person): Promise<void> {
  await page.getByRole('heading', { name: 'Ana', exact: true }).waitFor()
  const about = page.getByRole('main')
  await about.getByRole('link', { name: 'ana@gmail.com' }).waitFor()
  expect(await about.locator('a[href="tel:+14155552671"]').count()).toBe(1)
  expect(await about.getByText(CLINIC.name).count()).toBeGreaterThan(0)
  expect(await about.locator('time').count()).toBeGreaterThan(0)
  const talk = page.getByRole('region', { name: 'Conversation' })
  const marked = await talk.locator('mark').allInnerTexts()
  expect(marked).toEqual([INTERESTED, 'ana', '415 555 2671', 'ana at gmail dot com'])
  expect(await talk.getByText('Asked here: interest').count()).toBe(1)
}

async function setToContacted({ page }: Person): Promise<void> {
  await page.getByLabel('Status').selectOption('contacted')
  await page.getByRole('button', { name: 'Save status' }).click()
  await page.getByText('Status saved').first().waitFor()
  await page.getByText('set it to contacted').waitFor()
}

async function filterByAgentAndDate({ page }: Person): Promise<void> {
  await menuLink(page, 'Leads').click()
  await filter(page, 'Agent', CLINIC.name)
  await filter(page, 'Captured', 'Last 7 days')
  await page.waitForURL(/agent=agent_brightwell.*range=7d/)
  await page.getByRole('row').filter({ hasText: 'Ana' }).waitFor()
  expect(await page.getByRole('row').filter({ hasText: 'Bob Stone' }).count()).toBe(0)
}

async function filter(page: Person['page'], menu: string, option: string): Promise<void> {
  const details = page
    .getByRole('group')
    .filter({ has: page.locator('summary', { hasText: menu }) })
  await details.locator('summary').click()
  await details.getByLabel(option).check()
  await details.getByRole('button', { name: 'Apply' }).click()
  await page.getByRole('list', { name: 'Filters' }).getByText(option).waitFor()
}

async function exportView({ page }: Person): Promise<void> {
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('link', { name: 'Export 1 lead' }).click(),
  ])
  expect(download.suggestedFilename()).toMatch(/\.csv$/)
  const text = await readFile((await download.path())!, 'utf8')
  expect(text.startsWith('\ufeff')).toBe(true)
  const rows = parse(text, { bom: true, columns: true, record_delimiter: '\r\n' })
  expect(rows).toMatchObject([
    {
      Name: 'Ana',
      Email: 'ana@gmail.com',
      Phone: '+14155552671',
      Agent: CLINIC.name,
      Status: 'contacted',
      Interest: INTERESTED,
      Captured: expect.stringMatching(/^\d{4}-\d\d-\d\d \d\d:\d\d:\d\d$/),
    },
  ])
}

function menuLink(page: Person['page'], name: string) {
  return page.getByRole('navigation', { name: 'Main menu' }).getByRole('link', { name })
}
