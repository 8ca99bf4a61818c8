// `npm run screenshots`: every page and every state of the widget at 390 and 1440 px, light and dark, into
// screenshots/ (git-ignored), to be looked at; names as arguments take only those. BASE_URL=<running product> takes that one; else a fresh demo is started for it.
import { spawn } from 'node:child_process'
import { existsSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Browser, chromium, type Page } from 'playwright-core'
import { DEMO_AGENTS } from './local/demo.ts'
import { QUIET_WRANGLER, ROOT } from './local/process.ts'
import { devVars } from './local/vars.ts'
import { takeWidget } from './local/widget-shots.ts'

const SIZES = [
  { width: 390, height: 844 },
  { width: 1440, height: 900 },
]
const THEMES = ['light', 'dark'] as const
const START_LIMIT_MS = 120_000
const agent = DEMO_AGENTS[0]?.id ?? ''

/** `follow`: a page whose address is only known from the first such link of another page. */
type Shot = { name: string; path: string; follow?: string; signedOut?: boolean }

const SHOTS: Shot[] = [
  { name: 'sign-in', path: '/sign-in', signedOut: true },
  { name: 'setup', path: '/setup', signedOut: true },
  { name: 'chat', path: `/chat/${agent}`, signedOut: true },
  { name: 'overview', path: '/' },
  { name: 'leads', path: '/leads' },
  { name: 'leads-no-match', path: '/leads?q=nobody-has-this-name' },
  { name: 'lead', path: '/leads', follow: 'a.row-link[href^="/leads/"]' },
  { name: 'agents', path: '/agents' },
  { name: 'agent', path: `/agents/${agent}` },
  { name: 'agent-features', path: `/agents/${agent}/features` },
  { name: 'agent-knowledge', path: `/agents/${agent}/knowledge` },
  { name: 'agent-appearance', path: `/agents/${agent}/appearance` },
  { name: 'agent-embed', path: `/agents/${agent}/embed` },
  { name: 'conversations', path: '/conversations' },
  { name: 'conversation', path: '/conversations', follow: 'a.row-link[href^="/conversations/"]' },
  { name: 'settings', path: '/settings' },
  { name: 'not-found', path: '/leads/lead_nobody' },
  { name: 'design', path: '/design' },
  { name: 'design-list', path: '/design/list' },
  { name: 'design-detail', path: '/design/detail' },
]

const FOLDER = join(ROOT, 'screenshots')
const only = process.argv.slice(2)
const shots = SHOTS.filter(({ name }) => only.length === 0 || only.includes(name))
mkdirSync(FOLDER, { recursive: true })

const product = process.env.BASE_URL
  ? { url: process.env.BASE_URL, stop: () => undefined }
  : await startProduct()
try {
  const browser = await launch()
  try {
    for (const theme of THEMES) for (const size of SIZES) await takeAll(browser, theme, size)
    if (only.length === 0 || only.includes('widget'))
      await takeWidget({
        browser,
        product: { url: product.url, apiKey: devVars().DEMO_API_KEY, agent: DEMO_AGENTS[1].id },
        folder: FOLDER,
        sizes: SIZES,
        themes: THEMES,
      })
  } finally {
    await browser.close()
  }
} finally {
  product.stop()
}
console.log(`The pictures are in ${FOLDER}`)

function launch(): Promise<Browser> {
  const executablePath = process.env.CHROMIUM_PATH ?? '/usr/bin/chromium'
  if (!existsSync(executablePath))
    throw new Error(`No Chromium at ${executablePath} (CHROMIUM_PATH)`)
  return chromium.launch({
    executablePath,
    args: ['--no-sandbox', '--headless', '--disable-gpu', '--disable-background-networking'],
  })
}

