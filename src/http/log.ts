// Every line the Worker logs: one JSON object, written here and nowhere else. Laws: no personal data,
// no message texts, no query strings, no conversation keys.

type Level = 'info' | 'warn' | 'error'

export function log(level: Level, fields: Record<string, string | number | undefined>): void {
  console[level](JSON.stringify({ level, ...fields }))
}
