// The files of an evaluation: one JSON value a line. Read and written by every kind.
import { readFileSync, writeFileSync } from 'node:fs'

/** Blank lines are skipped. Throws with the line's number when one is no JSON. */
export function readLines<T>(file: string): T[] {
  return readFileSync(file, 'utf8')
    .split('\n')
    .flatMap((line, index) => {
      if (line.trim() === '') return []
      try {
        return [JSON.parse(line) as T]
      } catch {
        throw new Error(`${file}:${index + 1} is not JSON`)
      }
    })
}

export function writeLines(file: string, lines: readonly unknown[]): void {
  writeFileSync(file, lines.map((line) => `${JSON.stringify(line)}\n`).join(''))
}
