import { runDurableObjectAlarm, runInDurableObject } from 'cloudflare:test'
import { env } from 'cloudflare:workers'
import { afterEach, describe, expect, it } from 'vitest'
import { type Summary, saveSummary } from '../../src/conversation/directory.ts'
import { conversationStub } from '../../src/conversation/stub.ts'
import { agents } from '../../src/dashboard/agents/routes.tsx'
import type { Agent } from '../../src/workspace/agent.ts'
import { updateAgent } from '../../src/workspace/agents.ts'
import { dayOf, usageOf } from '../../src/workspace/usage.ts'
import { agentWith } from '../support/agents.ts'
import { post, visitorOf } from '../support/chat.ts'
import { appOf, memberOf } from '../support/member-app.ts'
import { bindModels, callsOf } from '../support/models.ts'

afterEach(() => bindModels({}))

const usage = (agent: Agent) => usageOf(env.DB, agent.workspaceNo, agent.id, Date.now())

async function stubModel(name: string): Promise<void> {
  await bindModels({ OPENAI_BASE_URL: `https://models.example/${name}/v1`, OPENAI_MODEL: 'kind' })
}

/** The conversation's row is written by its alarm, some seconds after the turn. */
async function settle(conversation: { id: string }): Promise<void> {
  const stub = conversationStub(env, conversation.id)
  await runInDurableObject(stub, (_, state) => {
    state.storage.sql.exec('UPDATE outbox SET next_at = 0')
  })
  await runDurableObjectAlarm(stub)
}

describe('an OpenAI-compatible server', () => {
  it('answers through OPENAI_BASE_URL, streamed, its words as they come', async () => {
    await stubModel('streamed')
    const agent = await agentWith('streamed', null)
    const response = await post(agent.id, { message: 'how much is whitening?' })
    const parts = (await response.text())
      .split('\n\n')
      .filter((frame) => frame.startsWith('data: {'))
      .map((frame) => JSON.parse(frame.slice(6)) as { type: string; delta?: string })
    const deltas = parts.filter(({ type }) => type === 'text-delta').map(({ delta }) => delta)
    expect(deltas).toEqual(['Whitening costs ', '$390 — 39', '0 dollars, ça va.'])
    expect(await callsOf('streamed')).toBe(1)
  })
})

describe('a model that is asked for the intent only', () => {
  it('is counted with the tokens it took, not as an answer', async () => {
    const agent = await agentWith('intent tokens', {})
    const intent = { probability: 0.9, kind: 'pricing', words: [] }
    let asked = 0
    await bindModels({
      AI: {
        async run(_, inputs) {
          if (!('response_format' in inputs)) throw new Error('3040: out of capacity')
          asked++
          return { response: intent, usage: { prompt_tokens: 200, completion_tokens: 30 } }
        },
      },
      AI_MODEL_REPLY: '@cf/test/silent',
    })
    const ana = visitorOf(agent.id)
    // Of these the classifier is unsure, whatever it was trained on lately.
    const { conversation } = await ana.say('my son chipped a tooth yesterday')
    await ana.say('do crowns last')
    await ana.say('is that normal')
    await settle(conversation)
    expect(asked).toBeGreaterThan(0)
    expect(await usage(agent)).toEqual({
      messagesToday: 0,
      tokens: { input: 200 * asked, output: 30 * asked },
    })
  })
})

