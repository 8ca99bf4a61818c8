// What stands between a browser and the product: says the visitor's country, as Cloudflare's edge does,
// and is a bad line where a test wants one. Only chat messages (POST) meet trouble.
import {
  type ClientRequest,
  createServer,
  type IncomingMessage,
  request,
  type ServerResponse,
} from 'node:http'
import type { AddressInfo } from 'node:net'

/** What a message meets on its way. */
export type Trouble =
  /** Never reaches the product. */
  | { kind: 'unreached' }
  /** The answer stops behind the first frame that holds these words, and waits how it goes on. */
  | { kind: 'halted'; behind: string; until: Promise<'flows' | 'breaks'> }
  /** Something in between answers instead. */
  | { kind: 'refused'; status: number }

export type Post = { messageId: string; conversation: string; [name: string]: unknown }

export type Edge = {
  /** Origin under which browsers reach the product. */
  url: string
  /** ISO 3166-1 alpha-2, of every visitor. */
  country: string
  /** Of the next messages, one each, first in first out. */
  troubles: Trouble[]
  /** Every message as it was sent, repeated ones too. */
  posts: Post[]
  close: () => Promise<void>
}

export async function startEdge(product: string): Promise<Edge> {
  const server = createServer((incoming, outgoing) => void pass(incoming, outgoing))
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const edge: Edge = {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    country: 'US',
    troubles: [],
    posts: [],
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve())
        server.closeAllConnections()
      }),
  }
  return edge

  async function pass(incoming: IncomingMessage, outgoing: ServerResponse): Promise<void> {
    // Browsers send a request again by themselves when a line they used before is gone; here each
    // request has a line of its own, so that only the widget tries again.
    outgoing.shouldKeepAlive = false
    const body = await bytesOf(incoming)
    const isMessage = incoming.method === 'POST' && incoming.url?.endsWith('/chat')
    if (isMessage) edge.posts.push(JSON.parse(body.toString()))
    const trouble = isMessage ? edge.troubles.shift() : undefined
    if (trouble?.kind === 'unreached') return void incoming.socket.destroy()
    if (trouble?.kind === 'refused')
      return void outgoing
        .writeHead(trouble.status, {
          'access-control-allow-origin': '*',
          'content-type': 'application/problem+json',
        })
        .end('{}')
    const onward = request(product + incoming.url, {
      method: incoming.method,
      headers: { ...incoming.headers, 'cf-ipcountry': edge.country },
    })
    onward.on('response', (answer) => void deliver(answer, outgoing, onward, trouble))
    onward.on('error', () => outgoing.destroy())
    // A visitor who goes away hangs up at the product as well.
    outgoing.on('close', () => onward.destroy())
    onward.end(body)
  }
}

async function deliver(
  answer: IncomingMessage,
  outgoing: ServerResponse,
  onward: ClientRequest,
  trouble: Extract<Trouble, { kind: 'halted' }> | undefined,
): Promise<void> {
  outgoing.writeHead(answer.statusCode ?? 502, answer.headers)
  let halted = trouble
  let text = ''
  try {
    for await (const chunk of answer as AsyncIterable<Buffer>) {
      const from = text.length
      text += chunk.toString('latin1')
      const at = halted ? text.indexOf(bytesAsText(halted.behind)) : -1
      const end = at < 0 ? -1 : text.indexOf('\n\n', at) + 2
      if (halted === undefined || end < 2) {
        outgoing.write(chunk)
        continue
      }
      const cut = Math.max(0, end - from)
      outgoing.write(chunk.subarray(0, cut))
      const how = await halted.until
      halted = undefined
      if (how === 'breaks') {
        onward.destroy()
        outgoing.socket?.destroy()
        return
      }
      outgoing.write(chunk.subarray(cut))
    }
    outgoing.end()
  } catch {
    outgoing.destroy()
  }
}

/** The words as their bytes stand in a text of one character a byte. */
function bytesAsText(words: string): string {
  return Buffer.from(words).toString('latin1')
}

async function bytesOf(incoming: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = []
  for await (const chunk of incoming as AsyncIterable<Buffer>) chunks.push(chunk)
  return Buffer.concat(chunks)
}
