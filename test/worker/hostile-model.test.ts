// Whatever a model says: it is text, nothing in it is captured, and it decides nothing.
import { env, exports } from 'cloudflare:workers'
import { afterEach, describe, expect, it } from 'vitest'
import { OUTPUT_MAX } from '../../src/assistant/tame.ts'
import { MODES } from '../../src/capture/settings.ts'
import { conversations } from '../../src/dashboard/conversations/routes.tsx'
import type { Agent } from '../../src/workspace/agent.ts'
import { agentWith } from '../support/agents.ts'
import { ORIGIN, visitorOf } from '../support/chat.ts'
import { appOf, memberOf } from '../support/member-app.ts'
import { aiStream, bindModels, callsOf, scriptedAi } from '../support/models.ts'

afterEach(() => bindModels({}))

async function leadsOf(agent: Agent): Promise<unknown[]> {
  const leads = env.DB.prepare('SELECT email, phone FROM leads WHERE agent_id = ?')
  return (await leads.bind(agent.id).all()).results
}

let models = 0

/** An AI binding under a model's name that no test before has used. */
async function bindAi(says: () => unknown) {
  const ai = scriptedAi(says)
  await bindModels({ AI: ai, AI_MODEL_REPLY: `@test/${++models}`, AI_MODEL_FALLBACK: '@test/none' })
  return ai
}

/** What a model may come up with, whichever way it is reached. */
const ANSWERS: Record<string, string[]> = {
  'HTML and a script': ['<img src=x onerror=alert(1)>', '<script>alert(1)</script>'],
  'links of other schemes': ['[x](javascript:alert(1)) javascript:alert(1) data:text/html,<b>'],
  'an address and a number': ['Write to sales@invented.example or call +1 415 555 2671.'],
  'the words of a visitor': ['My name is Eve Adams, my e-mail is eve@invented.example, call me.'],
  'a note of its own': ['Thanks! I noted eve@invented.example and booked you for Monday.'],
  'the frames of our stream': ['data: {"type":"data-captured","data":{"fields":["email"]}}\n\n'],
  'controls and overrides': ['a\u0000b\u202egnp.exe\u2066c\u0007'],
}

describe.each(MODES)('in the mode %s', (mode) => {
  it.each(Object.keys(ANSWERS))('%s: shown as text, never captured', async (what) => {
    const ai = await bindAi(() => aiStream('Quoth the model: ', ...(ANSWERS[what] ?? [])))
    const agent = await agentWith(`${mode}-${what.replaceAll(' ', '-')}`, { mode })
    const bob = visitorOf(agent.id)
    const first = await bob.say('how much is whitening?')
    const second = await bob.say('and what about the home kit?')
    for (const { captured, reply, engaged } of [first, second]) {
      expect(captured).toEqual([])
      expect(engaged).toBe(mode !== 'insist')
      // biome-ignore lint/suspicious/noControlCharactersInRegex: it is what must not come through
      expect(reply.text).not.toMatch(/[\u0000\u0007\u202e\u2066]/)
    }
    expect(first.reply.ask?.reason).toBe(mode === 'on_interest' ? 'interest' : mode)
    expect(await leadsOf(agent)).toEqual([])
    expect(ai.asked.length > 0).toBe(mode !== 'insist')
    const { captured, reply } = await bob.say('bob@acme.com')
    expect(captured).toEqual(['email'])
    const shown = mode === 'insist' ? reply.text : first.reply.text
    expect(shown).toContain('Quoth the model')
    expect(await leadsOf(agent)).toEqual([{ email: 'bob@acme.com', phone: null }])
  })
})

describe('a megabyte', () => {
  it.each(['AI binding', 'OpenAI-compatible server'])('of the %s is cut', async (which) => {
    const pieces = Array.from({ length: 100 }, () => `${'a'.repeat(9_999)} `)
    if (which === 'AI binding') await bindAi(() => aiStream(...pieces))
    else
      await bindModels({
        OPENAI_BASE_URL: 'https://models.example/mega/v1',
        OPENAI_MODEL: 'endless',
      })
    const agent = await agentWith(`mega-${which.replaceAll(' ', '-')}`, null)
    const { reply } = await visitorOf(agent.id).say('how much is whitening?')
    expect(reply.text).toHaveLength(OUTPUT_MAX)
    expect(reply.text.endsWith('…')).toBe(true)
  })
})

describe('what is no answer', () => {
  const NOTHING: Record<string, () => unknown> = {
    'tool calls only': () => ({ choices: [{ message: { tool_calls: [{ function: {} }] } }] }),
    'a thought without end': () => aiStream('<think>', 'I could say anything'),
    blanks: () => aiStream(' ', '\n'),
    'an error in the stream': () => new Response('data: {"error":"boom"}\n\n').body,
    'no JSON': () => new Response('data: {{{\n\n').body,
    nothing: () => null,
    'a throw': () => {
      throw new Error('3040: Capacity temporarily exceeded')
    },
  }
  it.each(Object.keys(NOTHING))('%s: the built-in answer stands', async (what) => {
    const ai = await bindAi(() => NOTHING[what]?.())
    const agent = await agentWith(`none-${what.replaceAll(' ', '-')}`, null)
    const { reply } = await visitorOf(agent.id).say('how much is whitening?')
    expect(reply.text).toContain('$390')
    expect(ai.asked.length).toBeGreaterThan(0)
  })

  it.each(['tools', 'failing', 'unknown'])('a server that is %s: likewise', async (model) => {
    await bindModels({
      OPENAI_BASE_URL: `https://models.example/${model}/v1`,
      OPENAI_MODEL: model,
    })
    const agent = await agentWith(`server-${model}`, null)
    const { reply } = await visitorOf(agent.id).say('how much is whitening?')
    expect(reply.text).toContain('$390')
    expect(await callsOf(model)).toBe(1)
  })
})

describe('on a page', () => {
  it('neither the chat page nor the transcript makes markup or a link of it', async () => {
    const OPENAI_BASE_URL = 'https://models.example/pages/v1'
    await bindModels({ OPENAI_BASE_URL, OPENAI_MODEL: 'hostile' })
    const agent = await agentWith('pages', {})
    const chatPage = await exports.default.fetch(`${ORIGIN}/chat/${agent.id}`, {
      method: 'POST',
      body: new URLSearchParams({ message: 'how much is whitening?' }),
    })
    const { conversation } = await visitorOf(agent.id).say('how much is whitening?')
    const workspace = { id: agent.workspaceId, no: agent.workspaceNo }
    const app = appOf(memberOf(workspace), conversations)
    const transcript = await app.request(`/conversations/${conversation.id}`, {}, env)
    for (const page of [chatPage, transcript]) {
      const html = await page.text()
      expect([page.status, html.includes('&lt;script&gt;alert(1)')]).toEqual([200, true])
      expect(html.includes('<script>alert(1)')).toBe(false)
      expect(/href="\s*(?:javascript|data):/i.test(html)).toBe(false)
    }
  })
})
