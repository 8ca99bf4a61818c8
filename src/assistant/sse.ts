// Server-sent events as model servers send them: the payload of each `data:` line, whatever way the
// bytes were cut, inside a UTF-8 sequence too. Used by the Workers AI and OpenAI adapters.

/** A line longer than this is no delta of text: the stream is given up. */
const LINE_MAX = 1_000_000

/** Payloads in order until `[DONE]` or the end. Stops, and cancels the body, when the reader does. */
export async function* readEvents(
  body: ReadableStream<Uint8Array>,
  signal: AbortSignal,
): AsyncGenerator<string> {
  const decoder = new TextDecoder()
  let rest = ''
  for await (const bytes of chunksOf(body, signal)) {
    const text = decoder.decode(bytes, { stream: true })
    rest += text
    // A long line in tiny pieces is not looked through again at each of them.
    if (!/[\r\n]/.test(text) && rest.length <= LINE_MAX) continue
    const lines = rest.split(/\r\n|\n|\r/)
    rest = lines.pop() ?? ''
    // A CR at the very end may be half of CRLF; the empty line it leaves is skipped below.
    for (const line of lines) {
      const data = dataOf(line)
      if (data === '[DONE]') return
      if (data !== null) yield data
    }
    if (rest.length > LINE_MAX) throw new Error('a line of the stream never ends')
  }
  const last = dataOf(rest + decoder.decode())
  if (last !== null && last !== '[DONE]') yield last
}

function dataOf(line: string): string | null {
  if (!line.startsWith('data:')) return null
  const data = line.slice(line.startsWith('data: ') ? 6 : 5).trim()
  return data === '' ? null : data
}

async function* chunksOf(
  body: ReadableStream<Uint8Array>,
  signal: AbortSignal,
): AsyncGenerator<Uint8Array> {
  const reader = body.getReader()
  const stop = () => void reader.cancel(signal.reason).catch(() => undefined)
  signal.addEventListener('abort', stop, { once: true })
  try {
    for (;;) {
      signal.throwIfAborted()
      const { done, value } = await reader.read()
      signal.throwIfAborted()
      if (done) return
      yield value
    }
  } finally {
    signal.removeEventListener('abort', stop)
    stop()
  }
}
