import { setTimeout as pause } from 'node:timers/promises'
import type { Configuration } from 'openid-client'
import { type Refusal, refuse } from '#kernel/refusal.ts'
import { proofLasts } from '../step-up.ts'
import { isLoopback, type ProviderSettings } from './settings.ts'

/** What the browser keeps while its owner is at the provider: without it an answer is worth nothing. */
export interface Kept {
  state: string
  nonce: string
  verifier: string
}

/** Whom the provider says that it has seen. */
export interface Identity {
  issuer: string
  subject: string
  /** only where the provider says that it has verified the address */
  email: string | null
  /** the provider says that it has seen a second factor, in a way that the settings trust */
  secondFactor: boolean
  /** how many seconds ago the provider has seen them prove who they are; null: it does not say */
  provedAgo: number | null
}

/** Older proofs of the provider are not taken: it is asked to have its person prove who they are again. In seconds. */
export const providerProofLasts = proofLasts

const library = () => import('openid-client')
const tries = 3

/** Seconds for one answer of the provider; a sign-in needs at most four, and nobody waits half a minute for a page. */
const patience = 6

/** The institution's provider. It is looked up at the first sign-in, and again after every failure: it need not be there when we start. */
export class Provider {
  readonly settings: ProviderSettings
  readonly #patience: number
  #found: Promise<Configuration> | undefined

  constructor(settings: ProviderSettings, o: { patience?: number } = {}) {
    this.settings = settings
    this.#patience = o.patience ?? patience
  }

  /** Where the browser goes, and what it keeps meanwhile. */
  async begin(redirectUri: string): Promise<{ url: string; kept: Kept } | Refusal> {
    const oidc = await library()
    const config = await this.#discover()
    if (!config) return refuse('provider-unreachable')
    const kept = { state: oidc.randomState(), nonce: oidc.randomNonce(), verifier: oidc.randomPKCECodeVerifier() }
    const { acr } = this.settings.mfa
    const url = oidc.buildAuthorizationUrl(config, {
      redirect_uri: redirectUri,
      scope: this.settings.byEmail ? 'openid email' : 'openid',
      state: kept.state,
      nonce: kept.nonce,
      code_challenge: await oidc.calculatePKCECodeChallenge(kept.verifier),
      code_challenge_method: 'S256',
      ...(acr.length > 0 ? { acr_values: acr.join(' ') } : {}),
      max_age: String(providerProofLasts),
    })
    return { url: url.href, kept }
  }

  /** Judges the answer with which the browser comes back. Whatever is wrong with it is one refusal: `provider-not-believed`. */
  async finish(currentUrl: string, kept: Kept): Promise<Identity | Refusal> {
    const oidc = await library()
    const config = await this.#discover()
    if (!config) return refuse('provider-unreachable')
    const claims = await oidc
      .authorizationCodeGrant(config, new URL(currentUrl), {
        pkceCodeVerifier: kept.verifier,
        expectedState: kept.state,
        expectedNonce: kept.nonce,
        idTokenExpected: true,
      })
      .then((tokens) => (isIdToken(tokens.id_token) ? tokens.claims() : undefined))
      .catch(() => undefined)
    if (!claims) this.#found = undefined
    if (!claims?.sub || claims.sub.length > 255) return refuse('provider-not-believed')
    const { amr, acr, email, email_verified: verified, auth_time: authTime, iat } = claims
    const provedAgo = typeof authTime === 'number' && authTime > 0 ? Math.max(0, iat - authTime) : null
    // It was asked to see them anew after twenty minutes (a minute of grace between two clocks).
    if (provedAgo !== null && provedAgo > providerProofLasts + 60) return refuse('provider-not-believed')
    const { mfa } = this.settings
    const seen = Array.isArray(amr) && amr.some((one) => mfa.amr.includes(String(one)))
    return {
      issuer: claims.iss,
      subject: claims.sub,
      email: typeof email === 'string' && verified === true ? email : null,
      provedAgo,
      secondFactor: seen || (typeof acr === 'string' && mfa.acr.includes(acr)),
    }
  }

  async #discover(): Promise<Configuration | null> {
    this.#found ??= this.#look()
    return this.#found.catch(() => {
      this.#found = undefined
      return null
    })
  }

  async #look(): Promise<Configuration> {
    const oidc = await library()
    const { issuer, clientId, clientSecret } = this.settings
    const enough = performance.now() + this.#patience * 1000
    for (let at = 1; ; at += 1) {
      try {
        const config = await oidc.discovery(new URL(issuer), clientId, clientSecret, undefined, {
          timeout: this.#patience,
          ...(isLoopback(issuer) ? { execute: [oidc.allowInsecureRequests] } : {}),
        })
        // The library forgives a slash at the end; a subject means something at exactly one issuer.
        if (config.serverMetadata().issuer !== issuer) throw new Error('The provider calls itself otherwise')
        // The signature of the ID token is checked though it came over TLS: `none` and foreign keys are refused.
        oidc.enableNonRepudiationChecks(config)
        return config
      } catch (fault) {
        if (at === tries || performance.now() >= enough) throw fault
        await pause(100 * 2 ** at)
      }
    }
  }
}

/** Where a token says what it is, it says that it is nothing more special than a JWT: no access token, no logout token. */
function isIdToken(token: string | undefined): boolean {
  const { typ = 'JWT' } = JSON.parse(Buffer.from(token?.split('.')[0] ?? '', 'base64url').toString('utf8')) as {
    typ?: string
  }
  return typ.toUpperCase() === 'JWT'
}
