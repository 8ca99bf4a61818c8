// The jobs a workspace had within the day that they are kept: the audit log says which and whose, each job says
// itself how far it is. Called by the leads pages.
import type { Env } from '../env.ts'
import { audit } from '../workspace/audit.ts'
import { KEPT_MS } from './progress.ts'
import { jobStub } from './stub.ts'
import type { JobOrder, JobView } from './task.ts'

export type RecentJob = {
  id: string
  /** When it was started (ms), and the user id of who did. */
  at: number
  actor: string
  job: JobView
}

/** Each wakes a Durable Object. */
const MOST_LISTED = 20

/** The line of the audit log that a job is found by; written before it begins. */
export async function noteJob(env: Env, id: string, order: JobOrder, now: number): Promise<void> {
  const { workspaceNo, actor, task, total } = order
  const detail = { job: id, task: task.kind, leads: total.n, more: total.capped }
  await audit(env.DB, { workspaceNo, actor, action: 'bulk', detail }, now)
}

/** Newest first. One that was forgotten, or never began, is left out. */
export async function recentJobs(
  env: Env,
  workspaceId: string,
  workspaceNo: number,
  now: number,
): Promise<RecentJob[]> {
  const { results } = await env.DB.prepare(
    `SELECT detail ->> 'job' AS id, at, actor FROM audit_log
      WHERE workspace_no = ?1 AND at >= ?2 AND action = 'bulk' ORDER BY at DESC LIMIT ?3`,
  )
    .bind(workspaceNo, now - KEPT_MS, MOST_LISTED)
    .all<{ id: string; at: number; actor: string }>()
  const found = await Promise.all(
    results.map(async (row) => ({ ...row, job: await jobStub(env, row.id).view(workspaceId) })),
  )
  return found.flatMap(({ job, ...row }) => (job ? [{ ...row, job }] : []))
}
