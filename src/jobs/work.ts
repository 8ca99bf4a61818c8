// One step of a job in D1 and the Durable Objects: reading it, doing it, taking it back. Each may be repeated
// after a crash and changes nothing the second time. A step stays within 45 queries.
import { conversationStub } from '../conversation/stub.ts'
import type { Env } from '../env.ts'
import { leadsById, moveStatuses, nextLeads, type StatusMove } from '../leads/bulk.ts'
import { assignLeads } from '../leads/edit.ts'
import { eraseLeads, finishErasures } from '../leads/erase.ts'
import { movesOf } from './progress.ts'
import type { JobState, Step, Task } from './task.ts'

/**
 * Leads a step. 5,000 take D1's one thread for some tenths of a second; an erased lead wakes the Durable
 * Object of each of its conversations.
 */
const STEP_LEADS: Record<Task['kind'], number> = { status: 5_000, assign: 5_000, erase: 25 }

export async function readStep(env: Env, state: JobState): Promise<Step> {
  const { workspaceNo, scope, task, before } = state
  if (scope.kind === 'leads')
    return { leads: await leadsById(env.DB, workspaceNo, scope.ids), next: null }
  return nextLeads(env.DB, workspaceNo, scope.matching, before, STEP_LEADS[task.kind])
}

export async function doStep(env: Env, state: JobState, step: Step, now: number): Promise<void> {
  const { workspaceId, workspaceNo, actor, task } = state
  const ids = step.leads.map((lead) => lead.id)
  switch (task.kind) {
    case 'status':
      return moveStatuses(env.DB, workspaceNo, movesOf(task, step.leads), actor, now)
    case 'assign':
      await assignLeads(env.DB, workspaceNo, ids, task.assignedTo, actor, now)
      return
    case 'erase':
      await eraseLeads(env.DB, workspaceNo, ids, actor, now)
      await finishErasures(env.DB, workspaceNo, async (id) => {
        await conversationStub(env, id).erase(workspaceId)
      })
  }
}

/** A lead that somebody has changed since keeps what they made of it. */
export async function undo(
  env: Env,
  state: JobState,
  moves: StatusMove[],
  now: number,
): Promise<void> {
  await moveStatuses(env.DB, state.workspaceNo, moves, state.actor, now)
}
