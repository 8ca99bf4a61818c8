// The design page shows every component: what holds for all markup is held here.
import { Hono } from 'hono'
import { describe, expect, it } from 'vitest'
import { design } from '../../src/dashboard/design/routes.tsx'
import { onError } from '../../src/http/problem.ts'

const PAGES = [
  '/design',
  '/design/list',
  '/design/list?state=none',
  '/design/detail',
  '/design/error',
  '/design/signed-out',
]
const app = new Hono().route('/', design)
app.onError(onError)
const get = (path: string, ENVIRONMENT = 'development') => app.request(path, {}, { ENVIRONMENT })

describe.each(PAGES)('%s', (path) => {
  it('is there in development only', async () => {
    expect((await get(path)).status).toBe(200)
    expect((await get(path, 'production')).status).toBe(404)
  })

  it('keeps to the content security policy: no inline style, script or handler', async () => {
    const html = await (await get(path)).text()
    expect(html).not.toMatch(/ style="| on[a-z]+="|<style|javascript:/)
    expect(html).not.toMatch(/ hx-on|"js:/)
    for (const [script] of html.matchAll(/<script[^>]*>[^<]*/g))
      expect(script).toMatch(/ src="\/[a-z.]+".*>$/)
  })

  it('loads nothing from a foreign host', async () => {
    const html = await (await get(path)).text()
    for (const [, address = ''] of html.matchAll(/(?:src|action)="([^"]*)"/g))
      expect(address).toMatch(/^\//)
  })

  it('gives every id once and describes only what is there', async () => {
    const html = await (await get(path)).text()
    const ids = [...html.matchAll(/ id="([^"]*)"/g)].map(([, id]) => id)
    expect(ids.filter((id, i) => ids.indexOf(id) !== i)).toEqual([])
    const named = [
      ...html.matchAll(/ (?:for|aria-describedby|aria-labelledby|commandfor|form)="([^"]*)"/g),
    ]
    const missing = named
      .flatMap(([, list = '']) => list.split(' '))
      .filter((id) => !ids.includes(id))
    expect(missing).toEqual([])
  })

  it('names every icon or hides it', async () => {
    const html = await (await get(path)).text()
    for (const [tag] of html.matchAll(/<svg[^>]*>/g))
      expect(tag).toMatch(/aria-hidden="true"|aria-label="/)
  })
})
