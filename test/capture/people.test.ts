// Who gave what (PRODUCT §4) as stories of one person, several, near-misses and the host page.
import { describe, expect, it } from 'vitest'
import { MAX_PERSONS } from '../../src/capture/owner.ts'
import { affirm, identify, isLead, known, NO_PEOPLE } from '../../src/capture/people.ts'
import { isSameName, MAX_POINTS } from '../../src/capture/person.ts'
import type { Owner } from '../../src/contact/contact.ts'
import { type Detail, email, name, other, phone, talk, wife } from './talk.ts'

const either = { ask: 'either', askName: true } as const

describe('one person', () => {
  it('gathers what is given over several turns, with the turn and the range of each', () => {
    const said = talk()
      .say(name('Ana'))
      .say(email('ana@a.co'))
      .say(phone('+14155552671'), name('Ana Lopez'))
    expect(said.told).toEqual(['*Ana Lopez: ana@a.co +14155552671'])
    expect(said.people.persons[0]?.emails).toEqual([
      { value: 'ana@a.co', turnId: 'turn_1', start: 0, end: 8, raw: 'ana@a.co' },
    ])
    expect(said.people.persons[0]).toMatchObject({ capturedAt: 1001, version: 3 })
    expect(said.last.captured).toEqual([
      { field: 'phone', value: '+14155552671', start: 0, end: 12, person: 0 },
      { field: 'name', value: 'Ana Lopez', start: 13, end: 22, person: 0 },
    ])
  })
  it('is no lead by a name alone', () => {
    const said = talk().say(name('Ana'))
    expect(isLead(said.people.persons[0]!)).toBe(false)
    expect(said.last).toMatchObject({ given: ['name'], changed: [0] })
    expect(said.say(email('ana@a.co')).last).toMatchObject({ given: ['email'], changed: [0] })
    expect(isLead(said.people.persons[0]!)).toBe(true)
  })
  it('has what is given again captured again, and nothing changes', () => {
    const said = talk().say(email('ana@a.co')).say(email('ana@a.co'))
    expect(said.last).toMatchObject({ given: ['email'], changed: [] })
    expect(said.people.persons[0]?.version).toBe(1)
  })
  it('keeps the first value primary, until a correction, which keeps the earlier one', () => {
    const said = talk().say(email('ana@a.co')).say(email('ana@b.co'))
    expect(said.told).toEqual(['*?: ana@a.co ana@b.co'])
    expect(said.fix(email('ana@c.co')).told).toEqual(['*?: ana@c.co ana@a.co ana@b.co'])
    expect(said.fix(email('ana@b.co')).told).toEqual(['*?: ana@b.co ana@c.co ana@a.co'])
  })
  it('is corrected to the last value said when the message names both', () => {
    const said = talk().say(email('ana@a.co')).fix(email('ana@a.co'), email('ana@b.co'))
    expect(said.told).toEqual(['*?: ana@b.co ana@a.co'])
    expect(said.fix(email('ana@a.co'), email('ana@b.co')).last.changed).toEqual([])
    expect(talk().fix(phone('+1'), phone('+2')).told).toEqual(['*?: +2 +1'])
  })
  it('is not renamed by another kind of detail, but by a correction', () => {
    const said = talk().say(name('Ana'), email('ana@a.co'))
    expect(said.fix(name('Anna')).told).toEqual(['*Anna: ana@a.co'])
    expect(said.say(email('ana@a.co'), name('Boss')).told).toEqual(['*Anna: ana@a.co'])
    expect(said.last.given).toEqual(['email'])
  })
  it('takes the form as a correction, its custom fields, and the consent shown before', () => {
    const consent = { text: 'We may write.', version: 'v1', at: 5 }
    const said = talk().say(name('Ana'), email('ana@a.co'))
    said.form({ form: true, custom: { size: '8 kW' }, consent }, name('Anna'), email('ana@b.co'))
    expect(said.told).toEqual(['Ana: ana@a.co', '*Anna: ana@b.co'])
    expect(said.people.persons[1]).toMatchObject({ custom: { size: '8 kW' }, consent })
    const again = talk().say(name('Ana'), email('ana@a.co')).form({ form: true }, email('ana@b.co'))
    expect(again.told).toEqual(['*Ana: ana@b.co ana@a.co'])
    expect(again.form({ form: true }, name('Anna')).told).toEqual(['*Anna: ana@b.co ana@a.co'])
  })
  it('stores the consent once, and only for the details of who gave it', () => {
    const consent = { text: 'We may write.', version: 'v1', at: 5 }
    const said = talk().form({ consent }, phone('+1', wife))
    expect(said.people.persons.map((person) => person.consent)).toEqual([null, null])
    said.form({ consent }, phone('+2')).form({ consent: { ...consent, at: 9 } }, phone('+2'))
    expect(said.people.persons[0]?.consent?.at).toBe(5)
    expect(said.last.changed).toEqual([])
    expect(said.form({ consent: { ...consent, version: 'v2' } }, phone('+2')).last.changed).toEqual(
      [0],
    )
  })
  it('is unchanged by custom fields that say the same', () => {
    const said = talk().form({ custom: { size: '8 kW' } }, phone('+1'))
    expect(said.form({ custom: { size: '8 kW' } }).last.changed).toEqual([])
    expect(said.form({ custom: { size: '9 kW' } }).last.changed).toEqual([0])
  })
  it('stores no consent with a name alone, nor for volunteered details', () => {
    const consent = { text: 'We may write.', version: 'v1', at: 5 }
    const said = talk().form({ consent }, name('Ana'))
    expect(said.people.persons[0]?.consent).toBeNull()
    expect(said.say(email('ana@a.co')).people.persons[0]?.consent).toBeNull()
    expect(said.form({ consent }, phone('+1')).people.persons[0]?.consent).toEqual(consent)
    expect(said.last.changed).toEqual([0])
  })
  it(`keeps ${MAX_POINTS} values of a kind and does not say that more were noted`, () => {
    const said = talk()
    for (let n = 0; n < MAX_POINTS; n++) said.say(email(`ana${n}@a.co`))
    expect(said.say(email('one@too.many')).last).toMatchObject({
      given: [],
      captured: [],
      changed: [],
    })
    expect(said.people.persons[0]?.emails).toHaveLength(MAX_POINTS)
  })
})

