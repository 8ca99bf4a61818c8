// What members say of a visitor turn's intent ("wrong"), kept in D1 as examples to train on. Written by
// the dashboard, read by it and by the API's export. Erasure of a conversation takes them along by a
// trigger (migrations/0008_intent_labels.sql), and nothing is written for one that is erased.
import type { LeadsDb } from '../leads/query.ts'
import type { ConversationView, TurnView } from './view.ts'

export type IntentLabel = {
  conversationId: string
  turnId: string
  text: string
  /** The agent's turn before, if there was one. */
  context: string | null
  label: 'interest' | 'other'
  /** What the detector had said, 0 to 1. */
  saidProbability: number
}

/**
 * The example a turn makes when what was said of it is wrong: the other label, contact details masked.
 * Null when the conversation has no such visitor turn with an intent.
 */
export function wrongLabel(view: ConversationView, turnId: string): IntentLabel | null {
  const at = view.turns.findIndex((turn) => turn.id === turnId)
  const turn = view.turns[at]
  if (!turn?.intent || turn.from !== 'visitor') return null
  const before = view.turns.slice(0, at).findLast(({ from }) => from === 'agent')
  return {
    conversationId: view.id,
    turnId,
    text: maskedText(turn),
    context: before ? masked(before.text, view.turns) : null,
    label: turn.intent.interested ? 'other' : 'interest',
    saidProbability: turn.intent.probability,
  }
}

/** The last word counts. @returns false when the conversation is erased: nothing is kept then */
export async function saveLabel(
  db: LeadsDb,
  workspaceNo: number,
  label: IntentLabel,
  by: string,
  now: number,
): Promise<boolean> {
  const { meta } = await db
    .prepare(
      `INSERT INTO intent_labels
         (workspace_no, conversation_id, turn_id, text, context, label, said_probability, by, at)
       SELECT ?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9
       WHERE NOT EXISTS (
         SELECT 1 FROM erased_conversations WHERE conversation_id = ?2 AND workspace_no = ?1)
       ON CONFLICT (workspace_no, conversation_id, turn_id) DO UPDATE SET
         text = excluded.text, context = excluded.context, label = excluded.label,
         said_probability = excluded.said_probability, by = excluded.by, at = excluded.at`,
    )
    .bind(
      workspaceNo,
      label.conversationId,
      label.turnId,
      label.text,
      label.context,
      label.label,
      label.saidProbability,
      by,
      now,
    )
    .run()
  return meta.changes > 0
}

/** Takes "wrong" back; nothing happens where there was none. */
export async function removeLabel(
  db: LeadsDb,
  workspaceNo: number,
  conversationId: string,
  turnId: string,
): Promise<void> {
  await db
    .prepare(
      `DELETE FROM intent_labels
       WHERE workspace_no = ?1 AND conversation_id = ?2 AND turn_id = ?3`,
    )
    .bind(workspaceNo, conversationId, turnId)
    .run()
}

/** The turns of some conversations that were said to be wrong; ids of turns are unique. */
export async function wrongTurns(
  db: LeadsDb,
  workspaceNo: number,
  ...conversationIds: string[]
): Promise<ReadonlySet<string>> {
  const { results } = await db
    .prepare(
      `SELECT turn_id FROM intent_labels
       WHERE workspace_no = ?1 AND conversation_id IN (SELECT value FROM json_each(?2))`,
    )
    .bind(workspaceNo, JSON.stringify(conversationIds))
    .all<{ turn_id: string }>()
  return new Set(results.map((row) => row.turn_id))
}

/** Rows read at a time: a turn has at most 4,000 characters, and so has its context. */
const PAGE = 200

/**
 * All labels of a workspace as training lines (intent/train.ts), one JSON object a line, by
 * conversation; read page by page while the reader pulls, and noted in the audit log.
 */
export async function exportLabels(
  db: LeadsDb,
  workspaceNo: number,
  actor: string,
  now: number,
): Promise<ReadableStream<Uint8Array<ArrayBuffer>>> {
  await db
    .prepare(
      `INSERT INTO audit_log (workspace_no, at, actor, action, detail)
       VALUES (?1, ?2, ?3, 'export', '{"what":"intent-labels"}')`,
    )
    .bind(workspaceNo, now, actor)
    .run()
  const encoder = new TextEncoder()
  let after: [string, string] = ['', '']
  return new ReadableStream({
    async pull(controller) {
      const rows = await labelsAfter(db, workspaceNo, after)
      const last = rows.at(-1)
      if (!last) return controller.close()
      after = [last.conversation_id, last.turn_id]
      controller.enqueue(encoder.encode(rows.map(trainingLine).join('')) as Uint8Array<ArrayBuffer>)
      if (rows.length < PAGE) controller.close()
    },
  })
}

type Row = {
  conversation_id: string
  turn_id: string
  text: string
  context: string | null
  label: string
}

async function labelsAfter(
  db: LeadsDb,
  workspaceNo: number,
  after: [string, string],
): Promise<Row[]> {
  const { results } = await db
    .prepare(
      `SELECT conversation_id, turn_id, text, context, label FROM intent_labels
       WHERE workspace_no = ?1 AND (conversation_id, turn_id) > (?2, ?3)
       ORDER BY conversation_id, turn_id LIMIT ?4`,
    )
    .bind(workspaceNo, ...after, PAGE)
    .all<Row>()
  return results
}

function trainingLine({ text, context, label }: Row): string {
  const line = { text, ...(context !== null && { context }), label, source: 'own-labelled' }
  return `${JSON.stringify(line)}\n`
}

/** What stands for a detail; read by the classifier as the detail would be. */
const MASKS = { email: 'name@example.com', phone: '5550100000', name: 'Alex' } as const

function maskedText({ text, captured }: TurnView): string {
  const spans = [...captured].sort((a, b) => b.start - a.start)
  return spans.reduce(
    (rest, { field, start, end }) => rest.slice(0, start) + MASKS[field] + rest.slice(end),
    text,
  )
}

/** An agent's words, with what visitors gave and it may have said again masked. */
function masked(text: string, turns: readonly TurnView[]): string {
  const given = turns.flatMap(({ captured }) => captured)
  return given.reduce((rest, { field, value }) => {
    return value === '' ? rest : rest.replaceAll(value, MASKS[field])
  }, text)
}
