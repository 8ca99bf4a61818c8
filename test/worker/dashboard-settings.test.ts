import { env } from 'cloudflare:workers'
import { beforeAll, describe, expect, it } from 'vitest'
import { api } from '../../src/api/routes.ts'
import { settings } from '../../src/dashboard/settings/routes.tsx'
import type { Env } from '../../src/env.ts'
import type { WorkspaceRef } from '../../src/workspace/agents.ts'
import { createKey, listKeys } from '../../src/workspace/keys.ts'
import type { Role } from '../../src/workspace/roles.ts'
import { Browser } from '../support/browser.ts'
import { appOf, memberOf } from '../support/member-app.ts'
import { workspaceOf } from '../support/workspace.ts'

const NOW = Date.now()
let acme: WorkspaceRef
let other: WorkspaceRef
const browser = (role: Role = 'owner', workspace = acme) =>
  new Browser(appOf(memberOf(workspace, { role }), settings), env)

beforeAll(async () => {
  acme = await workspaceOf('settings-acme')
  other = await workspaceOf('settings-other')
  await env.DB.batch([
    env.DB.prepare(
      `INSERT INTO users (id, name, email, created_at, updated_at) VALUES
         ('user_ada', 'Ada', 'ada@acme.example', 0, 0), ('user_bo', 'Bo', 'bo@acme.example', 0, 0),
         ('user_cy', 'Cy', 'cy@other.example', 0, 0)`,
    ),
    env.DB.prepare(
      `INSERT INTO members (id, workspace_id, user_id, role, created_at) VALUES
         ('m1', ?1, 'user_bo', 'viewer', 0), ('m2', ?1, 'user_ada', 'owner', 0),
         ('m3', ?2, 'user_cy', 'owner', 0)`,
    ).bind(acme.id, other.id),
  ])
})

const workspaceRow = ({ id }: WorkspaceRef) =>
  env.DB.prepare('SELECT name, time_zone FROM workspaces WHERE id = ?').bind(id).first()

const audits = async () =>
  (
    await env.DB.prepare('SELECT actor, action, detail FROM audit_log WHERE workspace_no = ?')
      .bind(acme.no)
      .all<{ actor: string; action: string; detail: string }>()
  ).results

describe('the workspace', () => {
  it('is renamed and given a time zone, of this workspace only', async () => {
    const saved = await browser().post('/settings', {
      name: ' Acme Dental ',
      timeZone: 'Asia/Tokyo',
    })
    expect([saved.status, saved.headers.get('location')]).toEqual([303, '/settings'])
    expect(await workspaceRow(acme)).toEqual({ name: 'Acme Dental', time_zone: 'Asia/Tokyo' })
    expect(await workspaceRow(other)).toEqual({ name: 'settings-other', time_zone: 'UTC' })
  })

  it.each([
    ['Mars/Olympus', 'Acme', 'timeZone'],
    ['+02:00', 'Acme', 'timeZone'],
    ['', 'Acme', 'timeZone'],
    ['UTC', '   ', 'name'],
    ['UTC', 'x'.repeat(81), 'name'],
  ])(
    '%j, %j: 422 with the error at the field, what was typed is kept',
    async (zone, name, field) => {
      const before = await workspaceRow(acme)
      const page = await browser().post('/settings', { name, timeZone: zone })
      expect(page.status).toBe(422)
      expect(page.text).toContain(`id="field-${field}-error"`)
      expect(page.text).toMatch(new RegExp(`name="${field}"[^>]*aria-invalid="true"`))
      expect(await workspaceRow(acme)).toEqual(before)
    },
  )

  it('answers htmx with the form alone', async () => {
    const headers = {
      'hx-request': 'true',
      'hx-request-type': 'partial',
      'sec-fetch-site': 'same-origin',
    }
    const page = await browser().post('/settings', { name: '', timeZone: 'UTC' }, headers)
    expect([page.status, page.text.startsWith('<form')]).toEqual([422, true])
  })
})

it('members are listed with their roles, those of another workspace are not', async () => {
  const { text } = await browser().get('/settings/members')
  expect(text.indexOf('ada@acme.example')).toBeLessThan(text.lastIndexOf('bo@acme.example'))
  expect(text).toContain('Owner')
  expect(text).toContain('Viewer')
  expect(text).not.toContain('cy@other.example')
})