describe('several people', () => {
  it('a detail given to another by name or relation is a lead of its own', () => {
    const said = talk().say(
      name('Paul'),
      email('paul@a.co'),
      name('Ella', wife),
      email('ella@a.co', wife),
    )
    expect(said.told).toEqual(['*Paul: paul@a.co', 'Ella: ella@a.co'])
    expect(said.people.persons[1]?.relation).toBe('wife')
    expect(said.last).toMatchObject({ given: ['email', 'name'], changed: [0, 1] })
  })
  it('the same relation, name or value later is the same person', () => {
    const said = talk().say(email('paul@a.co')).say(name('Ella', wife), email('ella@a.co', wife))
    said.say(phone('+1', wife)).say(phone('+2', other(7)), name('Ella Brown', other(7)))
    expect(said.told).toEqual(['*?: paul@a.co', 'Ella Brown: ella@a.co +1 +2'])
    expect(said.say(phone('+2', other(3)), email('e@a.co', other(3))).told[1]).toContain('e@a.co')
  })
  it('relations are compared without case, and a namesake by relation is not the writer', () => {
    const said = talk()
      .say(name('Paul'), email('paul@a.co'))
      .say(phone('+1', { kind: 'other', person: 1, relation: 'Wife' }))
    expect(said.say(email('ella@a.co', wife)).told).toEqual(['*Paul: paul@a.co', '?: ella@a.co +1'])
    const brother: Owner = { kind: 'other', person: 4, relation: 'brother' }
    expect(said.say(name('Paul', brother), phone('+2', brother)).told[2]).toBe('Paul: +2')
    const al = talk().say(name('Al Brown', other(1)), phone('+1', other(1)))
    expect(al.say(name('Al', brother), phone('+2', brother)).told).toEqual([
      '*?: ',
      'Al Brown: +1 +2',
    ])
  })
  it('nobody is made of a relation that brings nothing new', () => {
    const said = talk().say(email('home@a.co')).say(email('home@a.co', wife))
    expect(said.told).toEqual(['*?: home@a.co'])
  })
  it('a first name shared with an earlier person is the writer’s', () => {
    const said = talk().say(name('Ana Lopez'), phone('+1')).say(name('Ana Brown'), phone('+2'))
    expect(said.say(name('Ana'), phone('+3')).told).toEqual(['Ana Lopez: +1', '*Ana Brown: +2 +3'])
  })
  it('the same relation with another name is another person', () => {
    const son: Owner = { kind: 'other', person: 2, relation: 'son' }
    const said = talk()
      .say(name('Tom', son), phone('+1', son))
      .say(name('Jim', son), phone('+2', son))
    expect(said.told).toEqual(['*?: ', 'Tom: +1', 'Jim: +2'])
  })
  it('a name of another without a contact point is kept for later but not captured', () => {
    const said = talk().say(name('Ella', wife))
    expect(said.last).toMatchObject({ given: [], captured: [] })
    expect(said.say(phone('+1', wife)).told).toEqual(['*?: ', 'Ella: +1'])
  })
  it('a contact point stays with whoever had it first', () => {
    const said = talk()
      .say(name('Paul'), email('home@a.co'))
      .say(name('Ella', wife), email('home@a.co', wife))
    expect(said.told).toEqual(['*Paul: home@a.co', 'Ella: '])
    expect(said.last.captured.map(({ person }) => person)).toEqual([0])
  })
  it('what is a business’s is never anybody’s', () => {
    const said = talk().say(email('support@you.co', { kind: 'business' }))
    expect(said.people).toEqual(NO_PEOPLE)
    expect(said.last).toMatchObject({ given: [], captured: [], changed: [] })
  })
  it('another name with another contact point is another person on the same browser', () => {
    const said = talk()
      .say(name('Ana'), email('ana@a.co'))
      .say(name('Ben'), email('ben@b.co'))
      .say(phone('+1'))
    expect(said.told).toEqual(['Ana: ana@a.co', '*Ben: ben@b.co +1'])
  })
  it('also when the name comes a turn before the contact point', () => {
    const said = talk().say(name('Ana'), email('ana@a.co')).say(name('Ben')).say(email('ben@b.co'))
    expect(said.told).toEqual(['Ana: ana@a.co', '*Ben: ben@b.co'])
  })
  it('but not while the first has no contact point or no name', () => {
    expect(talk().say(name('Ana')).say(name('Ben'), email('ben@b.co')).told).toEqual([
      '*Ben: ben@b.co',
    ])
    expect(talk().say(email('ana@a.co')).say(name('Ben'), email('ben@b.co')).told).toEqual([
      '*Ben: ana@a.co ben@b.co',
    ])
  })
  it('the contact point or the name of an earlier person brings them back', () => {
    const said = talk().say(name('Ana'), email('ana@a.co')).say(name('Ben'), email('ben@b.co'))
    expect(said.say(email('ana@a.co'), phone('+1')).told).toEqual([
      '*Ana: ana@a.co +1',
      'Ben: ben@b.co',
    ])
    expect(said.say(name('Ben'), phone('+2')).told).toEqual([
      'Ana: ana@a.co +1',
      '*Ben: ben@b.co +2',
    ])
    expect(said.say(email('ana@a.co'), email('ben@b.co')).told[1]).toBe('*Ben: ben@b.co +2')
  })
  it('with e-mail and phone of two earlier people the e-mail’s one writes, and nothing moves', () => {
    const said = talk()
      .say(name('Ana'), email('ana@a.co'))
      .say(name('Ben'), phone('+2'))
      .say(name('Cy'), phone('+3'))
    expect(said.say(phone('+2'), email('ana@a.co')).told).toEqual([
      '*Ana: ana@a.co',
      'Ben: +2',
      'Cy: +3',
    ])
  })
  it('one writer more than there is room for stays with the last', () => {
    const said = talk()
    for (let n = 0; n < 25; n++) said.say(name(`Name${n}`), phone(`+${n}`))
    expect(said.people.persons).toHaveLength(MAX_PERSONS)
    expect(said.told.at(-1)).toBe('*Name19: +19 +20 +21 +22 +23 +24')
  })
  it(`are at most ${MAX_PERSONS} in one conversation`, () => {
    const said = talk()
    for (let n = 0; n < 40; n++) said.say(phone(`+${n}`, other(n)), name(`Name${n}`, other(n)))
    expect(said.people.persons).toHaveLength(MAX_PERSONS)
    expect(said.last).toMatchObject({ given: [], captured: [], changed: [] })
  })
})

