// `npm run eval -- <kind> FILE … [--out FILE]`: how good the product is on a file of cases. The last
// line is one JSON object (PRODUCT §11); `--out` also writes one JSON line per input.
import { parseArgs } from 'node:util'

/** A kind is loaded only when asked for: each pulls in a room of its own. */
const KINDS: Record<string, { usage: string; files: number; run: Run }> = {
  intent: {
    usage: 'intent FILE',
    files: 1,
    run: async ([file = ''], out) => (await import('./eval/intent.ts')).evalIntent(file, out),
  },
  contact: {
    usage: 'contact FILE',
    files: 1,
    run: async ([file = ''], out) => (await import('./eval/contact.ts')).evalContact(file, out),
  },
  knowledge: {
    usage: 'knowledge QUESTIONS DIR',
    files: 2,
    run: async ([questions = '', folder = ''], out) =>
      (await import('./eval/knowledge.ts')).evalKnowledge(questions, folder, out),
  },
  conversations: {
    usage: 'conversations FILE',
    files: 1,
    run: async ([file = ''], out) =>
      (await import('./eval/conversations.ts')).evalConversations(file, out),
  },
}

type Run = (files: string[], out: string | undefined) => unknown

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { out: { type: 'string' } },
})
const [name = '', ...files] = positionals
const kind = Object.hasOwn(KINDS, name) ? KINDS[name] : undefined
if (!kind || files.length !== kind.files) {
  const usages = Object.values(KINDS).map(({ usage }) => `  npm run eval -- ${usage} [--out FILE]`)
  console.error(`Usage:\n${usages.join('\n')}`)
  process.exit(2)
}
console.log(JSON.stringify(await kind.run(files, values.out)))
