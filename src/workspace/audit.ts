// The audit log: exports, erasures, logins and other acts that somebody may have to answer for.
// Details hold counts, ids and views, never personal data.

export type AuditEntry = {
  workspaceNo: number
  /** User id, API key id, or `system`. */
  actor: string
  action: string
  detail?: Record<string, string | number | boolean | null>
}

export async function audit(db: D1Database, entry: AuditEntry, now: number): Promise<void> {
  await auditStatement(db, entry, now).run()
}

/** The same as a statement, to stand in one batch with what it tells of. */
export function auditStatement(
  db: D1Database,
  { workspaceNo, actor, action, detail = {} }: AuditEntry,
  now: number,
): D1PreparedStatement {
  return db
    .prepare(
      'INSERT INTO audit_log (workspace_no, at, actor, action, detail) VALUES (?, ?, ?, ?, ?)',
    )
    .bind(workspaceNo, now, actor, action, JSON.stringify(detail))
}
