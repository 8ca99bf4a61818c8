// A real browser for browser tests: the system's Chromium, people with a browser of their own in it, and
// everything that goes wrong on their pages written down.
import { type Browser, type BrowserContext, chromium, type Page } from 'playwright-core'
import type { Product } from './product.ts'

export const DESKTOP = { width: 1440, height: 900 }
export const PHONE = { width: 390, height: 844 }

export type Person = {
  page: Page
  context: BrowserContext
  /** Console errors, script errors, broken policies, requests to foreign hosts; must stay empty. */
  problems: string[]
}

export type PersonOptions = {
  viewport?: { width: number; height: number }
  javaScript?: boolean
  /** Cookies of somebody who has signed in before. */
  as?: Awaited<ReturnType<BrowserContext['storageState']>>
}

const PATIENCE_MS = 15_000

export const LAUNCH = {
  executablePath: process.env.CHROMIUM_PATH ?? '/usr/bin/chromium',
  args: ['--no-sandbox', '--headless', '--disable-gpu', '--disable-background-networking'],
}

export function launch(): Promise<Browser> {
  return chromium.launch(LAUNCH)
}

/** Somebody with a browser of their own. */
export async function personIn(
  browser: Browser,
  product: Product,
  { viewport = DESKTOP, javaScript = true, as }: PersonOptions = {},
): Promise<Person> {
  const context = await browser.newContext({
    baseURL: product.url,
    viewport,
    javaScriptEnabled: javaScript,
    reducedMotion: 'reduce',
    locale: 'en-US',
    acceptDownloads: true,
    // As the edge would say it; this Worker is reached without one.
    extraHTTPHeaders: { 'cf-ipcountry': 'US' },
    ...(as && { storageState: as }),
  })
  context.setDefaultTimeout(PATIENCE_MS)
  const problems: string[] = []
  // A broken content security policy is an error on the console.
  context.on('console', (said) => said.type() === 'error' && problems.push(said.text()))
  context.on('weberror', (error) => problems.push(String(error.error())))
  context.on('request', (request) => {
    const url = new URL(request.url())
    if (url.protocol.startsWith('http') && url.origin !== product.url)
      problems.push(`foreign host: ${request.url()}`)
  })
  return { page: await context.newPage(), context, problems }
}

export async function signIn({ page }: Person, { owner }: Product): Promise<void> {
  await page.goto('/sign-in')
  await page.getByLabel('E-mail').fill(owner.email)
  await page.getByLabel('Password').fill(owner.password)
  await page.getByRole('button', { name: 'Sign in' }).click()
  await page.waitForURL('/')
}
