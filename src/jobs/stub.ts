// How doors reach a job: by RPC through this stub, by type import only (see conversation/stub.ts).
import type { Env } from '../env.ts'
import type { Job } from './job.ts'

export function jobStub(env: Env, jobId: string): DurableObjectStub<Job> {
  const namespace = env.DATA_JURISDICTION
    ? env.JOB.jurisdiction(env.DATA_JURISDICTION as DurableObjectJurisdiction)
    : env.JOB
  return namespace.get(namespace.idFromName(jobId))
}
