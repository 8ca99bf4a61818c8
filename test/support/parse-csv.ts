// A strict reader of RFC 4180: CRLF ends a row, a quote stands only where the grammar has one.

export function parseCsv(text: string, delimiter = ','): string[][] {
  const rows: string[][] = []
  let row: string[] = []
  let at = 0
  while (at < text.length) {
    let value = ''
    if (text[at] === '"') {
      for (at++; ; ) {
        const quote = text.indexOf('"', at)
        if (quote < 0) throw new Error('a quoted cell never ends')
        value += text.slice(at, quote)
        at = quote + 1
        if (text[at] !== '"') break
        value += '"'
        at++
      }
    } else {
      const start = at
      while (at < text.length && text[at] !== delimiter && text[at] !== '\r') at++
      value = text.slice(start, at)
      if (/["\n]/.test(value))
        throw new Error(`bare quote or line feed in ${JSON.stringify(value)}`)
    }
    row.push(value)
    if (text[at] === delimiter) {
      at++
      if (at === text.length) throw new Error('the last row does not end')
      continue
    }
    if (!text.startsWith('\r\n', at)) throw new Error(`expected CRLF at ${at}`)
    at += 2
    rows.push(row)
    row = []
  }
  if (row.length > 0) throw new Error('the last row does not end')
  return rows
}
