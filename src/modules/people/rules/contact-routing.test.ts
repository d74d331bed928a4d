import fc from 'fast-check'
import { expect, test } from 'vitest'
import {
  type ContactPoint,
  contactForVisitor,
  routeContact,
  type VisitorKind,
  visitorAudiences,
} from './contact-routing.ts'

const contact = (audience: string, reaches: ContactPoint['reaches'] = 'organisation'): ContactPoint => ({
  audience,
  label: { en: audience, fr: audience },
  guidance: { en: '', fr: '' },
  reaches,
  email: null,
  phone: null,
  verified: true,
})
const all = [contact('partner-officer', 'own-service-coordinator'), contact('rcmp-member'), contact('public')]
const service = (kind: string) => ({ kind, name: { en: 'Service', fr: 'Service' } })

test('S2.03 an officer of a partner service is sent to the coordinator of that service, a member of the RCMP to the adviser', () => {
  expect(routeContact(service('municipal'), all)).toMatchObject({
    audience: 'partner-officer',
    service: { en: 'Service' },
  })
  expect(routeContact(service('federal'), all)).toMatchObject({ audience: 'rcmp-member', service: null })
  expect(routeContact(null, all)).toMatchObject({ audience: 'public' })
})

test('S2.03 nobody meets a dead end while there is any contact at all', () => {
  const kinds = fc.option(fc.constantFrom('federal', 'provincial', 'regional', 'municipal', 'indigenous').map(service))
  const some = fc.subarray(all, { minLength: 1 })
  fc.assert(fc.property(kinds, some, (whose, contacts) => routeContact(whose, contacts) !== null))
})

test('S1.09 S2.03 invariant 18: whoever asks is led to exactly one contact, or to a fallback that says that it is one', () => {
  const kinds = fc.constantFrom(...(Object.keys(visitorAudiences) as VisitorKind[]))
  const audiences = [...new Set(Object.values(visitorAudiences))]
  const some = fc.subarray(audiences.map((audience) => contact(audience)))
  fc.assert(
    fc.property(kinds, some, (kind, contacts) => {
      const { contact: found, fallback } = contactForVisitor(kind, contacts)
      const own = contacts.find((one) => one.audience === visitorAudiences[kind])
      expect(fallback).toBe(own === undefined)
      if (own) expect(found).toBe(own)
      // A fallback is a contact for everybody, or nobody where none is on record.
      else expect(found === null || ['public', 'partner-service'].includes(found.audience)).toBe(true)
      if (contacts.some((one) => one.audience === 'public')) expect(found).not.toBeNull()
    }),
  )
})
