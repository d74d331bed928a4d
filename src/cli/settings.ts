import { isIP, type NetConnectOpts } from 'node:net'
import { resolve } from 'node:path'
import { type ProviderSettings, readProvider } from '#platform/access/provider/settings.ts'
import { faultOfDatabaseWay, faultOfMailWay, faultOfTraceWay } from '#platform/encrypted-ways.ts'
import type { BucketPlace } from '#platform/files/content-bucket.ts'
import { keysDirFor } from '#platform/files/key-holder.ts'
import { scannerPlace } from '#platform/files/virus-scanner.ts'
import { type LogLevel, logLevels } from '#platform/watch/log.ts'
import { Explained } from './explained.ts'
import { filesPlace } from './files-place.ts'

/** How this process is told where to listen and where its data are: by the environment. */
export interface Settings {
  host: string
  port: number
  /** Behind a proxy that ends TLS and sets X-Forwarded-*. */
  proxy: boolean
  /** Where people reach this installation; passkeys are bound to it. */
  publicUrl: string | undefined
  /** Whose X-Forwarded headers are believed: this machine, and the addresses that CONTINGENT_PROXY names. */
  trustedProxies: string
  dataDir: string
  /** Master keys and the key that signs the audit: beside the data directory, not in it. */
  keysDir: string
  /** The socket of a custodian that is a service of its own; undefined: `serve` starts one beside it. */
  custodian: string | undefined
  /** The database as the application reaches it; undefined: the embedded server. */
  databaseUrl: string | undefined
  /** The database as somebody reaches it who may migrate; undefined: the same. */
  databaseAdminUrl: string | undefined
  /** The institution's sign-in, where there is one. */
  provider: ProviderSettings | null
  /** What the database's roles begin with; undefined: the name of the database. */
  rolePrefix: string | undefined
  /** The bucket in which attachments are kept; undefined: the folder `files` of the data directory. */
  files: BucketPlace | undefined
  /** Where ClamAV's daemon listens; undefined: uploads are not scanned. */
  scanner: NetConnectOpts | undefined
  /** Whether `serve` makes a practice copy where nothing is installed. */
  practice: boolean
  /** Whether `serve` does the work of a worker as well. */
  worker: boolean
  /** How long a server that was told to stop still answers, not ready, until the proxy in front has noticed. */
  drainSeconds: number
  /** Who sends this as bearer token may read /metrics; undefined: only this machine may, and only without a proxy. */
  metricsToken: string | undefined
  log: LogLevel
  /** Where spans are sent (OTLP over HTTP); undefined: nowhere. */
  tracesTo: string | undefined
}

export const environmentHelp = `
Environment:
  PORT                 3000
  HOST                 127.0.0.1; beyond loopback only behind a proxy with TLS
  CONTINGENT_PROXY     1: such a proxy runs on this machine; or the addresses of proxies on others
  PUBLIC_URL           where people reach this installation: for passkeys, and links in e-mails
  CONTINGENT_DATA      ./data; CONTINGENT_KEYS  the same with -keys
  CONTINGENT_CUSTODIAN the socket of a custodian that runs as a service of its own
  DATABASE_URL         a PostgreSQL server (15 or newer) instead of the embedded one; on another machine with ?sslmode=verify-full
  DATABASE_ADMIN_URL   the same database as a user who may migrate it, if DATABASE_URL's may not
  OIDC_ISSUER, OIDC_CLIENT_ID, OIDC_CLIENT_SECRET  the institution's sign-in (OpenID Connect), called OIDC_LABEL_EN, OIDC_LABEL_FR;
                       OIDC_MFA_AMR, OIDC_MFA_ACR  values by which its second factor is trusted; OIDC_MATCH_EMAIL=1
  CONTINGENT_FILES     s3://bucket/folder for attachments instead of the data directory, with AWS_REGION,
                       AWS_ACCESS_KEY_ID, AWS_SECRET_ACCESS_KEY and, beside Amazon, AWS_ENDPOINT_URL_S3
  CONTINGENT_BREACHED_PASSWORDS  a file of Pwned Passwords (SHA-1, ordered by hash) that new passwords may not stand in
  CONTINGENT_SCANNER   clamd://127.0.0.1:3310 or clamd:/run/clamav/clamd.ctl: uploads are scanned for malware
  CONTINGENT_PRACTICE  no: serve makes no practice copy where nothing is installed
  CONTINGENT_WORKER    0: serve runs no worker; let contingent worker run apart
  CONTINGENT_DRAIN     seconds to answer on after a signal to stop (5 behind a proxy, else 0)
  CONTINGENT_METRICS_TOKEN  opens /metrics to whoever sends it; without it to this machine only
  CONTINGENT_LOG       warn (faults), info (a line for each request and task) or silent; JSON on stderr
  OTEL_EXPORTER_OTLP_ENDPOINT  where traces are sent; without it there are none
  SMTP_URL, MAIL_FROM  how e-mail is sent; without it messages stay in the product`