describe('API keys', () => {
  const call = async (key: string, path = '/leads') => {
    const headers = { authorization: `Bearer ${key}` }
    return (await api.request(path, { headers }, env as Env)).status
  }
  const create = (name: string, ...scopes: string[]) => {
    const body = new URLSearchParams([['name', name], ...scopes.map((scope) => ['scope', scope])])
    const headers = { 'sec-fetch-site': 'same-origin' }
    return browser().send('/settings/keys', { method: 'POST', body, headers })
  }

  it('a new key is shown once, works at the API within its scopes, and is audited', async () => {
    const made = await create('CRM sync', 'read', 'export')
    expect(made.status).toBe(201)
    const key = /fg_[A-Za-z0-9_-]{43}/.exec(made.text)?.[0] ?? ''
    expect(made.text).toContain(`data-copy="${key}"`)
    expect(await call(key)).toBe(200)
    expect(await call(key, '/leads.csv')).toBe(200)
    expect(made.headers.get('cache-control')).toBe('no-store')

    const later = await browser().get('/settings/keys')
    expect(later.text).toContain('CRM sync')
    expect(later.text).toContain(`${key.slice(0, 9)}…`)
    expect(later.text).not.toContain(key)
    const [stored] = await listKeys(env.DB, acme.id)
    expect(stored).toMatchObject({ name: 'CRM sync', scopes: ['read', 'export'] })
    expect(await audits()).toContainEqual({
      actor: 'user_ada',
      action: 'key_created',
      detail: JSON.stringify({ key: stored?.id, scopes: 'read export' }),
    })
  })

  it('is asked about before it is revoked, then refused at once', async () => {
    const { id, key } = await createKey(env.DB, acme.id, { name: 'Old', scopes: ['read'] }, NOW)
    const path = `/settings/keys/${id}/revocation`
    expect((await browser().get(path)).text).toContain('Revoke Old?')
    expect(await call(key)).toBe(200)
    expect((await browser().post(path, {})).headers.get('location')).toBe('/settings/keys')
    expect(await call(key)).toBe(401)
    expect((await browser().post(path, {})).status).toBe(404)
    const revoked = (await audits()).filter(({ action }) => action === 'key_revoked')
    expect(revoked).toEqual([
      { actor: 'user_ada', action: 'key_revoked', detail: JSON.stringify({ key: id }) },
    ])
  })

  it('of another workspace looks like one that never was', async () => {
    const { id, key } = await createKey(env.DB, other.id, { name: 'Theirs', scopes: ['read'] }, NOW)
    expect((await browser().get('/settings/keys')).text).not.toContain('Theirs')
    for (const path of [`/settings/keys/${id}/revocation`, '/settings/keys/key_x/revocation']) {
      expect((await browser().get(path)).status).toBe(404)
      expect((await browser().post(path, {})).status).toBe(404)
    }
    expect(await call(key)).toBe(200)
  })

  it('without a name or a scope none is made', async () => {
    const before = await listKeys(env.DB, acme.id)
    const nameless = await create(' ', 'read')
    expect([nameless.status, nameless.text.includes('id="field-name-error"')]).toEqual([422, true])
    const powerless = await create('Nothing', 'everything')
    expect([powerless.status, powerless.text.includes('id="field-scopes-error"')]).toEqual([
      422,
      true,
    ])
    expect(powerless.text).toContain('value="Nothing"')
    expect(await listKeys(env.DB, acme.id)).toEqual(before)
  })
})

describe('a viewer', () => {
  it('reads all settings and finds nothing to press', async () => {
    for (const path of ['/settings', '/settings/members', '/settings/keys']) {
      const { status, text } = await browser('viewer').get(path)
      expect(status, path).toBe(200)
      expect(text, path).not.toMatch(
        /<form[^>]*action="\/settings[^>]*>(?:(?!<\/form>).)*type="submit"/,
      )
      expect(text, path).not.toContain('/revocation')
    }
  })

  it('changes nothing', async () => {
    const { id } = await createKey(env.DB, acme.id, { name: 'Kept', scopes: ['read'] }, NOW)
    const posts = ['/settings', '/settings/keys', `/settings/keys/${id}/revocation`]
    for (const path of posts)
      expect((await browser('viewer').post(path, { name: 'x', timeZone: 'UTC' })).status).toBe(403)
    expect((await listKeys(env.DB, acme.id)).map((key) => key.id)).toContain(id)
  })
})
