// The rest of the internet, as worker tests meet it: every outbound call is caught here, in Node, and
// nothing is sent. A website that the knowledge is fetched from, and an OpenAI-compatible server whose
// `model` says how it behaves. Whoever asks for any other host is told so with a status of its own.

const WEBSITE: Record<string, () => Response> = {
  '/prices': () =>
    html(`<title>Implant prices</title><nav>Home</nav><main><h1>Implants</h1>
      <p>An implant costs $2,100.</p></main><footer><a href="mailto:desk@pages.example">Write</a>`),
  '/moved': () => new Response(null, { status: 301, headers: { location: '/prices' } }),
  '/inside': () =>
    new Response(null, { status: 302, headers: { location: 'http://127.0.0.1/secret' } }),
  '/report.pdf': () => new Response('%PDF', { headers: { 'content-type': 'application/pdf' } }),
}

/** Calls by the first part of the path: tests run beside each other, each under a name of its own. */
const calls = new Map<string, number>()

export async function outside(request: Request): Promise<Response> {
  const { host, pathname } = new URL(request.url)
  if (host === 'pages.example')
    return WEBSITE[pathname]?.() ?? new Response('nothing', { status: 404 })
  if (host === 'models.example') return model(pathname, request)
  return new Response('outbound calls are caught in tests', { status: 599 })
}

/** `https://models.example/<name>/v1`; `GET …/<name>/calls` tells how often it was asked. */
async function model(pathname: string, request: Request): Promise<Response> {
  const [, name = '', rest] = pathname.split('/')
  if (rest === 'calls') return new Response(String(calls.get(name) ?? 0))
  calls.set(name, (calls.get(name) ?? 0) + 1)
  const body = (await request.json()) as { model: string; messages: { content: string }[] }
  const said = SAYS[body.model]
  return said ? said() : new Response('no such model', { status: 404 })
}

const SAYS: Record<string, () => Response> = {
  kind: () => spoken(['Whitening costs ', '$390 — 39', '0 dollars, ça va.']),
  hostile: () =>
    spoken(['<script>alert(1)</script> <a href="java', 'script:alert(1)">x</a> or call']),
  endless: () => spoken(Array.from({ length: 100 }, () => `${'a'.repeat(9_999)} `)),
  tools: () => events([{ choices: [{ delta: { tool_calls: [{ function: { name: 'rm' } }] } }] }]),
  failing: () => new Response('{"error":{"message":"no quota"}}', { status: 429 }),
}

function spoken(deltas: string[]): Response {
  const usage = { prompt_tokens: 120, completion_tokens: 9 }
  const said = deltas.map((content) => ({ choices: [{ delta: { content } }] }))
  return events([...said, { choices: [], usage }])
}

/** So small that UTF-8 sequences are cut too; a long stream is cut into no more than this many pieces. */
const CUT = 7
const PIECES_MAX = 500

function events(payloads: object[]): Response {
  const data = [...payloads.map((payload) => JSON.stringify(payload)), '[DONE]']
  const text = data.map((line) => `data: ${line}\n\n`).join('')
  const bytes = new TextEncoder().encode(text)
  const size = Math.max(CUT, Math.ceil(bytes.length / PIECES_MAX))
  let at = 0
  const body = new ReadableStream<Uint8Array>({
    pull(controller) {
      if (at >= bytes.length) controller.close()
      else controller.enqueue(bytes.slice(at, at + size))
      at += size
    },
  })
  return new Response(body, { headers: { 'content-type': 'text/event-stream' } })
}

function html(text: string): Response {
  return new Response(text, { headers: { 'content-type': 'text/html; charset=utf-8' } })
}
