// The SQLite tables of one conversation and every statement on them. Called only by the Durable
// Object, inside its synchronous blocks: what one block writes is durable together or not at all,
// and nothing leaves the object before it is (output gate).

import type { People } from '../capture/people.ts'
import type { Mode } from '../capture/settings.ts'
import type { CaptureState } from '../capture/state.ts'
import type { Field } from '../contact/contact.ts'
import type { Intent, IntentKind } from '../intent/intent.ts'
import type { Language } from '../language/language.ts'
import type { Page } from './say.ts'
import type { AskView, Captured } from './view.ts'

/** Everything of a conversation that is not a turn; one row, replaced with every block. */
export type ConversationState = {
  id: string
  workspaceId: string
  workspaceNo: number
  agentId: string
  startedAt: number
  activityAt: number
  /** Grows with every block that changes something others see. */
  version: number
  mode: Mode | null
  language: Language | null
  page: Page | null
  country: string | null
  device: string | null
  capture: CaptureState
  people: People
  /** The strongest sign of interest so far: "why this lead?". */
  interest: { kind: IntentKind; probability: number; turnId: string; sentence: string } | null
  /** The last visitor turn's sign, for the list of conversations. */
  lastIntent: { kind: IntentKind; probability: number } | null
  /** The consent text that last stood with an ask. */
  consentShown: { text: string; version: string } | null
  visitorTurns: number
  /** What models answered so far and took; absent while none did. */
  modelUsage?: ModelUsage
  sample: boolean
  /** Person number → the id a new lead of theirs would get. */
  proposed: Record<number, string>
  /** Person number → the leads D1 filed them under, newest last. */
  leads: Record<number, string[]>
}

export type ModelUsage = { messages: number; inputTokens: number; outputTokens: number }

/** What a visitor turn brought, kept so that a reply can be made again after a crash. */
export type VisitorData = {
  intent: Intent
  /** The probability reached the agent's threshold as it was then, or the words said so outright. */
  interested: boolean
  captured: Captured[]
  /** Fields validly given, in the order email, phone, name. */
  given: Field[]
  invalid: ('email' | 'phone')[]
  suggests: boolean
  /** The yes to a suggested address. */
  affirmed: boolean
  /** Of the request: the same message id with another one is a conflict. */
  fingerprint: string
}

export type AgentData = {
  /** The answer and the ask as streamed: `text` joins them. */
  answer: string
  asking: string
  ask: AskView | null
  captured: Field[]
  engaged: boolean
  sources: { articleId: string; title: string }[]
  by: string | null
  usage?: { inputTokens: number; outputTokens: number }
}

export type VisitorTurn = {
  seq: number
  id: string
  from: 'visitor'
  text: string
  at: number
  messageId: string | null
  data: VisitorData
}

export type AgentTurn = {
  seq: number
  id: string
  from: 'agent'
  text: string
  at: number
  replyTo: string
  data: AgentData
}

export type Turn = VisitorTurn | AgentTurn

export type OutboxRow = {
  seq: number
  kind: 'lead' | 'conversation'
  payload: string
  attempts: number
  nextAt: number
}

// A conversation is some dozens of turns: only the promise of one turn per message id is worth an
// index, all else is found by walking them.
const TABLES = `
  CREATE TABLE state (id INTEGER PRIMARY KEY CHECK (id = 1), data TEXT NOT NULL);
  CREATE TABLE turns (
    seq INTEGER PRIMARY KEY,
    id TEXT NOT NULL,
    sender TEXT NOT NULL,
    text TEXT NOT NULL,
    at INTEGER NOT NULL,
    message_id TEXT UNIQUE,
    reply_to TEXT,
    data TEXT NOT NULL
  );
  CREATE TABLE outbox (
    seq INTEGER PRIMARY KEY,
    kind TEXT NOT NULL,
    payload TEXT NOT NULL,
    attempts INTEGER NOT NULL DEFAULT 0,
    next_at INTEGER NOT NULL
  );`

/** The outbox row of the conversation itself: only its newest summary is worth sending. */
const SUMMARY_SEQ = 0

