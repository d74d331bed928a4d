/** A contact of the pack, as it stands today. */
export interface ContactPoint {
  audience: string
  label: { en: string; fr: string }
  guidance: { en: string; fr: string }
  reaches: 'own-service-coordinator' | 'organisation'
  email: string | null
  phone: string | null
  verified: boolean
}

export interface RoutedContact extends ContactPoint {
  /** The reader's own service, where its coordinator is the contact. */
  service: { en: string; fr: string } | null
}

/**
 * Whom a reader turns to (S2-6): an officer of a partner service to the own coordinator, a member of the RCMP to the adviser.
 * Exactly one contact, never a dead end: without one for the audience, the public one, and without that the first there is.
 */
export function routeContact(
  service: { kind: string; name: { en: string; fr: string } } | null,
  contacts: readonly ContactPoint[],
): RoutedContact | null {
  const audience = service === null ? 'public' : service.kind === 'federal' ? 'rcmp-member' : 'partner-officer'
  const found =
    contacts.find((one) => one.audience === audience) ??
    contacts.find((one) => one.audience === 'public') ??
    contacts[0]
  if (!found) return null
  return { ...found, service: found.reaches === 'own-service-coordinator' ? (service?.name ?? null) : null }
}