describe('the daily budget of an agent', () => {
  it('counts what a model answered and took, once, however often the row is written', async () => {
    await stubModel('counted')
    const agent = await agentWith('counted', null)
    const ana = visitorOf(agent.id)
    const { conversation } = await ana.say('how much is whitening?')
    await ana.say('and the home kit?')
    await settle(conversation)
    const counted = { messagesToday: 2, tokens: { input: 240, output: 18 } }
    expect(await usage(agent)).toEqual(counted)
    await ana.say('thanks, is it safe?')
    await settle(conversation)
    await settle(conversation)
    expect(await usage(agent)).toEqual({ messagesToday: 3, tokens: { input: 360, output: 27 } })
  })

  it('over, the built-in answers take their place; the next day models answer again', async () => {
    await stubModel('spent')
    const agent = await agentWith('spent', null, { dailyModelBudget: 2 })
    const spend = (day: string, messages: number) =>
      env.DB.prepare(
        'INSERT INTO agent_usage (workspace_no, agent_id, day, messages) VALUES (?, ?, ?, ?)',
      )
        .bind(agent.workspaceNo, agent.id, day, messages)
        .run()
    await spend(dayOf(Date.now() - 86_400_000), 500)
    await touch(agent)
    expect((await visitorOf(agent.id).say('how much is whitening?')).reply.text).toContain('ça va')
    await spend(dayOf(Date.now()), 2)
    await touch(agent)
    const over = await visitorOf(agent.id).say('how much is whitening?')
    expect(over.reply.text).toContain('$390')
    expect(over.reply.text).not.toContain('ça va')
    expect(await callsOf('spent')).toBe(1)
  })

  it('of nothing means that no model is ever asked', async () => {
    await stubModel('none')
    const agent = await agentWith('none', null, { dailyModelBudget: 0 })
    expect((await visitorOf(agent.id).say('how much is whitening?')).reply.text).toContain('$390')
    expect(await callsOf('none')).toBe(0)
    expect(await usage(agent)).toEqual({ messagesToday: 0, tokens: { input: 0, output: 0 } })
  })

  it('is not brought up by a late or an erased row', async () => {
    const agent = await agentWith('late', null)
    const summary: Summary = {
      ...{ id: 'conv_late', workspaceNo: agent.workspaceNo, agentId: agent.id, version: 4 },
      ...{ mode: null, visitorTurns: 2, interested: false, asked: false, captured: false },
      ...{ declined: false, intent: null, probability: null, pageUrl: null, country: null },
      ...{ sample: false, startedAt: Date.now(), activityAt: Date.now() },
      modelUsage: { messages: 2, inputTokens: 20, outputTokens: 10 },
    }
    await saveSummary(env.DB, summary)
    await saveSummary(env.DB, summary)
    const modelUsage = { messages: 1, inputTokens: 10, outputTokens: 5 }
    await saveSummary(env.DB, { ...summary, version: 2, modelUsage })
    expect(await usage(agent)).toEqual({ messagesToday: 2, tokens: { input: 20, output: 10 } })
    await env.DB.batch([
      env.DB.prepare('DELETE FROM conversations WHERE id = ?').bind(summary.id),
      env.DB.prepare(
        'INSERT INTO erased_conversations (conversation_id, workspace_no, erased_at) VALUES (?, ?, ?)',
      ).bind(summary.id, agent.workspaceNo, Date.now() + 1),
    ])
    await saveSummary(env.DB, { ...summary, version: 9 })
    expect(await usage(agent)).toEqual({ messagesToday: 2, tokens: { input: 20, output: 10 } })
  })

  it('is shown on the agent’s first tab where a model answers, and nowhere else', async () => {
    await stubModel('shown')
    const agent = await agentWith('shown', null)
    const { conversation } = await visitorOf(agent.id).say('how much is whitening?')
    await settle(conversation)
    await bindModels({})
    const workspace = { id: agent.workspaceId, no: agent.workspaceNo }
    const open = async (id: string) =>
      (await appOf(memberOf(workspace), agents).request(`/agents/${id}`, {}, env)).text()
    const shown = await open(agent.id)
    expect(shown).toContain('Answered by a model today')
    expect(shown).toContain('120 read, 9 written')
    const quiet = await agentWith('quiet', null)
    const page = await appOf(
      memberOf({ id: quiet.workspaceId, no: quiet.workspaceNo }),
      agents,
    ).request(`/agents/${quiet.id}`, {}, env)
    expect(await page.text()).not.toContain('Answered by a model today')
  })
})

/** The chat door reads an agent at most once a second; a change through this isolate is seen at once. */
async function touch(agent: Agent): Promise<void> {
  await updateAgent(env.DB, agent.workspaceId, agent.id, {}, Date.now())
}
