// What derives from an article in D1: passages, their FTS5 rows, the business's own contacts. The
// statements are part of store.ts' batches; nothing else writes these tables.
import { contactsIn } from './own-contacts.ts'
import { passageTermsOf, termsOf } from './search-index.ts'
import { plain, splitArticle } from './split.ts'

/** The one FTS5 token of an agent: hex, because the tokenizer folds case and cuts at punctuation. */
export function scopeOf(workspaceId: string, agentId: string): string {
  let hex = 'a'
  for (const byte of new TextEncoder().encode(`${workspaceId} ${agentId}`))
    hex += byte.toString(16).padStart(2, '0')
  return hex
}

/** One row of passages with its FTS5 columns, as json_each reads it. */
type Row = { heading: string; text: string; headingTerms: string; textTerms: string }
export type Derived = { rows: Row[]; bytes: number; contacts: { kind: string; value: string }[] }

/** Cuts and reads an article. */
export function derive({ title, body }: { title: string; body: string }): Derived {
  const pieces = splitArticle(title, body)
  const rows = pieces.map(({ heading, text }) => ({
    heading,
    text,
    headingTerms: termsOf(heading).join(' '),
    textTerms: passageTermsOf(text).join(' '),
  }))
  const bytes = rows.reduce((sum, row) => sum + bytesOf(row.text), 0)
  return { rows, bytes, contacts: contactsIn(`${title}\n${plain(body)}\n${body}`) }
}

/** Rows join their article: without it (another workspace's agent, deleted meanwhile) nothing is written. */
export function insertDerived(
  db: D1Database,
  workspaceId: string,
  agentId: string,
  articleId: string,
  title: string,
  { rows, contacts }: Derived,
): D1PreparedStatement[] {
  const json = JSON.stringify(rows)
  return [
    db
      .prepare(
        `INSERT INTO passages (workspace_id, agent_id, article_id, ordinal, heading, text)
         SELECT a.workspace_id, a.agent_id, a.id, j.key, j.value ->> 'heading', j.value ->> 'text'
         FROM articles a, json_each(?4) j WHERE a.id = ?1 AND a.workspace_id = ?2 AND a.agent_id = ?3`,
      )
      .bind(articleId, workspaceId, agentId, json),
    db
      .prepare(
        `INSERT INTO knowledge_search (rowid, scope, title, heading, body)
         SELECT p.id, ?5, ?6, j.value ->> 'headingTerms', j.value ->> 'textTerms'
         FROM json_each(?4) j JOIN passages p ON p.workspace_id = ?2 AND p.agent_id = ?3
           AND p.article_id = ?1 AND p.ordinal = j.key`,
      )
      .bind(
        articleId,
        workspaceId,
        agentId,
        json,
        scopeOf(workspaceId, agentId),
        termsOf(title).join(' '),
      ),
    db
      .prepare(
        `INSERT OR IGNORE INTO own_contacts (workspace_id, agent_id, article_id, kind, value)
         SELECT a.workspace_id, a.agent_id, a.id, j.value ->> 'kind', j.value ->> 'value'
         FROM articles a, json_each(?4) j WHERE a.id = ?1 AND a.workspace_id = ?2 AND a.agent_id = ?3`,
      )
      .bind(articleId, workspaceId, agentId, JSON.stringify(contacts)),
  ]
}

export function deleteDerived(
  db: D1Database,
  workspaceId: string,
  agentId: string,
  articleId: string,
): D1PreparedStatement[] {
  const own = (sql: string) => db.prepare(sql).bind(workspaceId, agentId, articleId)
  return [
    own(
      `DELETE FROM knowledge_search WHERE rowid IN (SELECT id FROM passages
         WHERE workspace_id = ?1 AND agent_id = ?2 AND article_id = ?3)`,
    ),
    own('DELETE FROM passages WHERE workspace_id = ?1 AND agent_id = ?2 AND article_id = ?3'),
    own('DELETE FROM own_contacts WHERE workspace_id = ?1 AND agent_id = ?2 AND article_id = ?3'),
  ]
}

/** UTF-8 bytes. */
export function bytesOf(text: string): number {
  return new TextEncoder().encode(text).length
}
