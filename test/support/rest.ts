// The REST API with the demo's key, for what scripts/local/client.ts has no name for.
import { devVars } from '../../scripts/local/vars.ts'
import type { Product } from './product.ts'

/** Answers the object. @throws Error on any status but 2xx */
export async function rest<T = unknown>(
  product: Product,
  method: 'GET' | 'POST' | 'PATCH' | 'PUT' | 'DELETE',
  path: string,
  body?: unknown,
): Promise<T> {
  const response = await fetch(`${product.url}/api/v1${path}`, {
    method,
    headers: {
      authorization: `Bearer ${devVars().DEMO_API_KEY}`,
      'content-type': 'application/json',
    },
    ...(body !== undefined && { body: JSON.stringify(body) }),
  })
  if (!response.ok) throw new Error(`${method} ${path}: ${response.status}`)
  return (response.status === 204 ? null : await response.json()) as T
}
