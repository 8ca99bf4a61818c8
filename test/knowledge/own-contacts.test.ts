import { expect, it } from 'vitest'
import { contactsIn, normalise } from '../../src/knowledge/own-contacts.ts'

const own = (text: string, region?: string) => [...normalise(contactsIn(text), region)].sort()

it('e-mails are compared lower-case, phones as E.164', () => {
  expect(own('Write to <Help@Shop.Example>, or call +1 (415) 555-2671.')).toEqual([
    '+14155552671',
    'help@shop.example',
  ])
})

it('a national number needs the country of the agent', () => {
  expect(own('Tel. 030 901820')).toEqual([])
  expect(own('Tel. 030 901820', 'DE')).toEqual(['+4930901820'])
})

it('prices, dates and opening hours are no phone numbers', () => {
  expect(own('From $1,290 to $2,450, 8:00-19:00, since 12.05.2011', 'US')).toEqual([])
})

it.each(['a@', '1 ', '1-', '@', '+1', 'a.a@a.'])('%j repeated is read in linear time', (part) => {
  const start = performance.now()
  contactsIn(part.repeat(200_000 / part.length))
  expect(performance.now() - start).toBeLessThan(1000)
})
