import { describe, expect, it } from 'vitest'
import type { ApiLead } from '../../scripts/local/client.ts'
import { type Acknowledged, checkLeads, checkRetries, checkTranscripts } from './history.ts'

const told: Acknowledged = {
  agentId: 'agent_a',
  conversationId: 'conv_1',
  messageId: 'm2',
  text: 'sure, it is ana@acme.example',
  replyId: 'turn_9',
  captured: ['ana@acme.example'],
}
const lead: ApiLead = {
  id: 'lead_1',
  name: null,
  email: 'ana@acme.example',
  phone: null,
  emails: ['ana@acme.example'],
  phones: [],
  agentId: 'agent_a',
  conversations: ['conv_1'],
}
const leads = (...all: ApiLead[]) => new Map([['agent_a', all]])
const turns = [
  { id: 'turn_8', from: 'visitor' as const, text: told.text },
  { id: 'turn_9', from: 'agent' as const, text: 'Thanks.' },
]
const kinds = (findings: { kind: string }[]) => findings.map(({ kind }) => kind)

describe('the checker of the kill run', () => {
  it('is content when everything told is true', () => {
    expect(checkLeads([told], leads(lead))).toEqual([])
    expect(checkTranscripts([told], new Map([['conv_1', { turns }]]))).toEqual([])
    expect(checkRetries([told, told])).toEqual([])
  })

  it('sees a lead that is lost, doubled, or has lost its conversation', () => {
    expect(kinds(checkLeads([told], leads()))).toEqual(['lost'])
    expect(kinds(checkLeads([told], leads(lead, { ...lead, id: 'lead_2' })))).toEqual(['doubled'])
    expect(kinds(checkLeads([told], leads({ ...lead, conversations: [] })))).toEqual(['lost'])
    expect(kinds(checkLeads([told], leads({ ...lead, agentId: 'agent_b' })))).toEqual(['lost'])
  })

  it('sees a message or a reply that is lost or doubled', () => {
    const standing = (all: typeof turns) => new Map([['conv_1', { turns: all }]])
    expect(kinds(checkTranscripts([told], new Map()))).toEqual(['lost', 'lost'])
    expect(kinds(checkTranscripts([told], standing(turns.slice(0, 1))))).toEqual(['lost'])
    expect(kinds(checkTranscripts([told], standing([...turns, ...turns])))).toEqual([
      'doubled',
      'doubled',
    ])
  })

  it('sees a retry that was answered anew', () => {
    expect(kinds(checkRetries([told, { ...told, replyId: 'turn_11' }]))).toEqual(['doubled'])
  })
})
