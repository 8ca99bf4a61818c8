// How doors reach a conversation: by RPC through this stub, by type import only, so that routes also
// run where `cloudflare:workers` does not exist.
import type { Env } from '../env.ts'
import type { Conversation } from './conversation.ts'

/** The Durable Object of a public conversation id; in the workspace's jurisdiction where one is set. */
export function conversationStub(
  env: Env,
  conversationId: string,
): DurableObjectStub<Conversation> {
  const namespace = env.DATA_JURISDICTION
    ? env.CONVERSATION.jurisdiction(env.DATA_JURISDICTION as DurableObjectJurisdiction)
    : env.CONVERSATION
  return namespace.get(namespace.idFromName(conversationId))
}
