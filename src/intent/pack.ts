// Weights as text: one character of 64 for each number, so that the file is a plain module for
// bundler and Node alike and gzip sees whole symbols. Written by train, read by classifier.

const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/'
const VALUE = new Uint8Array(128)
for (let at = 0; at < 64; at++) VALUE[ALPHABET.charCodeAt(at)] = at

/** A weight is -LEVELS..LEVELS times the table's scale. */
export const LEVELS = 31

/** Features in ascending order, `columns` weights each, as levels. */
export type Table = { columns: number; ids: number[]; levels: number[] }
export type PackedTable = { columns: number; gaps: string; levels: string }

/** @throws when a level is out of range or ids do not ascend: the training is broken then. */
export function packTable({ columns, ids, levels }: Table): PackedTable {
  let gaps = ''
  let previous = -1
  for (const id of ids) {
    if (id <= previous) throw new Error('ids must ascend')
    let gap = id - previous - 1
    // 63 says "63 more and go on", so most gaps take one character.
    for (; gap >= 63; gap -= 63) gaps += ALPHABET[63]
    gaps += ALPHABET[gap]
    previous = id
  }
  let packed = ''
  for (const level of levels) {
    if (!Number.isInteger(level) || Math.abs(level) > LEVELS) throw new Error('level out of range')
    packed += ALPHABET[level + LEVELS]
  }
  return { columns, gaps, levels: packed }
}

/** Calls `each` with every feature and the index of its first level in `levelAt`. */
export function unpackIds({ gaps }: PackedTable, each: (id: number, row: number) => void) {
  let id = -1
  let row = 0
  for (let at = 0; at < gaps.length; at++) {
    const value = VALUE[gaps.charCodeAt(at)]!
    id += value
    if (value === 63) continue
    id += 1
    each(id, row++)
  }
}

export function levelAt({ levels }: PackedTable, index: number): number {
  return VALUE[levels.charCodeAt(index)]! - LEVELS
}
