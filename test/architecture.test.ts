// The map of the house is true by test (STYLE §1): who may import whom, and what nobody may write.
import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join, posix, relative } from 'node:path'
import { describe, expect, it } from 'vitest'

const ROOT = join(import.meta.dirname, '..')

/** One room a line; a room imports only from lines below its own. Same line: not each other. */
const RANKS: string[][] = [
  ['index'],
  // The three doors. Nothing imports a door but the map.
  ['chat', 'dashboard', 'api'],
  ['widget'],
  // Long work on many leads; erasing reaches conversations.
  ['jobs'],
  ['conversation'],
  // The answer quotes knowledge; the delivery of an event reads the lead it tells of.
  ['assistant', 'delivery'],
  // Own contact details standing in articles are found by the contact parser once, when they are saved.
  ['knowledge', 'leads'],
  // Doors and stores read the workspace; an agent holds its lead collection settings.
  ['workspace'],
  ['capture', 'demo'],
  ['contact', 'intent'],
  // Usable by all: no product words inside, or only those everybody shares.
  ['ui'],
  ['http'],
  ['language', 'ids', 'env'],
]

const DURABLE_OBJECTS = ['src/conversation/conversation.ts', 'src/jobs/job.ts']

type Import = { from: string; to: string; typeOnly: boolean }
const sources = filesBelow('src').map((file) => ({
  file,
  text: readFileSync(join(ROOT, file), 'utf8'),
}))
const imports = sources
  .flatMap(({ file, text }) => importsOf(file, text))
  // The bindings name the Durable Objects' types: env is usable by all and still knows two rooms.
  .filter(({ from, to }) => !(from === 'src/env.ts' && DURABLE_OBJECTS.includes(to)))

describe('the order of the rooms', () => {
  it('every room has its place on the map', () => {
    const known = RANKS.flat()
    const rooms = [...new Set(sources.map(({ file }) => roomOf(file)))]
    expect(rooms.filter((room) => !known.includes(room))).toEqual([])
  })

  it('imports go down the list only', () => {
    expect(imports.filter((one) => climbs(one)).map(show)).toEqual([])
  })

  it('no two rooms import each other, not even through others', () => {
    expect(circles(imports)).toEqual([])
  })

  it('nothing imports a door but the map', () => {
    const doors = ['chat', 'dashboard', 'api']
    const wrong = imports.filter(
      ({ from, to }) =>
        doors.includes(roomOf(to)) && roomOf(from) !== roomOf(to) && from !== 'src/index.ts',
    )
    expect(wrong.map(show)).toEqual([])
  })

  it('capture decides on plain values: from other rooms it imports types only', () => {
    const wrong = imports.filter(
      ({ from, to, typeOnly }) =>
        roomOf(from) === 'capture' && !typeOnly && !['capture', 'language'].includes(roomOf(to)),
    )
    expect(wrong.map(show)).toEqual([])
  })

  it('the runtime module `cloudflare:workers` is met in the Durable Objects only', () => {
    const wrong = sources.filter(
      ({ file, text }) =>
        /^import (?!type ).*'cloudflare:/m.test(text) && !DURABLE_OBJECTS.includes(file),
    )
    expect(wrong.map(({ file }) => file)).toEqual([])
  })

  it('doors know the Durable Objects by type only', () => {
    const wrong = imports.filter(
      ({ from, to, typeOnly }) =>
        DURABLE_OBJECTS.includes(to) && !typeOnly && from !== 'src/index.ts',
    )
    expect(wrong.map(show)).toEqual([])
  })
})

