// The laws of who gave what (PRODUCT §4) over random messages.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { attribute, NO_PEOPLE, type People } from '../../src/capture/people.ts'
import type { Owner } from '../../src/contact/contact.ts'
import { contacts, type Detail, other, wife } from './talk.ts'

describe('laws over random messages', () => {
  const owners = fc.constantFrom<Owner>(
    { kind: 'self' },
    { kind: 'self' },
    { kind: 'business' },
    wife,
    other(1),
    other(2),
  )
  const details: fc.Arbitrary<Detail> = fc.oneof(
    fc.record({
      field: fc.constant('email' as const),
      value: fc.constantFrom('a@x.co', 'b@x.co', 'c@x.co', 'd@x.co'),
      owner: owners,
    }),
    fc.record({
      field: fc.constant('phone' as const),
      value: fc.constantFrom('+1', '+2', '+3'),
      owner: owners,
    }),
    fc.record({
      field: fc.constant('name' as const),
      value: fc.constantFrom('Ana', 'Ana Lopez', 'Ben', 'Ella'),
      owner: owners,
    }),
  )
  const talks = fc.array(
    fc.tuple(fc.array(details, { maxLength: 4 }), fc.boolean(), fc.boolean()),
    { maxLength: 8 },
  )
  const pointsOf = (people: People) =>
    people.persons.map((one) => [...one.emails, ...one.phones].map(({ value }) => value))

  it('no value is lost, moves or is anybody’s twice; versions grow with changes alone', () => {
    const run = fc.property(talks, (messages) => {
      let people = NO_PEOPLE
      for (const [turn, [said, corrects, form]] of messages.entries()) {
        const before = structuredClone(people)
        const found = contacts(said, corrects)
        const result = attribute(people, found, { id: `turn_${turn}`, at: turn }, { form })
        expect(people).toEqual(before)
        people = result.people
        const points = pointsOf(people)
        expect(new Set(points.flat()).size).toBe(points.flat().length)
        for (const [index, values] of pointsOf(before).entries()) {
          expect(points[index]).toEqual(expect.arrayContaining(values))
          if (!corrects && !form && values.length > 0) expect(points[index]).toContain(values[0])
          const was = before.persons[index]!
          const { version, ...is } = people.persons[index]!
          expect(version).toBe(was.version + (result.changed.includes(index) ? 1 : 0))
          expect({ ...is, version: was.version }).not.toEqual(
            result.changed.includes(index) ? was : null,
          )
          if (!result.changed.includes(index)) expect(people.persons[index]).toEqual(was)
        }
        for (const one of result.captured) {
          const person = people.persons[one.person]!
          const held =
            one.field === 'name' ? person.name !== null : points[one.person]?.includes(one.value)
          expect(held).toBe(true)
          expect(
            found.found.some(
              (f) =>
                f.start === one.start &&
                f.end === one.end &&
                f.value === one.value &&
                f.owner.kind !== 'business',
            ),
          ).toBe(true)
        }
        const fields = new Set(result.captured.map(({ field }) => field))
        expect(new Set(result.given)).toEqual(fields)
        expect(people.persons[people.current]).toBeDefined()
      }
    })
    fc.assert(run, { numRuns: 500 })
  })
  it('every contact point that is not a business’s is captured', () => {
    const run = fc.property(talks, (messages) => {
      let people = NO_PEOPLE
      for (const [said, corrects, form] of messages) {
        const result = attribute(people, contacts(said, corrects), { id: 't', at: 1 }, { form })
        people = result.people
        const owed = said.filter(
          ({ field, owner }) => field !== 'name' && owner?.kind !== 'business',
        )
        expect(
          result.captured.filter(({ field }) => field !== 'name').map(({ value }) => value),
        ).toEqual(owed.map(({ value }) => value))
      }
    })
    fc.assert(run, { numRuns: 500 })
  })
  it('the same message again changes nobody', () => {
    const run = fc.property(talks, (messages) => {
      let people = NO_PEOPLE
      for (const [said, corrects] of messages) {
        people = attribute(people, contacts(said, corrects), { id: 't', at: 1 }).people
        const names = said.filter(({ field }) => field === 'name').length
        const values = said.map(({ field, value }) => `${field} ${value}`)
        // Two names in one message rename in turn, a value may be said of two people, and a
        // correction may go back.
        if (names < 2 && !corrects && new Set(values).size === values.length)
          expect(attribute(people, contacts(said, corrects), { id: 't', at: 1 }).changed).toEqual(
            [],
          )
      }
    })
    fc.assert(run, { numRuns: 500 })
  })
})
