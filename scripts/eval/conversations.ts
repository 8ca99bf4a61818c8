// `npm run eval -- conversations FILE`: every script through the real chat endpoint in all three modes,
// one fresh agent each with the knowledge of the script's business; then leads and transcript are
// read back over the API and judged.
import { LeadCollection, MODES, type Mode } from '../../src/capture/settings.ts'
import type { ReplyView } from '../../src/conversation/say.ts'
import type { TurnView } from '../../src/conversation/view.ts'
import { type ApiLead, type Client, clientOf, until } from '../local/client.ts'
import { demoArticles, seedDemo } from '../local/demo.ts'
import { devVars } from '../local/vars.ts'
import { startWorker } from '../local/worker.ts'
import { readLines, writeLines } from './files.ts'
import { judge, type Script, sum, type Verdict } from './judge.ts'

export type ConversationsResult = { n: number } & Verdict

/** What one script became in one mode: the prediction of `--out`. */
export type Played = {
  replies: ReplyView[]
  turns: TurnView[]
  leads: ApiLead[]
  /** A captured value was acknowledged and is on no lead 10 s later. */
  lost: boolean
}

/** A lead is listed within 10 s of its acknowledgement (PRODUCT §11). */
const LISTED_WITHIN_MS = 10_000

export async function evalConversations(file: string, out?: string): Promise<ConversationsResult> {
  const scripts = readLines<Script>(file)
  const vars = devVars()
  const worker = await startWorker({ vars })
  try {
    await seedDemo(worker.db, vars)
    const client = clientOf(worker.url, vars.DEMO_API_KEY)
    const verdicts: Verdict[] = []
    const lines: unknown[] = []
    for (const [index, script] of scripts.entries()) {
      const line: Record<string, unknown> = { script: index }
      for (const mode of MODES) {
        const played = await play(client, script, mode)
        const verdict = judge(script, mode, played)
        verdicts.push(verdict.counts)
        for (const problem of verdict.problems) console.log(`${index + 1} ${mode}: ${problem}`)
        line[mode] = { ...verdict, leads: played.leads, turns: played.turns }
      }
      lines.push(line)
    }
    if (out) writeLines(out, lines)
    return { n: scripts.length, ...sum(verdicts) }
  } finally {
    await worker.close()
  }
}

async function play(client: Client, script: Script, mode: Mode): Promise<Played> {
  const agent = await client.addAgent(script.kb)
  for (const article of demoArticles(script.kb)) await client.addArticle(agent.id, article)
  const settings = { enabled: true, mode, defaultCountry: script.region ?? null }
  await client.setLeadCollection(agent.id, LeadCollection.parse(settings))
  const replies: ReplyView[] = []
  for (const message of script.turns) {
    const key = replies[0]?.conversation.key
    replies.push(
      await client.say(agent.id, {
        message,
        ...(key && { conversation: key }),
        ...(script.lang && { locale: script.lang }),
      }),
    )
  }
  const id = replies[0]?.conversation.id
  const turns = id ? (await client.conversation(id)).turns : []
  const values = turns.flatMap((turn) => turn.captured).filter(({ field }) => field !== 'name')
  const listed = (leads: ApiLead[]) =>
    values.every(({ value }) =>
      leads.some((lead) => lead.emails.includes(value) || lead.phones.includes(value)),
    )
  const leads = await until(() => client.leadsOf(agent.id), listed, LISTED_WITHIN_MS)
  return { replies, turns, leads, lost: !listed(leads) }
}
