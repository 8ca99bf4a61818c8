// Who changed a lead, by name: members and API keys of this workspace, in one query.
import { DETAIL_WORDS } from './detail-words.ts'

/** Ids as the timeline has them. Ids of other workspaces, and of members who left, have no name. */
export async function actorNames(
  db: D1Database,
  workspaceId: string,
  ids: readonly string[],
): Promise<Map<string, string>> {
  const wanted = [...new Set(ids)].filter((id) => id !== 'visitor')
  if (wanted.length === 0) return new Map()
  const { results } = await db
    .prepare(
      `SELECT u.id AS id, coalesce(nullif(u.name, ''), u.email) AS name, 0 AS isKey
         FROM members m JOIN users u ON u.id = m.user_id
        WHERE m.workspace_id = ?1 AND u.id IN (SELECT value FROM json_each(?2))
       UNION ALL
       SELECT k.id, k.name, 1 FROM api_keys k
        WHERE k.workspace_id = ?1 AND k.id IN (SELECT value FROM json_each(?2))`,
    )
    .bind(workspaceId, JSON.stringify(wanted))
    .all<{ id: string; name: string; isKey: number }>()
  return new Map(
    results.map(({ id, name, isKey }) => [
      id,
      isKey === 1 ? DETAIL_WORDS.timeline.apiKey(name) : name,
    ]),
  )
}
