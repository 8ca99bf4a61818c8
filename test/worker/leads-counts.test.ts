// The counters that lists show without a scan are kept by triggers: whatever happens to leads, they are
// what counting would say.
import { env } from 'cloudflare:workers'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { leadCounts } from '../../src/leads/list.ts'
import { STATUSES } from '../../src/leads/status.ts'
import { leadsFor, seedLeads } from '../support/seed-leads.ts'

const WS = 61
const START = Date.UTC(2026, 2, 1)
const leads = leadsFor(WS, 60, START)

const lead = fc.nat({ max: leads.length - 1 })
const step = fc.oneof(
  fc.record({ kind: fc.constant('add' as const), lead }),
  fc.record({ kind: fc.constant('remove' as const), lead }),
  fc.record({ kind: fc.constant('status' as const), lead, to: fc.constantFrom(...STATUSES) }),
  fc.record({ kind: fc.constant('bulk' as const), lead, to: fc.constantFrom(...STATUSES) }),
)

test('counters are exact after any operations', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 1, maxLength: 25 }), async (steps) => {
      for (const one of steps) {
        const chosen = leads[one.lead]!
        const run = (sql: string, ...values: unknown[]) =>
          env.DB.prepare(sql)
            .bind(...values)
            .run()
        if (one.kind === 'remove') await run('DELETE FROM leads WHERE id = ?', chosen.id)
        else if (one.kind === 'status')
          await run('UPDATE leads SET status = ? WHERE id = ?', one.to, chosen.id)
        else if (one.kind === 'bulk')
          await run('UPDATE leads SET status = ? WHERE agent_id = ?', one.to, chosen.agentId)
        else {
          await run('DELETE FROM leads WHERE id = ?', chosen.id)
          await seedLeads([chosen])
        }
      }
      const { results } = await env.DB.prepare(
        `SELECT agent_id AS agentId, status, count(*) AS n FROM leads WHERE workspace_no = ?
         GROUP BY 1, 2 ORDER BY 1, 2`,
      )
        .bind(WS)
        .all()
      const order = (a: { agentId: string; status: string }) => `${a.agentId} ${a.status}`
      const counted = (await leadCounts(env.DB, WS)).sort((a, b) => (order(a) < order(b) ? -1 : 1))
      expect(counted).toEqual(results)
    }),
    { numRuns: 25 },
  )
}, 60_000)
