import type { Localized } from '#kernel/language.ts'
import type { Scope } from '#platform/action.ts'
import type { Tx } from '#platform/database/connection.ts'
import { type Certificate, fullName, type Person, type PoliceService } from '../vocabulary.ts'
import { findCertificate } from './certificates.ts'
import { findPerson, lockPerson, serviceOn } from './persons.ts'

/** A person with the service of today, by which coordinators reach them. */
export interface PersonSubject {
  id: string
  version: number
  scope: Scope
  label: Localized
  person: Person
  service: PoliceService | null
}

/** Loads a person as a subject; `lock` for acting on it. */
export async function personSubject(tx: Tx, id: string, today: string, lock = false): Promise<PersonSubject | null> {
  const person = await (lock ? lockPerson : findPerson)(tx, id)
  if (!person) return null
  const service = await serviceOn(tx, id, today)
  return { id, version: person.version, scope: scopeOf(person, service), label: labelOf(person), person, service }
}

export const scopeOf = (person: Pick<Person, 'id'>, service: PoliceService | null): Scope => ({
  personId: person.id,
  serviceId: service?.id ?? null,
})

const labelOf = (person: Person): Localized => {
  const label = `${fullName(person)} · ${person.code}`
  return { en: label, fr: label }
}

/** A certificate with its holder; `id` and `version` are those of the certificate. */
export interface CertificateSubject {
  id: string
  version: number
  scope: Scope
  label: Localized
  certificate: Certificate
}

/** Loads a certificate for update, as a subject. */
export async function certificateSubject(tx: Tx, id: string, today: string): Promise<CertificateSubject | null> {
  const certificate = await findCertificate(tx, id, true)
  const person = certificate && (await findPerson(tx, certificate.personId))
  if (!person) return null
  return certificateSubjectOf(certificate, person, await serviceOn(tx, person.id, today))
}

export function certificateSubjectOf(
  certificate: Certificate,
  person: Person,
  service: PoliceService | null,
): CertificateSubject {
  const holder = labelOf(person)
  const { id, version, typeName } = certificate
  const label = { en: `${typeName.en} · ${holder.en}`, fr: `${typeName.fr} · ${holder.fr}` }
  return { id, version, scope: scopeOf(person, service), label, certificate }
}
