import { expect, it } from 'vitest'
import { loggedPath } from '../../src/http/access-log.ts'

it('cuts the path behind /chat/, where a conversation key may stand', () => {
  expect(loggedPath('/v1/agents/agent_a/chat/secret-key-0123456/stream')).toBe(
    '/v1/agents/agent_a/chat/…',
  )
  expect(loggedPath('/v1/agents/agent_a/chat')).toBe('/v1/agents/agent_a/chat')
  expect(loggedPath('/chat/agent_a')).toBe('/chat/agent_a')
  expect(loggedPath('/leads')).toBe('/leads')
})
