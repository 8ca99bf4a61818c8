// Fetches a web page that an admin or an API client names, as title and text. Called by learn-page.ts.
// Laws: every address, that of each redirect too, passes the SSRF guard before anything is sent; no
// cookie, no credential, nothing of ours leaves; time and size are bounded while reading. Never throws.
// What a public name resolves to is not ours to see in a Worker (http/public-address.ts).
import { publicAddress } from '../http/public-address.ts'
import { textOfHtml } from './html-text.ts'

/** Over the whole way, redirects and body included. */
const DEADLINE_MS = 10_000
const REDIRECTS_MAX = 5
/** Of the body, as it comes out of any compression. */
export const PAGE_MAX_BYTES = 2_000_000
const TITLE_MAX = 300

/** As RFC 9110 wants robots to name themselves. */
const USER_AGENT = 'FineguideLeads/1.0 (knowledge import, asked for by a person)'
const ACCEPT = 'text/html, text/markdown, text/plain;q=0.9'

export type FetchFailure =
  | 'web'
  | 'place'
  | 'redirect_place'
  | 'redirects'
  | 'unreachable'
  | 'missing'
  | 'refused'
  | 'broken'
  | 'late'
  | 'too_large'
  | 'kind'
  | 'empty'

export type FetchedPage =
  | { kind: 'page'; title: string; text: string }
  | { kind: 'failed'; why: FetchFailure }

export type FetchOptions = {
  fetchIt?: (url: string, init: RequestInit) => Promise<Response>
  /** Aborts when the time is over. */
  deadline?: AbortSignal
}

export async function fetchPage(address: string, options: FetchOptions = {}): Promise<FetchedPage> {
  const { fetchIt = fetchOutside, deadline = AbortSignal.timeout(DEADLINE_MS) } = options
  try {
    const way = await follow(address, fetchIt, deadline)
    if (way.kind === 'failed') return way
    return await read(way.response, way.url, deadline)
  } catch {
    return failed(deadline.aborted ? 'late' : 'unreachable')
  }
}

type Way =
  | { kind: 'answered'; response: Response; url: URL }
  | { kind: 'failed'; why: FetchFailure }

async function follow(
  address: string,
  fetchIt: NonNullable<FetchOptions['fetchIt']>,
  deadline: AbortSignal,
): Promise<Way> {
  let next = publicAddress(address)
  if (next.kind === 'refused') return failed(next.why)
  for (let hops = 0; hops <= REDIRECTS_MAX; hops++) {
    const { url } = next
    const headers = { accept: ACCEPT, 'user-agent': USER_AGENT }
    const asked = fetchIt(url.href, { headers, redirect: 'manual', signal: deadline })
    const response = await beforeEnd(asked, deadline)
    const location = isRedirect(response.status) ? response.headers.get('location') : null
    if (location === null) return { kind: 'answered', response, url }
    await response.body?.cancel()
    next = publicAddress(location, url)
    if (next.kind === 'refused') return failed('redirect_place')
  }
  return failed('redirects')
}

function isRedirect(status: number): boolean {
  return [301, 302, 303, 307, 308].includes(status)
}

async function read(response: Response, url: URL, deadline: AbortSignal): Promise<FetchedPage> {
  const type = typeOf(response)
  const why = wrongStatus(response.status) ?? (type.kind === null ? 'kind' : null)
  if (why !== null) {
    await response.body?.cancel()
    return failed(why)
  }
  const bytes = await bytesOf(response, deadline)
  if (bytes === null) return failed('too_large')
  const body = decode(bytes, type.charset, type.kind === 'html').replace(UNWANTED, '')
  const page =
    type.kind === 'html' ? await textOfHtml(body) : { title: headingOf(body), text: body }
  if (page.text.trim() === '') return failed('empty')
  const title = (page.title || addressTitle(url)).slice(0, TITLE_MAX).trim()
  return { kind: 'page', title, text: page.text.trim() }
}

