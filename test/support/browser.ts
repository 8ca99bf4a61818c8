// A browser as far as sign-in cares: it keeps cookies, says where a request comes from, and posts
// forms. Redirects are shown, not followed.
import type { Hono } from 'hono'

export type Page = { status: number; headers: Headers; text: string; setCookies: string[] }

// biome-ignore lint/suspicious/noExplicitAny: any app will do, whatever its variables
type App = Hono<any>

export class Browser {
  readonly cookies = new Map<string, string>()
  readonly #app: App
  readonly #env: object
  readonly #origin: string

  constructor(app: App, env: object, origin = 'http://localhost:8787') {
    this.#app = app
    this.#env = env
    this.#origin = origin
  }

  get(path: string, headers: Record<string, string> = {}): Promise<Page> {
    return this.send(path, { headers })
  }

  post(
    path: string,
    form: Record<string, string>,
    headers: Record<string, string> = { 'sec-fetch-site': 'same-origin' },
  ): Promise<Page> {
    return this.send(path, { method: 'POST', body: new URLSearchParams(form), headers })
  }

  async send(path: string, init: RequestInit): Promise<Page> {
    const headers = new Headers(init.headers)
    if (this.cookies.size > 0)
      headers.set('cookie', [...this.cookies].map(([name, value]) => `${name}=${value}`).join('; '))
    const request = new Request(this.#origin + path, { ...init, headers })
    const response = await this.#app.request(request, undefined, this.#env)
    const setCookies = response.headers.getSetCookie()
    for (const line of setCookies) this.#keep(line)
    return {
      status: response.status,
      headers: response.headers,
      text: await response.text(),
      setCookies,
    }
  }

  #keep(line: string): void {
    const [pair = '', ...attributes] = line.split('; ')
    const [name = '', ...value] = pair.split('=')
    if (attributes.some((one) => one.toLowerCase() === 'max-age=0')) this.cookies.delete(name)
    else this.cookies.set(name, value.join('='))
  }
}