type TurnRow = {
  seq: number
  id: string
  sender: string
  text: string
  at: number
  message_id: string | null
  reply_to: string | null
  data: string
}

export class Transcript {
  readonly #sql: SqlStorage
  #exists: boolean
  // What the last block wrote, so that the next turn need not read it again. The object is alone with
  // its storage, and a crash between blocks takes both.
  #state: ConversationState | null | undefined
  #lastReply: AgentTurn | null | undefined

  constructor(sql: SqlStorage) {
    this.#sql = sql
    // Reading an id that never was must not leave an empty database behind.
    this.#exists =
      sql.exec("SELECT 1 FROM sqlite_master WHERE type = 'table' AND name = 'outbox'").toArray()
        .length > 0
  }

  create(): void {
    if (this.#exists) return
    this.#sql.exec(TABLES)
    this.#exists = true
  }

  /** After `storage.deleteAll()`: the object is as if it had never been. */
  forget(): void {
    this.#exists = false
    this.#state = undefined
    this.#lastReply = undefined
  }

  /** After a block was rolled back: what memory holds may be what it undid. */
  reread(): void {
    this.#state = undefined
    this.#lastReply = undefined
  }

  state(): ConversationState | null {
    if (!this.#exists) return null
    if (this.#state === undefined) {
      const row = this.#sql.exec<{ data: string }>('SELECT data FROM state').toArray()[0]
      this.#state = row ? (JSON.parse(row.data) as ConversationState) : null
    }
    return this.#state
  }

  saveState(state: ConversationState): void {
    this.#sql.exec('INSERT OR REPLACE INTO state (id, data) VALUES (1, ?)', JSON.stringify(state))
    this.#state = state
  }

  addVisitorTurn(turn: Omit<VisitorTurn, 'seq' | 'from'>): VisitorTurn {
    const { seq } = this.#sql
      .exec<{ seq: number }>(
        `INSERT INTO turns (id, sender, text, at, message_id, data)
         VALUES (?, 'visitor', ?, ?, ?, ?) RETURNING seq`,
        turn.id,
        turn.text,
        turn.at,
        turn.messageId,
        JSON.stringify(turn.data),
      )
      .one()
    return { ...turn, seq, from: 'visitor' }
  }

  saveVisitorData(id: string, data: VisitorData): void {
    this.#sql.exec('UPDATE turns SET data = ? WHERE id = ?', JSON.stringify(data), id)
  }

  addAgentTurn(turn: Omit<AgentTurn, 'seq' | 'from'>): AgentTurn {
    const { seq } = this.#sql
      .exec<{ seq: number }>(
        `INSERT INTO turns (id, sender, text, at, reply_to, data)
         VALUES (?, 'agent', ?, ?, ?, ?) RETURNING seq`,
        turn.id,
        turn.text,
        turn.at,
        turn.replyTo,
        JSON.stringify(turn.data),
      )
      .one()
    this.#lastReply = { ...turn, seq, from: 'agent' }
    return this.#lastReply
  }

  visitorTurnOf(messageId: string): VisitorTurn | null {
    const turn = this.#one('SELECT * FROM turns WHERE message_id = ?', messageId)
    return turn?.from === 'visitor' ? turn : null
  }

  replyTo(turnId: string): AgentTurn | null {
    const turn = this.#one('SELECT * FROM turns WHERE reply_to = ?', turnId)
    return turn?.from === 'agent' ? turn : null
  }

  lastVisitorTurn(): VisitorTurn | null {
    const turn = this.#one("SELECT * FROM turns WHERE sender = 'visitor' ORDER BY seq DESC LIMIT 1")
    return turn?.from === 'visitor' ? turn : null
  }

  lastReply(): AgentTurn | null {
    if (this.#lastReply === undefined) {
      const turn = this.#one("SELECT * FROM turns WHERE sender = 'agent' ORDER BY seq DESC LIMIT 1")
      this.#lastReply = turn?.from === 'agent' ? turn : null
    }
    return this.#lastReply
  }

  turn(id: string): Turn | null {
    return this.#one('SELECT * FROM turns WHERE id = ?', id)
  }

  turns(): Turn[] {
    if (!this.#exists) return []
    return this.#sql.exec<TurnRow>('SELECT * FROM turns ORDER BY seq').toArray().map(toTurn)
  }

  /** The last `n` turns before `seq`, oldest first: what a model may read as history. */
  turnsBefore(seq: number, n: number): Turn[] {
    return this.#sql
      .exec<TurnRow>('SELECT * FROM turns WHERE seq < ? ORDER BY seq DESC LIMIT ?', seq, n)
      .toArray()
      .map(toTurn)
      .reverse()
  }

  /** What the visitor said before turn `seq`. */
  visitorTextBefore(seq: number): string | undefined {
    return this.#sql
      .exec<{ text: string }>(
        "SELECT text FROM turns WHERE seq < ? AND sender = 'visitor' ORDER BY seq DESC LIMIT 1",
        seq,
      )
      .toArray()[0]?.text
  }

  /** Times of the visitor's messages since `at`, oldest first: the cap per conversation. */
  visitorTimesSince(at: number): number[] {
    if (!this.#exists) return []
    return this.#sql
      .exec<{ at: number }>(
        "SELECT at FROM turns WHERE sender = 'visitor' AND at > ? ORDER BY seq",
        at,
      )
      .toArray()
      .map((row) => row.at)
  }

  /** Leads go out one by one, in order; the summary of a conversation replaces the one that waits. */
  enqueue(kind: OutboxRow['kind'], payload: unknown, nextAt: number): void {
    this.#sql.exec(
      'INSERT OR REPLACE INTO outbox (seq, kind, payload, next_at) VALUES (?, ?, ?, ?)',
      kind === 'conversation' ? SUMMARY_SEQ : null,
      kind,
      JSON.stringify(payload),
      nextAt,
    )
  }

  /** What is due at `now`: leads, oldest first, then the summary. */
  due(now: number): OutboxRow[] {
    if (!this.#exists) return []
    return this.#sql
      .exec<{ seq: number; kind: string; payload: string; attempts: number; next_at: number }>(
        'SELECT seq, kind, payload, attempts, next_at FROM outbox WHERE next_at <= ? ORDER BY seq = 0, seq',
        now,
      )
      .toArray()
      .map((row) => ({
        seq: row.seq,
        kind: row.kind as OutboxRow['kind'],
        payload: row.payload,
        attempts: row.attempts,
        nextAt: row.next_at,
      }))
  }

  /** When the outbox wants to be tried next; null when it is empty. */
  nextDueAt(): number | null {
    if (!this.#exists) return null
    return this.#sql.exec<{ at: number | null }>('SELECT min(next_at) AS at FROM outbox').one().at
  }

  // Both leave alone a summary that was replaced by a newer one while this one was on its way.
  sent({ seq, nextAt }: OutboxRow): void {
    if (!this.#exists) return
    this.#sql.exec('DELETE FROM outbox WHERE seq = ? AND next_at = ?', seq, nextAt)
  }

  postpone({ seq, nextAt }: OutboxRow, until: number): void {
    if (!this.#exists) return
    this.#sql.exec(
      'UPDATE outbox SET attempts = attempts + 1, next_at = ? WHERE seq = ? AND next_at = ?',
      until,
      seq,
      nextAt,
    )
  }

  #one(query: string, ...bindings: string[]): Turn | null {
    if (!this.#exists) return null
    const row = this.#sql.exec<TurnRow>(query, ...bindings).toArray()[0]
    return row ? toTurn(row) : null
  }
}

function toTurn(row: TurnRow): Turn {
  const data: unknown = JSON.parse(row.data)
  const { seq, id, text, at } = row
  // The column `sender` says which of the two shapes this object wrote.
  return row.sender === 'visitor'
    ? { seq, id, from: 'visitor', text, at, messageId: row.message_id, data: data as VisitorData }
    : { seq, id, from: 'agent', text, at, replyTo: row.reply_to ?? '', data: data as AgentData }
}