describe('a near-miss', () => {
  const mistyped: Detail = { field: 'email', value: 'ana@gmial.com', suggestion: 'ana@gmail.com' }

  it('is captured as typed and suggested once; the yes makes the suggested address primary', () => {
    const said = talk().say(mistyped)
    expect(said.last).toMatchObject({ given: ['email'], suggests: true })
    const yes = affirm(said.say().people)
    expect(yes.changed).toEqual([0])
    expect(yes.people.persons[0]).toMatchObject({
      version: 2,
      emails: [
        { value: 'ana@gmail.com', raw: 'ana@gmial.com', turnId: 'turn_0' },
        { value: 'ana@gmial.com' },
      ],
    })
    expect(yes.people.persons[0]?.suggestion).toBeUndefined()
    expect(affirm(yes.people)).toEqual({ people: yes.people, changed: [] })
    expect(said.say(mistyped).last.suggests).toBe(false)
  })
  it('is open to the next message only, and closing it changes nobody', () => {
    const said = talk().say(mistyped).say().say()
    expect(said.last.changed).toEqual([])
    expect(affirm(said.people).changed).toEqual([])
  })
  it('is closed by the address itself and by a correction', () => {
    expect(affirm(talk().say(mistyped).say(email('ana@gmail.com')).people).changed).toEqual([])
    expect(affirm(talk().say(mistyped).fix(email('ana@b.co')).people).changed).toEqual([])
  })
  it('is not suggested when the suggested address is known', () => {
    expect(talk().say(email('ana@gmail.com')).say(mistyped).last.suggests).toBe(false)
  })
  it('of another person is theirs, and never takes an address of somebody else', () => {
    const said = talk()
      .say(name('Ana'), email('ana@gmail.com'))
      .say({ ...mistyped, owner: wife }, name('Ella', wife))
    expect(affirm(said.people)).toEqual({ people: said.people, changed: [] })
    const free = talk()
      .say(email('p@a.co'))
      .say({ ...mistyped, owner: wife })
    expect(affirm(free.people).changed).toEqual([1])
  })
})