describe('what nobody writes', () => {
  const BANNED: { what: string; pattern: RegExp; except?: string[] }[] = [
    {
      what: "`import { z } from 'zod'`: it cannot be tree-shaken",
      pattern: /import \{[^}]*\bz\b[^}]*\} from 'zod'/,
    },
    { what: '`raw` of hono/html: hono/jsx escapes, raw does not', pattern: /from 'hono\/html'/ },
    { what: 'dangerouslySetInnerHTML', pattern: /dangerouslySetInnerHTML/ },
    {
      what: 'sql.raw: values are bound',
      pattern: /sql\.raw\(/,
      // Columns and directions of a fixed table; SQLite's planner wants some numbers unbound.
      except: ['src/leads/pages.ts', 'src/leads/view.ts'],
    },
    {
      what: 'a query put together from values: only constants, in capitals, may stand in it',
      pattern: /\.(?:prepare|exec)(?:<[^>]*>)?\(\s*(?:`[^`]*\$\{(?![A-Z_]+\})|[^)`]*['"] \+)/,
      // Two texts of one query: the size limit is SQL of the file itself.
      except: ['src/knowledge/retrieve.ts'],
    },
    {
      what: 'console: every log line is written by http/log.ts (training and browsers have their own)',
      pattern: /console[.[]/,
      except: [
        'src/http/log.ts',
        'src/intent/train.ts',
        'src/intent/leave-one-out.ts',
        'src/widget/loader.ts',
        'src/widget/main.ts',
      ],
    },
    {
      what: 'process.env: the Worker has bindings',
      pattern: /process\.env/,
      except: ['src/intent/train.ts'],
    },
    {
      what: 'an enum or a default export besides the map',
      pattern: /^export (?:const )?enum |^export default /m,
      except: ['src/index.ts'],
    },
  ]
  it.each(BANNED)('$what', ({ pattern, except = [] }) => {
    const found = sources.filter(
      ({ file, text }) => pattern.test(code(text)) && !except.includes(file),
    )
    expect(found.map(({ file }) => file)).toEqual([])
  })

  it('there is no room without a word of its own', () => {
    const homeless = sources.filter(({ file }) =>
      /(?:^|\/)(?:utils?|helpers?|common|misc)(?:\/|\.)/.test(file),
    )
    expect(homeless.map(({ file }) => file)).toEqual([])
  })
})

function filesBelow(folder: string): string[] {
  return readdirSync(join(ROOT, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.tsx?$/.test(entry.name))
    .map((entry) => relative(ROOT, join(entry.parentPath, entry.name)).replaceAll('\\', '/'))
    .sort()
}

/** The folder below src, or the file's own name at the top. */
function roomOf(file: string): string {
  return (file.split('/')[1] ?? file).replace(/\.tsx?$/, '')
}

function importsOf(file: string, text: string): Import[] {
  const found: Import[] = []
  const pattern = /^(?:import|export)\s+(type\s+)?(?:[^'"`;]*?\sfrom\s+)?'(\.[^']+)'/gm
  for (const [, type, target = ''] of text.matchAll(pattern)) {
    const to = posix.join(dirname(file), target)
    if (to.startsWith('src/')) found.push({ from: file, to, typeOnly: type !== undefined })
  }
  return found
}

function climbs({ from, to }: Import): boolean {
  const [a, b] = [roomOf(from), roomOf(to)]
  return a !== b && rank(b) <= rank(a)
}

function rank(room: string): number {
  return RANKS.findIndex((rooms) => rooms.includes(room))
}

function circles(all: Import[]): string[] {
  const edges = new Map<string, Set<string>>()
  for (const { from, to } of all) {
    const [a, b] = [roomOf(from), roomOf(to)]
    if (a !== b) edges.set(a, (edges.get(a) ?? new Set()).add(b))
  }
  const reaches = (start: string) => {
    const seen = new Set<string>()
    const todo = [...(edges.get(start) ?? [])]
    for (let room = todo.pop(); room !== undefined; room = todo.pop()) {
      if (seen.has(room)) continue
      seen.add(room)
      todo.push(...(edges.get(room) ?? []))
    }
    return seen
  }
  return [...edges.keys()].filter((room) => reaches(room).has(room))
}

/** Comments may name what is banned. */
function code(text: string): string {
  return text.replace(/\/\*[\s\S]*?\*\//g, '').replace(/^\s*\/\/.*$/gm, '')
}

function show({ from, to }: Import): string {
  return `${from} → ${to}`
}
