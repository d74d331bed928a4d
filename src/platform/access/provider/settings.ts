import type { Localized } from '#kernel/language.ts'

/** The institution's identity provider (OpenID Connect), as the environment names it. */
export interface ProviderSettings {
  issuer: string
  clientId: string
  clientSecret: string
  label: Localized
  /** values of `amr` or `acr` by which the provider says that it has seen a second factor; none: ours is asked for */
  mfa: { amr: readonly string[]; acr: readonly string[] }
  /** an account without a recorded subject is found by the address that the provider has verified */
  byEmail: boolean
}

const list = (text: string | undefined): string[] => (text ?? '').split(/[\s,]+/).filter(Boolean)

/** Null where no provider is named; throws where it is named by half. */
export function readProvider(env: NodeJS.ProcessEnv): ProviderSettings | null {
  const { OIDC_ISSUER: issuer, OIDC_CLIENT_ID: clientId, OIDC_CLIENT_SECRET: clientSecret } = env
  if (!issuer && !clientId && !clientSecret) return null
  if (!issuer || !clientId || !clientSecret)
    throw new Error('OIDC_ISSUER, OIDC_CLIENT_ID and OIDC_CLIENT_SECRET belong together.')
  if (!URL.canParse(issuer) || !(issuer.startsWith('https://') || isLoopback(issuer)))
    throw new Error(`OIDC_ISSUER is not an https address: ${issuer}`)
  return {
    issuer,
    clientId,
    clientSecret,
    label: { en: env.OIDC_LABEL_EN || 'your institution', fr: env.OIDC_LABEL_FR || 'votre établissement' },
    mfa: { amr: list(env.OIDC_MFA_AMR), acr: list(env.OIDC_MFA_ACR) },
    byEmail: env.OIDC_MATCH_EMAIL === '1',
  }
}

export const isLoopback = (address: string): boolean =>
  /^(localhost|127\.\d+\.\d+\.\d+|\[::1\])$/.test(new URL(address).hostname)
