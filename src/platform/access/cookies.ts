/** Attributes of a cookie as `@fastify/cookie` takes them. */
export interface CookieOptions {
  path: '/'
  httpOnly: true
  sameSite: 'lax'
  secure: boolean
  maxAge?: number
}

/**
 * The name of the session cookie. Browsers take a `__Host-` cookie only with `Secure` over TLS, and then only from exactly
 * this host, so that no sister host can plant one. Over plain http, which is served on loopback only, the prefix would
 * make every browser but Chromium drop the cookie, so there it goes without.
 */
export const sessionCookie = (secure: boolean): string => cookieName('contingent', secure)

/** Any cookie of ours, by the same rule. */
export const cookieName = (name: string, secure: boolean): string => (secure ? `__Host-${name}` : name)

/** The name of the cookie by which a browser is known to have signed in before; it signs nobody in. */
export const deviceCookie = (secure: boolean): string => cookieName('contingent-device', secure)

/** The name of the cookie of somebody who has shown the password and not yet the second factor; it is no session. */
export const stepCookie = (secure: boolean): string => (secure ? '__Host-contingent-step' : 'contingent-step')

/** The name of the cookie of somebody who is at the institution's sign-in. */
export const providerCookie = (secure: boolean): string => (secure ? '__Host-contingent-away' : 'contingent-away')

/** A session cookie ends with the browser; the device cookie stays for a year. */
export const cookieOptions = (secure: boolean, kind: 'session' | 'device' = 'session'): CookieOptions => ({
  path: '/',
  httpOnly: true,
  sameSite: 'lax',
  secure,
  ...(kind === 'device' ? { maxAge: 365 * 24 * 60 * 60 } : {}),
})
