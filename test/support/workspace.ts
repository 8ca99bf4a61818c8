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
