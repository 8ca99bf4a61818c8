// Acknowledged means durable (PRODUCT §3): what a reply has said survives restarts, a D1 that fails
// and a turn that was cut in the middle.
import { evictDurableObject, runDurableObjectAlarm, runInDurableObject } from 'cloudflare:test'
import { env } from 'cloudflare:workers'
import { describe, expect, it } from 'vitest'
import { conversationStub } from '../../src/conversation/stub.ts'
import { agentWith } from '../support/agents.ts'
import { visitorOf } from '../support/chat.ts'

async function emailsOf(agentId: string): Promise<(string | null)[]> {
  const { results } = await env.DB.prepare('SELECT email FROM leads WHERE agent_id = ?')
    .bind(agentId)
    .all<{ email: string | null }>()
  return results.map((row) => row.email)
}

describe('a restart', () => {
  it('keeps the transcript, the state of the ask and the lead', async () => {
    const agent = await agentWith('restart', {})
    const ann = visitorOf(agent.id)
    await ann.say('how much is whitening?')
    const { conversation } = await ann.say('ann@acme.com', { messageId: 'm2' })
    await evictDurableObject(conversationStub(env, conversation.id))
    const again = await ann.say('ann@acme.com', { messageId: 'm2' })
    expect(again.captured).toEqual(['email'])
    const next = await ann.say('how much is the home kit?')
    expect(next.reply.ask).toBeNull()
    const view = await conversationStub(env, conversation.id).transcript(agent.workspaceId)
    expect(view?.turns).toHaveLength(6)
    expect(await emailsOf(agent.id)).toEqual(['ann@acme.com'])
  })
})

describe('a D1 that fails', () => {
  it('costs no lead: the alarm files it when D1 is back, once', async () => {
    const agent = await agentWith('outage', {})
    const bea = visitorOf(agent.id)
    await bea.say('hello')
    await env.DB.exec('ALTER TABLE leads RENAME TO leads_away')
    const reply = await bea.say('call me: bea@acme.com')
    expect(reply.captured).toEqual(['email'])
    await env.DB.exec('ALTER TABLE leads_away RENAME TO leads')
    expect(await emailsOf(agent.id)).toEqual([])
    const stub = conversationStub(env, reply.conversation.id)
    await becomeDue(stub)
    expect(await runDurableObjectAlarm(stub)).toBe(true)
    expect(await emailsOf(agent.id)).toEqual(['bea@acme.com'])
    await bea.say('how much is whitening?')
    await becomeDue(stub)
    await runDurableObjectAlarm(stub)
    expect(await emailsOf(agent.id)).toEqual(['bea@acme.com'])
  })

  it('leaves the alarm armed, however often it fails', async () => {
    const agent = await agentWith('long-outage', {})
    const cal = visitorOf(agent.id)
    await env.DB.exec('ALTER TABLE leads RENAME TO leads_away')
    const { conversation } = await cal.say('call me: cal@acme.com')
    const stub = conversationStub(env, conversation.id)
    for (let i = 0; i < 8; i++) {
      await becomeDue(stub)
      await runDurableObjectAlarm(stub)
      expect(await runInDurableObject(stub, (_, state) => state.storage.getAlarm())).not.toBeNull()
    }
    await env.DB.exec('ALTER TABLE leads_away RENAME TO leads')
    await becomeDue(stub)
    await runDurableObjectAlarm(stub)
    expect(await emailsOf(agent.id)).toEqual(['cal@acme.com'])
  })
})

describe('a turn cut in the middle', () => {
  it('is taken up by the retry: captured once, answered once', async () => {
    const agent = await agentWith('cut', {})
    const dov = visitorOf(agent.id)
    const { conversation } = await dov.say('how much is whitening?')
    const first = await dov.say('dov@acme.com', { messageId: 'm2' })
    const stub = conversationStub(env, conversation.id)
    // As after a crash between the two blocks: the visitor's turn is stored, its reply is not.
    await runInDurableObject(stub, (_, state) => {
      state.storage.sql.exec('DELETE FROM turns WHERE id = ?', first.reply.id)
    })
    await evictDurableObject(stub)
    const retried = await dov.say('dov@acme.com', { messageId: 'm2' })
    expect(retried).toMatchObject({ captured: ['email'], reply: { text: first.reply.text } })
    const view = await stub.transcript(agent.workspaceId)
    expect(view?.turns).toHaveLength(4)
    expect(await emailsOf(agent.id)).toEqual(['dov@acme.com'])
  })
})

describe('erasing', () => {
  it('leaves nothing in the object, not for another workspace, and a later message starts afresh', async () => {
    const agent = await agentWith('erase', {})
    const eli = visitorOf(agent.id)
    const { conversation } = await eli.say('i want a quote, eli@acme.com')
    const stub = conversationStub(env, conversation.id)
    await stub.erase('ws_somebody_else')
    expect(await stub.transcript(agent.workspaceId)).not.toBeNull()
    await stub.erase(agent.workspaceId)
    expect(await stub.transcript(agent.workspaceId)).toBeNull()
    const alarm = await runInDurableObject(stub, (_, state) => state.storage.getAlarm())
    expect(alarm).toBeNull()
    await eli.say('hello again')
    expect((await stub.transcript(agent.workspaceId))?.turns).toHaveLength(2)
  })
})

describe('transcripts', () => {
  it('are read by their own workspace only', async () => {
    const agent = await agentWith('mine', {})
    const { conversation } = await visitorOf(agent.id).say('hello')
    expect(await conversationStub(env, conversation.id).transcript('ws_other')).toBeNull()
  })
})

/** Moves what the outbox waits for to now, as time would. */
async function becomeDue(stub: ReturnType<typeof conversationStub>): Promise<void> {
  await runInDurableObject(stub, (_, state) => {
    state.storage.sql.exec('UPDATE outbox SET next_at = 0')
  })
}
