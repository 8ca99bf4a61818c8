// Every page of the product as the signed-in owner gets it (PRODUCT §9): it is there, quiet, at home, fits
// a phone, and is accessible, light and dark, on a phone and on a desktop.
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { AxeResults } from 'axe-core'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { DESKTOP, launch, type Person, PHONE, personIn, signIn } from '../support/chromium.ts'
import { CLINIC, type Product, startProduct } from '../support/product.ts'

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

/** The addresses that PRODUCT §9 names. `:lead` and `:conversation` are made below. */
const NAMED = [
  '/',
  '/sign-in',
  '/agents',
  `/agents/${CLINIC.id}`,
  `/agents/${CLINIC.id}/features`,
  `/agents/${CLINIC.id}/knowledge`,
  `/agents/${CLINIC.id}/appearance`,
  `/agents/${CLINIC.id}/embed`,
  '/leads',
  '/leads/:lead',
  '/conversations',
  '/conversations/:conversation',
  '/settings',
  `/chat/${CLINIC.id}`,
]
/** And those that they lead to. */
const BEHIND = [
  '/agents/new',
  `/agents/${CLINIC.id}/deletion`,
  `/agents/${CLINIC.id}/features?replay`,
  `/agents/${CLINIC.id}/knowledge/new`,
  `/agents/${CLINIC.id}/knowledge/:article`,
  `/agents/${CLINIC.id}/knowledge?q=what+does+whitening+cost`,
  '/leads?q=nobody-has-this-name',
  '/leads?status=new&range=30d&agent=agent_brightwell&sort=person&dir=asc',
  '/leads/:lead/edit',
  '/leads/:lead/erasure',
  '/settings/members',
  '/settings/keys',
  '/sign-out',
]

let product: Product
let browser: Browser
let owner: Person
const ids: Record<string, string> = {}

beforeAll(async () => {
  ;[product, browser] = await Promise.all([startProduct(), launch()])
  owner = await personIn(browser, product)
  await signIn(owner, product)
})
afterAll(async () => {
  await browser?.close()
  await product?.close()
})

describe('a fresh workspace', () => {
  it.each(['/', '/leads', '/conversations'])('%s teaches the next step', async (path) => {
    await holds(path)
  })
})

describe('a workspace at work', () => {
  beforeAll(async () => {
    await product.api.setLeadCollection(CLINIC.id, { enabled: true })
    await owner.page.goto('/conversations')
    await owner.page.getByRole('button', { name: 'Add sample conversations' }).click()
    await owner.page.getByRole('button', { name: 'Remove' }).waitFor()
    const [lead] = await product.api.leadsOf(CLINIC.id)
    const article = await product.api.addArticle(CLINIC.id, { title: 'Parking', body: '# Yard' })
    ids[':lead'] = lead!.id
    ids[':conversation'] = lead!.conversations[0]!
    ids[':article'] = article.id
  })

  it.each(NAMED)('%s', (path) => holds(path))
  it.each(BEHIND)('%s', (path) => holds(path))

  it('what is not there says so in the same frame', async () => {
    await holds('/leads/lead_nobody', 404)
  })

  it('the leads list is accessible with a menu open and with rows selected', async () => {
    const { page, problems } = owner
    problems.length = 0
    for (const viewport of [DESKTOP, PHONE]) {
      await page.setViewportSize(viewport)
      await page.goto('/leads')
      const menus = page.locator('summary')
      for (const menu of await menus.all()) {
        if (!(await menu.isVisible())) continue
        await menu.click()
        expect(await violations(page)).toEqual([])
        expect(await sidewaysScroll(page)).toBe(0)
        await page.keyboard.press('Escape')
      }
      await page
        .getByRole('checkbox', { name: /^Select / })
        .first()
        .check({ force: true })
      expect(await violations(page)).toEqual([])
    }
    expect(problems).toEqual([])
  })
})

/** Opens the page once and looks at it in both sizes and themes. */
async function holds(path: string, status = 200): Promise<void> {
  const { page, problems } = owner
  problems.length = 0
  const address = path.replace(/:\w+/, (name) => ids[name] ?? name)
  await page.setViewportSize(DESKTOP)
  const answer = await page.goto(address)
  expect(answer?.status()).toBe(status)
  // A status of 400 and more is an error on the console by itself.
  if (status === 200) expect(problems).toEqual([])
  for (const viewport of [PHONE, DESKTOP]) {
    await page.setViewportSize(viewport)
    await page.emulateMedia({ colorScheme: 'light' })
    expect(await sidewaysScroll(page)).toBe(0)
    expect(await violations(page)).toEqual([])
    // Themes differ in nothing but colour.
    await page.emulateMedia({ colorScheme: 'dark' })
    expect(await violations(page, ['color-contrast'])).toEqual([])
  }
  if (status === 200) expect(problems).toEqual([])
}

async function sidewaysScroll(page: Page): Promise<number> {
  // A text, because the types of browsers are not those of Workers.
  return page.evaluate(
    'document.scrollingElement.scrollWidth - document.scrollingElement.clientWidth',
  )
}

/** Serious and critical ones, each with the element it is about. */
async function violations(page: Page, rules?: string[]): Promise<string[]> {
  // By the debugger, which no content security policy holds back.
  if (!(await page.evaluate('Boolean(window.axe)'))) await page.evaluate(AXE)
  const options = { resultTypes: ['violations'], ...(rules && { runOnly: rules }) }
  const { violations: found } = await page.evaluate<AxeResults>(
    `axe.run(document, ${JSON.stringify(options)})`,
  )
  return found
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .flatMap(({ id, nodes }) =>
      nodes.map(({ target, failureSummary }) => `${id}: ${target} ${failureSummary}`),
    )
}
