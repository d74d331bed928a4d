import { expect, test } from 'vitest'
import type { FamilyContact } from '../vocabulary/family.ts'
import { fitsPlan } from './family-rule.ts'

const contact = (id: string, one: Partial<FamilyContact> = {}): FamilyContact => ({
  ...{
    id,
    personId: 'p',
    name: id,
    relation: 'mother',
    phone: '613-555-0100',
    email: null,
    language: 'English',
    place: 1,
  },
  ...one,
})
const people = [contact('phone'), contact('mail', { phone: null, email: 'a@example.ca' })]
const rule = {
  situation: 'illness',
  contact: 'phone',
  thenContact: null,
  channel: 'telephone',
  afterDays: null,
} as const

test.each([
  [rule, null],
  [{ ...rule, afterDays: 3 }, 'family-days-for-silence'],
  [{ ...rule, situation: 'no-contact' }, 'family-days-for-silence'],
  [{ ...rule, situation: 'no-contact', afterDays: 3 }, null],
  [{ ...rule, thenContact: 'phone' }, 'family-not-twice'],
  [{ ...rule, thenContact: 'mail' }, 'family-channel-missing'],
  [{ ...rule, contact: 'mail', channel: 'email' }, null],
  [{ ...rule, contact: 'mail', channel: 'visit', thenContact: 'phone' }, null],
  [{ ...rule, contact: 'stranger' }, 'not-in-the-list'],
] as const)('S0.55 a rule can be followed when its day comes: %j', (asked, code) =>
  expect(fitsPlan(asked, people)?.code ?? null).toBe(code),
)
