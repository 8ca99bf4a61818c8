// Pictures of the widget on a page of another origin, for `npm run screenshots`: closed, open, streaming,
// ask, error, captured; left to right and right to left; light and dark; phone and desktop. One sheet a
// size and theme holds them side by side.
import { createServer, type Server } from 'node:http'
import { join } from 'node:path'
import type { Browser, Page } from 'playwright-core'
import { clientOf } from './client.ts'

export type WidgetShotOptions = {
  browser: Browser
  product: { url: string; apiKey: string; agent: string }
  folder: string
  sizes: readonly { width: number; height: number }[]
  themes: readonly ('light' | 'dark')[]
}

const TALKS = {
  en: {
    question: 'What does whitening cost?',
    wrong: 'ana@gmial',
    details: "Sure, I'm Ana, 415 555 2671 or ana at gmail dot com",
  },
  ar: {
    question: 'كم تكلفة تبييض الأسنان؟',
    wrong: 'ana@gmial',
    details: 'أنا آنا، 415 555 2671 أو ana@gmail.com',
  },
} as const
type Locale = keyof typeof TALKS
const LOCALES = ['en', 'ar'] as const

const PHONE_PX = 480

/** Takes all pictures and prints their names. */
export async function takeWidget(options: WidgetShotOptions): Promise<void> {
  const { product, sizes, themes } = options
  const settings = { enabled: true, mode: 'on_interest', defaultCountry: 'US' } as const
  await clientOf(product.url, product.apiKey).setLeadCollection(product.agent, settings)
  const host = await startHost(product)
  try {
    for (const theme of themes)
      for (const viewport of sizes) await takeSize(options, host.url, theme, viewport)
  } finally {
    host.server.close()
  }
}

async function takeSize(
  { browser, folder }: WidgetShotOptions,
  url: string,
  theme: 'light' | 'dark',
  viewport: { width: number; height: number },
): Promise<void> {
  const pictures: Buffer[] = []
  const isPhone = viewport.width < PHONE_PX
  for (const locale of LOCALES) {
    const context = await browser.newContext({
      viewport,
      colorScheme: theme,
      reducedMotion: 'reduce',
      ...(isPhone && { hasTouch: true, isMobile: true }),
    })
    const page = await context.newPage()
    await page.addInitScript(HOLD)
    await page.goto(`${url}/${locale}`)
    for (const [state, reach] of statesOf(locale)) {
      await reach(page)
      const file = `widget-${state}-${locale}-${viewport.width}-${theme}.png`
      await page.screenshot({ path: join(folder, file) })
      pictures.push(await page.screenshot({ clip: corner(viewport) }))
      console.log(`    ${file}`)
    }
    await context.close()
  }
  const sheet = `widget-sheet-${viewport.width}-${theme}.png`
  await joinPictures(browser, pictures, join(folder, sheet), corner(viewport).width)
  console.log(`    ${sheet}`)
}

// While `holdReply` is set, the browser's own fetch passes on the first half of a reply and waits.
const HOLD = `
  const real = fetch
  window.fetch = async (...args) => {
    const response = await real(...args)
    if (!window.holdReply || args[1]?.method !== 'POST') return response
    const text = await response.text()
    const cut = text.indexOf('text-delta')
    const half = text.slice(0, text.indexOf('\\n\\n', cut) + 2)
    const held = new ReadableStream({
      start(controller) {
        controller.enqueue(new TextEncoder().encode(half))
        window.goOn = () => {
          controller.enqueue(new TextEncoder().encode(text.slice(half.length)))
          controller.close()
        }
      },
    })
    return new Response(held, { headers: response.headers })
  }
`

/** In the order in which a visit reaches them. */
function statesOf(locale: Locale): [string, (page: Page) => Promise<void>][] {
  const talk = TALKS[locale]
  const say = async (page: Page, text: string): Promise<void> => {
    await page.locator('.composer textarea').fill(text)
    await page.keyboard.press('Enter')
  }
  return [
    ['closed', (page) => page.locator('.launcher').waitFor()],
    [
      'open',
      async (page) => {
        await page.locator('.launcher').click()
        await page.locator('.turn').first().waitFor()
      },
    ],
    [
      'streaming',
      async (page) => {
        await page.evaluate('window.holdReply = true')
        await say(page, talk.question)
        await page.locator('.turn.agent p').nth(1).waitFor()
      },
    ],
    [
      'ask',
      async (page) => {
        await page.evaluate('window.holdReply = false; window.goOn()')
        await page.locator('.ask').waitFor()
      },
    ],
    [
      'error',
      async (page) => {
        await page.locator('.ask input[name=email]').fill(talk.wrong)
        await page.keyboard.press('Enter')
        await page.locator('.ask [aria-invalid]').waitFor()
      },
    ],
    [
      'captured',
      async (page) => {
        await say(page, talk.details)
        await page.locator('.noted').waitFor()
      },
    ],
  ]
}

type Host = { url: string; server: Server }

/** A website that is not ours. */
async function startHost(product: WidgetShotOptions['product']): Promise<Host> {
  const server = createServer((request, response) => {
    const locale = request.url === '/ar' ? 'ar' : 'en'
    response.setHeader('content-type', 'text/html; charset=utf-8')
    response.end(hostPage(product, locale))
  })
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready))
  const address = server.address()
  const port = typeof address === 'object' && address ? address.port : 0
  return { url: `http://127.0.0.1:${port}`, server }
}

function hostPage({ url, agent }: WidgetShotOptions['product'], locale: Locale): string {
  return `<!doctype html>
<html lang="${locale}" dir="${locale === 'ar' ? 'rtl' : 'ltr'}">
<meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<title>Brightwell Dental</title>
<style>
  body { margin: 0; font: 18px/1.6 Georgia, serif; color: #234; background: #f4f7f6 }
  @media (prefers-color-scheme: dark) { body { color: #cdd8d6; background: #14201e } }
  main { max-width: 640px; margin: 0 auto; padding: 12vh 24px }
  h1 { font-size: 40px; line-height: 1.15; margin: 0 0 16px }
</style>
<main><h1>A dentist you look forward to seeing</h1>
<p>Check-ups, whitening and implants in the middle of town. New patients are welcome, evenings and
Saturdays too.</p></main>
<script src="${url}/widget.js" data-agent="${agent}" async></script>`
}

/** What of a page stands on the sheet: where the widget is. */
function corner({ width, height }: { width: number; height: number }) {
  const seen = Math.min(width, 480)
  return {
    x: width - seen,
    y: Math.max(0, height - 844),
    width: seen,
    height: Math.min(height, 844),
  }
}

/** The pictures of one size and theme side by side, drawn by the browser itself. */
async function joinPictures(
  browser: Browser,
  pictures: Buffer[],
  path: string,
  width: number,
): Promise<void> {
  const columns = pictures.length / LOCALES.length
  const shown = Math.round(width * 0.7)
  const images = pictures.map(
    (data) => `<img width="${shown}" src="data:image/png;base64,${data.toString('base64')}">`,
  )
  const page = await browser.newPage({
    viewport: { width: columns * (shown + 12) + 12, height: 400 },
  })
  await page.setContent(
    `<style>body { margin: 12px; display: grid; gap: 12px; background: #888;
      grid-template-columns: repeat(${columns}, ${shown}px) }</style>${images.join('')}`,
  )
  await page.screenshot({ path, fullPage: true })
  await page.close()
}
