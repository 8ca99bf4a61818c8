// Memory of the local workerd: resident MB of the child process, as Linux tells it.
import { readdirSync, readFileSync } from 'node:fs'

const SAMPLE_EVERY_MS = 50

/** MB of all workerd processes that this one started. @throws Error elsewhere than on Linux */
export function resident(): number {
  let kb = 0
  for (const pid of readdirSync('/proc').filter((name) => /^[0-9]+$/.test(name))) {
    const status = statusOf(pid)
    if (status.Name !== 'workerd' || Number(status.PPid) !== process.pid) continue
    kb += Number.parseInt(status.VmRSS ?? '0', 10)
  }
  return kb / 1024
}

/** Runs, and notes by how many MB memory went up at most meanwhile. */
export async function growing<T>(notes: number[], run: () => Promise<T>): Promise<T> {
  const before = resident()
  let most = before
  const timer = setInterval(() => {
    most = Math.max(most, resident())
  }, SAMPLE_EVERY_MS)
  try {
    return await run()
  } finally {
    clearInterval(timer)
    notes.push(Math.max(most, resident()) - before)
  }
}

/** Nothing of a process that has ended meanwhile. */
function statusOf(pid: string): Record<string, string> {
  try {
    const lines = readFileSync(`/proc/${pid}/status`, 'utf8').split('\n')
    return Object.fromEntries(lines.map((line) => line.split(':\t')))
  } catch {
    return {}
  }
}
