// The passages of a large agent that may answer a question, chosen by FTS5's BM25 inside D1: one
// statement. Called by retrieve.ts where an agent's knowledge is too much to hold in memory.
import { beginningOf, contentTerms } from './asked.ts'
import { scopeOf } from './derived.ts'
import { CANDIDATES } from './rank.ts'
import { buildIndex, type KnowledgeIndex, type StoredPassage } from './search-index.ts'

/** Terms of one MATCH: the first of a long message; each is one doclist to read. */
const TERMS_MAX = 24
/** FTS5 ranks without our classes of words: four times as many go to rank(), which decides. */
const FETCHED = CANDIDATES * 4

/** An index over the candidates, with the document counts of all the agent's passages. */
export async function candidateIndex(
  db: D1Database,
  workspaceId: string,
  agentId: string,
  total: number,
  question: string,
  previous?: string,
): Promise<KnowledgeIndex> {
  const terms = contentTerms(question, previous).slice(0, TERMS_MAX)
  if (terms.length === 0) return buildIndex([])
  const scope = `scope : ${scopeOf(workspaceId, agentId)}`
  const [rows, counts] = await db.batch([
    db
      .prepare(
        `SELECT p.article_id AS articleId, a.title, p.heading, p.text
         FROM (SELECT rowid FROM knowledge_search WHERE knowledge_search MATCH ?1
               ORDER BY bm25(knowledge_search, 0, 0.8, 0.8, 1), rowid LIMIT ?4) s
         JOIN passages p ON p.id = s.rowid AND p.workspace_id = ?2 AND p.agent_id = ?3
         JOIN articles a ON a.id = p.article_id`,
      )
      .bind(`${scope} AND (${terms.flatMap(formsOf).join(' OR ')})`, workspaceId, agentId, FETCHED),
    db
      .prepare(
        `SELECT j.value ->> 'term' AS term, (SELECT count(*) FROM knowledge_search
           WHERE knowledge_search MATCH j.value ->> 'match') AS count FROM json_each(?1) j`,
      )
      .bind(
        JSON.stringify(terms.map((term) => ({ term, match: `${scope} AND ${matchOf(term)}` }))),
      ),
  ])
  const known = new Map(
    (counts!.results as { term: string; count: number }[]).map(({ term, count }) => [term, count]),
  )
  return buildIndex(rows!.results as StoredPassage[], { total, counts: known })
}

/** A term and its other forms; a slip of the keyboard in a subject is found in memory only. */
function formsOf(term: string): string[] {
  const beginning = term.startsWith('§') ? '' : beginningOf(term)
  return beginning === '' ? [matchOf(term)] : [matchOf(term), `${matchOf(beginning)} *`]
}

/** Terms hold letters, digits and § only (terms.ts): the quotes cannot be closed from within. */
function matchOf(term: string): string {
  return `{title heading body} : "${term}"`
}
