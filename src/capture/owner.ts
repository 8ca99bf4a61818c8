// Whose detail is it (PRODUCT §4): the writer's, or somebody's the message names. Called by people.ts.
// Law: a contact point that has an owner in this conversation stays with them.
import type { Field, Found } from '../contact/contact.ts'
import { hasPoint, isLead, isSameName, kindOf, NOBODY, type Person } from './person.ts'

/** More than a family: the state of a conversation stays small whatever is typed into it. */
export const MAX_PERSONS = 20

/**
 * Who is writing: whoever has this contact point already, else someone new when another name comes
 * for a person who has one and is a lead ("two people on one browser are two leads"), else the same.
 * @param corrects the message says that it corrects
 * @param replaces that, or it is the contact form
 */
export function withWriter(
  people: { persons: readonly Person[]; current: number },
  self: Found[],
  corrects: boolean,
  replaces: boolean,
): { persons: Person[]; current: number } {
  const persons = [...people.persons]
  const points = self.filter((found) => found.field !== 'name')
  const owners = [
    ...points.filter((found) => found.field === 'email'),
    ...points.filter((found) => found.field === 'phone'),
  ]
    .map((found) => ownerOf(persons, found.field, found.value))
    .filter((owner) => owner >= 0)
  if (owners.includes(people.current)) return { persons, current: people.current }
  if (owners.length > 0) return { persons, current: owners[0]! }

  const name = self.find((found) => found.field === 'name')?.value
  const standing = persons[people.current]!
  const sameWriter =
    name === undefined ||
    standing.name === null ||
    standing.name.fromPage === true ||
    !isLead(standing) ||
    isSameName(standing.name.value, name) ||
    // The form may give Ben's name and address after Ana's; with the name alone it renames.
    (points.length > 0 ? corrects : replaces)
  if (sameWriter) return { persons, current: people.current }
  const back = persons.findIndex((person) => person.name && isSameName(person.name.value, name))
  if (back >= 0) return { persons, current: back }
  if (persons.length >= MAX_PERSONS) return { persons, current: people.current }
  return { persons: [...persons, NOBODY], current: persons.length }
}

/** Says which detail is whose, and adds to `persons` whom the message newly gives details to. */
export function assign(
  persons: Person[],
  current: number,
  all: Found[],
): { found: Found; person: number }[] {
  const others = new Map<number, number>()
  const assigned: { found: Found; person: number }[] = []
  for (const found of all) {
    const { owner, field, value } = found
    if (owner.kind === 'business') continue
    if (owner.kind === 'other' && !others.has(owner.person)) {
      const group = all.filter(
        (one) => one.owner.kind === 'other' && one.owner.person === owner.person,
      )
      others.set(owner.person, otherPerson(persons, current, group))
    }
    const meant = owner.kind === 'other' ? others.get(owner.person)! : current
    // Said twice in one message, of two people: the first one has it.
    const said = assigned.find((one) => one.found.field === field && one.found.value === value)
    const owned = ownerOf(persons, field, value)
    const person = owned >= 0 ? owned : field === 'name' || !said ? meant : said.person
    if (person >= 0) assigned.push({ found, person })
  }
  return assigned
}

// The number of the person a group of details is given to; -1 when nothing in it is new or the
// conversation is full.
function otherPerson(persons: Person[], current: number, group: Found[]): number {
  const name = group.find((found) => found.field === 'name')?.value
  const relation = group
    .map(({ owner }) => (owner.kind === 'other' ? owner.relation?.toLowerCase() : undefined))
    .find((word) => word !== undefined)
  const byPoint = group
    .map((found) => ownerOf(persons, found.field, found.value))
    .find((owner) => owner >= 0 && owner !== current)
  if (byPoint !== undefined) return byPoint

  const sameName = (person: Person) =>
    name !== undefined && person.name !== null && isSameName(person.name.value, name)
  const match = persons.findIndex((person, index) => {
    if (relation === undefined) return sameName(person)
    if (person.relation === undefined) return index !== current && sameName(person)
    return person.relation === relation && (!name || !person.name || sameName(person))
  })
  if (match >= 0) return match
  const isNews = group.some((found) => ownerOf(persons, found.field, found.value) < 0)
  if (!isNews || persons.length >= MAX_PERSONS) return -1
  persons.push(relation === undefined ? NOBODY : { ...NOBODY, relation })
  return persons.length - 1
}

/** The number of the person who has this contact point; -1: nobody. */
export function ownerOf(persons: readonly Person[], field: Field, value: string): number {
  if (field === 'name') return -1
  return persons.findIndex((person) => hasPoint(person, kindOf(field), value))
}
