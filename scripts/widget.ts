// Builds src/widget into static/: `widget.js` (the loader, whose address never changes), the module it
// loads (named by its content, kept for ever by browsers), the hosted page's script and stylesheet.
// `--check` only says whether the committed files are these (exit 1 when they are not).
import { createHash } from 'node:crypto'
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { build, transform } from 'esbuild'
import { minify } from 'terser'
import { ROOT } from './local/process.ts'

const STATIC = join(ROOT, 'static')
const FOLDER = join(STATIC, 'widget')
const source = (name: string): string => join(ROOT, 'src/widget', name)

const files = await buildFiles()
if (process.argv.includes('--check')) check()
else write()

/** Paths below static/, and what they hold. */
async function buildFiles(): Promise<Map<string, string>> {
  const module = await bundle('main.ts', 'esm')
  const name = `widget/chat.${hash(module)}.js`
  const loader = await bundle('loader.ts', 'iife', { MODULE: JSON.stringify(`/${name}`) })
  const styles = await css(['panel.css', 'hosted.css'])
  return new Map([
    [name, module],
    ['widget.js', loader],
    ['chat.js', await bundle('hosted.ts', 'esm')],
    ['chat.css', styles],
  ])
}

async function bundle(
  entry: string,
  format: 'esm' | 'iife',
  define: Record<string, string> = {},
): Promise<string> {
  const result = await build({
    entryPoints: [source(entry)],
    bundle: true,
    minify: true,
    format,
    define,
    target: 'es2022',
    charset: 'utf8',
    write: false,
    legalComments: 'none',
    plugins: [
      {
        name: 'styles as text',
        setup({ onLoad }) {
          onLoad({ filter: /\.css$/ }, async ({ path }) => ({
            contents: await minified(readFileSync(path, 'utf8')),
            loader: 'text',
          }))
        },
      },
    ],
  })
  return squeezed(result.outputFiles[0]!.text)
}

/** terser takes another 250 bytes (gzipped) of what esbuild leaves: 12 KB is the budget (PRODUCT §12). */
async function squeezed(text: string): Promise<string> {
  const { code } = await minify(text, { module: true, ecma: 2020, compress: { passes: 2 } })
  return code!
}

async function css(names: string[]): Promise<string> {
  return minified(names.map((name) => readFileSync(source(name), 'utf8')).join('\n'))
}

async function minified(text: string): Promise<string> {
  const { code } = await transform(text, { loader: 'css', minify: true, target: 'es2022' })
  return code.trim()
}

function hash(text: string): string {
  return createHash('sha256').update(text).digest('hex').slice(0, 12)
}

function write(): void {
  rmSync(FOLDER, { recursive: true, force: true })
  mkdirSync(FOLDER, { recursive: true })
  for (const [name, text] of files) {
    writeFileSync(join(STATIC, name), text)
    console.log(`${name} ${text.length} bytes, ${gzipSync(text, { level: 9 }).length} gzipped`)
  }
}

function check(): void {
  const stale = [...files].filter(([name, text]) => read(name) !== text).map(([name]) => name)
  const extra = names().filter((name) => !files.has(name))
  if (stale.length + extra.length === 0) {
    console.log('the widget is fresh')
    return
  }
  console.error(`stale: ${[...stale, ...extra].join(', ')}: npm run widget`)
  process.exit(1)
}

function read(name: string): string | null {
  try {
    return readFileSync(join(STATIC, name), 'utf8')
  } catch {
    return null
  }
}

function names(): string[] {
  try {
    return readdirSync(FOLDER).map((name) => `widget/${name}`)
  } catch {
    return []
  }
}
