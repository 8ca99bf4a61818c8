// `npm run search:rebuild`: makes the full-text tables of the local state again. With `-- --drop` they are
// only taken away, for an export of the database. Not while `npm run dev` runs on the same state.
import { parseArgs } from 'node:util'
import { dropSearch, rebuildAllSearch } from './local/search-tables.ts'
import { openState, stateDir } from './local/state.ts'

const { values } = parseArgs({ options: { drop: { type: 'boolean', default: false } } })
const state = await openState(stateDir())
try {
  if (values.drop) {
    await dropSearch(state.db)
    console.log('The search tables are gone. Make them again: npm run search:rebuild')
  } else {
    const { leads, articles } = await rebuildAllSearch(state.db)
    console.log(`${leads} leads and ${articles} articles are searchable.`)
  }
} finally {
  await state.close()
}
