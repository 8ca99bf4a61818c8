// What the pages about conversations are made of: the view in the address, marked words, the margin.
import { describe, expect, it } from 'vitest'
import {
  ALL_CONVERSATIONS,
  conversationsPath,
  isNarrowed,
  parseConversationFilter,
} from '../../src/conversation/directory-filter.ts'
import type { ConversationView, TurnView } from '../../src/conversation/view.ts'
import { Transcript } from '../../src/dashboard/conversations/transcript.tsx'
import { chipsOf, pageWord } from '../../src/dashboard/conversations/view.ts'
import { SAMPLE_VISITORS } from '../../src/demo/samples.ts'

const parse = (query: string) => parseConversationFilter(new URLSearchParams(query))

describe('the address', () => {
  it.each([
    ['', '/conversations'],
    ['q=&agent=&interested=&captured=&range=&from=&to=', '/conversations'],
    ['captured=yes&interested=no', '/conversations?captured=yes&interested=no'],
    ['agent=agent_b&agent=agent_a', '/conversations?agent=agent_a,agent_b'],
    ['range=7d&tz=Europe%2FBerlin', '/conversations?range=7d&tz=Europe%2FBerlin'],
    ['from=2026-03-02&to=2026-03-01', '/conversations?from=2026-03-01&to=2026-03-02'],
    ['when=7d&from=2026-03-01&to=', '/conversations?range=7d'],
    ['when=exact&from=2026-03-01', '/conversations?from=2026-03-01'],
    ['when=&from=2026-03-01', '/conversations'],
    ['captured=1&range=ever&cursor=%00&tz=Mars&agent=%27', '/conversations'],
    ['cursor=1780000000000~conv_1', '/conversations?cursor=1780000000000~conv_1'],
  ])('%j is %s', (query, path) => {
    const filter = parse(query)
    expect(conversationsPath(filter)).toBe(path)
    expect(parse(new URL(path, 'http://x').search)).toEqual(filter)
  })

  it('a page of everything is not narrowed, a filter is', () => {
    expect(isNarrowed(parse('cursor=1~conv_1&tz=UTC'))).toBe(false)
    expect(isNarrowed(parse('captured=no'))).toBe(true)
  })

  it('chips read as a sentence, and each takes away exactly its own part', () => {
    const names = new Map([['agent_a', { name: 'Bright Smile', color: '#0f766e' }]])
    const filter = parse('q=pricing&agent=agent_a,agent_z&captured=no&range=7d&cursor=1~conv_1')
    expect(chipsOf(filter, names).map(({ label }) => label)).toEqual([
      'on a page with “pricing”',
      'Bright Smile',
      'Unknown agent',
      'no details left',
      'last 7 days',
    ])
    expect(chipsOf(filter, names)[3]?.removeHref).toBe(
      '/conversations?q=pricing&agent=agent_a,agent_z&range=7d',
    )
    expect(chipsOf(ALL_CONVERSATIONS, names)).toEqual([])
  })

  it.each([
    [null, null],
    ['https://acme.example/', 'acme.example'],
    ['https://acme.example/pricing?utm_source=x', 'acme.example/pricing'],
    ['javascript:alert(1)', 'javascript:alert(1)'],
    ['not an address', 'not an address'],
  ])('the page %j is shown as %j', (address, word) => {
    expect(pageWord(address)).toBe(word)
  })
})

const turn = (given: Partial<TurnView>): TurnView => ({
  id: 'turn_1',
  from: 'visitor',
  text: '',
  at: '2026-11-20T12:00:00.000Z',
  captured: [],
  ask: null,
  engaged: true,
  ...given,
})
const INTENT: NonNullable<TurnView['intent']> = {
  interested: true,
  explicit: false,
  probability: 1,
  kind: 'pricing',
  words: ['how much'],
  by: 'classifier',
}

