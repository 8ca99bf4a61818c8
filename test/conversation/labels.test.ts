import { describe, expect, test } from 'vitest'
import { wrongLabel } from '../../src/conversation/labels.ts'
import type { ConversationView, TurnView } from '../../src/conversation/view.ts'

const turn = (id: string, rest: Partial<TurnView>): TurnView => ({
  id,
  from: 'visitor',
  text: '',
  at: '2026-11-20T10:00:00.000Z',
  captured: [],
  ask: null,
  engaged: true,
  ...rest,
})

const said = (interested: boolean): NonNullable<TurnView['intent']> => ({
  interested,
  explicit: false,
  probability: interested ? 0.7 : 0.2,
  kind: interested ? 'pricing' : 'chitchat',
  words: [],
  by: 'classifier',
})

const view: ConversationView = {
  id: 'conv_a',
  agentId: 'agent_a',
  leads: [],
  mode: 'on_interest',
  startedAt: '2026-11-20T10:00:00.000Z',
  language: 'en',
  page: null,
  country: null,
  device: null,
  turns: [
    turn('t1', {
      text: "I'm Bob, bob@acme.com. how much do you sleep",
      intent: said(true),
      captured: [
        { field: 'name', value: 'Bob', start: 4, end: 7 },
        { field: 'email', value: 'bob@acme.com', start: 9, end: 21 },
      ],
    }),
    turn('t2', { from: 'agent', text: 'Thanks Bob, I have bob@acme.com.' }),
    turn('t3', { text: 'and in blue?', intent: said(false) }),
  ],
}

describe('a turn said to be wrong', () => {
  test('makes an example of the other label, with contact details masked', () => {
    expect(wrongLabel(view, 't1')).toEqual({
      conversationId: 'conv_a',
      turnId: 't1',
      text: "I'm Alex, name@example.com. how much do you sleep",
      context: null,
      label: 'other',
      saidProbability: 0.7,
    })
  })

  test('takes the agent’s turn before as its context, details masked there too', () => {
    expect(wrongLabel(view, 't3')).toMatchObject({
      context: 'Thanks Alex, I have name@example.com.',
      label: 'interest',
    })
  })

  test.each(['t2', 't9', ''])('%j is none', (id) => {
    expect(wrongLabel(view, id)).toBeNull()
  })
})
