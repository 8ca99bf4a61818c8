// Door 1, visitors: the public chat endpoint (PRODUCT §7). Reads the request, finds the agent, passes
// the turn to the conversation and hands its bytes back untouched.
import { type Context, Hono } from 'hono'
import type { SayInput } from '../conversation/say.ts'
import { conversationStub } from '../conversation/stub.ts'
import type { Env } from '../env.ts'
import { readBody } from '../http/body.ts'
import { logError, onError, Problem } from '../http/problem.ts'
import { conversationId, newConversationKey } from '../ids.ts'
import { languageOfTag } from '../language/language.ts'
import { type Agent, allowsOrigin } from '../workspace/agent.ts'
import { findAgent } from '../workspace/agents.ts'
import { isNews, saveSighting, websiteOf } from '../workspace/sightings.ts'
import { checkLimits, perConversation } from './limits.ts'
import {
  agentOfAddress,
  checkOrigin,
  corsHeaders,
  isAllowedOrigin,
  knownAgent,
  ownOrigin,
  PREFLIGHT_HEADERS,
} from './origins.ts'
import {
  type ChatRequest,
  ConversationKey,
  MAX_AI_SDK_BODY_BYTES,
  readChatRequest,
} from './protocol.ts'
import { acceptedLanguage, visitorOf } from './visitor.ts'
import { widgetConfig } from './widget-config.ts'

type ChatEnv = { Bindings: Env; Variables: { requestId: string } }

export const chat = new Hono<ChatEnv>()

chat.onError((error, c) => {
  const response = onError(error, c)
  for (const [name, value] of Object.entries(corsHeaders(c.req.header('origin'))))
    response.headers.set(name, value)
  return response
})

chat.options('/v1/agents/:agentId/*', async function preflight(c) {
  const agent = await findAgent(c.env.DB, c.req.param('agentId'))
  const origin = c.req.header('origin')
  if (!agent || !isAllowedOrigin(agent, origin, ownOrigin(c))) return c.body(null, 403)
  return c.body(null, 204, { ...corsHeaders(origin), ...PREFLIGHT_HEADERS })
})

// The calling code is of the visitor's country, which no header of the request tells: a hint, and a
// minute in a browser's own cache keeps it true.
chat.get('/v1/agents/:agentId/widget', async function configureWidget(c) {
  const agent = await agentOfAddress(c)
  noteSighting(c, agent)
  checkOrigin(agent, c.req.header('origin'), ownOrigin(c))
  const language =
    acceptedLanguage(c.req.query('locale')) ??
    acceptedLanguage(c.req.header('accept-language')) ??
    agent.language
  return c.json(widgetConfig(agent, language, visitorOf(c).country), 200, {
    ...corsHeaders(c.req.header('origin')),
    'cache-control': 'public, max-age=60',
    vary: 'origin, accept-language',
  })
})

chat.post('/v1/agents/:agentId/chat', async function say(c) {
  const agent = await knownAgent(c)
  const visitor = visitorOf(c)
  await checkLimits(c.env, agent.id, visitor.address, Date.now())
  const request = readChatRequest(await readBody(c.req.raw, MAX_AI_SDK_BODY_BYTES))
  const key = request.key ?? newConversationKey()
  const wantsJson = prefersJson(c.req.header('accept'))
  const id = await conversationId(agent.id, key)
  const input: SayInput = {
    ...turnOf(request),
    agent,
    conversation: { key, id },
    country: visitor.country,
    device: visitor.device,
    perMinute: perConversation(c.env, visitor.address),
    sample: false,
    form: wantsJson ? 'json' : 'stream',
    requestId: c.get('requestId'),
  }
  const result = await conversationStub(c.env, id).say(input)
  switch (result.kind) {
    case 'conflict':
      throw new Problem('conflict', 'This message id was used for another text.')
    case 'too_many':
      throw new Problem(
        'too_many',
        'Too many messages in this conversation. Please wait a moment.',
        {
          retryAfterSeconds: result.retryAfterSeconds,
        },
      )
    case 'reply':
      return c.json(result.reply, 200, privateHeaders(c))
    case 'stream':
      return new Response(result.body, { headers: { ...STREAM_HEADERS, ...privateHeaders(c) } })
  }
})

chat.get('/v1/agents/:agentId/chat', async function resume(c) {
  const agent = await knownAgent(c)
  const key = c.req.header('x-conversation-key')
  if (key === undefined || !ConversationKey.safeParse(key).success)
    throw new Problem('invalid', 'The header X-Conversation-Key must hold the conversation key.', {
      errors: { 'X-Conversation-Key': '16 to 128 characters of A-Z a-z 0-9 _ -' },
    })
  const id = await conversationId(agent.id, key)
  const view = await conversationStub(c.env, id).resume()
  const { messages, ask, captured } = view
  return c.json({ conversation: { key, id }, messages, ask, captured }, 200, privateHeaders(c))
})

chat.get('/v1/agents/:agentId/chat/:key/stream', async function attach(c) {
  const agent = await knownAgent(c)
  const key = c.req.param('key')
  const isKey = ConversationKey.safeParse(key).success
  const id = await conversationId(agent.id, key)
  const body = isKey ? await conversationStub(c.env, id).attach() : null
  if (!body) return c.body(null, 204, privateHeaders(c))
  return new Response(body, { headers: { ...STREAM_HEADERS, ...privateHeaders(c) } })
})

/** For the install check; also where the widget is refused, since that is what the check is for. */
function noteSighting(c: Context<ChatEnv>, agent: Agent): void {
  const own = ownOrigin(c)
  const origin = websiteOf(c.req.header('origin') ?? c.req.header('referer'))
  const now = Date.now()
  if (origin === null || origin === own) return
  const sighting = { origin, allowed: allowsOrigin(agent, origin, own), seenAt: now }
  if (!isNews(agent, sighting)) return
  const noting = saveSighting(c.env.DB, agent, sighting)
  c.executionCtx.waitUntil(noting.catch((error) => logError(error, c.get('requestId'))))
}

const STREAM_HEADERS = {
  'content-type': 'text/event-stream; charset=utf-8',
  'x-vercel-ai-ui-message-stream': 'v1',
  'x-accel-buffering': 'no',
}

function privateHeaders(c: Context): Record<string, string> {
  return { ...corsHeaders(c.req.header('origin')), 'cache-control': 'no-store' }
}

// SSE is the default: only a client that asks for JSON and not for the stream gets the object.
function prefersJson(accept: string | undefined): boolean {
  return (accept ?? '').includes('application/json') && !accept?.includes('text/event-stream')
}

type Turn = Pick<
  SayInput,
  'message' | 'messageId' | 'contact' | 'decline' | 'identity' | 'regenerate' | 'page' | 'locale'
>

/** The request as the conversation hears it. */
export function turnOf(request: ChatRequest): Turn {
  const { message, messageId, contact, decline, identity, regenerate, page, locale } = request
  return {
    message,
    messageId,
    contact,
    decline,
    identity,
    regenerate,
    page,
    locale: languageOfTag(locale) ?? null,
  }
}
