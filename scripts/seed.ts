// `npm run seed -- --leads N`: fills the local state with believable leads. Not while `npm run dev` runs
// on the same state.
import { parseArgs } from 'node:util'
import { seedDemo } from './local/demo.ts'
import { seedLeads } from './local/leads.ts'
import { openState, stateDir } from './local/state.ts'
import { devVars } from './local/vars.ts'

const { values } = parseArgs({ options: { leads: { type: 'string' } } })
const count = Number(values.leads)
if (!Number.isInteger(count) || count < 1) {
  console.error('Usage: npm run seed -- --leads N')
  process.exit(2)
}
const state = await openState(stateDir())
const startedAt = Date.now()
try {
  await seedDemo(state.db, devVars())
  let told = 0
  await seedLeads(state.db, count, startedAt, (done) => {
    if (done < count && done - told < 100_000) return
    told = done
    console.log(`${done} leads, ${((Date.now() - startedAt) / 1000).toFixed(1)} s`)
  })
} finally {
  await state.close()
}
