import { env } from 'cloudflare:workers'
import { getTableColumns, getTableName } from 'drizzle-orm'
import type { SQLiteTable } from 'drizzle-orm/sqlite-core'
import { Hono } from 'hono'
import { beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { type DashboardEnv, mayDo, requireMember } from '../../src/dashboard/session.ts'
import { signIn } from '../../src/dashboard/sign-in/routes.tsx'
import { onError } from '../../src/http/problem.ts'
import { sameOrigin } from '../../src/http/same-origin.ts'
import { authOf } from '../../src/workspace/auth.ts'
import * as schema from '../../src/workspace/auth-schema.ts'
import { createOwner } from '../../src/workspace/owner.ts'
import { Browser } from '../support/browser.ts'
import { workspaceOf } from '../support/workspace.ts'

const ENV = {
  ...env,
  BETTER_AUTH_SECRET: 'Zx81kQw0vBn47LmPqRs52TuYhG93JdFe',
  SETUP_TOKEN: 'open-sesame-0123456789',
}
const OWNER = { email: 'ada@acme.example', name: 'Ada', password: 'correct horse battery' }
const NOW = 1_790_000_000_000

const app = new Hono<DashboardEnv>()
app.use(sameOrigin)
app.route('/', signIn)
app.use('/desk', requireMember)
app.get('/desk', (c) => c.json(c.var.member))
app.post('/desk', mayDo('configure_workspace'), (c) => c.text('saved'))
app.post('/api/v1/things', (c) => c.text('made'))
app.onError(onError)

const browser = (origin?: string) => new Browser(app, ENV, origin)
const audits = async () =>
  (
    await env.DB.prepare('SELECT workspace_no, actor, action FROM audit_log ORDER BY id').all<{
      workspace_no: number
      actor: string
      action: string
    }>()
  ).results

/** A second person of the workspace, with any role; the password is the owner's. */
async function join(workspaceId: string, email: string, role: string): Promise<string> {
  const { id } = await workspaceOf(`elsewhere-${email}`)
  const userId = await createOwner(env.DB, id, { ...OWNER, email }, NOW)
  await env.DB.prepare('DELETE FROM members WHERE user_id = ?').bind(userId).run()
  await env.DB.prepare('INSERT INTO members VALUES (?, ?, ?, ?, ?)')
    .bind(`member_${email}`, workspaceId, userId, role, NOW)
    .run()
  return userId
}

const signedIn = async (email = OWNER.email, origin?: string) => {
  const one = browser(origin)
  const page = await one.post('/sign-in', { email, password: OWNER.password })
  expect(page.status).toBe(303)
  return one
}

describe('setup', () => {
  const GIVEN = {
    token: ENV.SETUP_TOKEN,
    workspace: 'Acme',
    timeZone: 'Europe/Berlin',
    name: OWNER.name,
    email: ' Ada@Acme.example ',
    password: OWNER.password,
  }

  test('without a token secret, or with one that could be guessed, there is no setup', async () => {
    for (const SETUP_TOKEN of [undefined, '', 'short']) {
      const page = await new Browser(app, { ...ENV, SETUP_TOKEN }).get('/setup')
      expect(page.status).toBe(404)
    }
  })

  test('a wrong token and invalid fields make nothing, and say so at the field', async () => {
    const one = browser()
    expect((await one.get('/setup')).status).toBe(200)
    const wrong = await one.post('/setup', { ...GIVEN, token: 'open-sesame-9876543210' })
    expect(wrong.status).toBe(422)
    expect(wrong.text).toContain('This is not the setup token')
    expect(wrong.text).toContain('value="Acme"')
    expect(wrong.text).not.toContain(OWNER.password)
    const invalid = await one.post('/setup', { ...GIVEN, email: 'ada', password: 'short' })
    expect(invalid.status).toBe(422)
    expect(invalid.text).toContain('Enter an e-mail address')
    expect(invalid.text).toContain('Choose a password of 10')
    expect(await env.DB.prepare('SELECT count(*) AS n FROM users').first('n')).toBe(0)
  })

  test('of two setups at once one makes the workspace, its owner and its session; then there is none', async () => {
    const [one, two] = [browser(), browser()]
    const pages = await Promise.all([one.post('/setup', GIVEN), two.post('/setup', GIVEN)])
    expect(pages.map((page) => page.status).sort()).toEqual([303, 404])
    const winner = pages[0]?.status === 303 ? one : two
    const member = JSON.parse((await winner.get('/desk')).text)
    expect(member).toMatchObject({
      name: 'Ada',
      email: 'ada@acme.example',
      role: 'owner',
      workspaceName: 'Acme',
      timeZone: 'Europe/Berlin',
    })
    expect(Number.isInteger(member.workspaceNo)).toBe(true)
    expect(await env.DB.prepare('SELECT count(*) AS n FROM workspaces').first('n')).toBe(1)
    expect((await browser().get('/setup')).status).toBe(404)
    expect((await browser().post('/setup', GIVEN)).status).toBe(404)
    expect((await audits()).map((row) => [row.actor, row.action])).toEqual([
      [member.userId, 'setup'],
      [member.userId, 'sign_in'],
    ])
  })
})

describe('with an owner', () => {
  let acme: { id: string; no: number }
  beforeAll(async () => {
    acme = (await env.DB.prepare("SELECT id, no FROM workspaces WHERE name = 'Acme'").first())!
  })
  beforeEach(async () => {
    await env.DB.exec('DELETE FROM sign_in_attempts; DELETE FROM audit_log;')
  })

  test('signing in leads on, is audited, and its cookie is HttpOnly, SameSite=Lax', async () => {
    const one = browser()
    const form = await one.get('/sign-in?next=%2Fleads%3Fstatus%3Dnew')
    expect(form.status).toBe(200)
    expect(form.text).toContain('name="next" value="/leads?status=new"')
    const page = await one.post('/sign-in', {
      email: 'ADA@acme.example ',
      password: OWNER.password,
      next: '/leads?status=new',
    })
    expect([page.status, page.headers.get('location')]).toEqual([303, '/leads?status=new'])
    const cookie = page.setCookies.find((line) => line.includes('session_token'))
    expect(cookie).toMatch(/; HttpOnly/i)
    expect(cookie).toMatch(/; SameSite=Lax/i)
    expect(cookie).toMatch(/; Path=\//i)
    expect(cookie).not.toMatch(/; Secure/i)
    expect((await one.get('/desk')).status).toBe(200)
    expect((await one.get('/sign-in')).status).toBe(200)
    expect(await audits()).toMatchObject([{ workspace_no: acme.no, action: 'sign_in' }])
  })

  test('on https every cookie is Secure', async () => {
    const one = browser('https://leads.example')
    const page = await one.post('/sign-in', { email: OWNER.email, password: OWNER.password })
    expect(page.setCookies.length).toBeGreaterThan(0)
    for (const line of page.setCookies) expect(line).toMatch(/^__Secure-.*; Secure/i)
    expect((await one.get('/desk')).status).toBe(200)
  })

  test('wrong password and unknown e-mail get one and the same answer', async () => {
    const wrong = await browser().post('/sign-in', { email: OWNER.email, password: 'nope nope' })
    const unknown = await browser().post('/sign-in', { email: 'bob@x.example', password: 'nope' })
    const nonsense = await browser().post('/sign-in', { email: 'bob', password: 'nope' })
    for (const page of [wrong, unknown, nonsense]) {
      expect(page.status).toBe(422)
      expect(page.text).toContain('E-mail and password do not fit together')
      expect(page.setCookies).toEqual([])
      expect(page.headers.get('content-security-policy')).not.toContain('unsafe')
      expect(page.headers.get('cache-control')).toBe('no-store')
    }
    expect(wrong.text.replace(OWNER.email, '')).toBe(unknown.text.replace('bob@x.example', ''))
    expect(wrong.text).not.toContain('nope')
    expect((await browser().post('/sign-in', {})).status).toBe(422)
  })

  test('after ten wrong passwords even the right one waits, from elsewhere it does not', async () => {
    const from = (address: string) => ({
      'sec-fetch-site': 'same-origin',
      'cf-connecting-ip': address,
    })
    const wrong = { email: OWNER.email, password: 'guess' }
    // At once: none may pass a stale count.
    const guesses = await Promise.all(
      Array.from({ length: 12 }, () => browser().post('/sign-in', wrong, from('192.0.2.1'))),
    )
    expect(guesses.map((page) => page.status).sort()).toEqual([...Array(10).fill(422), 429, 429])
    const right = { email: OWNER.email, password: OWNER.password }
    const locked = await browser().post('/sign-in', right, from('192.0.2.1'))
    expect(locked.status).toBe(429)
    expect(Number(locked.headers.get('retry-after'))).toBeGreaterThan(800)
    expect(locked.text).toContain('Try again in 15 minutes')
    expect((await browser().post('/sign-in', right, from('192.0.2.9'))).status).toBe(303)
    const { results } = await env.DB.prepare('SELECT key FROM sign_in_attempts').all()
    expect(JSON.stringify(results)).not.toMatch(/ada|192/)
  })

  test('signing out ends the session, also for a copy of its cookies', async () => {
    const one = await signedIn()
    const thief = browser()
    for (const [name, value] of one.cookies) thief.cookies.set(name, value)
    expect((await thief.get('/desk')).status).toBe(200)
    const page = await one.post('/sign-out', {})
    expect([page.status, page.headers.get('location')]).toEqual([303, '/sign-in'])
    expect(one.cookies.size).toBe(0)
    expect((await one.get('/desk')).status).toBe(303)
    expect((await thief.get('/desk')).status).toBe(303)
    expect((await audits()).map((row) => row.action)).toEqual(['sign_in', 'sign_out'])
  })

  test('a forged or tampered cookie is nobody', async () => {
    const one = await signedIn()
    for (const [name, value] of one.cookies) one.cookies.set(name, `x${value}`)
    expect((await one.get('/desk')).status).toBe(303)
    const other = new Browser(app, { ...ENV, BETTER_AUTH_SECRET: `${ENV.BETTER_AUTH_SECRET}1` })
    for (const [name, value] of (await signedIn()).cookies) other.cookies.set(name, value)
    expect((await other.get('/desk')).status).toBe(303)
  })

  test('nobody is sent to sign in, with the way back; htmx by its header, a form gets 401', async () => {
    const page = await browser().get('/desk?q=1')
    expect([page.status, page.headers.get('location')]).toEqual([
      303,
      '/sign-in?next=%2Fdesk%3Fq%3D1',
    ])
    const part = await browser().get('/desk?q=1', {
      'hx-request': 'true',
      'hx-current-url': 'http://localhost:8787/leads?status=new',
    })
    expect([part.status, part.headers.get('hx-redirect')]).toEqual([
      401,
      '/sign-in?next=%2Fleads%3Fstatus%3Dnew',
    ])
    expect((await browser().post('/desk', {})).status).toBe(401)
  })

  test.each([
    'https://evil.example/',
    '//evil.example/',
    '/\\evil.example',
    '/\t/evil.example',
    '/%0a/../..//evil.example',
    '/.//evil.example',
    'javascript:alert(1)',
    '/sign-out',
    'leads',
  ])('next=%s never leads away', async (next) => {
    const one = browser()
    const page = await one.post('/sign-in', { ...OWNER, next })
    const location = new URL(page.headers.get('location') ?? '', 'http://localhost:8787/')
    expect(location.origin).toBe('http://localhost:8787')
    expect(page.headers.get('location')).toMatch(/^\/(?![/\\])/)
  })

  test('another website can post nothing: sign-in, sign-out, pages; the API has no cookie', async () => {
    const one = await signedIn()
    const foreign: Record<string, string>[] = [
      { origin: 'https://evil.example' },
      { origin: 'null' },
      { 'sec-fetch-site': 'cross-site' },
      { 'sec-fetch-site': 'same-site', origin: 'http://localhost:8787' },
      { origin: 'http://localhost:9999' },
    ]
    for (const headers of foreign) {
      for (const path of ['/sign-in', '/sign-out', '/desk']) {
        const page = await one.post(path, OWNER, headers)
        expect([path, page.status]).toEqual([path, 403])
        expect(page.text).toContain('/problems/origin')
      }
      expect((await one.post('/api/v1/things', {}, headers)).status).toBe(200)
    }
    // A program without a cookie has nothing to be tricked into using; with one it must say whence.
    expect((await browser().post('/sign-in', OWNER, {})).status).toBe(303)
    expect((await one.post('/desk', {}, {})).status).toBe(403)
    expect((await one.post('/desk', {}, { origin: 'http://localhost:8787' })).status).toBe(200)
  })

  test('a viewer looks and changes nothing; a changed role counts at once', async () => {
    const userId = await join(acme.id, 'vera@acme.example', 'viewer')
    const one = await signedIn('vera@acme.example')
    expect(JSON.parse((await one.get('/desk')).text)).toMatchObject({ role: 'viewer' })
    const refused = await one.post('/desk', {})
    expect([refused.status, JSON.parse(refused.text).type]).toEqual([403, '/problems/forbidden'])
    await env.DB.prepare("UPDATE members SET role = 'admin' WHERE user_id = ?").bind(userId).run()
    expect((await one.post('/desk', {})).status).toBe(200)
  })

  test('the workspace is the one the user is a member of, whatever the session says', async () => {
    const foreign = await workspaceOf('foreign')
    const userId = await join(acme.id, 'max@acme.example', 'admin')
    const one = await signedIn('max@acme.example')
    await env.DB.prepare('UPDATE sessions SET active_workspace_id = ? WHERE user_id = ?')
      .bind(foreign.id, userId)
      .run()
    expect(JSON.parse((await one.get('/desk')).text)).toMatchObject({ workspaceId: acme.id })
    await env.DB.prepare("INSERT INTO members VALUES ('member_2', ?, ?, 'viewer', ?)")
      .bind(foreign.id, userId, NOW + 1)
      .run()
    expect(JSON.parse((await one.get('/desk')).text)).toMatchObject({
      workspaceId: foreign.id,
      role: 'viewer',
    })
    await env.DB.prepare('DELETE FROM members WHERE user_id = ?').bind(userId).run()
    expect((await one.get('/desk')).status).toBe(303)
    const again = await browser().post('/sign-in', { ...OWNER, email: 'max@acme.example' })
    expect(again.status).toBe(403)
    expect(again.text).toContain('no workspace')
  })

  test('a session costs one query while its cookie is fresh', async () => {
    const one = await signedIn()
    let queries = 0
    const DB = new Proxy(env.DB, {
      get(db, name) {
        if (name === 'prepare') queries++
        const value = Reflect.get(db, name)
        return typeof value === 'function' ? value.bind(db) : value
      },
    })
    const counting = new Browser(app, { ...ENV, DB })
    for (const [name, value] of one.cookies) counting.cookies.set(name, value)
    expect((await counting.get('/desk')).status).toBe(200)
    expect(queries).toBe(1)
  })

  test('without a good secret there is no sign-in, and the page says what to do', async () => {
    for (const BETTER_AUTH_SECRET of [undefined, 'short', 'a'.repeat(64)]) {
      const weak = new Browser(app, { ...ENV, BETTER_AUTH_SECRET, ENVIRONMENT: 'production' })
      for (const page of [
        await weak.get('/sign-in'),
        await weak.get('/desk'),
        await weak.post('/sign-in', OWNER),
      ]) {
        expect(page.status).toBe(503)
        expect(page.text).toContain('wrangler secret put BETTER_AUTH_SECRET')
      }
    }
  })
})

describe('the tables', () => {
  test.each(
    Object.values(schema).map((table: SQLiteTable) => [getTableName(table), table] as const),
  )('auth-schema.ts mirrors %s', async (name, table) => {
    const { results } = await env.DB.prepare(`PRAGMA table_info(${name})`).all<{
      name: string
      type: string
      notnull: number
    }>()
    expect(
      Object.values(getTableColumns(table)).map((column) => [
        column.name,
        column.getSQLType().toUpperCase(),
        column.primary || column.notNull,
      ]),
    ).toEqual(
      results.map((column) => [column.name, column.type, column.notnull === 1 || isKey(column)]),
    )
  })

  test('better-auth invites into our workspaces and the invited becomes a member', async () => {
    const { id } = await workspaceOf('inviting')
    await createOwner(env.DB, id, { ...OWNER, email: 'ida@i.example' }, NOW)
    await join(id, 'ivo@i.example', 'viewer')
    await env.DB.prepare("DELETE FROM members WHERE id = 'member_ivo@i.example'").run()
    const auth = authOf({
      db: env.DB,
      origin: 'http://localhost:8787',
      secret: ENV.BETTER_AUTH_SECRET,
    })
    const enter = async (email: string) => {
      const body = { email, password: OWNER.password }
      const { headers } = await auth.api.signInEmail({ body, returnHeaders: true })
      const pairs = headers.getSetCookie().map((line) => line.split('; ')[0])
      return new Headers({ cookie: pairs.join('; ') })
    }
    const invitation = await auth.api.createInvitation({
      body: { email: 'ivo@i.example', role: 'viewer', organizationId: id },
      headers: await enter('ida@i.example'),
    })
    expect(invitation.id).toMatch(/^invitation_[0-9a-z]{26}$/)
    await auth.api.acceptInvitation({
      body: { invitationId: invitation.id },
      headers: await enter('ivo@i.example'),
    })
    const one = await signedIn('ivo@i.example')
    expect(JSON.parse((await one.get('/desk')).text)).toMatchObject({
      workspaceId: id,
      role: 'viewer',
    })
    const joined = await env.DB.prepare('SELECT created_at FROM members WHERE workspace_id = ?')
      .bind(id)
      .all<{ created_at: number }>()
    for (const { created_at } of joined.results) expect(created_at).toBeGreaterThan(1.7e12)
  })

  test('createOwner twice is one owner; another password is the new one', async () => {
    const { id } = await workspaceOf('demo')
    const demo = { email: 'Owner@demo.example', name: 'Demo', password: 'first password' }
    const userId = await createOwner(env.DB, id, demo, NOW)
    expect(await createOwner(env.DB, id, demo, NOW + 1)).toBe(userId)
    expect(await createOwner(env.DB, id, { ...demo, password: OWNER.password }, NOW)).toBe(userId)
    expect((await browser().post('/sign-in', demo)).status).toBe(422)
    await signedIn('owner@demo.example')
    const { results } = await env.DB.prepare('SELECT * FROM members WHERE workspace_id = ?')
      .bind(id)
      .all()
    expect(results).toHaveLength(1)
  })
})

const isKey = (column: { name: string }) => column.name === 'id' || column.name === 'no'