async function takeAll(
  browser: Browser,
  theme: (typeof THEMES)[number],
  viewport: (typeof SIZES)[number],
): Promise<void> {
  for (const signedOut of [true, false]) {
    const wanted = shots.filter((shot) => (shot.signedOut ?? false) === signedOut)
    if (wanted.length === 0) continue
    const context = await browser.newContext({
      baseURL: product.url,
      viewport,
      colorScheme: theme,
      reducedMotion: 'reduce',
    })
    const page = await context.newPage()
    const problems = watch(page)
    if (!signedOut) await signIn(page)
    for (const shot of wanted) {
      const status = await open(page, shot)
      problems.push(...(await sidewaysScroll(page)))
      const file = `${shot.name}-${viewport.width}-${theme}.png`
      await page.screenshot({ path: join(FOLDER, file), fullPage: true })
      console.log(
        `${status} ${file}${problems
          .splice(0)
          .map((line) => `\n    ${line}`)
          .join('')}`,
      )
    }
    await context.close()
  }
}

/** Errors on the console and in scripts, as they come; whoever prints them empties the list. */
function watch(page: Page): string[] {
  const problems: string[] = []
  page.on('console', (message) => message.type() === 'error' && problems.push(message.text()))
  page.on('pageerror', (error) => problems.push(String(error)))
  return problems
}

/** A page that does not exist yet gives its 404, and the picture of it. */
async function open(page: Page, shot: Shot): Promise<string> {
  const answer = await page.goto(shot.path)
  const status = String(answer?.status() ?? '???')
  if (!shot.follow) return status
  const href = await page
    .locator(shot.follow)
    .first()
    .getAttribute('href', { timeout: 1000 })
    .catch(() => null)
  if (href === null) return `${status} (none to follow)`
  return String((await page.goto(href))?.status() ?? '???')
}

async function sidewaysScroll(page: Page): Promise<string[]> {
  const over = await page.evaluate(
    // Runs in the page, where these names exist.
    'document.documentElement.scrollWidth - document.documentElement.clientWidth',
  )
  return Number(over) > 0 ? [`scrolls sideways by ${over} px`] : []
}

async function signIn(page: Page): Promise<void> {
  const { DEMO_EMAIL, DEMO_PASSWORD } = devVars()
  await page.goto('/sign-in')
  const email = page.locator('input[name=email]')
  if ((await email.count()) === 0) return console.log('    there is no sign-in yet')
  await email.fill(DEMO_EMAIL)
  await page.locator('input[name=password]').fill(DEMO_PASSWORD)
  await Promise.all([page.waitForLoadState('load'), page.keyboard.press('Enter')])
  await page
    .waitForURL((url) => url.pathname !== '/sign-in', { timeout: 10_000 })
    .catch(() => {
      console.log('    the demo sign-in does not work')
    })
}

type Product = { url: string; stop: () => void }

/** `npm run dev` on a fresh demo, in a process group of its own, so that all of it ends. */
async function startProduct(): Promise<Product> {
  const port = await freePort()
  const state = mkdtempSync(join(tmpdir(), 'fineguide-screenshots-'))
  const child = spawn(process.execPath, ['scripts/dev.ts'], {
    cwd: ROOT,
    env: { ...process.env, ...QUIET_WRANGLER, PORT: String(port), STATE_DIR: state },
    stdio: ['ignore', 'ignore', 'inherit'],
    detached: true,
  })
  const stop = () => {
    if (child.pid && child.exitCode === null) process.kill(-child.pid, 'SIGKILL')
    rmSync(state, { recursive: true, force: true, maxRetries: 5 })
  }
  const url = `http://localhost:${port}`
  const startedAt = Date.now()
  while (!(await answers(url))) {
    if (child.exitCode !== null || Date.now() - startedAt > START_LIMIT_MS) {
      stop()
      throw new Error('npm run dev did not start')
    }
    await new Promise((done) => setTimeout(done, 200))
  }
  return { url, stop }
}

async function answers(url: string): Promise<boolean> {
  return fetch(url, { redirect: 'manual' }).then(
    () => true,
    () => false,
  )
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer().on('error', reject)
    server.listen(0, () => {
      const address = server.address()
      const port = typeof address === 'object' && address ? address.port : 0
      server.close(() => resolve(port))
    })
  })
}