describe('what the host page says', () => {
  const page = { email: 'ana@shop.co', name: 'ana_77' }

  it('fills what is missing, marked, and gives way to what the visitor types', () => {
    const said = talk()
    const filled = identify(said.people, page, { id: 'turn_0', at: 9 })
    expect(filled.changed).toEqual([0])
    expect(filled.people.persons[0]).toMatchObject({
      capturedAt: 9,
      emails: [{ value: 'ana@shop.co', fromPage: true }],
      name: { fromPage: true },
    })
    expect(known(filled.people, either)).toEqual(['email', 'name'])
    expect(identify(filled.people, page, { id: 'turn_1', at: 10 }).changed).toEqual([])
    said.people = filled.people
    expect(said.say(name('Ana'), email('ana@a.co')).told).toEqual(['*Ana: ana@a.co ana@shop.co'])
  })
  it('is the visitor’s own once typed', () => {
    const said = talk()
    said.people = identify(said.people, page, { id: 'turn_0', at: 9 }).people
    said.say(email('ana@shop.co'))
    expect(said.last.changed).toEqual([0])
    expect(said.people.persons[0]?.emails).toEqual([
      { value: 'ana@shop.co', turnId: 'turn_0', start: 0, end: 11, raw: 'ana@shop.co' },
    ])
  })
  it('adds nothing beside what the visitor typed', () => {
    const said = talk().say(email('ana@a.co'))
    const { people, changed } = identify(said.people, { email: 'ana@shop.co' }, { id: 't', at: 9 })
    expect([people, changed]).toEqual([said.people, []])
  })
  it('does not give one person’s address to another', () => {
    const said = talk().say(name('Ana'), email('ana@shop.co')).say(name('Ben'), phone('+1'))
    expect(identify(said.people, page, { id: 'turn_2', at: 9 }).changed).toEqual([])
  })
})

describe('known', () => {
  const both = { ask: 'both', askName: true } as const
  it('speaks of somebody who has all that is asked for, the writer first', () => {
    const said = talk().say(name('Ana'), email('ana@a.co')).say(name('Ben'))
    expect(known(said.people, either)).toEqual(['email', 'name'])
    expect(known(said.say(phone('+1')).people, either)).toEqual(['phone', 'name'])
    expect(known(talk().say(phone('+1', wife)).people, either)).toEqual(['phone'])
    const apart = talk().say(phone('+1'), email('ella@a.co', wife)).people
    expect(known(apart, { ask: 'email', askName: true })).toEqual(['email'])
  })
  it('else of the one with most, never of two at once', () => {
    const said = talk().say(email('ana@a.co'), phone('+1', wife))
    expect(known(said.people, both)).toEqual(['email'])
    expect(known(talk().people, both)).toEqual([])
    expect(known(said.say(email('ella@a.co', wife)).people, both)).toEqual(['email', 'phone'])
  })
})

it.each([
  ['Ana', 'ana', true],
  ['Ana', 'Ana López', true],
  ['Lopez', 'Ana López', true],
  ['A. Lopez', 'Ana Lopez', true],
  ['Ana', 'Ben', false],
  ['Ana Lopez', 'Ana Brown', false],
  ['Ana', 'Anabel', false],
  ['Al Al', 'Al', true],
  ['Ana Ana', 'Ana Lopez', false],
  ['हरि', 'हर', false],
])('%s and %s are one name: %s', (one, two, same) => {
  expect(isSameName(one, two)).toBe(same)
  expect(isSameName(two, one)).toBe(same)
})
