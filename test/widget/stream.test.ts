// The answer's stream as a browser reads it, however the network cuts it.
import { describe, expect, it } from 'vitest'
import { type Part, partsOf } from '../../src/widget/stream.ts'

const PARTS: Part[] = [
  { type: 'start', messageId: 'turn_1' },
  { type: 'text-start', id: 'answer' },
  { type: 'text-delta', id: 'answer', delta: 'Zähne für 390 € — 歯科 🦷\n\ndata: [DONE]' },
  { type: 'text-end', id: 'answer' },
  { type: 'data-ask', data: { reason: 'interest', fields: ['email', 'phone'] } },
  { type: 'finish' },
]
const DONE = 'data: [DONE]\n\n'

function bytesOf(parts: readonly Part[], end = DONE): Uint8Array {
  const frames = parts.map((part) => `data: ${JSON.stringify(part)}\n\n`)
  return new TextEncoder().encode(frames.join('') + end)
}

function streamOf(chunks: Iterable<Uint8Array>, cancelled = () => {}): ReadableStream<Uint8Array> {
  const rest = chunks[Symbol.iterator]()
  return new ReadableStream({
    pull(controller) {
      const { done, value } = rest.next()
      if (done) controller.close()
      else controller.enqueue(value)
    },
    cancel: cancelled,
  })
}

async function read(stream: ReadableStream<Uint8Array>): Promise<Part[]> {
  const parts: Part[] = []
  for await (const part of partsOf(stream)) parts.push(part)
  return parts
}

describe('partsOf', () => {
  it('reads the same wherever the bytes are cut, also within a character', async () => {
    const bytes = bytesOf(PARTS)
    for (let at = 0; at <= bytes.length; at++)
      expect(await read(streamOf([bytes.subarray(0, at), bytes.subarray(at)]))).toEqual(PARTS)
  })

  it('reads the same byte by byte', async () => {
    const bytes = bytesOf(PARTS)
    expect(await read(streamOf([...bytes].map((byte) => Uint8Array.of(byte))))).toEqual(PARTS)
  })

  it('gives a part as soon as its frame is whole', async () => {
    const { readable, writable } = new TransformStream<Uint8Array, Uint8Array>()
    const writer = writable.getWriter()
    const parts = partsOf(readable)
    const first = parts.next()
    void writer.write(bytesOf(PARTS.slice(0, 1), ''))
    expect((await first).value).toEqual(PARTS[0])
    const second = parts.next()
    void writer.write(bytesOf(PARTS.slice(1, 2), DONE))
    expect((await second).value).toEqual(PARTS[1])
    expect((await parts.next()).done).toBe(true)
  })

  it.each([
    { end: '', where: 'between two frames' },
    { end: 'data: {"type":"text-de', where: 'within a frame' },
    { end: 'data: [DONE]', where: 'within the last frame' },
  ])('an answer that ends $where is not whole, and says so after its parts', async ({ end }) => {
    const parts: Part[] = []
    const reading = (async () => {
      for await (const part of partsOf(streamOf([bytesOf(PARTS, end)]))) parts.push(part)
    })()
    await expect(reading).rejects.toThrow('lost')
    expect(parts).toEqual(PARTS)
  })

  it("passes over a proxy's sign of life", async () => {
    const signs = new TextEncoder().encode(': still here\n\n')
    expect(await read(streamOf([signs, bytesOf(PARTS)]))).toEqual(PARTS)
  })

  it('what is no frame of ours is a lost line, not a silent end', async () => {
    const page = new TextEncoder().encode('<html>Sign in to the hotel network</html>')
    await expect(read(streamOf([page]))).rejects.toThrow()
    const broken = new TextEncoder().encode('data: {"type"\n\n')
    await expect(read(streamOf([broken]))).rejects.toThrow()
  })

  it('hangs up once it has all, and when nobody reads on', async () => {
    for (const stopAfter of [1, PARTS.length]) {
      let hungUp = 0
      const endless = function* () {
        yield bytesOf(PARTS)
        for (;;) yield new TextEncoder().encode(': still here\n\n')
      }
      let seen = 0
      for await (const _ of partsOf(streamOf(endless(), () => hungUp++)))
        if (++seen === stopAfter && stopAfter === 1) break
      expect(hungUp).toBe(1)
    }
  })
})
