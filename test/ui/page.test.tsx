// One helper sends pages: whole, or the part that htmx asked for (STYLE §6).
import { Hono } from 'hono'
import { describe, expect, it } from 'vitest'
import { preferences } from '../../src/dashboard/preferences.ts'
import { keysOf, page, seeOther, takeDone, themeOf } from '../../src/ui/page.tsx'

const app = new Hono()
const Rows = () => <ul id="rows">rows</ul>
const Whole = () => (
  <html lang="en">
    <body>
      <Rows />
    </body>
  </html>
)
app.get('/list', (c) => page(c, <Whole />, <Rows />))
app.post('/list', (c) => page(c, <Whole />, <Rows />, 422))
app.get('/plain', (c) => page(c, <Whole />))
app.post('/done', (c) => seeOther(c, '/told', { key: 'deleted', count: 12 }))
app.get('/told', (c) => c.json(takeDone(c)))
app.get('/preferred', (c) => c.json([themeOf(c), keysOf(c)]))
app.route('/', preferences)

const ask = (type?: string, method = 'GET', path = '/list') =>
  app.request(path, {
    method,
    headers: type ? { 'HX-Request': 'true', 'HX-Request-Type': type } : {},
  })

describe('a page', () => {
  it('is sent whole, in standards mode, when a browser asks', async () => {
    expect(await (await ask()).text()).toMatch(/^<!doctype html><html lang="en">/)
  })

  it('is sent as its part when htmx asks for a part', async () => {
    expect(await (await ask('partial')).text()).toBe('<ul id="rows">rows</ul>')
  })

  it('is sent whole when htmx asks for all of it, as the back button does', async () => {
    expect(await (await ask('full')).text()).toContain('<!doctype html>')
  })

  it('without a part is sent whole whoever asks', async () => {
    expect(await (await ask('partial', 'GET', '/plain')).text()).toContain('<!doctype html>')
  })

  it('keeps the status of an invalid form in both shapes', async () => {
    expect((await ask(undefined, 'POST')).status).toBe(422)
    expect((await ask('partial', 'POST')).status).toBe(422)
  })

  it('is never stored, and caches know that both shapes share one address', async () => {
    for (const type of [undefined, 'partial']) {
      const { headers } = await ask(type)
      expect(headers.get('vary')).toBe('HX-Request, HX-Request-Type')
      expect(headers.get('cache-control')).toBe('no-store')
    }
  })
})

describe('what was done', () => {
  it('is told once, on the page the redirect leads to', async () => {
    const answer = await app.request('/done', { method: 'POST' })
    expect([answer.status, answer.headers.get('location')]).toEqual([303, '/told'])
    const cookie = answer.headers.getSetCookie()[0] ?? ''
    expect(cookie).toContain('HttpOnly')
    const told = await app.request('/told', { headers: { cookie: cookie.split(';')[0] ?? '' } })
    expect(await told.json()).toEqual({ key: 'deleted', count: 12 })
    expect(told.headers.getSetCookie()[0]).toContain('Max-Age=0')
  })

  it.each(['done=<b>', 'done=deleted~x', 'done=', 'done=a~1~2'])(
    'bad cookie %s: no count, no harm',
    async (cookie) => {
      const told = await app.request('/told', { headers: { cookie } })
      expect(told.status).toBe(200)
      expect(await told.text()).not.toContain('<b>')
    },
  )
})

describe('preferences without JavaScript', () => {
  const choose = (body: string) =>
    app.request('http://leads.example/preferences', {
      method: 'POST',
      headers: { 'content-type': 'application/x-www-form-urlencoded' },
      body,
    })

  it('are kept and lead back to where one was', async () => {
    const answer = await choose('theme=dark&back=%2Fleads%3Fq%3Dana')
    expect(answer.headers.get('location')).toBe('/leads?q=ana')
    const cookie = answer.headers.getSetCookie()[0]?.split(';')[0] ?? ''
    const preferred = await app.request('/preferred', { headers: { cookie } })
    expect(await preferred.json()).toEqual(['dark', true])
  })

  it.each([
    'https://evil.example/',
    '//evil.example',
    '/\\evil.example',
    'leads',
    '/\t/evil.example',
  ])('never lead away: %j', async (back) => {
    const answer = await choose(new URLSearchParams({ theme: 'dark', back }).toString())
    expect(answer.headers.get('location')).toBe('/')
  })

  it('take no value that nobody offered', async () => {
    expect((await choose('theme=pink&keys=maybe')).headers.getSetCookie()).toEqual([])
  })
})
