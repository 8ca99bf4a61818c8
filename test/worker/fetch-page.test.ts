/// <reference types="vite/types/importMeta.d.ts" />
import { describe, expect, it } from 'vitest'
import { fetchPage, PAGE_MAX_BYTES } from '../../src/knowledge/fetch-page.ts'

// Empty where the corpora are not at hand.
const CORPORA = import.meta.glob<string>('../../../shared/corpora/security/ssrf/*.txt', {
  query: '?raw',
  import: 'default',
  eager: true,
})
const PAGE = 'https://acme.example/prices'

type Site = (url: string, init: RequestInit) => Response | Promise<Response>

/** A web of its own: nothing is sent. Every request is written down. */
function web(site: Site) {
  const asked: { url: string; init: RequestInit }[] = []
  const fetchIt = async (url: string, init: RequestInit) => {
    asked.push({ url, init })
    return site(url, init)
  }
  return { asked, fetchIt }
}

const html = (body: BodyInit, type = 'text/html; charset=utf-8') =>
  new Response(body, { headers: { 'content-type': type } })
const redirect = (location: string, status = 302) =>
  new Response('see there', { status, headers: { location } })

describe('a page', () => {
  it('is asked for once, by name, without cookies or credentials', async () => {
    const { asked, fetchIt } = web(() => html('<title>Prices</title><p>A loaf is $7.'))
    expect(await fetchPage(PAGE, { fetchIt })).toEqual({
      kind: 'page',
      title: 'Prices',
      text: 'A loaf is $7.',
    })
    const [{ url, init }] = asked as [(typeof asked)[0]]
    expect(asked).toHaveLength(1)
    expect(url).toBe(PAGE)
    expect(init.redirect).toBe('manual')
    expect(Object.keys(init.headers ?? {}).sort()).toEqual(['accept', 'user-agent'])
    expect(new Headers(init.headers).get('user-agent')).toContain('FineguideLeads')
  })

  it.each([
    ['text/markdown', '# Loaves\n\nA loaf is $7.', 'Loaves', '# Loaves\n\nA loaf is $7.'],
    [
      'text/plain; charset=UTF-8',
      'A loaf is <b>7</b>.',
      'acme.example/prices',
      'A loaf is <b>7</b>.',
    ],
    ['Text/HTML', '<p>A loaf is 7', 'acme.example/prices', 'A loaf is 7'],
  ])('of %s', async (type, body, title, text) => {
    const { fetchIt } = web(() => html(body, type))
    expect(await fetchPage(PAGE, { fetchIt })).toEqual({ kind: 'page', title, text })
  })

  const latin = Uint8Array.from([0x63, 0x61, 0x66, 0xe9])
  const meta = new TextEncoder().encode(
    '<meta http-equiv=x content="text/html; charset=iso-8859-1">',
  )
  it.each([
    ['the header', html(latin, 'text/html; charset="ISO-8859-1"')],
    ['the page', html(Uint8Array.from([...meta, ...latin]), 'text/html')],
    ['the bytes', html(latin, 'text/html')],
    ['the bytes, when what is named does not exist', html(latin, 'text/plain; charset=klingon')],
  ])('has the charset of %s', async (_, response) => {
    const { fetchIt } = web(() => response)
    expect(await fetchPage(PAGE, { fetchIt })).toMatchObject({ kind: 'page', text: 'café' })
  })

  it('loses the control characters that no text has', async () => {
    const { fetchIt } = web(() => html('a\u0000b\u0007c\td', 'text/plain'))
    expect(await fetchPage(PAGE, { fetchIt })).toMatchObject({ text: 'abc\td' })
  })
})

describe('what is no page says why', () => {
  it.each([
    ['missing', new Response('', { status: 404 })],
    ['missing', new Response('', { status: 410 })],
    ['refused', new Response('', { status: 403 })],
    ['refused', new Response('', { status: 429, headers: { 'retry-after': '3600' } })],
    ['broken', new Response('', { status: 503 })],
    ['broken', new Response(null, { status: 304 })],
    ['broken', new Response('no location', { status: 302 })],
    ['kind', html('%PDF', 'application/pdf')],
    ['kind', html('{}', 'application/json')],
    ['kind', new Response(Uint8Array.from([1]))],
    ['empty', html('<div id=app></div><script src=app.js></script>')],
    ['empty', html('', 'text/plain')],
  ])('%s', async (why, response) => {
    const { fetchIt } = web(() => response)
    expect(await fetchPage(PAGE, { fetchIt })).toEqual({ kind: 'failed', why })
  })

  it('unreachable, when the request fails', async () => {
    const { fetchIt } = web(() => Promise.reject(new TypeError('fetch failed')))
    expect(await fetchPage(PAGE, { fetchIt })).toEqual({ kind: 'failed', why: 'unreachable' })
  })
})

