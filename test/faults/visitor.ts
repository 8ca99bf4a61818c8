// A visitor of the kill run: talks, leaves an e-mail or a phone number, and when the server dies sends
// the same message again later, as a browser does. Every answer goes into the history.
import type { ChatBody, Client } from '../../scripts/local/client.ts'
import type { Acknowledged } from './history.ts'

/** Numbers from a seed: the same run again (mulberry32). */
export function randomOf(seed: number): () => number {
  let a = seed >>> 0
  return () => {
    a = (a + 0x6d2b79f5) >>> 0
    let t = Math.imul(a ^ (a >>> 15), 1 | a)
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32
  }
}

/** A message and the contact points in it, normalised as the API shows them. */
type Line = { text: string; points: string[] }

/** A conversation under way; it outlives the server. */
export type Talk = { agentId: string; key: string; lines: Line[]; at: number }

const OPENINGS = ['hi there', 'hello, how are you today?', 'good morning']
const QUESTIONS = [
  'how much is it for six people?',
  'could you send me an offer?',
  'I would like to book a visit next week',
  'what does it cost with everything?',
]

/** Visitor number `n` of a run; nobody else ever has the same e-mail or number. */
export function newTalk(agentId: string, run: string, n: number, random: () => number): Talk {
  const one = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)]!
  const email = `visitor${n}@${run}.example.com`
  const phone = `415${2_000_000 + n}`
  const details: Line[] = [
    { text: `sure, it is ${email}`, points: [email] },
    { text: `call me on ${phone}`, points: [`+1${phone}`] },
    { text: `${email} or ${phone}`, points: [email, `+1${phone}`] },
  ]
  const lines = [
    { text: one(OPENINGS), points: [] },
    { text: one(QUESTIONS), points: [] },
    one(details),
    { text: 'thanks, bye', points: [] },
  ]
  return { agentId, key: `faults-${run}-${n}`.padEnd(16, '-'), lines, at: 0 }
}

/**
 * Says what is left of a talk; one message in eight goes out twice at once, one acknowledged one in
 * eight again afterwards. Returns the error that cut it off, null when all is said; it can be taken up
 * later.
 */
export async function talk(
  client: Client,
  visitor: Talk,
  random: () => number,
  acknowledged: (one: Acknowledged) => void,
): Promise<unknown> {
  for (; visitor.at < visitor.lines.length; visitor.at++) {
    const line = visitor.lines[visitor.at]!
    const body: ChatBody = {
      message: line.text,
      conversation: visitor.key,
      messageId: `m${visitor.at}`,
    }
    const say = async () => {
      const reply = await client.say(visitor.agentId, body)
      const kinds = line.points.map((point) => (point.includes('@') ? 'email' : 'phone'))
      acknowledged({
        agentId: visitor.agentId,
        conversationId: reply.conversation.id,
        messageId: `m${visitor.at}`,
        text: line.text,
        replyId: reply.reply.id,
        captured: line.points.filter((_, index) => reply.captured.includes(kinds[index]!)),
      })
    }
    const sent = await Promise.allSettled(random() < 1 / 8 ? [say(), say()] : [say()])
    const refused = sent.find((one) => one.status === 'rejected')
    if (refused) return refused.reason
    const again = random() < 1 / 8 ? await say().catch((error: unknown) => error) : null
    if (again) return again
  }
  return null
}
