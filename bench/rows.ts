// The rows of the table (PRODUCT §12) and how a ratio is taken: both sides in one run, in turn.

export type Row = {
  id: string
  value: number
  unit: string
  budget: string
  /** `exact` (rows read, bytes, memory) fails the run when over; `ratio` and times are shown. */
  kind: 'exact' | 'ratio'
  ok: boolean
}

export const RUNS = 5

export function atMost(
  id: string,
  value: number,
  budget: number,
  unit: string,
  kind: Row['kind'] = 'exact',
): Row {
  return { id, value: rounded(value), unit, budget: `<= ${budget}`, kind, ok: value <= budget }
}

export function atLeast(id: string, value: number, budget: number): Row {
  return {
    id,
    value: rounded(value),
    unit: 'x',
    budget: `>= ${budget}`,
    kind: 'ratio',
    ok: value >= budget,
  }
}

/** Five runs of each side, alternating; the medians. */
export async function alternate(
  ours: () => Promise<number>,
  theirs: () => Promise<number>,
): Promise<{ ours: number; theirs: number; ratio: number }> {
  const a: number[] = []
  const b: number[] = []
  for (let run = 0; run < RUNS; run++) {
    a.push(await ours())
    b.push(await theirs())
  }
  return { ours: median(a), theirs: median(b), ratio: median(a) / median(b) }
}

export function median(values: readonly number[]): number {
  const sorted = [...values].sort((x, y) => x - y)
  const middle = sorted.length >> 1
  return sorted.length % 2 ? sorted[middle]! : (sorted[middle - 1]! + sorted[middle]!) / 2
}

function rounded(value: number): number {
  return Number(value.toPrecision(4))
}

export function table(rows: readonly Row[]): string {
  const cells = rows.map(({ id, value, unit, budget, kind, ok }) => [
    id,
    `${value} ${unit}`,
    `${budget} ${unit}`,
    kind,
    ok ? 'ok' : 'OVER',
  ])
  const widths = [0, 1, 2, 3].map((i) => Math.max(...cells.map((row) => row[i]!.length)))
  return cells.map((row) => row.map((cell, i) => cell.padEnd(widths[i] ?? 0)).join('  ')).join('\n')
}
