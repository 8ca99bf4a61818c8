// The hosted chat page of an agent (PRODUCT §9): shareable, works without JavaScript by a plain form
// post. The conversation key lives in a cookie of this page's path and in its forms, never in a URL.
import { type Context, Hono } from 'hono'
import { getCookie, setCookie } from 'hono/cookie'
import type { ResumeView, SayInput } from '../conversation/say.ts'
import { conversationStub } from '../conversation/stub.ts'
import type { Env } from '../env.ts'
import { readBody } from '../http/body.ts'
import { Problem } from '../http/problem.ts'
import { conversationId, newConversationKey, newId } from '../ids.ts'
import type { Language } from '../language/language.ts'
import { inkOn } from '../ui/contrast.ts'
import type { Agent } from '../workspace/agent.ts'
import { findAgent } from '../workspace/agents.ts'
import { HostedPage, type HostedPageProps } from './hosted-page.tsx'
import { checkLimits, perConversation } from './limits.ts'
import { type ChatRequest, ConversationKey, MAX_BODY_BYTES, readChatRequest } from './protocol.ts'
import { turnOf } from './routes.ts'
import { acceptedLanguage, visitorOf } from './visitor.ts'
import { widgetConfig } from './widget-config.ts'
import { WIDGET_WORDS } from './words/words.ts'

type HostedEnv = { Bindings: Env; Variables: { requestId: string } }

export const hosted = new Hono<HostedEnv>()

const YEAR_SECONDS = 365 * 24 * 60 * 60

hosted.get('/chat/:agentId', async function hostedPage(c) {
  const agent = await findAgent(c.env.DB, c.req.param('agentId'))
  if (!agent) return unknownAgent(c)
  const kept = keptKey(c, agent.id)
  const key = kept ?? newConversationKey()
  if (!kept) keepKey(c, agent.id, key)
  const arrived = { page: c.req.url, referrer: c.req.header('referer') ?? '' }
  return renderPage(c, agent, key, { arrived })
})

// The page's policy allows no inline style, so the agent's colour comes as a stylesheet of its own.
hosted.get('/chat/:agentId/theme.css', async function themeStyles(c) {
  const agent = await findAgent(c.env.DB, c.req.param('agentId'))
  if (!agent) throw new Problem('unknown', 'There is no such agent.')
  const { color } = agent.appearance
  const css = `.chat { --brand: ${color}; --on-brand: ${inkOn(color)}; }\n`
  return c.body(css, 200, {
    'content-type': 'text/css; charset=utf-8',
    'cache-control': 'no-cache',
    'x-content-type-options': 'nosniff',
  })
})

hosted.post('/chat/:agentId', async function sayByForm(c) {
  const agent = await findAgent(c.env.DB, c.req.param('agentId'))
  if (!agent) return unknownAgent(c)
  const visitor = visitorOf(c)
  const form = await readForm(c)
  const key = keyOf(form) ?? keptKey(c, agent.id) ?? newConversationKey()
  try {
    await checkLimits(c.env, agent.id, visitor.address, Date.now())
    const request = requestOf(form, key)
    const id = await conversationId(agent.id, key)
    const input: SayInput = {
      ...turnOf(request),
      locale: acceptedLanguage(c.req.header('accept-language')),
      agent,
      conversation: { key, id },
      country: visitor.country,
      device: visitor.device,
      perMinute: perConversation(c.env, visitor.address),
      sample: false,
      form: 'json',
      requestId: c.get('requestId'),
    }
    const result = await conversationStub(c.env, id).say(input)
    if (result.kind === 'too_many')
      throw new Problem('too_many', WIDGET_WORDS[languageOf(c, agent)].tooMany)
  } catch (error) {
    if (!(error instanceof Problem)) throw error
    c.status(error.code === 'too_many' ? 429 : 422)
    return renderPage(c, agent, key, {
      arrived: arrivedBy(form),
      error: error.detail,
      draft: form.get('message') ?? '',
    })
  }
  // In a foreign iframe no cookie comes back: then the page is the answer itself.
  if (keptKey(c, agent.id) !== key) {
    return renderPage(c, agent, key, { arrived: arrivedBy(form) })
  }
  return c.redirect(`/chat/${agent.id}#say`, 303)
})

