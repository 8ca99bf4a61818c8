// Rows of `raw()` as lines of a CSV: the same cells for a whole view (csv.ts) and for leads chosen one by
// one (csv-selected.ts).
import { CsvBytes } from './csv-bytes.ts'
import { type CellContext, type CsvColumn, readsOf } from './csv-columns.ts'
import type { ExportOptions } from './export-options.ts'

export type CsvRows = {
  /** The header, after a byte order mark where Excel needs one. */
  head: () => Uint8Array<ArrayBuffer>
  /** Rows: captured, sort value, then the columns of `readsOf`; `last` adds a cell to each of them. */
  lines: (rows: unknown[][], last?: string[]) => Uint8Array<ArrayBuffer>
}

const EOL = '\r\n'
const BOM = '\ufeff'

export function csvRows(
  columns: CsvColumn[],
  { preset, delimiter }: Pick<ExportOptions, 'preset' | 'delimiter'>,
  context: CellContext,
  lastHeader?: string,
): CsvRows {
  const out = new CsvBytes()
  const reads = readsOf(columns)
  const cells = columns.map(({ write, reads: own }) => {
    const at = own === 'captured' ? 0 : 2 + reads.indexOf(own)
    return (row: unknown[]) => write(out, row[at], context)
  })
  const [first, ...others] = cells
  return {
    head() {
      if (preset === 'excel') out.bare(BOM)
      const headers = columns.map((column) => column.header)
      for (const [i, header] of [...headers, ...(lastHeader ? [lastHeader] : [])].entries()) {
        if (i > 0) out.own(delimiter)
        out.cell(header)
      }
      out.own(EOL)
      return out.take()
    },
    lines(rows, last) {
      for (const [i, row] of rows.entries()) {
        first?.(row)
        for (const cell of others) {
          out.own(delimiter)
          cell(row)
        }
        if (last) {
          out.own(delimiter)
          out.cell(last[i] ?? '')
        }
        out.own(EOL)
      }
      return out.take()
    },
  }
}
