// A conversation of details said, for the tests of who gave what.
import {
  type Attributed,
  type AttributeOptions,
  attribute,
  NO_PEOPLE,
  type People,
} from '../../src/capture/people.ts'
import type { Contacts, Found, Owner } from '../../src/contact/contact.ts'

export type Detail = { field: Found['field']; value: string; owner?: Owner; suggestion?: string }

export const wife: Owner = { kind: 'other', person: 1, relation: 'wife' }
export const other = (person: number): Owner => ({ kind: 'other', person })
export const email = (value: string, owner?: Owner): Detail => ({
  field: 'email',
  value,
  ...(owner && { owner }),
})
export const phone = (value: string, owner?: Owner): Detail => ({
  field: 'phone',
  value,
  ...(owner && { owner }),
})
export const name = (value: string, owner?: Owner): Detail => ({
  field: 'name',
  value,
  ...(owner && { owner }),
})

export function contacts(details: readonly Detail[], corrects = false): Contacts {
  let end = 0
  const found = details.map(({ field, value, owner, suggestion }): Found => {
    const start = end
    end += value.length + 1
    return {
      field,
      value,
      raw: value,
      start,
      end: end - 1,
      owner: owner ?? { kind: 'self' },
      ...(suggestion && { suggestion }),
    }
  })
  return { found, invalid: [], corrects }
}

/** A conversation of messages; `fix` says the message corrects. */
export class Talk {
  people: People = NO_PEOPLE
  last!: Attributed
  #turns = 0
  say(...details: Detail[]): this {
    return this.#fold(details, false)
  }
  fix(...details: Detail[]): this {
    return this.#fold(details, true)
  }
  form(options: AttributeOptions, ...details: Detail[]): this {
    return this.#fold(details, false, options)
  }
  #fold(details: Detail[], corrects: boolean, options?: AttributeOptions): this {
    const turn = { id: `turn_${this.#turns}`, at: 1000 + this.#turns++ }
    this.last = attribute(this.people, contacts(details, corrects), turn, options)
    this.people = this.last.people
    return this
  }
  /** `name: values` of each person; `*` before the one writing. */
  get told(): string[] {
    return this.people.persons.map((person, index) => {
      const values = [...person.emails, ...person.phones].map((point) => point.value)
      return `${index === this.people.current ? '*' : ''}${person.name?.value ?? '?'}: ${values.join(' ')}`
    })
  }
}
export const talk = () => new Talk()
