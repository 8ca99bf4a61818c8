// Request bodies with a bound: a chunked body has no length to check beforehand, so it is counted
// while it is read and given up as soon as it is too large.
import { Problem } from './problem.ts'

/** @throws Problem `too_large` as soon as more than `maximumBytes` have come. */
export async function readBody(request: Request, maximumBytes: number): Promise<Uint8Array> {
  const declared = Number(request.headers.get('content-length') ?? 0)
  if (declared > maximumBytes) throw tooLarge(maximumBytes)
  if (!request.body) return new Uint8Array()
  const chunks: Uint8Array[] = []
  let size = 0
  const reader = request.body.getReader()
  for (;;) {
    const { done, value } = await reader.read()
    if (done) break
    size += value.byteLength
    if (size > maximumBytes) {
      await reader.cancel()
      throw tooLarge(maximumBytes)
    }
    chunks.push(value)
  }
  const only = chunks[0]
  if (chunks.length === 1 && only) return only
  const body = new Uint8Array(size)
  let at = 0
  for (const chunk of chunks) {
    body.set(chunk, at)
    at += chunk.byteLength
  }
  return body
}

function tooLarge(maximumBytes: number): Problem {
  return new Problem('too_large', `At most ${Math.floor(maximumBytes / 1024)} KB.`)
}