export function readSettings(env: NodeJS.ProcessEnv = process.env): Settings {
  const port = Number(env.PORT || 3000)
  if (!Number.isInteger(port) || port < 0 || port > 65_535)
    throw new Explained(`PORT is not a port number: ${env.PORT}`, 2)
  const log = (env.CONTINGENT_LOG || 'warn') as LogLevel
  if (!logLevels.includes(log)) throw new Explained(`CONTINGENT_LOG is one of: ${logLevels.join(', ')}.`, 2)
  const trustedProxies = trustedProxiesIn(env.CONTINGENT_PROXY || '0')
  const proxy = trustedProxies !== ''
  const drainSeconds = Number(env.CONTINGENT_DRAIN || (proxy ? 5 : 0))
  if (!(drainSeconds >= 0 && drainSeconds <= 300))
    throw new Explained(`CONTINGENT_DRAIN is a number of seconds, 300 at most: ${env.CONTINGENT_DRAIN}`, 2)
  assertEncrypted(env)
  const dataDir = resolve(env.CONTINGENT_DATA || 'data')
  return {
    host: env.HOST || '127.0.0.1',
    port,
    proxy,
    trustedProxies,
    publicUrl: readPublicUrl(env.PUBLIC_URL),
    dataDir,
    keysDir: env.CONTINGENT_KEYS ? resolve(env.CONTINGENT_KEYS) : keysDirFor(dataDir),
    custodian: env.CONTINGENT_CUSTODIAN ? resolve(env.CONTINGENT_CUSTODIAN) : undefined,
    databaseUrl: env.DATABASE_URL || undefined,
    databaseAdminUrl: env.DATABASE_ADMIN_URL || undefined,
    provider: providerIn(env),
    rolePrefix: env.CONTINGENT_PREFIX || undefined,
    files: filesPlace(env),
    scanner: scannerIn(env),
    practice: env.CONTINGENT_PRACTICE !== 'no',
    worker: env.CONTINGENT_WORKER !== '0',
    drainSeconds,
    metricsToken: env.CONTINGENT_METRICS_TOKEN || undefined,
    log,
    tracesTo: env.OTEL_EXPORTER_OTLP_ENDPOINT || undefined,
  }
}

/** Passwords, mail and rows travel to other machines under TLS only. */
function assertEncrypted(env: NodeJS.ProcessEnv): void {
  const { DATABASE_URL, DATABASE_ADMIN_URL, SMTP_URL, OTEL_EXPORTER_OTLP_ENDPOINT } = env
  const faults = [
    ...[DATABASE_URL, DATABASE_ADMIN_URL].map((one) => one && faultOfDatabaseWay(one)),
    SMTP_URL && faultOfMailWay(SMTP_URL),
    OTEL_EXPORTER_OTLP_ENDPOINT && faultOfTraceWay(OTEL_EXPORTER_OTLP_ENDPOINT),
  ]
  const fault = faults.find(Boolean)
  if (fault) throw new Explained(`Nothing travels in the clear: ${fault}.`, 2)
}

function providerIn(env: NodeJS.ProcessEnv): ProviderSettings | null {
  try {
    return readProvider(env)
  } catch (error) {
    throw new Explained((error as Error).message, 2)
  }
}

function scannerIn({ CONTINGENT_SCANNER: given }: NodeJS.ProcessEnv): NetConnectOpts | undefined {
  if (!given) return undefined
  const place = scannerPlace(given)
  if (!place)
    throw new Explained('CONTINGENT_SCANNER is clamd://127.0.0.1:3310 or clamd:/run/clamav/clamd.ctl, or left out.', 2)
  return place
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

/** `1`: a proxy on this machine; addresses or networks, with commas between them: proxies on others. Empty: none. */
function trustedProxiesIn(value: string): string {
  if (value === '0') return ''
  if (value === '1') return 'loopback'
  const named = value.split(',').map((one) => one.trim())
  for (const one of named) {
    const [address = '', bits = '0', ...more] = one.split('/')
    if (!isIP(address) || !/^\d{1,3}$/.test(bits) || more.length > 0)
      throw new Explained(`CONTINGENT_PROXY is 1, or addresses of proxies such as 10.0.0.5,172.16.0.0/12: ${value}`, 2)
  }
  return ['loopback', ...named].join(',')
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