describe('redirects', () => {
  it('are followed by hand, at most five', async () => {
    const steps = (n: number): Site => {
      return (url) => {
        const at = Number(new URL(url).searchParams.get('at') ?? 0)
        return at === n ? html('<p>There.') : redirect(`?at=${at + 1}`)
      }
    }
    const five = web(steps(5))
    expect(await fetchPage(PAGE, five)).toMatchObject({ kind: 'page', text: 'There.' })
    expect(five.asked).toHaveLength(6)
    const six = web(steps(6))
    expect(await fetchPage(PAGE, six)).toEqual({ kind: 'failed', why: 'redirects' })
    expect(six.asked).toHaveLength(6)
  })

  it.each([
    'http://127.0.0.1:9/secret',
    'http://169.254.169.254/latest/meta-data/',
    'http://[::1]/secret',
    '//localhost/secret',
    'file:///etc/passwd',
    'https://ana:secret@acme.example/',
  ])('to %s are not taken', async (location) => {
    const { asked, fetchIt } = web((url) => (url === PAGE ? redirect('/on') : redirect(location)))
    expect(await fetchPage(PAGE, { fetchIt })).toEqual({ kind: 'failed', why: 'redirect_place' })
    expect(asked.map(({ url }) => url)).toEqual([PAGE, 'https://acme.example/on'])
  })
})

describe('time and size', () => {
  it('a body over the bound is given up while it comes, whatever its header promises', async () => {
    let sent = 0
    let cancelled = false
    const endless = new ReadableStream<Uint8Array>({
      pull(controller) {
        sent += 65_536
        controller.enqueue(new Uint8Array(65_536).fill(97))
      },
      cancel() {
        cancelled = true
      },
    })
    const headers = { 'content-type': 'text/plain', 'content-length': '10' }
    const { fetchIt } = web(() => new Response(endless, { headers }))
    expect(await fetchPage(PAGE, { fetchIt })).toEqual({ kind: 'failed', why: 'too_large' })
    expect(sent).toBeLessThan(PAGE_MAX_BYTES + 4 * 65_536)
    expect(cancelled).toBe(true)
  })

  it('a server that never answers, and one that never ends, are given up at the deadline', async () => {
    const clock = new AbortController()
    const silent = web(() => {
      clock.abort()
      return new Promise<Response>(() => undefined)
    })
    const late = { kind: 'failed', why: 'late' }
    expect(await fetchPage(PAGE, { ...silent, deadline: clock.signal })).toEqual(late)
    const second = new AbortController()
    const dripping = new ReadableStream<Uint8Array>({
      pull: () => {
        second.abort()
        return new Promise<void>(() => undefined)
      },
    })
    const slow = web(() => html(dripping))
    expect(await fetchPage(PAGE, { ...slow, deadline: second.signal })).toEqual(late)
  })
})

describe.skipIf(Object.keys(CORPORA).length === 0)('the corpora of hostile receivers', () => {
  const linesOf = (name: string) =>
    (Object.entries(CORPORA).find(([path]) => path.endsWith(name))?.[1] ?? '')
      .split('\n')
      .filter((line) => line !== '' && !line.startsWith('#'))
  const isRedirect = (line: string) => /^30[1-8] /.test(line)

  it('of the hostile addresses only two of a public host are asked at all', async () => {
    const { asked, fetchIt } = web(() => html('<p>public'))
    for (const line of linesOf('ssrf-urls.txt')) await fetchPage(line, { fetchIt })
    expect(asked.map(({ url }) => new URL(url).host)).toEqual(['example.com', 'example.com'])
  })

  it.each(linesOf('redirect-cases.txt').filter(isRedirect))('%s', async (line) => {
    const [status, location = ''] = line.split(' ')
    const { asked, fetchIt } = web(() => redirect(location.replace('PORT', '8787'), Number(status)))
    const failed = await fetchPage(PAGE, { fetchIt })
    expect(failed).toMatchObject({ kind: 'failed', why: expect.stringMatching(/^redirect/) })
    for (const { url } of asked) expect(new URL(url).host).toBe('acme.example')
  })

  it('a Refresh header is no redirect', async () => {
    const { asked, fetchIt } = web(
      () =>
        new Response('<p>stay', {
          headers: { 'content-type': 'text/html', refresh: '0;url=http://127.0.0.1:8787/' },
        }),
    )
    expect(await fetchPage(PAGE, { fetchIt })).toMatchObject({ kind: 'page', text: 'stay' })
    expect(asked).toHaveLength(1)
  })
})
