/** This machine itself, by name, address or path of a socket: nobody listens in between. */
export const isThisMachine = (host: string): boolean =>
  host === '' || host.startsWith('/') || /^(localhost|127\.\d+\.\d+\.\d+|\[?::1\]?)$/.test(host)

const hostOf = (url: URL): string => decodeURIComponent(url.hostname)

/**
 * Why the way to a server is not to be used, or null. To other machines there is TLS whose certificate is checked, and no
 * falling back: what could switch that off is refused when the product starts, not found out later.
 */
export function faultOfDatabaseWay(address: string): string | null {
  if (!URL.canParse(address)) return null
  const url = new URL(address)
  const { searchParams } = url
  const hosts = searchParams.get('host') ?? hostOf(url)
  const mode = searchParams.getAll('sslmode').at(-1)
  const unsure = ['ssl', 'uselibpqcompat'].filter((name) => searchParams.has(name))
  if (isThisMachine(hosts) || (mode === 'verify-full' && unsure.length === 0)) return null
  return (
    `the database at ${hosts} is on another machine: end its address with ?sslmode=verify-full, and &sslrootcert=<file> where an ` +
    'authority of your own signed its certificate'
  )
}

/** The way to a mail server: `smtps`, or `smtp` that begins TLS before anything is said. */
export function faultOfMailWay(address: string): string | null {
  if (!URL.canParse(address) || !/^smtps?:$/.test(new URL(address).protocol))
    return 'SMTP_URL is not an address such as smtps://user:password@mail.example.ca'
  const url = new URL(address)
  const weaker = [...url.searchParams.keys()].filter((name) => /^(tls\.|ignoreTLS|secure|opportunisticTLS)/i.test(name))
  if (isThisMachine(hostOf(url)) || weaker.length === 0) return null
  return `SMTP_URL: mail travels to another machine under TLS that is checked; leave out ${weaker.join(', ')}`
}

/** The address of the mail server as it is used: on other machines TLS is a condition, not an offer. */
export function strictMailAddress(address: string): string {
  const url = new URL(address)
  if (url.protocol === 'smtp:' && !isThisMachine(hostOf(url))) url.searchParams.set('requireTLS', 'true')
  return url.href
}

export function faultOfTraceWay(address: string): string | null {
  const url = URL.canParse(address) ? new URL(address) : null
  if (url?.protocol === 'https:' || (url?.protocol === 'http:' && isThisMachine(hostOf(url)))) return null
  return `OTEL_EXPORTER_OTLP_ENDPOINT: ${address} is no https address; http is for a collector on this machine`
}
