// People who own a workspace, written without better-auth's instance but with its password hash: for
// /setup and for the demo, which runs in plain Node before the port opens.
import { hashPassword, verifyPassword } from 'better-auth/crypto'
import { newId } from '../ids.ts'

export type NewOwner = { email: string; name: string; password: string }

/** Values of one owner's rows, ready to be bound. */
export type OwnerRows = {
  userId: string
  accountId: string
  memberId: string
  email: string
  name: string
  passwordHash: string
}

export async function ownerRows(owner: NewOwner, now: number): Promise<OwnerRows> {
  return {
    userId: newId('user', now),
    accountId: newId('account', now),
    memberId: newId('member', now),
    email: owner.email.trim().toLowerCase(),
    name: owner.name.trim(),
    passwordHash: await hashPassword(owner.password),
  }
}

/**
 * Makes sure that this person can sign in with this password and owns the workspace, whatever stood
 * before. Repeating it changes nothing. For scripts on the operator's own database, never for a route.
 *
 * @returns the user's id
 */
export async function createOwner(
  db: D1Database,
  workspaceId: string,
  owner: NewOwner,
  now: number,
): Promise<string> {
  const email = owner.email.trim().toLowerCase()
  const standing = await ownerIn(db, workspaceId, email)
  if (standing && (await verifyPassword({ hash: standing.password, password: owner.password })))
    return standing.id
  const rows = await ownerRows(owner, now)
  await db.batch([
    db
      .prepare(
        `INSERT INTO users (id, name, email, email_verified, created_at, updated_at)
         VALUES (?1, ?2, ?3, 1, ?4, ?4) ON CONFLICT (email) DO NOTHING`,
      )
      .bind(rows.userId, rows.name, email, now),
    db
      .prepare(
        `INSERT INTO accounts (id, account_id, provider_id, user_id, password, created_at, updated_at)
         SELECT ?1, id, 'credential', id, ?2, ?3, ?3 FROM users WHERE email = ?4
         ON CONFLICT (provider_id, account_id)
         DO UPDATE SET password = excluded.password, updated_at = excluded.updated_at`,
      )
      .bind(rows.accountId, rows.passwordHash, now, email),
    db
      .prepare(
        `INSERT INTO members (id, workspace_id, user_id, role, created_at)
         SELECT ?1, ?2, id, 'owner', ?3 FROM users WHERE email = ?4
         ON CONFLICT (workspace_id, user_id) DO UPDATE SET role = 'owner'`,
      )
      .bind(rows.memberId, workspaceId, now, email),
  ])
  return (await ownerIn(db, workspaceId, email))!.id
}

function ownerIn(db: D1Database, workspaceId: string, email: string) {
  return db
    .prepare(
      `SELECT users.id, accounts.password FROM users
       JOIN accounts ON accounts.provider_id = 'credential' AND accounts.account_id = users.id
       JOIN members ON members.user_id = users.id AND members.workspace_id = ? AND role = 'owner'
       WHERE users.email = ? AND accounts.password IS NOT NULL`,
    )
    .bind(workspaceId, email)
    .first<{ id: string; password: string }>()
}
