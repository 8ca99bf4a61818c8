// Views of the leads that somebody named, shared in the workspace. A view is its query string: what it
// means is LeadFilter's to say, today and later.
import { and, asc, eq, sql } from 'drizzle-orm'
import { drizzle } from 'drizzle-orm/d1'
import { newId } from '../ids.ts'
import { EVERYTHING, type LeadFilter, parseLeadFilter, printLeadFilter } from './filter.ts'
import { savedViews } from './schema.ts'

export type SavedView = { id: string; name: string; filter: LeadFilter }

/** All of them stand in one menu. */
export const MAX_VIEWS = 50
export const MAX_VIEW_NAME = 60

/** In the order in which they were saved. */
export async function listViews(db: D1Database, workspaceNo: number): Promise<SavedView[]> {
  const rows = await drizzle(db)
    .select({ id: savedViews.id, name: savedViews.name, query: savedViews.query })
    .from(savedViews)
    .where(eq(savedViews.workspaceNo, workspaceNo))
    .orderBy(asc(savedViews.position), asc(savedViews.createdAt), asc(savedViews.id))
  return rows.map(({ id, name, query }) => ({
    id,
    name,
    filter: parseLeadFilter(new URLSearchParams(query)),
  }))
}

/** Which leads and in what order; neither the page one is on nor its size. */
export function queryOfView(filter: LeadFilter): string {
  const { limit, cursor } = EVERYTHING
  return printLeadFilter({ ...filter, limit, cursor }).toString()
}

export type Saved = { kind: 'saved'; id: string } | { kind: 'taken' } | { kind: 'full' }

/** `taken`: another view has this name. */
export async function saveView(
  db: D1Database,
  workspaceNo: number,
  view: { name: string; filter: LeadFilter; createdBy: string },
  now: number,
): Promise<Saved> {
  const id = newId('view', now)
  const views = await listViews(db, workspaceNo)
  if (views.length >= MAX_VIEWS) return { kind: 'full' }
  const made = await drizzle(db)
    .insert(savedViews)
    .values({
      id,
      workspaceNo,
      name: view.name,
      query: queryOfView(view.filter),
      createdBy: view.createdBy,
      createdAt: now,
      position: sql`(SELECT coalesce(max(position), 0) + 1 FROM saved_views
        WHERE workspace_no = ${workspaceNo})`,
    })
    .onConflictDoNothing()
    .returning({ id: savedViews.id })
  return made.length > 0 ? { kind: 'saved', id } : { kind: 'taken' }
}

/** `unknown`: the workspace has no such view. */
export async function renameView(
  db: D1Database,
  workspaceNo: number,
  id: string,
  name: string,
): Promise<'renamed' | 'taken' | 'unknown'> {
  const views = await listViews(db, workspaceNo)
  if (!views.some((view) => view.id === id)) return 'unknown'
  if (views.some((view) => view.id !== id && view.name === name)) return 'taken'
  // Two who choose one name at once: the later keeps the name it had.
  const changed = await db
    .prepare('UPDATE OR IGNORE saved_views SET name = ?3 WHERE workspace_no = ?1 AND id = ?2')
    .bind(workspaceNo, id, name)
    .run()
  return changed.meta.changes > 0 ? 'renamed' : 'taken'
}

/** Whether there was one. The leads it showed stay. */
export async function deleteView(
  db: D1Database,
  workspaceNo: number,
  id: string,
): Promise<boolean> {
  const gone = await drizzle(db)
    .delete(savedViews)
    .where(and(eq(savedViews.workspaceNo, workspaceNo), eq(savedViews.id, id)))
    .returning({ id: savedViews.id })
  return gone.length > 0
}
