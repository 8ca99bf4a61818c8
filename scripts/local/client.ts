// The product as a developer sees it: the REST API with a key, and a visitor's side of the chat.
// Called by eval, faults and bench, which look at the product from outside only.
import type { LeadCollection } from '../../src/capture/settings.ts'
import type { ReplyView } from '../../src/conversation/say.ts'
import type { ConversationView } from '../../src/conversation/view.ts'

/** What of a lead the API tells (PRODUCT §10), as far as it is looked at here. */
export type ApiLead = {
  id: string
  name: string | null
  email: string | null
  phone: string | null
  emails: string[]
  phones: string[]
  agentId: string
  conversations: string[]
}

export type ChatBody = {
  message: string
  conversation?: string
  messageId?: string
  locale?: string
}

export type Client = ReturnType<typeof clientOf>

/** `signal` ends every request of this client, for servers that are killed under it. */
export function clientOf(url: string, key: string, signal?: AbortSignal) {
  async function api<T>(method: string, path: string, body?: unknown): Promise<T> {
    const response = await fetch(`${url}/api/v1${path}`, {
      method,
      headers: { authorization: `Bearer ${key}`, 'content-type': 'application/json' },
      ...(body !== undefined && { body: JSON.stringify(body) }),
      ...(signal && { signal }),
    })
    if (response.ok) return (await response.json()) as T
    throw new Error(`${method} ${path}: ${response.status} ${await response.text()}`)
  }

  return {
    addAgent: (name: string) => api<{ id: string }>('POST', '/agents', { name }),
    addArticle: (agentId: string, article: { title: string; body: string }) =>
      api<{ id: string }>('POST', `/agents/${agentId}/articles`, article),
    setLeadCollection: (agentId: string, settings: Partial<LeadCollection>) =>
      api<LeadCollection>('PUT', `/agents/${agentId}/lead-collection`, settings),
    conversation: (id: string) => api<ConversationView>('GET', `/conversations/${id}`),

    /** Every lead of an agent, page by page. */
    async leadsOf(agentId: string): Promise<ApiLead[]> {
      const leads: ApiLead[] = []
      let cursor: string | null = null
      do {
        const query: string = cursor ? `&cursor=${encodeURIComponent(cursor)}` : ''
        const page: { leads: ApiLead[]; next: string | null } = await api(
          'GET',
          `/leads?agent=${agentId}&limit=200${query}`,
        )
        leads.push(...page.leads)
        cursor = page.next
      } while (cursor)
      return leads
    },

    /** One visitor message, answered as one JSON object (PRODUCT §7). */
    async say(agentId: string, body: ChatBody): Promise<ReplyView> {
      const response = await fetch(`${url}/v1/agents/${agentId}/chat`, {
        method: 'POST',
        headers: { accept: 'application/json', 'content-type': 'application/json' },
        body: JSON.stringify(body),
        ...(signal && { signal }),
      })
      if (response.ok) return (await response.json()) as ReplyView
      throw new Error(`chat: ${response.status} ${await response.text()}`)
    },
  }
}

/** Asks again every 100 ms until `done` is content, at most `withinMs`; returns the last answer. */
export async function until<T>(
  ask: () => Promise<T>,
  done: (value: T) => boolean,
  withinMs: number,
): Promise<T> {
  const endsAt = Date.now() + withinMs
  for (;;) {
    const value = await ask()
    if (done(value) || Date.now() >= endsAt) return value
    await new Promise((resolve) => setTimeout(resolve, 100))
  }
}
