import { env } from 'cloudflare:workers'
import { beforeAll, expect, test } from 'vitest'
import { api } from '../../src/api/routes.ts'
import { IntentLabelLine } from '../../src/api/schemas.ts'
import {
  exportLabels,
  type IntentLabel,
  removeLabel,
  saveLabel,
  wrongTurns,
} from '../../src/conversation/labels.ts'
import type { Env } from '../../src/env.ts'
import type { WorkspaceRef } from '../../src/workspace/agents.ts'
import { createKey } from '../../src/workspace/keys.ts'
import { workspaceOf } from '../support/workspace.ts'

const NOW = Date.UTC(2026, 10, 20)
let acme: WorkspaceRef
let other: WorkspaceRef

beforeAll(async () => {
  acme = await workspaceOf('labels-acme')
  other = await workspaceOf('labels-other')
})

const labelOf = (conversationId: string, turnId: string, rest: Partial<IntentLabel> = {}) => ({
  conversationId,
  turnId,
  text: 'do you have a girlfriend',
  context: 'Hello!',
  label: 'other' as const,
  saidProbability: 0.61,
  ...rest,
})

async function linesOf({ no }: WorkspaceRef): Promise<unknown[]> {
  const stream = await exportLabels(env.DB, no, 'user_ada', NOW)
  const text = await new Response(stream).text()
  return text
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line) as unknown)
}

test('one label a turn, the last word counts, and it can be taken back', async () => {
  expect(await saveLabel(env.DB, acme.no, labelOf('conv_a', 'turn_1'), 'user_ada', NOW)).toBe(true)
  const again = labelOf('conv_a', 'turn_1', { label: 'interest', context: null })
  expect(await saveLabel(env.DB, acme.no, again, 'user_bo', NOW + 1)).toBe(true)
  expect([...(await wrongTurns(env.DB, acme.no, 'conv_a'))]).toEqual(['turn_1'])
  expect(await linesOf(acme)).toEqual([
    { text: 'do you have a girlfriend', label: 'interest', source: 'own-labelled' },
  ])
  await removeLabel(env.DB, acme.no, 'conv_a', 'turn_1')
  expect((await wrongTurns(env.DB, acme.no, 'conv_a')).size).toBe(0)
  expect(await linesOf(acme)).toEqual([])
})

test('the export has every line of its workspace and none of another, over several pages', async () => {
  const count = 450
  await saveLabel(env.DB, other.no, labelOf('conv_many', 'turn_0'), 'user_ada', NOW)
  await env.DB.prepare(
    `WITH RECURSIVE n (no) AS (SELECT 1 UNION ALL SELECT no + 1 FROM n WHERE no < ?1 - 1)
     INSERT INTO intent_labels
     SELECT workspace_no, conversation_id, 'turn_' || no, text, context, label, said_probability, by, at
     FROM intent_labels, n WHERE workspace_no = ?2`,
  )
    .bind(count, other.no)
    .run()
  await saveLabel(env.DB, acme.no, labelOf('conv_b', 'turn_1'), 'user_ada', NOW)
  const lines = await linesOf(other)
  expect(lines).toHaveLength(count)
  expect(lines[0]).toEqual({
    text: 'do you have a girlfriend',
    context: 'Hello!',
    label: 'other',
    source: 'own-labelled',
  })
  expect(await linesOf(acme)).toHaveLength(1)
})

test('erasure takes the labels along, also of a conversation erased before, and keeps new ones out', async () => {
  const erase = () =>
    env.DB.prepare(
      `INSERT INTO erased_conversations (conversation_id, workspace_no, erased_at) VALUES ('conv_c', ?1, ?2)
       ON CONFLICT (conversation_id) DO UPDATE SET erased_at = excluded.erased_at`,
    )
      .bind(acme.no, NOW)
      .run()
  await saveLabel(env.DB, acme.no, labelOf('conv_c', 'turn_1'), 'user_ada', NOW)
  await erase()
  expect((await wrongTurns(env.DB, acme.no, 'conv_c')).size).toBe(0)
  expect(await saveLabel(env.DB, acme.no, labelOf('conv_c', 'turn_1'), 'user_ada', NOW)).toBe(false)
  await erase()
  expect((await wrongTurns(env.DB, acme.no, 'conv_c')).size).toBe(0)
})

test('the API exports them to a key that may export, and to no other', async () => {
  await saveLabel(env.DB, acme.no, labelOf('conv_d', 'turn_1'), 'user_ada', NOW)
  const ask = async (scope: 'export' | 'read') => {
    const { key } = await createKey(env.DB, acme.id, { name: scope, scopes: [scope] }, NOW)
    const headers = { authorization: `Bearer ${key}` }
    return api.request('/intent-labels.jsonl', { headers }, env as Env)
  }
  expect((await ask('read')).status).toBe(403)
  const answer = await ask('export')
  expect(answer.headers.get('content-type')).toBe('application/jsonl; charset=utf-8')
  const lines = (await answer.text()).split('\n').filter(Boolean)
  expect(lines.length).toBeGreaterThan(0)
  for (const line of lines) IntentLabelLine.parse(JSON.parse(line))
})
