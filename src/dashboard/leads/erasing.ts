// Erasing leads from a page: D1 first, then the transcripts, and what an earlier crash left owing.
import { conversationStub } from '../../conversation/stub.ts'
import { eraseLead, finishErasures } from '../../leads/erase.ts'
import type { LeadsContext } from './door.ts'

/** How many of them were there. @throws when a transcript cannot be erased now: it stays owed */
export async function eraseLeads(c: LeadsContext, ids: string[]): Promise<number> {
  const { workspaceId, workspaceNo, userId } = c.var.member
  let erased = 0
  for (const id of ids) if (await eraseLead(c.env.DB, workspaceNo, id, userId, Date.now())) erased++
  await finishErasures(c.env.DB, workspaceNo, async (id) => {
    await conversationStub(c.env, id).erase(workspaceId)
  })
  return erased
}
