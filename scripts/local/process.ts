// Child processes of the commands: found inside the project, quiet, and never left behind.
// Called by every script that runs another tool.
import { spawn } from 'node:child_process'
import { join } from 'node:path'

/** The project's folder; commands may be started from anywhere. */
export const ROOT = join(import.meta.dirname, '../..')

/** Tools are started as `node <file>`, so that they run on the Node that runs us (package.json pins 24). */
export const TOOLS = {
  wrangler: 'node_modules/wrangler/bin/wrangler.js',
  tsc: 'node_modules/typescript/bin/tsc',
  biome: 'node_modules/@biomejs/biome/bin/biome',
} as const

/** Wrangler without questions, telemetry, update checks or a look-up of where we are. */
export const QUIET_WRANGLER = {
  CI: '1',
  WRANGLER_SEND_METRICS: 'false',
  WRANGLER_HIDE_BANNER: 'true',
  CLOUDFLARE_CF_FETCH_ENABLED: 'false',
  // Its trace store would keep visitors' requests beside the state.
  X_LOCAL_OBSERVABILITY: 'false',
  X_LOCAL_EXPLORER: 'false',
  DO_NOT_TRACK: '1',
}

export type Finished = { code: number; output: string }

/** Runs `node <file> <args>` to its end. `show` prints as it goes; the output is returned either way. */
export function runNode(
  file: string,
  args: readonly string[],
  { show = false, env = {} }: { show?: boolean; env?: Record<string, string> } = {},
): Promise<Finished> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [file, ...args], {
      cwd: ROOT,
      env: { ...process.env, ...env },
      stdio: ['ignore', 'pipe', 'pipe'],
    })
    const chunks: Buffer[] = []
    const keep = (to: NodeJS.WriteStream) => (chunk: Buffer) => {
      chunks.push(chunk)
      if (show) to.write(chunk)
    }
    child.stdout.on('data', keep(process.stdout))
    child.stderr.on('data', keep(process.stderr))
    child.on('error', reject)
    child.on('close', (code, signal) => {
      resolve({ code: code ?? (signal ? 1 : 0), output: Buffer.concat(chunks).toString('utf8') })
    })
  })
}
