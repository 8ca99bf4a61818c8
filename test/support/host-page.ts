// Somebody's website for browser tests of the widget: a server of its own on this machine, so another
// origin than the product's, with pages as a test writes them, and visitors with a browser of their own.
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { Browser, BrowserContextOptions } from 'playwright-core'
import { DESKTOP, type Person, PHONE } from './chromium.ts'

export type HostPage = {
  /** All of it, from `<!doctype html>` on. */
  html: string
  /** Such as a content security policy. */
  headers?: Record<string, string>
}

export type Site = {
  /** Origin. */
  url: string
  /** By path; may change under way. Any other path is a 404. */
  pages: Map<string, HostPage>
  close: () => Promise<void>
}

export async function startSite(pages: Record<string, HostPage> = {}): Promise<Site> {
  const known = new Map(Object.entries(pages))
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://site.invalid')
    // Asked for by the browser itself; a 404 would be an error on the console.
    if (pathname === '/favicon.ico') return response.writeHead(204).end()
    const page = known.get(pathname)
    const headers = { 'content-type': 'text/html; charset=utf-8', ...page?.headers }
    response.writeHead(page ? 200 : 404, headers).end(page?.html ?? 'Not found')
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    pages: known,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve())
        server.closeAllConnections()
      }),
  }
}

export type ShopPage = {
  /** Origin of the product. */
  product: string
  agent: string
  /** Attributes of the script tag besides `data-agent`, such as `data-theme="dark"`. */
  data?: string
  lang?: string
  head?: string
  body?: string
  headers?: Record<string, string>
}

/** A plain page with the one script tag in it, as the Embed tab says it. */
export function shopPage(page: ShopPage): HostPage {
  const { product, agent, data = '', lang = 'en', head = '', body = '', headers } = page
  return {
    html: `<!doctype html>
<html lang="${lang}">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<title>Corner shop</title>${head}</head>
<body><h1>Corner shop</h1><p>Open since 1994.</p>${body}
<script src="${product}/widget.js" data-agent="${agent}" ${data} async></script>
</body>
</html>`,
    ...(headers && { headers }),
  }
}

export type Device = 'desktop' | 'phone'

const DEVICES: Record<Device, BrowserContextOptions> = {
  desktop: { viewport: DESKTOP },
  phone: { viewport: PHONE, hasTouch: true, isMobile: true, deviceScaleFactor: 2 },
}
const PATIENCE_MS = 15_000

/** Somebody on a website, with a browser of their own. `origins`: whom the page may speak with. */
export async function visitorAt(
  browser: Browser,
  origins: readonly string[],
  { device = 'desktop', ...options }: { device?: Device } & BrowserContextOptions = {},
): Promise<Person> {
  const context = await browser.newContext({
    baseURL: origins[0] ?? '',
    reducedMotion: 'reduce',
    locale: 'en-US',
    ...DEVICES[device],
    ...options,
  })
  context.setDefaultTimeout(PATIENCE_MS)
  const problems: string[] = []
  // A broken content security policy is an error on the console.
  context.on('console', (said) => said.type() === 'error' && problems.push(said.text()))
  context.on('weberror', (error) => problems.push(String(error.error())))
  context.on('request', (request) => {
    const url = new URL(request.url())
    if (url.protocol.startsWith('http') && !origins.includes(url.origin))
      problems.push(`foreign host: ${request.url()}`)
  })
  return { page: await context.newPage(), context, problems }
}
