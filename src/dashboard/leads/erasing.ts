// Erasing one lead from its page: D1 first, then the transcripts, and what an earlier crash left owing.
import { conversationStub } from '../../conversation/stub.ts'
import { eraseLead, finishErasures } from '../../leads/erase.ts'
import type { LeadsContext } from './door.ts'

/** Whether there was one. @throws when a transcript cannot be erased now: it stays owed */
export async function eraseNow(c: LeadsContext, leadId: string): Promise<boolean> {
  const { workspaceId, workspaceNo, userId } = c.var.member
  const erased = await eraseLead(c.env.DB, workspaceNo, leadId, userId, Date.now())
  await finishErasures(c.env.DB, workspaceNo, async (id) => {
    await conversationStub(c.env, id).erase(workspaceId)
  })
  return erased !== null
}
