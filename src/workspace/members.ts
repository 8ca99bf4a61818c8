// The member behind a session: who they are, in which workspace, with which role. Read at every
// request, so that a removed member, a changed role and an ended session count at once.
import { and, asc, desc, eq, gt, sql } from 'drizzle-orm'
import { drizzle } from 'drizzle-orm/d1'
import { members, sessions, users, workspaces } from './auth-schema.ts'
import { type Role, roleOf } from './roles.ts'

export type Member = {
  userId: string
  name: string
  email: string
  role: Role
  workspaceId: string
  /** Small integer of the workspace, the high bits of a lead's `pos`. */
  workspaceNo: number
  workspaceName: string
  /** IANA name, `Europe/Berlin`. */
  timeZone: string
}

/**
 * One query. The workspace last chosen if the user is a member of it, else the one joined first.
 * Null: the session has ended, or the user is a member of no workspace.
 */
export async function memberOfSession(
  db: D1Database,
  sessionToken: string,
  now: number,
): Promise<Member | null> {
  const [row] = await drizzle(db)
    .select({
      userId: users.id,
      name: users.name,
      email: users.email,
      role: members.role,
      workspaceId: workspaces.id,
      workspaceNo: workspaces.no,
      workspaceName: workspaces.name,
      timeZone: workspaces.timeZone,
    })
    .from(sessions)
    .innerJoin(users, eq(users.id, sessions.userId))
    .innerJoin(members, eq(members.userId, users.id))
    .innerJoin(workspaces, eq(workspaces.id, members.workspaceId))
    .where(and(eq(sessions.token, sessionToken), gt(sessions.expiresAt, new Date(now))))
    .orderBy(
      desc(sql`${members.workspaceId} is ${sessions.activeWorkspaceId}`),
      asc(members.createdAt),
      asc(members.id),
    )
    .limit(1)
  return row ? { ...row, role: roleOf(row.role) } : null
}

/** A member as Settings lists them. */
export type ListedMember = {
  userId: string
  name: string
  email: string
  role: Role
  /** ms since 1970 */
  joinedAt: number
}

/** Everybody of the workspace, owners first, then by name. */
export async function listMembers(db: D1Database, workspaceId: string): Promise<ListedMember[]> {
  const rows = await drizzle(db)
    .select({
      userId: users.id,
      name: users.name,
      email: users.email,
      role: members.role,
      joinedAt: members.createdAt,
    })
    .from(members)
    .innerJoin(users, eq(users.id, members.userId))
    .where(eq(members.workspaceId, workspaceId))
    .orderBy(
      sql`CASE ${members.role} WHEN 'owner' THEN 0 WHEN 'admin' THEN 1 ELSE 2 END`,
      asc(users.name),
      asc(users.id),
    )
  return rows.map((row) => ({ ...row, role: roleOf(row.role), joinedAt: row.joinedAt.getTime() }))
}

/** Whether a lead can be given to this user. */
export async function isMember(
  db: D1Database,
  workspaceId: string,
  userId: string,
): Promise<boolean> {
  const rows = await drizzle(db)
    .select({ id: members.id })
    .from(members)
    .where(and(eq(members.workspaceId, workspaceId), eq(members.userId, userId)))
    .limit(1)
  return rows.length > 0
}
