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

/** How visitors say who they are, and whether they then choose their service. */
export const visitorAudiences = {
  'partner-officer': 'partner-officer',
  'rcmp-member': 'rcmp-member',
  'partner-manager': 'management-partner',
  'rcmp-manager': 'management-rcmp',
  'partner-service': 'partner-service',
  family: 'family',
  health: 'health-question',
  'host-country': 'host-country',
  media: 'media',
  public: 'public',
} as const
export type VisitorKind = keyof typeof visitorAudiences

/** Those whose contact depends on the service in which they serve. */
export const choosesService = (kind: VisitorKind): boolean => kind === 'partner-officer' || kind === 'partner-manager'

export interface Routed<C> {
  /** Null: nobody is on record for the day at all; the page says so, and what to do. */
  contact: C | null
  /** The contact is not that of the audience: it answers because there is none. */
  fallback: boolean
}

/** domain.md 8.5 invariant 18: exactly one contact for an audience, or an explicit fallback. */
export function contactForVisitor<C extends { audience: string }>(
  kind: VisitorKind,
  contacts: readonly C[],
): Routed<C> {
  const of = (audience: string) => contacts.find((one) => one.audience === audience) ?? null
  const own = of(visitorAudiences[kind])
  return own ? { contact: own, fallback: false } : { contact: of('public') ?? of('partner-service'), fallback: true }
}
