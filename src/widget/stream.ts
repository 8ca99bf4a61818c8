// The chat endpoint's answer as it arrives: server-sent events of the AI SDK UI message stream v1
// (PRODUCT §7), cut anywhere by the network.
import type { AskView } from '../conversation/view.ts'

export type Part =
  | { type: 'start'; messageId: string }
  | { type: 'text-start'; id: string }
  | { type: 'text-delta'; id: string; delta: string }
  | { type: 'text-end'; id: string }
  | { type: 'data-conversation'; data: { key: string; id: string } }
  | { type: 'data-ask'; data: AskView }
  | { type: 'data-captured'; data: { fields: string[] } }
  | { type: 'data-source'; data: { title: string } }
  | { type: 'error'; errorText: string }
  | { type: 'finish' }

/** @throws Error when the stream ends before its `[DONE]`: the answer is not whole. */
export async function* partsOf(stream: ReadableStream<Uint8Array>): AsyncGenerator<Part> {
  const reader = stream.getReader()
  const decoder = new TextDecoder()
  let rest = ''
  try {
    for (;;) {
      const { done, value } = await reader.read()
      if (done) throw new Error('lost')
      const frames = (rest + decoder.decode(value, { stream: true })).split('\n\n')
      rest = frames.pop() ?? ''
      for (const frame of frames) {
        if (!frame.startsWith('data: ')) continue // a comment, such as a proxy's sign of life
        const data = frame.slice('data: '.length)
        if (data === '[DONE]') return
        yield JSON.parse(data) as Part // our own endpoint's frames
      }
    }
  } finally {
    reader.cancel().catch(() => {}) // the connection may be gone already
  }
}
