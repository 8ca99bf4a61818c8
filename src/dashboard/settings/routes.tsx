// Door 2, settings (PRODUCT §9): the workspace, its members, its API keys. Mounted by the map behind
// `requireMember`, `sameOrigin`, `pageHeaders`. Everybody of the workspace may look.
import { type Context, Hono } from 'hono'
import { readBody } from '../../http/body.ts'
import { Problem } from '../../http/problem.ts'
import { page, seeOther } from '../../ui/page.tsx'
import { audit } from '../../workspace/audit.ts'
import {
  type ApiKey,
  createKey,
  listKeys,
  NewKey,
  revokeKey,
  SCOPES,
} from '../../workspace/keys.ts'
import { listMembers } from '../../workspace/members.ts'
import { can } from '../../workspace/roles.ts'
import { timeZones } from '../../workspace/setup.ts'
import { updateWorkspace, WorkspaceChange } from '../../workspace/workspace.ts'
import { frameOf } from '../frame.ts'
import { assertMay, type DashboardEnv } from '../session.ts'
import { Keys, KeysPage, type KeysProps, RevocationPage } from './keys-page.tsx'
import { MembersPage } from './members-page.tsx'
import { KEYS_WORDS, WORDS, WORKSPACE_WORDS } from './words.ts'
import {
  type WorkspaceFields,
  WorkspaceForm,
  type WorkspaceFormProps,
  WorkspacePage,
} from './workspace-page.tsx'

type SettingsContext = Context<DashboardEnv>

export const settings = new Hono<DashboardEnv>()

const FORM_BYTES = 16 * 1024

settings.get('/settings', async function workspacePage(c) {
  const { workspaceName: name, timeZone } = c.var.member
  return sendWorkspace(c, { fields: { name, timeZone }, errors: {} })
})

settings.post('/settings', async function submitWorkspace(c) {
  assertMay(c.var.member, 'configure_workspace')
  const form = await formOf(c)
  const fields: WorkspaceFields = { name: textOf(form, 'name'), timeZone: textOf(form, 'timeZone') }
  const change = WorkspaceChange.safeParse(fields)
  if (!change.success) {
    const wrong = change.error.issues.map((issue) => issue.path[0] as keyof WorkspaceFields)
    const errors = Object.fromEntries(wrong.map((name) => [name, WORKSPACE_WORDS.errors[name]]))
    return sendWorkspace(c, { fields, errors })
  }
  await updateWorkspace(c.env.DB, c.var.member.workspaceId, change.data)
  await note(c, 'workspace_changed', { timeZone: change.data.timeZone })
  return seeOther(c, '/settings', { key: 'saved' })
})

settings.get('/settings/members', async function membersPage(c) {
  const { workspaceId, userId } = c.var.member
  const members = await listMembers(c.env.DB, workspaceId)
  return page(c, <MembersPage frame={frameOf(c)} members={members} you={userId} />)
})

settings.get('/settings/keys', async function keysPage(c) {
  return sendKeys(c, { fields: { name: '', scopes: ['read'] }, errors: {}, made: null })
})

settings.post('/settings/keys', async function submitKey(c) {
  assertMay(c.var.member, 'configure_workspace')
  const form = await formOf(c)
  const fields = {
    name: textOf(form, 'name'),
    scopes: SCOPES.filter((scope) => form.getAll('scope').includes(scope)),
  }
  const given = NewKey.safeParse(fields)
  if (!given.success) {
    const wrong = given.error.issues.map((issue) => issue.path[0] as keyof typeof fields)
    const errors = Object.fromEntries(wrong.map((name) => [name, KEYS_WORDS.errors[name]]))
    return sendKeys(c, { fields, errors, made: null })
  }
  const { id, name, key, scopes } = await createKey(
    c.env.DB,
    c.var.member.workspaceId,
    given.data,
    Date.now(),
  )
  await note(c, 'key_created', { key: id, scopes: scopes.join(' ') })
  // Not behind a redirect: the key would have to be kept somewhere until the next page.
  return sendKeys(c, { fields: { name: '', scopes: ['read'] }, errors: {}, made: { name, key } })
})

settings.get('/settings/keys/:id/revocation', async function revocationPage(c) {
  assertMay(c.var.member, 'configure_workspace')
  return page(c, <RevocationPage frame={frameOf(c)} apiKey={await keyOf(c)} />)
})

settings.post('/settings/keys/:id/revocation', async function submitRevocation(c) {
  assertMay(c.var.member, 'configure_workspace')
  const { workspaceId } = c.var.member
  const id = c.req.param('id')
  if (!(await revokeKey(c.env.DB, workspaceId, id, Date.now()))) throw unknownKey()
  await note(c, 'key_revoked', { key: id })
  return seeOther(c, '/settings/keys', { key: 'revoked' })
})

function sendWorkspace(
  c: SettingsContext,
  { fields, errors }: Pick<WorkspaceFormProps, 'fields' | 'errors'>,
): Promise<Response> {
  const mayEdit = can(c.var.member.role, 'configure_workspace')
  const frame = frameOf(c)
  const saved = frame.done?.key === 'saved'
  const props = { fields, errors, mayEdit, saved, timeZones: timeZones() }
  const status = Object.keys(errors).length > 0 ? 422 : 200
  return page(
    c,
    <WorkspacePage
      frame={{ ...frame, done: null }}
      mayExport={can(c.var.member.role, 'export')}
      {...props}
    />,
    <WorkspaceForm {...props} />,
    status,
  )
}

async function sendKeys(
  c: SettingsContext,
  form: Pick<KeysProps, 'fields' | 'errors' | 'made'>,
): Promise<Response> {
  const { workspaceId, role } = c.var.member
  const frame = frameOf(c)
  const props = {
    ...form,
    clock: frame.clock,
    keys: await listKeys(c.env.DB, workspaceId),
    origin: new URL(c.req.url).origin,
    mayEdit: can(role, 'configure_workspace'),
  }
  const status = Object.keys(form.errors).length > 0 ? 422 : form.made ? 201 : 200
  return page(c, <KeysPage frame={frame} {...props} />, <Keys {...props} />, status)
}

/** @throws Problem `unknown` */
async function keyOf(c: SettingsContext): Promise<ApiKey> {
  const keys = await listKeys(c.env.DB, c.var.member.workspaceId)
  const key = keys.find(({ id }) => id === c.req.param('id'))
  if (!key) throw unknownKey()
  return key
}

function unknownKey(): Problem {
  return new Problem('unknown', KEYS_WORDS.unknown)
}

function note(c: SettingsContext, action: string, detail: Record<string, string>): Promise<void> {
  const { workspaceNo, userId } = c.var.member
  return audit(c.env.DB, { workspaceNo, actor: userId, action, detail }, Date.now())
}

/** @throws Problem `too_large`, `malformed` */
async function formOf(c: SettingsContext): Promise<FormData> {
  const body = await readBody(c.req.raw, FORM_BYTES)
  const type = c.req.header('content-type') ?? ''
  try {
    return await new Response(body, { headers: { 'content-type': type } }).formData()
  } catch {
    throw new Problem('malformed', WORDS.malformed)
  }
}

function textOf(form: FormData, name: string): string {
  const value = form.get(name)
  return typeof value === 'string' ? value : ''
}
