// Workspaces are strictly apart (PRODUCT §10), on every route there is: generated from the app's own
// routes. A new route fails here until it has its line in RULES, so that nobody forgets it.
import { env } from 'cloudflare:workers'
import { beforeAll, describe, expect, it } from 'vitest'
import { OPERATIONS } from '../../src/api/operations.ts'
import app from '../../src/index.ts'
import { Browser, type Page } from '../support/browser.ts'
import { API_RULES, FORMS, OPEN, type Rule } from '../support/route-rules.ts'
import { snapshotOf, type Tenant, type Things, tenantOf, thingsOf } from '../support/tenant.ts'

const ENV = { ...env, BETTER_AUTH_SECRET: 'Zx81kQw0vBn47LmPqRs52TuYhG93JdFe' }
const ORIGIN = 'http://localhost:8787'
const OWN = { 'sec-fetch-site': 'same-origin', origin: ORIGIN }

const FOREIGN: Record<string, string>[] = [
  {},
  { origin: 'https://evil.example' },
  { 'sec-fetch-site': 'cross-site', origin: ORIGIN },
]

type Route = { method: string; path: string; name: string }

const routes: Route[] = [
  ...new Map(
    app.routes
      .filter(({ method }) => method !== 'ALL')
      .map(({ method, path }) => [`${method} ${path}`, { method, path }] as const),
  ),
].map(([name, route]) => ({ name, ...route }))
const apiRoutes = routes.filter(({ path }) => path.startsWith('/api/v1/'))
const pages = routes.filter(
  ({ name, path }) => !path.startsWith('/api/v1/') && !OPEN.includes(name),
)
const isSafe = ({ method }: Route) => method === 'GET'
const hasIds = ({ path }: Route) => path.includes('/:')

/** The victim, whose things nobody else may see or change; and somebody else. */
let ada: Tenant
let mallory: Tenant
/** Those who may; a workspace has no room for the things of all routes. */
let bob: Tenant
let cleo: Tenant
let dan: Tenant
let theirs: Things
let before: unknown

beforeAll(async () => {
  ada = await tenantOf('ada', ENV, app)
  mallory = await tenantOf('mallory', ENV, app)
  bob = await tenantOf('bob', ENV, app)
  cleo = await tenantOf('cleo', ENV, app)
  dan = await tenantOf('dan', ENV, app)
  theirs = await thingsOf(ada)
  before = await snapshotOf(ada, theirs)
})

it('every route has its rule here, and every rule its route', () => {
  const ruled = [...OPEN, ...Object.keys(FORMS)]
  const others = routes.filter((route) => !apiRoutes.includes(route)).map(({ name }) => name)
  expect(ruled.sort()).toEqual(others.sort())
  expect(Object.keys(API_RULES).sort()).toEqual(
    apiRoutes.map((route) => operationOf(route).id).sort(),
  )
})

describe('the dashboard, to somebody who is not signed in', () => {
  it.each(pages.filter(isSafe))('$name leads to sign-in and shows nothing', async (route) => {
    const page = await send(new Browser(app, ENV), route, theirs)
    expect(page.status).toBe(303)
    expect(page.headers.get('location')).toMatch(/^\/sign-in/)
    expect(page.text).toBe('')
  })

  it.each(pages.filter((route) => !isSafe(route)))('$name is refused', async (route) => {
    for (const headers of [{}, OWN]) {
      const page = await send(new Browser(app, ENV), route, theirs, headers)
      expect(page.status).toBe(401)
      expectNothingOf(theirs, page.text)
    }
    expect(await snapshotOf(ada, theirs)).toEqual(before)
  })
})

describe('the dashboard, to a member whose browser was led there by another website', () => {
  it.each(pages.filter((route) => !isSafe(route)))('$name is refused', async (route) => {
    for (const headers of FOREIGN) {
      const page = await send(ada.browser, route, theirs, headers)
      expect(page.status).toBe(403)
    }
    expect(await snapshotOf(ada, theirs)).toEqual(before)
  })
})

describe('the dashboard, to a member of another workspace', () => {
  it.each(pages.filter(hasIds))('$name: there is no such thing', async (route) => {
    const page = await send(mallory.browser, route, theirs)
    expect(page.status).toBe(404)
    expectNothingOf(theirs, page.text)
    expect(await snapshotOf(ada, theirs)).toEqual(before)
  })

  it.each(pages.filter(({ path }) => path.includes('/:articleId')))(
    '$name: nor below an agent of their own',
    async (route) => {
      const { agent } = await thingsOf(mallory)
      const page = await send(mallory.browser, route, { ...theirs, agent })
      expect(page.status).toBe(404)
      expectNothingOf(theirs, page.text)
      expect(await snapshotOf(ada, theirs)).toEqual(before)
    },
  )

  it.each(pages.filter((route) => !hasIds(route)))(
    '$name shows and changes nothing of the others',
    async (route) => {
      const page = await send(mallory.browser, route, theirs)
      expect(page.status).toBeLessThan(500)
      expectNothingOf(theirs, page.text)
      expect(await snapshotOf(ada, theirs)).toEqual(before)
    },
  )
})

