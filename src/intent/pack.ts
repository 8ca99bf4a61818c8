// Weights as text, near the entropy of what they say: rANS over the gaps between features and over
// their levels, in base64. Written by train, read by classifier; whole numbers only, so that bytes
// and levels are the same on every machine.

/** A weight is -LEVELS..LEVELS times the table's scale. */
export const LEVELS = 63

/** Features in ascending order, `columns` weights each, as levels. */
export type Table = { columns: number; ids: ArrayLike<number>; levels: ArrayLike<number> }
export type PackedTable = { columns: number; rows: number; gaps: Coded; levels: Coded }

/** A sequence of small numbers: how often each of them comes, in 4096ths, and the code. */
type Coded = { length: number; often: number[]; code: string }

/** Says "this many more and go on": gaps are without memory, so splitting them costs nothing. */
const FAR = 63

/** @throws when a level is out of range or ids do not ascend: the training is broken then. */
export function packTable({ columns, ids, levels }: Table): PackedTable {
  const gaps: number[] = []
  let next = 0
  for (let row = 0; row < ids.length; row++) {
    let gap = ids[row]! - next
    if (gap < 0) throw new Error('ids must ascend')
    for (; gap >= FAR; gap -= FAR) gaps.push(FAR)
    gaps.push(gap)
    next = ids[row]! + 1
  }
  const symbols = Array.from(levels, (level) => {
    if (!Number.isInteger(level) || Math.abs(level) > LEVELS) throw new Error('level out of range')
    return level + LEVELS
  })
  return { columns, rows: ids.length, gaps: encode(gaps), levels: encode(symbols) }
}

export function unpackTable({ columns, rows, gaps, levels }: PackedTable) {
  const ids = new Int32Array(rows)
  let next = 0
  let row = 0
  decode(gaps, (gap) => {
    next += gap
    if (gap === FAR) return
    ids[row++] = next
    next += 1
  })
  const unpacked = new Int8Array(rows * columns)
  decode(levels, (symbol, at) => {
    unpacked[at] = symbol - LEVELS
  })
  return { columns, ids, levels: unpacked }
}

/** Shares are of 2^SHARE_BITS; the state stays at LOWEST and above, and below 2^31. */
const SHARE_BITS = 12
const SHARES = 1 << SHARE_BITS
const LOWEST = 1 << 23

/** rANS codes backward, so that reading goes forward. */
function encode(symbols: readonly number[]): Coded {
  const often = sharesOf(symbols)
  const starts = startsOf(often)
  const bytes: number[] = []
  let state = LOWEST
  for (let at = symbols.length - 1; at >= 0; at--) {
    const share = often[symbols[at]!]!
    while (state >= (LOWEST / SHARES) * 256 * share) {
      bytes.push(state & 255)
      state >>>= 8
    }
    const rest = state % share
    state = ((state - rest) / share) * SHARES + rest + starts[symbols[at]!]!
  }
  for (let shift = 0; shift < 32; shift += 8) bytes.push((state >>> shift) & 255)
  const chars = bytes.reverse().map((byte) => String.fromCharCode(byte))
  return { length: symbols.length, often, code: btoa(chars.join('')) }
}

function decode({ length, often, code }: Coded, each: (symbol: number, at: number) => void) {
  const bytes = atob(code)
  const starts = startsOf(often)
  const symbolAt = new Uint8Array(SHARES)
  often.forEach((share, symbol) => {
    symbolAt.fill(symbol, starts[symbol]!, starts[symbol]! + share)
  })
  let read = 0
  let state = 0
  while (read < 4) state = (state << 8) | bytes.charCodeAt(read++)
  for (let at = 0; at < length; at++) {
    const slot = state & (SHARES - 1)
    const symbol = symbolAt[slot]!
    each(symbol, at)
    state = often[symbol]! * (state >>> SHARE_BITS) + slot - starts[symbol]!
    while (state < LOWEST) state = (state << 8) | bytes.charCodeAt(read++)
  }
}

/** Every symbol that comes at all gets a share; what rounding leaves goes to the commonest. */
function sharesOf(symbols: readonly number[]): number[] {
  const counts: number[] = []
  for (const symbol of symbols) {
    while (counts.length <= symbol) counts.push(0)
    counts[symbol]! += 1
  }
  const spread = SHARES - counts.filter(Boolean).length
  const often = counts.map((count) =>
    count === 0 ? 0 : 1 + Math.floor((count * spread) / symbols.length),
  )
  const given = often.reduce((sum, share) => sum + share, 0)
  const commonest = counts.reduce((best, count, at) => (count > counts[best]! ? at : best), 0)
  if (symbols.length > 0) often[commonest]! += SHARES - given
  return often
}

function startsOf(often: readonly number[]): number[] {
  let start = 0
  return often.map((share) => {
    start += share
    return start - share
  })
}
