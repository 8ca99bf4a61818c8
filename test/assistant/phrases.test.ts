import { expect, it } from 'vitest'
import { PHRASES } from '../../src/assistant/phrases.ts'
import { LANGUAGES } from '../../src/language/language.ts'

it.each(LANGUAGES)(
  'the built-in answers of %s raise no voice and end as sentences do',
  (language) => {
    for (const phrase of Object.values(PHRASES[language])) {
      expect(phrase).not.toMatch(/[!！¡]/)
      expect(phrase).toMatch(/[.?。？؟।]$/)
    }
  },
)
