// What the edge knows of a visitor: address (for limits only, never stored), country, kind of device.
import type { Context } from 'hono'
import type { Language } from '../language/language.ts'
import { languageOfTag } from '../language/language.ts'

export type Visitor = {
  address: string | undefined
  country: string | null
  device: 'phone' | 'tablet' | 'desktop' | null
}

export function visitorOf(c: Context): Visitor {
  return {
    address: c.req.header('cf-connecting-ip'),
    country: countryOf(c),
    device: deviceOf(c.req.header('user-agent')),
  }
}

function countryOf(c: Context): string | null {
  const cf = (c.req.raw as Request<unknown, IncomingRequestCfProperties>).cf
  const country = c.req.header('cf-ipcountry') ?? cf?.country
  return typeof country === 'string' && /^[A-Z]{2}$/.test(country) ? country : null
}

function deviceOf(userAgent: string | undefined): Visitor['device'] {
  if (!userAgent?.startsWith('Mozilla/')) return null
  if (/iPad|Tablet/.test(userAgent)) return 'tablet'
  if (/Mobi|Android|iPhone/.test(userAgent)) return 'phone'
  return 'desktop'
}

/** The first supported language of an Accept-Language header, by its order. */
export function acceptedLanguage(header: string | undefined): Language | null {
  for (const range of (header ?? '').split(',').slice(0, 10)) {
    const language = languageOfTag(range.split(';')[0])
    if (language) return language
  }
  return null
}
