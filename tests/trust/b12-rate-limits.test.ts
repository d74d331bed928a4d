import { vi } from 'vitest'
import { isRefusal } from '#kernel/refusal.ts'
import { asSystem, sampleAccount, samplePassword } from '#platform/access/samples.ts'
import { signIn } from '#platform/access/sign-in.ts'
import { issueToken } from '#platform/access/tokens.ts'
import { buildServer, requestLimits, type ServerOptions } from '#platform/web/server.tsx'
import { throwAwayDatabase } from '#tests/support/database.ts'
import { houseOn } from '#tests/support/house.ts'
import { trustRow } from './row.ts'

interface Probe {
  url: string
  method?: 'GET' | 'POST'
  headers?: Record<string, string>
  remoteAddress?: string
}

/** One kind of caller: what is asked up to the limit, and what must still be answered when the limit is reached. */
interface Class {
  what: string
  limit: number
  /** The n-th request, from any of the sessions, tokens or claims of this one caller. */
  ask(n: number): Probe
  others: Probe[]
}

type Change = (answer: { status: number; retryAfter: string | undefined }) => void

/** Asks limit - 1, limit and limit + 1 times; a change plants a fault in what the server answers. */
async function limitsOf(only: 'web' | 'all', o: ServerOptions & { change?: Change } = {}) {
  const copy = await throwAwayDatabase()
  const house = houseOn(copy.db)
  const app = await buildServer(house, o)
  const faults: string[] = []
  let n = 0
  // The minute stands still while it is filled, however slow the machine; then it passes.
  vi.useFakeTimers({ toFake: ['Date'] })
  try {
    const probe = async (asked: Probe) => {
      n += 1
      const { statusCode, headers } = await app.inject({ method: 'GET', ...asked })
      const answer = { status: statusCode, retryAfter: headers['retry-after'] as string | undefined }
      o.change?.(answer)
      return answer
    }
    for (const one of await classesOf(house, copy.db, only)) {
      for (let at = 1; at <= one.limit; at += 1) {
        const { status } = await probe(one.ask(at))
        if (status !== 429) continue
        faults.push(`${one.what}: request ${at} of ${one.limit} is refused.`)
        break
      }
      const beyond = await probe(one.ask(one.limit + 1))
      if (beyond.status !== 429)
        faults.push(`${one.what}: request ${one.limit + 1} is answered with ${beyond.status}, not 429.`)
      const wait = Number(beyond.retryAfter)
      if (!(wait >= 1 && wait <= 60)) faults.push(`${one.what}: Retry-After is ${beyond.retryAfter}.`)
      vi.setSystemTime(Date.now() + 60_001)
      const later = await probe(one.ask(one.limit + 2))
      if (later.status === 429) faults.push(`${one.what}: a minute later it is refused still.`)
      vi.setSystemTime(Date.now() - 60_001)
      for (const other of one.others) {
        const { status } = await probe(other)
        if (status === 429) faults.push(`${one.what}: ${other.url} of somebody else is refused too.`)
      }
    }
    return { n, faults }
  } finally {
    vi.useRealTimers()
    await app.close()
    await copy.drop()
  }
}

async function classesOf(
  house: ReturnType<typeof houseOn>,
  db: ReturnType<typeof houseOn>['db'],
  only: 'web' | 'all',
): Promise<Class[]> {
  const now = house.clock()
  const callerOf = async (email: string) => {
    const { accountId, assignments } = await sampleAccount(db, { email, duties: [{ duty: 'auditor' }] })
    const cookieOf = async () => {
      const signed = await signIn(db, { email, password: samplePassword, ip: '192.0.2.1', now })
      if (isRefusal(signed)) throw new Error(signed.code)
      return `contingent=${signed.session}`
    }
    const tokenOf = () =>
      asSystem(db, (tx) => {
        const expiresAt = '2026-12-01T00:00:00Z'
        return issueToken(tx, { accountId, assignmentId: assignments[0]!, label: 'Bench', expiresAt, now })
      })
    const bearers = [`Bearer ${(await tokenOf()).token}`, `Bearer ${(await tokenOf()).token}`]
    return { cookies: [await cookieOf(), await cookieOf()], bearers }
  }
  const [one, two] = [await callerOf('one@example.ca'), await callerOf('two@example.ca')]
  const { web, api } = requestLimits
  const page = (cookie: string): Probe => ({
    url: '/en/my-account/password',
    headers: { cookie },
    remoteAddress: '203.0.113.1',
  })
  const operation = (authorization: string, remoteAddress = '203.0.113.1'): Probe => ({
    url: '/api/v1/openapi.json',
    headers: { authorization, 'accept-encoding': 'identity' },
    remoteAddress,
  })
  const classes: Class[] = [
    {
      what: 'pages of one account in two sessions',
      limit: web,
      ask: (at) => page(one.cookies[at % 2]!),
      others: [
        page(two.cookies[0]!),
        operation(two.bearers[0]!),
        { url: '/healthz', headers: { cookie: one.cookies[0]! } },
      ],
    },
    {
      what: 'pages and posts of a stranger, by address, whatever cookie is claimed',
      limit: web,
      ask: (at) => ({
        url: at % 2 ? '/en/sign-in' : '/session/extend',
        method: at % 2 ? 'GET' : 'POST',
        headers: { cookie: `contingent=invented-${at}` },
        remoteAddress: '203.0.113.2',
      }),
      others: [{ url: '/en/sign-in', remoteAddress: '203.0.113.3' }],
    },
    {
      what: 'addresses that do not exist, asked by a stranger',
      limit: web,
      ask: (at) => ({ url: `/en/nothing-${at}`, remoteAddress: '203.0.113.6' }),
      others: [{ url: '/en/sign-in', remoteAddress: '203.0.113.3' }],
    },
  ]
  if (only === 'web') return classes
  return [
    ...classes,
    {
      what: 'operations of one account with two tokens from many addresses',
      limit: api,
      ask: (at) => ({
        ...operation(one.bearers[at % 2]!, `203.0.113.${10 + (at % 50)}`),
        url: '/api/v1/access/my-account',
      }),
      others: [{ ...operation(two.bearers[0]!), url: '/api/v1/access/my-account' }],
    },
    {
      what: 'operations of a stranger, by address, whatever token is claimed',
      limit: api,
      ask: (at) => ({ ...operation(`Bearer invented-${at}`, '203.0.113.4'), url: '/api/v1/access/my-account' }),
      others: [operation('Bearer invented', '203.0.113.5')],
    },
  ]
}

// That four processes on one PostgreSQL count as one is tried beside the other things that they share: many-processes.test.ts.
trustRow({
  id: 'B12',
  what: 'a person gets 120 pages and 1,200 operations a minute, exactly, and is told when to come back',
  everyday: 1,
  full: 3,
  async run({ n }) {
    const found = { n: 0, faults: [] as string[] }
    for (let round = 0; round < n; round += 1) {
      const { n: asked, faults } = await limitsOf('all')
      found.n += asked
      found.faults.push(...faults)
    }
    return { ...found, figure: `limits ${requestLimits.web} and ${requestLimits.api} a minute` }
  },
  planted: [
    {
      what: 'one request too many',
      run: () => limitsOf('web', { limits: { web: requestLimits.web + 1, api: requestLimits.api } }),
    },
    {
      what: 'one request too few',
      run: () => limitsOf('web', { limits: { web: requestLimits.web - 1, api: requestLimits.api } }),
    },
    {
      what: 'no word of when to come back',
      run: () =>
        limitsOf('web', {
          change: (answer) => {
            answer.retryAfter = undefined
          },
        }),
    },
  ],
})