describe('the dashboard, to whom it belongs', () => {
  // Things of their own for every route: some end what they are about.
  it.each(pages.filter(isSafe))('$name', async (route) => {
    const page = await send(bob.browser, route, await thingsOf(bob))
    expect(page.status).toBe(ruleOf(route).own)
  })

  it.each(pages.filter((route) => !isSafe(route)))('$name', async (route) => {
    const page = await send(cleo.browser, route, await thingsOf(cleo))
    expect(page.status).toBe(ruleOf(route).own)
  })
})

describe('the API', () => {
  it.each(apiRoutes)('$name: no key is 401', async (route) => {
    const page = await call(route, theirs, undefined)
    expect(page.status).toBe(401)
    expectNothingOf(theirs, page.text)
  })

  it.each(apiRoutes)('$name: a key that lacks its scope is 403', async (route) => {
    const { scope } = operationOf(route)
    const page = await call(route, theirs, ada.keyWithout[scope])
    expect(page.status).toBe(403)
    expectNothingOf(theirs, page.text)
    expect(await snapshotOf(ada, theirs)).toEqual(before)
  })

  it.each(apiRoutes)('$name: the key of another workspace finds nothing', async (route) => {
    const page = await call(route, theirs, mallory.key)
    if (hasIds(route)) expect(page.status).toBe(404)
    else expect(page.status).toBe(operationOf(route).own)
    expectNothingOf(theirs, page.text)
    expect(await snapshotOf(ada, theirs)).toEqual(before)
  })

  it.each(apiRoutes)('$name: its own key may', async (route) => {
    const page = await call(route, await thingsOf(dan), dan.key)
    expect(page.status).toBe(operationOf(route).own)
  })
})

function ruleOf({ name }: Route): Rule {
  const rule = FORMS[name]
  if (!rule) throw new Error(`${name} has no rule`)
  return rule
}

/** As a browser would, form and all; from our own page unless `headers` say otherwise. */
function send(
  browser: Browser,
  route: Route,
  things: Things,
  headers: Record<string, string> = OWN,
): Promise<Page> {
  const { form, query } = ruleOf(route)
  const path = pathOf(route.path, things) + (query ?? '')
  if (isSafe(route)) return browser.get(path)
  return browser.send(path, {
    method: route.method,
    body: form?.(things) ?? new FormData(),
    headers,
  })
}

async function call(route: Route, things: Things, key: string | undefined): Promise<Page> {
  const { body } = operationOf(route)
  const headers = new Headers(key ? { authorization: `Bearer ${key}` } : {})
  return new Browser(app, ENV).send(pathOf(route.path, things), {
    method: route.method,
    headers,
    ...(body && { body: JSON.stringify(body) }),
  })
}

function operationOf({ name }: Route) {
  for (const [id, { method, path, scope }] of Object.entries(OPERATIONS)) {
    if (`${method.toUpperCase()} /api/v1${path.replace(/\{(\w+)\}/g, ':$1')}` !== name) continue
    const rule = API_RULES[id]
    if (!rule) throw new Error(`${id} has no rule`)
    return { id, scope, ...rule }
  }
  throw new Error(`${name} is no operation`)
}

/** What an id in a path is about, by its name and the room it stands in. */
function pathOf(path: string, things: Things): string {
  return path.replace(/:(\w+)/g, (_, name: string) => {
    const names = { agentId: 'agent', articleId: 'article', leadId: 'lead', turnId: 'turn' }
    const byName = names[name as keyof typeof names]
    if (byName) return things[byName as keyof Things]
    if (name === 'conversationId' || path.startsWith('/conversations/')) return things.conversation
    if (path.startsWith('/agents/')) return things.agent
    if (path.startsWith('/leads/jobs/')) return things.job
    if (path.startsWith('/leads/views/')) return things.view
    if (path.startsWith('/leads/')) return things.lead
    if (path.startsWith('/settings/keys/')) return things.key
    throw new Error(`${path}: say here what :${name} is`)
  })
}

/** Names and words of the victim's that stand nowhere else. Ids are known to who asks with them. */
function expectNothingOf(things: Things, text: string): void {
  for (const word of [things.secret, things.secret.toLowerCase()]) expect(text).not.toContain(word)
}
