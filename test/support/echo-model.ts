// A model that answers every message with the message itself: an OpenAI-compatible server of its own.
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'

export type EchoModel = {
  /** For `OPENAI_BASE_URL`. */
  url: string
  close: () => Promise<void>
}

export async function startEchoModel(): Promise<EchoModel> {
  const server = createServer(async (request, response) => {
    let body = ''
    for await (const chunk of request) body += chunk
    const { messages } = JSON.parse(body) as { messages: { content: string }[] }
    const delta = { content: messages.at(-1)?.content ?? '' }
    response.writeHead(200, { 'content-type': 'text/event-stream' })
    response.end(`data: ${JSON.stringify({ choices: [{ delta }] })}\n\ndata: [DONE]\n\n`)
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/v1`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve())
        server.closeAllConnections()
      }),
  }
}
