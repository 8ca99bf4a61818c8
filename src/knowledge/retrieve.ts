// The passages of an agent that may answer a question. Called once per visitor turn by the conversation,
// and by the "ask it" box. Law: no D1 query in the common turn.
//
// Two layers. A chat turn must cost little beside a bare Durable Object (PRODUCT §12), and a query to
// D1 alone costs more than the rest of the turn; most businesses' knowledge is some tens of KB. So an
// agent's passages are read once per knowledge version into an index that lives in the isolate, and
// the turn is pure computation. An agent beyond IN_MEMORY_BYTES would cost every new isolate a second
// of tokenising and the others their place: there FTS5 in D1 gives the candidates, with the document
// counts of the whole, and the very same rank() decides. Only a version read together with the
// passages names the index, so a stale one is never kept under a newer number.
import { candidateIndex } from './candidates.ts'
import { contactsIn, normalise, type OwnContact } from './own-contacts.ts'
import type { Passage } from './passage.ts'
import { type RankOptions, rank } from './rank.ts'
import { buildIndex, type KnowledgeIndex, type StoredPassage } from './search-index.ts'

/** Passages of an agent held in memory; more is searched in D1. Indexing 1 MB takes some 0.5 s. */
export const IN_MEMORY_BYTES = 1_000_000
/** All indexes of one isolate, in bytes of passages; an index takes some 12 times its text of the 128 MB. */
const CACHE_BYTES = 3_000_000
/** An agent without any knowledge also takes a place. */
const LEAST_BYTES = 1_000

export type RetrieveOptions = RankOptions & {
  /** agents.knowledge_version as just read; without it, one query asks for it. */
  version?: number
}

/** Best first, each with its quote and the probability that it answers; [] when nothing fits. */
export async function retrieve(
  db: D1Database,
  workspaceId: string,
  agentId: string,
  question: string,
  options: RetrieveOptions = {},
): Promise<Passage[]> {
  const knowledge = await knowledgeOf(db, workspaceId, agentId, options.version)
  if (knowledge.index !== null) return rank(knowledge.index, question, options)
  const { total } = knowledge
  const { previous } = options
  const index = await candidateIndex(db, workspaceId, agentId, total, question, previous)
  return rank(index, question, options)
}

/** The same without D1 when the agent's knowledge is at hand in this isolate; else undefined. */
export function retrieveAtHand(
  workspaceId: string,
  agentId: string,
  version: number,
  question: string,
  options: RankOptions = {},
): Passage[] | undefined {
  const known = held.get(keyOf(workspaceId, agentId))
  if (known?.version !== version || known.index === null) return undefined
  return rank(known.index, question, options)
}

/**
 * E-mails (lower-case) and phones (E.164) of the agent's knowledge and persona. `region` is the country
 * of national numbers, ISO 3166-1 alpha-2.
 */
export async function ownContacts(
  db: D1Database,
  workspaceId: string,
  agentId: string,
  options: { version?: number; region?: string } = {},
): Promise<ReadonlySet<string>> {
  const knowledge = await knowledgeOf(db, workspaceId, agentId, options.version)
  const region = options.region ?? ''
  let own = knowledge.own.get(region)
  if (own === undefined) {
    own = normalise(knowledge.contacts, options.region)
    knowledge.own.set(region, own)
  }
  return own
}

/** For tests: an isolate that has read nothing yet. */
export function forgetKnowledge(): void {
  held.clear()
  heldBytes = 0
}

type Knowledge = {
  version: number
  /** null: too large, searched in D1. */
  index: KnowledgeIndex | null
  total: number
  bytes: number
  contacts: OwnContact[]
  /** Normalised contacts by region: a handful of countries at most. */
  own: Map<string, ReadonlySet<string>>
}

/** In order of last use, as a Map keeps its keys. Holds agents' public knowledge only. */
const held = new Map<string, Knowledge>()
let heldBytes = 0

function keyOf(workspaceId: string, agentId: string): string {
  return `${workspaceId} ${agentId}`
}

async function knowledgeOf(
  db: D1Database,
  workspaceId: string,
  agentId: string,
  version?: number,
): Promise<Knowledge> {
  const key = keyOf(workspaceId, agentId)
  const known = held.get(key)
  if (known !== undefined) {
    const wanted = version ?? (await versionOf(db, workspaceId, agentId))
    if (known.version >= wanted) return used(key, known)
  }
  const loaded = await load(db, workspaceId, agentId)
  keep(key, loaded)
  return loaded
}

async function versionOf(db: D1Database, workspaceId: string, agentId: string): Promise<number> {
  const version = await db
    .prepare('SELECT knowledge_version FROM agents WHERE workspace_id = ?1 AND id = ?2')
    .bind(workspaceId, agentId)
    .first<number>('knowledge_version')
  return version ?? 0
}

/** One batch: D1 reads it as one transaction, so version and passages belong together. */
async function load(db: D1Database, workspaceId: string, agentId: string): Promise<Knowledge> {
  const [heads, contacts, passages] = await db.batch([
    db
      .prepare(
        `SELECT g.knowledge_version AS version, g.persona,
           coalesce(sum(a.passage_bytes), 0) AS bytes, coalesce(sum(a.passage_count), 0) AS total
         FROM agents g LEFT JOIN articles a ON a.workspace_id = ?1 AND a.agent_id = ?2
         WHERE g.workspace_id = ?1 AND g.id = ?2 GROUP BY g.id`,
      )
      .bind(workspaceId, agentId),
    db
      .prepare(
        'SELECT DISTINCT kind, value FROM own_contacts WHERE workspace_id = ?1 AND agent_id = ?2',
      )
      .bind(workspaceId, agentId),
    db
      .prepare(
        `SELECT p.article_id AS articleId, a.title, p.heading, p.text
         FROM passages p JOIN articles a ON a.id = p.article_id
         WHERE p.workspace_id = ?1 AND p.agent_id = ?2 AND ?3 >=
           (SELECT sum(passage_bytes) FROM articles WHERE workspace_id = ?1 AND agent_id = ?2)
         ORDER BY p.article_id, p.ordinal`,
      )
      .bind(workspaceId, agentId, IN_MEMORY_BYTES),
  ])
  const head = (heads!.results as Head[])[0] ?? { version: 0, persona: '', bytes: 0, total: 0 }
  const isHeld = head.bytes <= IN_MEMORY_BYTES
  return {
    version: head.version,
    index: isHeld ? buildIndex(passages!.results as StoredPassage[]) : null,
    total: head.total,
    bytes: LEAST_BYTES + (isHeld ? head.bytes : 0),
    contacts: [...(contacts!.results as OwnContact[]), ...contactsIn(head.persona)],
    own: new Map(),
  }
}

type Head = { version: number; persona: string; bytes: number; total: number }

function used(key: string, knowledge: Knowledge): Knowledge {
  held.delete(key)
  held.set(key, knowledge)
  return knowledge
}

function keep(key: string, knowledge: Knowledge): void {
  heldBytes += knowledge.bytes - (held.get(key)?.bytes ?? 0)
  held.delete(key)
  held.set(key, knowledge)
  for (const [oldest, { bytes }] of held) {
    if (heldBytes <= CACHE_BYTES || oldest === key) break
    held.delete(oldest)
    heldBytes -= bytes
  }
}