function wrongStatus(status: number): FetchFailure | null {
  if (status >= 200 && status < 300) return null
  if (status === 404 || status === 410) return 'missing'
  return status === 401 || status === 403 || status === 429 || status === 451 ? 'refused' : 'broken'
}

const KINDS: Record<string, 'html' | 'text'> = {
  'text/html': 'html',
  'application/xhtml+xml': 'html',
  'text/plain': 'text',
  'text/markdown': 'text',
}

function typeOf(response: Response): { kind: 'html' | 'text' | null; charset: string | null } {
  const [type = '', ...parameters] = (response.headers.get('content-type') ?? '').split(';')
  const charset = parameters.find((one) => one.trim().toLowerCase().startsWith('charset='))
  return {
    kind: KINDS[type.trim().toLowerCase()] ?? null,
    charset: charset?.split('=')[1]?.replaceAll('"', '').trim() ?? null,
  }
}

/** Null as soon as more than the bound has come; what the header promises is not trusted. */
async function bytesOf(response: Response, deadline: AbortSignal): Promise<Uint8Array | null> {
  if (!response.body) return new Uint8Array()
  const reader = response.body.getReader()
  const chunks: Uint8Array[] = []
  let size = 0
  try {
    for (;;) {
      const { done, value } = await beforeEnd(reader.read(), deadline)
      if (done) break
      size += value.byteLength
      if (size > PAGE_MAX_BYTES) return null
      chunks.push(value)
    }
  } finally {
    // Ends the transfer of a body that is too long or too slow; nothing after its end.
    reader.cancel().catch(() => undefined)
  }
  const bytes = new Uint8Array(size)
  let at = 0
  for (const chunk of chunks) {
    bytes.set(chunk, at)
    at += chunk.byteLength
  }
  return bytes
}

/** Control characters that no text has; they would end it early in places. */
const UNWANTED = /(?![\t\n\r])\p{Cc}/gu
/** How far into the bytes a page may name its charset (HTML standard, prescan). */
const PRESCAN_BYTES = 1024

/** Charset of the header, else of the page, else UTF-8 where the bytes are, else the web's old default. */
function decode(bytes: Uint8Array, charset: string | null, isHtml: boolean): string {
  const named = charset ?? (isHtml ? charsetInside(bytes) : null)
  const decoder = named === null ? null : decoderOf(named)
  if (decoder) return decoder.decode(bytes)
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: false }).decode(bytes)
  } catch {
    return new TextDecoder('windows-1252').decode(bytes)
  }
}

function charsetInside(bytes: Uint8Array): string | null {
  const start = new TextDecoder('windows-1252').decode(bytes.subarray(0, PRESCAN_BYTES))
  for (const [tag] of start.matchAll(/<meta[^<>]{0,300}/gi)) {
    const named = /charset=["']?\s{0,9}([a-z0-9_:.-]{1,40})/i.exec(tag)?.[1]
    if (named !== undefined) return named
  }
  return null
}

function decoderOf(charset: string): TextDecoder | null {
  try {
    return new TextDecoder(charset)
  } catch {
    return null
  }
}

function headingOf(markdown: string): string {
  const line = markdown.split('\n', 200).find((one) => one.startsWith('# '))
  return line?.slice(2).trim() ?? ''
}

function addressTitle(url: URL): string {
  return url.hostname + (url.pathname === '/' ? '' : url.pathname)
}

/** A fetch or body that ignores its signal is left behind. */
function beforeEnd<T>(work: Promise<T>, deadline: AbortSignal): Promise<T> {
  return new Promise((resolve, reject) => {
    const end = () => reject(deadline.reason)
    if (deadline.aborted) end()
    deadline.addEventListener('abort', end, { once: true })
    work.then(resolve, reject).finally(() => deadline.removeEventListener('abort', end))
  })
}

function failed(why: FetchFailure): { kind: 'failed'; why: FetchFailure } {
  return { kind: 'failed', why }
}

// Not passed around bare: the runtime's fetch wants no `this`.
const fetchOutside: NonNullable<FetchOptions['fetchIt']> = (url, init) => fetch(url, init)
