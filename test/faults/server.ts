// `npm run dev` as its user starts it, in a process group of its own that can be killed whole.
import { type ChildProcess, spawn } from 'node:child_process'
import { createServer } from 'node:net'
import { ROOT } from '../../scripts/local/process.ts'

const STARTS_WITHIN_MS = 60_000

export type Server = {
  url: string
  /** SIGKILL to the whole group: nothing gets to tidy up. */
  kill: () => Promise<void>
}

/** Resolves when the port answers over HTTP. */
export async function startDev(folder: string, port: number): Promise<Server> {
  const child = spawn('npm', ['run', 'dev', '--silent'], {
    cwd: ROOT,
    env: { ...process.env, PORT: String(port), STATE_DIR: folder },
    // workerd complains about alarms that were due while it was dead: only shown if it does not start.
    stdio: ['ignore', 'ignore', 'pipe'],
    detached: true,
  })
  let complaints = ''
  child.stderr?.on('data', (chunk: Buffer) => {
    complaints = (complaints + chunk.toString()).slice(-2_000)
  })
  const url = `http://127.0.0.1:${port}`
  const endsAt = Date.now() + STARTS_WITHIN_MS
  while (!(await answers(url))) {
    if (child.exitCode !== null)
      throw new Error(`npm run dev ended with ${child.exitCode}\n${complaints}`)
    if (Date.now() > endsAt) {
      await killGroup(child)
      throw new Error(`npm run dev does not answer\n${complaints}`)
    }
    await new Promise((resolve) => setTimeout(resolve, 50))
  }
  return { url, kill: () => killGroup(child) }
}

export async function freePort(): Promise<number> {
  const server = createServer()
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  await new Promise((resolve) => server.close(resolve))
  if (typeof address !== 'object' || !address) throw new Error('no free port')
  return address.port
}

async function killGroup(child: ChildProcess): Promise<void> {
  if (child.pid === undefined || child.exitCode !== null || child.signalCode !== null) return
  const ended = new Promise((resolve) => child.once('exit', resolve))
  process.kill(-child.pid, 'SIGKILL')
  await ended
}

async function answers(url: string): Promise<boolean> {
  try {
    await (await fetch(url, { redirect: 'manual' })).arrayBuffer()
    return true
  } catch {
    return false
  }
}
