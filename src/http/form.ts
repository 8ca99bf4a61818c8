// A posted form as its fields, url-encoded or multipart, bounded.
import { readBody } from './body.ts'
import { Problem } from './problem.ts'

/**
 * Text fields only; of a field sent twice the last counts.
 *
 * @throws Problem `too_large`, `malformed`
 */
export async function readForm(
  request: Request,
  maximumBytes: number,
): Promise<Record<string, string>> {
  const type = request.headers.get('content-type') ?? ''
  const body = await readBody(request, maximumBytes)
  const fields: Record<string, string> = Object.create(null)
  try {
    const form = await new Response(body, { headers: { 'content-type': type } }).formData()
    for (const [name, value] of form) if (typeof value === 'string') fields[name] = value
  } catch {
    throw new Problem('malformed', 'The form could not be read. Send it as a browser does.')
  }
  return fields
}
