// Conversations over the API: read from their Durable Object, which knows its workspace.
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
