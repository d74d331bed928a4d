/** Whom a passkey is made for: it works at this one origin and nowhere else. */
export interface RelyingParty {
  /** the host name, to which the browser binds the passkey */
  id: string
  /** scheme, host and port, as the browser signs it */
  origin: string
}

/**
 * From PUBLIC_URL. Without it only from a request to `localhost`, where browsers let passkeys work without TLS: what a
 * request says about its host must not decide where passkeys are good. Null where passkeys cannot work.
 */
export function relyingPartyOf(publicUrl: string | undefined, requestHost: string): RelyingParty | null {
  if (publicUrl) {
    const { protocol, hostname, origin } = new URL(publicUrl)
    return protocol === 'https:' || hostname === 'localhost' ? { id: hostname, origin } : null
  }
  return /^localhost(:\d{1,5})?$/.test(requestHost) ? { id: 'localhost', origin: `http://${requestHost}` } : null
}
