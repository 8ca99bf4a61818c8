// Conversations over the API: read from their Durable Object, which knows its workspace; and what
// members said of their turns, from D1.
import { exportLabels } from '../conversation/labels.ts'
import { conversationStub } from '../conversation/stub.ts'
import { type ApiContext, param, unknown } from './request.ts'

/** As the house makes them; anything else would only bring an empty object into being. */
const CONVERSATION_ID = /^conv_[0-9a-z]{26}$/

export async function getConversation(c: ApiContext): Promise<Response> {
  const id = param(c, 'conversationId')
  if (!CONVERSATION_ID.test(id)) throw unknown('conversation')
  const view = await conversationStub(c.env, id).transcript(c.get('caller').workspace.id)
  if (!view) throw unknown('conversation')
  return c.json(view)
}

export async function exportIntentLabels(c: ApiContext): Promise<Response> {
  const { workspace, keyId } = c.get('caller')
  const stream = await exportLabels(c.env.DB, workspace.no, keyId, Date.now())
  return new Response(stream, {
    headers: {
      'content-type': 'application/jsonl; charset=utf-8',
      'content-disposition': 'attachment; filename="intent-labels.jsonl"',
      'x-content-type-options': 'nosniff',
    },
  })
}
