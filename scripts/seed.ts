// `npm run seed -- --leads N`: brings the local state to N believable leads. Not while `npm run dev` runs
// on the same state.
import { mkdirSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { seedLeads } from './local/leads.ts'
import { stateDir } from './local/state.ts'
import { devVars } from './local/vars.ts'

const { values } = parseArgs({ options: { leads: { type: 'string' } } })
const count = Number(values.leads)
if (!Number.isInteger(count) || count < 1) {
  console.error('Usage: npm run seed -- --leads N')
  process.exit(2)
}
const folder = stateDir()
mkdirSync(folder, { recursive: true })
const startedAt = Date.now()
const seconds = () => ((Date.now() - startedAt) / 1000).toFixed(1)
const added = await seedLeads(folder, devVars(), count, startedAt, (done) =>
  console.log(`${done} leads written, ${seconds()} s`),
)
console.log(`${added} leads added, ${seconds()} s`)
