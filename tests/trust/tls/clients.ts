import { setTimeout as pause } from 'node:timers/promises'
import { Provider } from '#platform/access/provider/provider.ts'
import { openDatabase } from '#platform/database/connection.ts'
import { strictMailAddress } from '#platform/encrypted-ways.ts'
import { ContentBucket } from '#platform/files/content-bucket.ts'
import { mailTransport } from '#platform/letters/mail-transport.ts'
import { startTraces } from '#platform/watch/start-traces.ts'

/** Everything by which the product speaks to other machines, as its settings make it. Each says one thing to the server at a port. */
export const clients: Record<string, (port: number, ca: string) => Promise<unknown>> = {
  async database(port, ca) {
    const connectionString = `postgres://x:y@localhost:${port}/contingent?sslmode=verify-full&sslrootcert=${ca}`
    const db = openDatabase({ connectionString, prefix: 'contingent', database: 'contingent', max: 1 })
    return db.pool.query('select 1').finally(() => db.close())
  },
  async 'mail over smtps'(port) {
    return sendTo(`smtps://x:y@localhost:${port}`)
  },
  async 'mail over smtp'(port) {
    // Not `localhost`, which would count as this machine.
    return sendTo(strictMailAddress(`smtp://x:y@mail.example:${port}`).replace('mail.example', 'localhost'))
  },
  async 'sign-in provider'(port) {
    const label = { en: 'x', fr: 'x' }
    const settings = { issuer: `https://localhost:${port}`, clientId: 'x', clientSecret: 'y', label }
    return new Provider({ ...settings, mfa: { amr: [], acr: [] }, byEmail: false }).begin('https://here.example/back')
  },
  async bucket(port) {
    const place = { endpoint: `https://localhost:${port}`, bucket: 'papers', prefix: '', region: 'x' }
    const store = new ContentBucket(
      { ...place, accessKeyId: 'x', secretAccessKey: 'y' },
      { pauseMs: 1, timeoutMs: 2_000 },
    )
    return store.get('0'.repeat(64))
  },
  async 'collector of traces'(port) {
    process.env.OTEL_EXPORTER_OTLP_ENDPOINT = `https://localhost:${port}`
    process.env.OTEL_EXPORTER_OTLP_TIMEOUT = '2000'
    const tracer = await startTraces({ serviceName: 'test' })
    await tracer.span('something', {}, async () => {})
    return tracer.stop()
  },
}

async function sendTo(address: string): Promise<void> {
  const transport = mailTransport(address)
  try {
    await transport.sendMail({ from: 'a@example.ca', to: 'b@example.ca', subject: 'Hello', text: 'Hello' })
  } finally {
    transport.close()
  }
}

/** A process has one tracer. */
const oneTracer = (name: string): boolean => name === 'collector of traces'

/** Run as a process of its own, since an authority is trusted from the start of one (NODE_EXTRA_CA_CERTS) or not at all. */
if (process.argv[2] === 'speak') {
  const [, , , ca, ...ways] = process.argv
  const each = ways.map((way) => way.split('=') as [string, string])
  const speak = ([name, port]: [string, string]) =>
    Promise.race([
      clients[name]!(Number(port), ca!),
      pause(8_000).then(() => console.error('waited', name, port)),
    ]).catch(() => {})
  const [together, oneByOne] = [each.filter(([name]) => !oneTracer(name)), each.filter(([name]) => oneTracer(name))]
  await Promise.all(together.map(speak))
  for (const one of oneByOne) await speak(one)
  process.exit(0)
}
