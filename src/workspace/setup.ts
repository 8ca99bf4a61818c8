// The first workspace and its owner, made once by whoever holds SETUP_TOKEN (PRODUCT §10). As soon as
// one user exists, there is no setup any more.
import * as z from 'zod'
import type { Env } from '../env.ts'
import { newId } from '../ids.ts'
import { isSame, setupToken } from './secrets.ts'
import { takeAttempt } from './sign-in-attempts.ts'

/** IANA names, as a list to choose from. */
export function timeZones(): string[] {
  return ['UTC', ...Intl.supportedValuesOf('timeZone').filter((zone) => zone !== 'UTC')]
}

export const Setup = z.object({
  token: z.string().trim().min(1).max(500),
  workspace: z.string().trim().min(1).max(80),
  name: z.string().trim().min(1).max(80),
  email: z.string().trim().toLowerCase().max(254).pipe(z.email()),
  password: z.string().min(10).max(128),
  timeZone: z
    .string()
    .refine((zone) => timeZones().includes(zone))
    .catch('UTC'),
})
export type Setup = z.infer<typeof Setup>

export type SetUp =
  | { kind: 'done' }
  | { kind: 'wrong_token' }
  | { kind: 'locked'; retryAfterSeconds: number }
  /** Somebody was first: there is a user. */
  | { kind: 'over' }

/** Whether /setup exists: a good token is set and nobody has an account yet. */
export async function isSetupOpen(env: Env): Promise<boolean> {
  if (!setupToken(env)) return false
  const { results } = await env.DB.prepare('SELECT 1 FROM users LIMIT 1').all()
  return results.length === 0
}

export async function setUp(
  env: Env,
  given: Setup,
  address: string | null,
  now: number,
): Promise<SetUp> {
  const token = setupToken(env)
  if (!token) return { kind: 'over' }
  const taken = await takeAttempt(env.DB, { secret: token, account: '/setup', address }, now)
  if (taken.kind === 'locked') return taken
  if (!(await isSame(given.token, token))) return { kind: 'wrong_token' }
  return (await insertFirst(env.DB, given, now)) ? { kind: 'done' } : { kind: 'over' }
}

/** One batch whose first statement decides: of two setups at once one wins and the other writes nothing. */
async function insertFirst(db: D1Database, given: Setup, now: number): Promise<boolean> {
  const { ownerRows } = await import('./owner.ts')
  const rows = await ownerRows(given, now)
  const workspaceId = newId('ws', now)
  const slug = workspaceId.toLowerCase()
  const [user] = await db.batch([
    db
      .prepare(
        `INSERT INTO users (id, name, email, email_verified, created_at, updated_at)
         SELECT ?1, ?2, ?3, 1, ?4, ?4 WHERE NOT EXISTS (SELECT 1 FROM users)`,
      )
      .bind(rows.userId, rows.name, rows.email, now),
    db
      .prepare(
        `INSERT INTO accounts (id, account_id, provider_id, user_id, password, created_at, updated_at)
         SELECT ?1, id, 'credential', id, ?2, ?3, ?3 FROM users WHERE id = ?4`,
      )
      .bind(rows.accountId, rows.passwordHash, now, rows.userId),
    db
      .prepare(
        `INSERT INTO workspaces (id, name, slug, time_zone, created_at)
         SELECT ?1, ?2, ?3, ?4, ?5 FROM users WHERE id = ?6`,
      )
      .bind(workspaceId, given.workspace, slug, given.timeZone, now, rows.userId),
    db
      .prepare(
        `INSERT INTO members (id, workspace_id, user_id, role, created_at)
         SELECT ?1, ?2, id, 'owner', ?3 FROM users WHERE id = ?4`,
      )
      .bind(rows.memberId, workspaceId, now, rows.userId),
    db
      .prepare(
        `INSERT INTO audit_log (workspace_no, at, actor, action)
         SELECT no, ?1, ?2, 'setup' FROM workspaces WHERE id = ?3`,
      )
      .bind(now, rows.userId, workspaceId),
  ])
  return user?.meta.changes === 1
}
