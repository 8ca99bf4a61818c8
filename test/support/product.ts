// The whole product for browser tests: the production build on a free port of this machine, with the
// demo workspace and its owner, in memory. Started once per file.
import { clientOf } from '../../scripts/local/client.ts'
import { DEMO_WORKSPACE, seedDemo } from '../../scripts/local/demo.ts'
import { devVars } from '../../scripts/local/vars.ts'
import { startWorker } from '../../scripts/local/worker.ts'
import { LEAD_COLLECTION_DEFAULTS } from '../../src/capture/settings.ts'
import { createOwner } from '../../src/workspace/owner.ts'

export const CLINIC = { id: 'agent_brightwell', name: 'Brightwell Dental' }
export const SAAS = { id: 'agent_tallyhook', name: 'Tallyhook' }
export const SOLAR = { id: 'agent_sunforge', name: 'Sunforge Solar' }

export type Product = {
  url: string
  db: D1Database
  owner: { email: string; password: string }
  /** The REST API with the demo's key, to put things in place and to look at what was kept. */
  api: ReturnType<typeof clientOf>
  /** As a fresh demo: no leads, lead collection off everywhere. */
  reset: () => Promise<void>
  close: () => Promise<void>
}

/** `more`: further variables, such as a model's address. */
export async function startProduct(more: Record<string, string> = {}): Promise<Product> {
  const vars = devVars()
  const { url, db, close } = await startWorker({ vars: { ...vars, ...more } })
  await seedDemo(db, vars)
  const owner = { email: vars.DEMO_EMAIL, password: vars.DEMO_PASSWORD }
  await createOwner(db, DEMO_WORKSPACE.id, { ...owner, name: 'Demo owner' }, Date.now())
  const api = clientOf(url, vars.DEMO_API_KEY)
  const authorization = `Bearer ${vars.DEMO_API_KEY}`
  return {
    url,
    db,
    owner,
    api,
    close,
    async reset() {
      for (const { id } of [CLINIC, SAAS, SOLAR]) {
        await api.setLeadCollection(id, LEAD_COLLECTION_DEFAULTS)
        for (const lead of await api.leadsOf(id))
          await fetch(`${url}/api/v1/leads/${lead.id}`, {
            method: 'DELETE',
            headers: { authorization },
          })
      }
    },
  }
}
