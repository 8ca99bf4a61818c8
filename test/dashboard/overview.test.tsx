import { describe, expect, it } from 'vitest'
import { Attention } from '../../src/dashboard/overview/attention.tsx'
import { FirstSteps } from '../../src/dashboard/overview/first-steps.tsx'

const clock = { now: Date.UTC(2026, 10, 20, 13), timeZone: 'UTC' }
const agent = { id: 'agent_a', name: 'Bright Smile' }

describe('the first steps', () => {
  it('lead to the place of each, and are gone when all are done', () => {
    const steps = { agentId: 'agent_a', collects: false, talked: false, offer: null }
    const html = String(<FirstSteps {...steps} />)
    expect(html).toContain('href="/agents/agent_a/features"')
    expect(html).toContain('href="/agents/agent_a/embed"')
    expect(html.match(/>done</g)).toHaveLength(1)
    expect(String(<FirstSteps {...steps} collects talked />)).toBe('')
  })

  it('offer samples only to those who may add them, and only once they would leave leads', () => {
    const steps = { agentId: 'agent_a', collects: true, talked: false }
    const offer = { agent, toSwitchOn: agent, mayAdd: true }
    expect(String(<FirstSteps {...steps} offer={offer} />)).toContain('Add sample conversations')
    for (const other of [null, { ...offer, mayAdd: false }, { ...offer, agent: null }])
      expect(String(<FirstSteps {...steps} offer={other} />)).not.toContain('sample')
  })
})

describe('what needs attention', () => {
  const quiet = { newLeads: 0, oldestNewAt: null, missed: 0, agentsOff: 0, clock }

  it('says when nothing does', () => {
    expect(String(<Attention {...quiet} />)).toContain('Nothing waits for you.')
  })

  it('links each to the view that shows it', () => {
    const oldestNewAt = clock.now - 3 * 3_600_000
    const html = String(
      <Attention {...quiet} newLeads={1204} oldestNewAt={oldestNewAt} missed={1} />,
    )
    expect(html).toContain('1,204 new leads are not contacted yet')
    expect(html).toContain('3 h ago')
    expect(html).toContain('/leads?status=new&amp;dir=asc')
    expect(html).toContain('/conversations?range=30d&amp;interested=yes&amp;captured=no')
    expect(html).not.toContain('Nothing waits')
  })
})
