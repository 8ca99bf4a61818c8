// What an admin may change of the workspace itself. Read again at every request (members.ts), so a
// change counts at once.
import { eq } from 'drizzle-orm'
import { drizzle } from 'drizzle-orm/d1'
import * as z from 'zod'
import { workspaces } from './schema.ts'

export const WorkspaceChange = z.object({
  name: z.string().trim().min(1).max(80),
  timeZone: z.string().refine(isTimeZone),
})
export type WorkspaceChange = z.infer<typeof WorkspaceChange>

/** An IANA name that this runtime knows; offsets such as `+02:00` have no summer time and are none. */
export function isTimeZone(text: string): boolean {
  if (text.length > 64 || !/^[A-Za-z]/.test(text)) return false
  try {
    new Intl.DateTimeFormat('en', { timeZone: text })
    return true
  } catch {
    return false
  }
}

export async function updateWorkspace(
  db: D1Database,
  workspaceId: string,
  change: WorkspaceChange,
): Promise<void> {
  await drizzle(db).update(workspaces).set(change).where(eq(workspaces.id, workspaceId))
}
