// Plays the sample visitors through the real chat: every turn is taken, answered and filed as if it had
// come from a browser, and marked as a sample.
import type { SayInput } from '../../conversation/say.ts'
import { conversationStub } from '../../conversation/stub.ts'
import { SAMPLE_VISITORS, type SampleVisitor } from '../../demo/samples.ts'
import type { Env } from '../../env.ts'
import { conversationId, newConversationKey } from '../../ids.ts'
import type { Agent } from '../../workspace/agent.ts'

/** A conversation is in the list some three seconds after its first reply; slower than this is no harm. */
const LISTED_WITHIN_MS = 8_000
const LOOK_EVERY_MS = 250

/** Returns when the conversations are in the list, or soon will be. How many were played. */
export async function playSamples(env: Env, agent: Agent, requestId: string): Promise<number> {
  const ids = await Promise.all(
    SAMPLE_VISITORS.map((visitor) => playOne(env, agent, visitor, requestId)),
  )
  await untilListed(env.DB, agent.workspaceNo, ids)
  return ids.length
}

async function playOne(
  env: Env,
  agent: Agent,
  visitor: SampleVisitor,
  requestId: string,
): Promise<string> {
  // Nobody keeps the key: a sample cannot be written on.
  const key = newConversationKey()
  const conversation = { key, id: await conversationId(agent.id, key) }
  const stub = conversationStub(env, conversation.id)
  const { title, referrer, locale, country, device } = visitor
  const url = (agent.allowedOrigins[0] ?? 'https://www.example.com') + visitor.path
  for (const message of visitor.messages) {
    const input: SayInput = {
      agent,
      conversation,
      message,
      messageId: null,
      contact: null,
      decline: false,
      identity: null,
      regenerate: false,
      page: { url, title, ...(referrer && { referrer }) },
      locale,
      country,
      device,
      perMinute: null,
      sample: true,
      form: 'json',
      requestId,
    }
    await stub.say(input)
  }
  return conversation.id
}

async function untilListed(db: D1Database, workspaceNo: number, ids: string[]): Promise<void> {
  const listed = db
    .prepare(
      `SELECT count(*) AS n FROM json_each(?2) j
       CROSS JOIN conversations c ON c.id = j.value WHERE c.workspace_no = ?1`,
    )
    .bind(workspaceNo, JSON.stringify(ids))
  for (let waited = 0; waited < LISTED_WITHIN_MS; waited += LOOK_EVERY_MS) {
    const row = await listed.first<{ n: number }>()
    if (row?.n === ids.length) return
    await new Promise((resolve) => setTimeout(resolve, LOOK_EVERY_MS))
  }
}
