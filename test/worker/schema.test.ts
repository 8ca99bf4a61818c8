import { env } from 'cloudflare:workers'
import { getTableColumns, getTableName } from 'drizzle-orm'
import { getTableConfig, type SQLiteTable } from 'drizzle-orm/sqlite-core'
import { describe, expect, test } from 'vitest'
import * as knowledge from '../../src/knowledge/schema.ts'
import * as leads from '../../src/leads/schema.ts'
import * as workspace from '../../src/workspace/schema.ts'

type Column = { name: string; type: string; notnull: number; dflt_value: string | null; pk: number }

describe('schema.ts is the mirror of the migrations', () => {
  const tables = [leads, knowledge, workspace].flatMap((room) =>
    Object.values(room),
  ) as SQLiteTable[]
  test.each(tables.map((table) => [getTableName(table), table] as const))(
    '%s',
    async (name, table) => {
      const { results } = await env.DB.prepare(`PRAGMA table_info(${name})`).all<Column>()
      const columns = Object.values(getTableColumns(table))
      const keys = getTableConfig(table).primaryKeys.flatMap((key) =>
        key.columns.map((c) => c.name),
      )
      expect(columns.map((c) => [c.name, c.getSQLType().toUpperCase()])).toEqual(
        results.map((column) => [column.name, column.type]),
      )
      for (const [i, column] of columns.entries()) {
        const actual = results[i]!
        expect([column.name, column.primary || keys.includes(column.name)]).toEqual([
          actual.name,
          actual.pk > 0,
        ])
        if (actual.pk === 0)
          expect([column.name, column.notNull, column.default ?? null]).toEqual([
            actual.name,
            actual.notnull === 1,
            defaultOf(actual),
          ])
      }
    },
  )
})

function defaultOf(column: Column): string | number | null {
  if (column.dflt_value === null) return null
  return column.type === 'TEXT' ? column.dflt_value.slice(1, -1) : Number(column.dflt_value)
}