describe('the margin', () => {
  const shown = (turns: TurnView[], wrong: string[] = [], mayMark = true) => {
    const view: ConversationView = {
      id: 'conv_1',
      agentId: 'agent_a',
      leads: [],
      mode: 'on_interest',
      startedAt: '2026-11-20T12:00:00.000Z',
      language: 'en',
      page: null,
      country: null,
      device: null,
      turns,
    }
    const clock = { now: Date.UTC(2026, 10, 20, 13), timeZone: 'UTC' }
    const marks = { wrong: new Set(wrong), mayMark }
    return String(<Transcript view={view} agentName="Bright <Smile>" marks={marks} clock={clock} />)
  }

  it('has kind, probability, words and detector of every visitor turn', () => {
    const html = shown([turn({ text: 'how much?', intent: { ...INTENT, explicit: true } })])
    expect(html).toContain('Interest shown: </strong>Pricing, 0.99, said outright')
    expect(html).toContain('by built-in classifier')
    expect(html).toContain('“how much”')
    const quiet = shown([turn({ text: 'hi', intent: { ...INTENT, interested: false, words: [] } })])
    expect(quiet).toContain('Pricing, 0.99')
    expect(quiet).not.toContain('Interest shown')
  })

  it('stands beside words that are marked: what was captured, and what showed interest', () => {
    const text = 'how much? ana@x.com'
    const captured = [{ field: 'email', value: 'ana@x.com', start: 10, end: 19 } as const]
    const html = shown([turn({ text, captured, intent: INTENT })])
    expect(html).toMatch(/<mark [^>]*title="What showed interest"[^>]*>how much<\/mark>\? <mark /)
    expect(html).toMatch(/<mark [^>]*title="E-mail: ana@x.com"[^>]*>ana@x.com<\/mark>/)
    const quiet = shown([turn({ text, intent: { ...INTENT, interested: false } })])
    expect(quiet).not.toContain('<mark')
  })

  it('asks those who may say so whether an intent is wrong, and tells all that it is', () => {
    const said = turn({ text: 'how much?', intent: INTENT })
    const path = `/conversations/conv_1/turns/${said.id}/label`
    expect(shown([said])).toContain(`formaction="${path}"`)
    expect(shown([turn({ text: 'hi' })])).not.toContain('formaction')
    expect(shown([said], [said.id])).toMatch(/Marked as wrong · <button[^>]*\/label\/removal"/)
    expect(shown([said], [], false)).not.toContain('formaction')
    const read = shown([said], [said.id], false)
    expect(read).toContain('Marked as wrong')
    expect(read).not.toContain('formaction')
  })

  it('has asks with their reason, corrections, consent, withheld answers and sources', () => {
    const consent = { text: 'We keep it.', version: 'v1' }
    const agent = (given: Partial<TurnView>) => shown([turn({ from: 'agent', ...given })])
    expect(agent({ ask: { reason: 'each_reply', fields: ['email'], consent } })).toContain(
      'Asked for e-mail, as on each reply, with the consent text',
    )
    expect(agent({ ask: { reason: 'invalid', fields: ['phone'] } })).toContain(
      'Asked to check what was typed: phone',
    )
    expect(agent({ engaged: false })).toContain('Answer withheld until details are left')
    expect(agent({ sources: [{ articleId: 'article_1', title: 'A & B' }] })).toContain(
      '<a href="/agents/agent_a/knowledge/article_1">A &amp; B</a>',
    )
  })

  it('says nothing of a turn there is nothing to say of, and escapes every word', () => {
    const html = shown([turn({ from: 'agent', text: '<script>' })])
    expect(html).not.toContain('message-note')
    expect(html).toContain('&lt;script&gt;')
    expect(html).toContain('Bright &lt;Smile&gt;')
    expect(shown([])).toContain('Nothing was written yet.')
  })
})

it('sample visitors give nobody’s real details', () => {
  const said = SAMPLE_VISITORS.flatMap(({ messages }) => messages).join('\n')
  const hosts = [...said.matchAll(/@([a-z.]+[a-z])/g)].map(([, host]) => host)
  expect(new Set(hosts)).toEqual(new Set(['example.com', 'example']))
})
