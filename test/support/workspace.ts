// A workspace of its own for a test file, by name.
import { env } from 'cloudflare:workers'
import type { WorkspaceRef } from '../../src/workspace/agents.ts'

export async function workspaceOf(name: string): Promise<WorkspaceRef> {
  const id = `ws_${name}`
  const row = await env.DB.prepare(
    'INSERT INTO workspaces (id, name, slug, created_at) VALUES (?1, ?2, ?2, 0) RETURNING no',
  )
    .bind(id, name)
    .first<{ no: number }>()
  return { id, no: row!.no }
}

/** A member by a first name; gives the user id, `user_<name>`. */
export async function memberIn(
  { id }: WorkspaceRef,
  name: string,
  role = 'admin',
): Promise<string> {
  const userId = `user_${name}`
  await env.DB.batch([
    env.DB.prepare(
      `INSERT INTO users (id, name, email, email_verified, created_at, updated_at)
       VALUES (?1, ?2, ?2 || '@people.example', 1, 0, 0) ON CONFLICT DO NOTHING`,
    ).bind(userId, name),
    env.DB.prepare(
      'INSERT INTO members (id, workspace_id, user_id, role, created_at) VALUES (?, ?, ?, ?, 0)',
    ).bind(`member_${id}_${name}`, id, userId, role),
  ])
  return userId
}
