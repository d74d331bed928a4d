import { resolve } from 'node:path'
import { type ProviderSettings, readProvider } from '#platform/access/provider/settings.ts'
import { keysDirFor } from '#platform/files/key-holder.ts'
import { Explained } from './explained.ts'

/** How this process is told where to listen and where its data are: by the environment. */
export interface Settings {
  host: string
  port: number
  /** Behind a proxy that ends TLS and sets X-Forwarded-*. */
  proxy: boolean
  /** Where people reach this installation; passkeys are bound to it. */
  publicUrl: string | undefined
  dataDir: string
  /** Master keys and the key that signs the audit: beside the data directory, not in it. */
  keysDir: string
  /** The database as the application reaches it; undefined: the embedded server. */
  databaseUrl: string | undefined
  /** The database as somebody reaches it who may migrate; undefined: the same. */
  databaseAdminUrl: string | undefined
  /** The institution's sign-in, where there is one. */
  provider: ProviderSettings | null
  /** What the database's roles begin with; undefined: the name of the database. */
  rolePrefix: string | undefined
}

export const environmentHelp = `
Environment:
  PORT                 3000
  HOST                 127.0.0.1; beyond loopback only behind a proxy with TLS (CONTINGENT_PROXY=1)
  PUBLIC_URL           where people reach this installation: for passkeys, and links in e-mails
  CONTINGENT_DATA      ./data; CONTINGENT_KEYS  the same with -keys
  DATABASE_URL         a PostgreSQL server (15 or newer) instead of the embedded one
  DATABASE_ADMIN_URL   the same database as a user who may migrate it, if DATABASE_URL's may not
  OIDC_ISSUER, OIDC_CLIENT_ID, OIDC_CLIENT_SECRET  the institution's sign-in (OpenID Connect), called OIDC_LABEL_EN, OIDC_LABEL_FR;
                       OIDC_MFA_AMR, OIDC_MFA_ACR  values by which its second factor is trusted; OIDC_MATCH_EMAIL=1
  SMTP_URL, MAIL_FROM  how e-mail is sent; without it messages stay in the product`

export function readSettings(env: NodeJS.ProcessEnv = process.env): Settings {
  const port = Number(env.PORT || 3000)
  if (!Number.isInteger(port) || port < 0 || port > 65_535)
    throw new Explained(`PORT is not a port number: ${env.PORT}`, 2)
  const dataDir = resolve(env.CONTINGENT_DATA || 'data')
  return {
    host: env.HOST || '127.0.0.1',
    port,
    proxy: env.CONTINGENT_PROXY === '1',
    publicUrl: readPublicUrl(env.PUBLIC_URL),
    dataDir,
    keysDir: env.CONTINGENT_KEYS ? resolve(env.CONTINGENT_KEYS) : keysDirFor(dataDir),
    databaseUrl: env.DATABASE_URL || undefined,
    databaseAdminUrl: env.DATABASE_ADMIN_URL || undefined,
    provider: providerIn(env),
    rolePrefix: env.CONTINGENT_PREFIX || undefined,
  }
}

function providerIn(env: NodeJS.ProcessEnv): ProviderSettings | null {
  try {
    return readProvider(env)
  } catch (error) {
    throw new Explained((error as Error).message, 2)
  }
}

function readPublicUrl(given: string | undefined): string | undefined {
  if (!given) return undefined
  if (!/^https?:\/\/[^\s/]+/.test(given) || !URL.canParse(given))
    throw new Explained(`PUBLIC_URL is not an address such as https://contingent.example: ${given}`, 2)
  return given.replace(/\/+$/, '')
}

/** A production installation that others reach needs the address to which their passkeys are bound. */
export function assertPasskeysWork({ host, proxy, publicUrl }: Pick<Settings, 'host' | 'proxy' | 'publicUrl'>): void {
  if (isLoopback(host) && !proxy) return
  if (publicUrl?.startsWith('https://')) return
  throw new Explained(
    'Everybody signs in to a production installation with a second factor, and passkeys are bound to its address: ' +
      'set PUBLIC_URL to the https address at which people reach it.',
    2,
  )
}

/** Passwords and health findings do not travel in the clear: listening beyond this machine needs TLS in front. */
export function assertSafeToListen({ host, proxy }: Pick<Settings, 'host' | 'proxy'>): void {
  if (proxy || isLoopback(host)) return
  throw new Explained(
    `HOST=${host} would let other machines in without encryption. Put a proxy with TLS in front of Contingent ` +
      '(Caddy, nginx, a load balancer), let it reach this port, and set CONTINGENT_PROXY=1. To try it on this machine, leave HOST out.',
    2,
  )
}

export function isLoopback(host: string): boolean {
  return host === 'localhost' || host === '::1' || host === '[::1]' || /^127\.\d+\.\d+\.\d+$/.test(host)
}