/** A new conversation under a new key; the old one stays as it is. */
hosted.post('/chat/:agentId/restart', async function restartConversation(c) {
  const agent = await findAgent(c.env.DB, c.req.param('agentId'))
  if (!agent) return unknownAgent(c)
  // Another site's form must not take a visitor's conversation away.
  if (c.req.header('sec-fetch-site') === 'cross-site') throw new Problem('origin', 'Not from here.')
  const key = newConversationKey()
  keepKey(c, agent.id, key)
  // In a foreign iframe no cookie comes back: then the page is the answer itself.
  if (keptKey(c, agent.id) === undefined)
    return renderPage(c, agent, key, { arrived: arrivedBy(await readForm(c)) })
  return c.redirect(`/chat/${agent.id}`, 303)
})

async function renderPage(
  c: Context<HostedEnv>,
  agent: Agent,
  key: string,
  more: Pick<HostedPageProps, 'arrived' | 'error' | 'draft'>,
): Promise<Response> {
  const id = await conversationId(agent.id, key)
  const { messages, ask }: ResumeView = await conversationStub(c.env, id).resume()
  const config = widgetConfig(agent, languageOf(c, agent), visitorOf(c).country)
  c.header('content-security-policy', policy(agent))
  c.header('cache-control', 'no-store')
  c.header('referrer-policy', 'strict-origin-when-cross-origin')
  c.header('x-content-type-options', 'nosniff')
  const page = (
    <HostedPage
      {...config}
      conversationKey={key}
      messageId={newId('msg', Date.now())}
      messages={messages}
      ask={messages.length === 0 ? config.ask : ask}
      {...more}
    />
  )
  return c.html(`<!doctype html>${page}`)
}

function languageOf(c: Context, agent: Agent): Language {
  return acceptedLanguage(c.req.header('accept-language')) ?? agent.language
}

// Only the agent's own sites may frame the page; a new agent allows all (PRODUCT §7).
function policy(agent: Agent): string {
  const ancestors = agent.allowedOrigins.length > 0 ? agent.allowedOrigins.join(' ') : '*'
  return `default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'self' ${ancestors}`
}

function unknownAgent(c: Context): Response | Promise<Response> {
  c.status(404)
  c.header('content-security-policy', "default-src 'none'; style-src 'self'")
  const page = (
    <html lang="en">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>Chat not found</title>
        <link rel="stylesheet" href="/chat.css" />
      </head>
      <body>
        <main class="missing">
          <h1>This chat does not exist</h1>
          <p>The address may be mistyped, or the business has closed this chat.</p>
        </main>
      </body>
    </html>
  )
  return c.html(`<!doctype html>${page}`)
}

const cookieName = (agentId: string): string => `fg_chat_${agentId}`

function keptKey(c: Context, agentId: string): string | undefined {
  const key = getCookie(c, cookieName(agentId))
  return ConversationKey.safeParse(key).success ? key : undefined
}

function keepKey(c: Context, agentId: string, key: string): void {
  setCookie(c, cookieName(agentId), key, {
    path: `/chat/${agentId}`,
    httpOnly: true,
    sameSite: 'Lax',
    secure: new URL(c.req.url).protocol === 'https:',
    maxAge: YEAR_SECONDS,
  })
}

async function readForm(c: Context): Promise<URLSearchParams> {
  const body = await readBody(c.req.raw, MAX_BODY_BYTES)
  return new URLSearchParams(new TextDecoder().decode(body))
}

function keyOf(form: URLSearchParams): string | undefined {
  const key = form.get('conversation') ?? undefined
  return ConversationKey.safeParse(key).success ? key : undefined
}

/** Where the visitor came from travels with the forms: a page without JavaScript cannot tell. */
function arrivedBy(form: URLSearchParams): HostedPageProps['arrived'] {
  return { page: form.get('page') ?? '', referrer: form.get('referrer') ?? '' }
}

const CUSTOM = 'custom-'

/** The form as the chat endpoint's own body, so that both are validated by one schema. */
function requestOf(form: URLSearchParams, key: string): ChatRequest {
  const custom: Record<string, string> = {}
  for (const [name, value] of form)
    if (name.startsWith(CUSTOM) && value !== '') custom[name.slice(CUSTOM.length)] = value
  const decline = form.get('decline') === '1'
  const contact = {
    email: form.get('email') || undefined,
    phone: form.get('phone') || undefined,
    name: form.get('name') || undefined,
    custom,
    consent: form.get('consent') === '1' ? true : undefined,
  }
  const body = {
    message: form.get('message') ?? undefined,
    messageId: form.get('messageId') || undefined,
    conversation: key,
    page: { url: form.get('page') ?? '', referrer: form.get('referrer') || undefined },
    decline,
    contact: decline ? undefined : contact,
  }
  return readChatRequest(new TextEncoder().encode(JSON.stringify(body)))
}
