import { randomUUID } from 'node:crypto'
import type { FastifyInstance } from 'fastify'
import { sql } from 'kysely'
import { claimsOf } from '#platform/access/claims.ts'
import { asSystem, sampleAccount } from '#platform/access/samples.ts'
import { issueToken, revokeToken } from '#platform/access/tokens.ts'
import { inTransaction } from '#platform/database/connection.ts'
import type { House } from '#platform/house.ts'
import type { Performed, PerformOptions } from '#platform/perform.ts'
import { buildServer } from '#platform/web/server.tsx'
import { type SampleCandidate, sampleCandidate } from '#tests/support/candidate.ts'
import { type ThrowAway, throwAwayDatabase } from '#tests/support/database.ts'
import { act, actorOf, done, houseOn, TODAY } from '#tests/support/house.ts'

/** What is left out on purpose, to see that it is missed. */
export type LeftOut = 'constraints' | 'key' | 'version' | 'revocation'

const takers = 100
/** More than there are connections: the rest would only wait for one. */
const fewTakers = 25
const trainer = actorOf('training-officer')
const intake = actorOf('intake-officer')
const irss = actorOf('irss-officer')

/** One place where many act at once; each experiment says what no serial order of the same acts could have given. */
export class AtOnce {
  readonly #copy: ThrowAway
  readonly #house: House
  readonly #app: FastifyInstance
  readonly #candidates: SampleCandidate[]

  private constructor(copy: ThrowAway, house: House, app: FastifyInstance, candidates: SampleCandidate[]) {
    this.#copy = copy
    this.#house = house
    this.#app = app
    this.#candidates = candidates
  }

  static async open(): Promise<AtOnce> {
    const copy = await throwAwayDatabase()
    const house = houseOn(copy.db)
    const first = await sampleCandidate(copy.admin, { criteria: [] })
    const candidates = [first]
    while (candidates.length < takers)
      candidates.push(await sampleCandidate(copy.admin, { criteria: [], beside: first }))
    // A thousand rounds are more requests than one address has in a minute: that limit is another row's.
    const limits = { web: 10_000_000, api: 10_000_000 }
    return new AtOnce(copy, house, await buildServer(house, { limits }), candidates)
  }

  async close(): Promise<void> {
    await this.#app.close()
    await this.#copy.drop()
  }

  #do(actor: Parameters<typeof act>[1], name: string, input: unknown, o: PerformOptions = {}): Promise<Performed> {
    return act(this.#house, actor, this.#house.registry.actions.get(name)!, input, o)
  }

  /** In any order of its takers one gets the seat, and all others hear that there is none. */
  async lastSeat(leftOut?: LeftOut, many = true): Promise<string[]> {
    const sessionId = await done(this.#house, trainer, this.#house.registry.actions.get('training.plan-pdt-session')!, {
      ...{ starts: '2026-05-04', ends: '2026-05-15', place: { en: 'Ottawa', fr: 'Ottawa' }, capacity: 1 },
    })
    if (leftOut === 'constraints') await this.#copy.admin.query('drop index if exists training.seat_taken')
    const take = ({ candidacyId, personId, serviceId }: SampleCandidate) =>
      leftOut === 'constraints'
        ? inTransaction(this.#copy.db, { role: 'app', claims: claimsOf(trainer, TODAY) }, (tx) =>
            sql`insert into training.pdt_seat (id, session_id, seat, candidacy_id, person_id, service_id, state, confirmed_on, recorded_at,
              recorded_by) values (${randomUUID()}, ${sessionId}, training.next_seat(${sessionId}), ${candidacyId}, ${personId},
              ${serviceId}, 'confirmed', ${TODAY}, ${TODAY}, ${trainer.accountId})`.execute(tx),
          ).then(
            () => 'done',
            () => 'session-full',
          )
        : this.#do(trainer, 'training.confirm-seat', { candidacyId, sessionId }).then(said)
    const outcomes = await Promise.all(this.#candidates.slice(0, many ? takers : fewTakers).map(take))
    const { rows } = await this.#copy.admin.query(
      `select seat from training.pdt_seat where session_id = $1 and state <> 'lost'`,
      [sessionId],
    )
    await this.#copy.admin.query(`update training.pdt_seat set state = 'lost' where session_id = $1`, [sessionId])
    const faults: string[] = []
    if (rows.length !== 1) faults.push(`one seat, ${rows.length} who hold it`)
    if (count(outcomes, 'done') !== 1) faults.push(`one seat, ${count(outcomes, 'done')} were told that they have it`)
    const others = outcomes.filter((one) => !['done', 'session-full', 'seat-just-taken'].includes(one))
    if (others.length > 0) faults.push(`takers of a full session hear: ${[...new Set(others)].join(', ')}`)
    return faults
  }

  /** Eight times the same form: it happens once, and everybody gets the same answer. */
  async doubleSubmit(leftOut?: LeftOut): Promise<string[]> {
    const subject = `twice ${randomUUID()}`
    const key = randomUUID()
    const all = await Promise.all(
      Array.from({ length: 8 }, () =>
        this.#do(intake, 'requests.register-request', request(subject), {
          ...(leftOut === 'key' ? {} : { idempotencyKey: key }),
        }),
      ),
    )
    const ids = new Set(all.map((one) => (one.kind === 'done' ? one.id : said(one))))
    const fresh = all.filter((one) => one.kind === 'done' && !one.replayed).length
    const { rows } = await this.#copy.admin.query('select 1 from requests.request where subject = $1', [subject])
    return rows.length === 1 && ids.size === 1 && fresh === 1
      ? []
      : [`one form sent eight times made ${rows.length} records, ${fresh} fresh answers, ${ids.size} different ones`]
  }

  /** Two bodies decide one request: the decision is that of one of them, the other hears that it is decided. */
  async twoApprovers(leftOut?: LeftOut): Promise<string[]> {
    const requestId = await this.#assessed()
    const decide = async (number: number, which: string) =>
      said(
        await this.#do(actorOf('decision-body', { account: which }), 'requests.decide-request', {
          ...{ requestId, outcome: 'approved', level: 'ministerial', number, from: TODAY, until: '2029-03-31' },
          ...{ maxTourMonths: 12, armed: null, conditions: 'Training only.', reasons: 'It serves the country.' },
        }),
      )
    const outcomes =
      leftOut === 'constraints'
        ? [await decide(7, 'one'), await this.#reopened(requestId).then(() => decide(9, 'other'))]
        : await Promise.all([decide(7, 'one'), decide(9, 'other')])
    const { rows } = await this.#copy.admin.query<{ number: number }>(
      'select number from requests.decision where request_id = $1',
      [requestId],
    )
    const winner = outcomes[0] === 'done' ? 7 : 9
    const serial = count(outcomes, 'done') === 1 && rows.length === 1 && rows[0]!.number === winner
    const told = outcomes.every((one) => ['done', 'request-already-decided'].includes(one))
    if (!serial)
      return [
        `two bodies: ${outcomes.join(' and ')}; decisions on record: ${rows.map((row) => row.number).join(' and ')}`,
      ]
    return told ? [] : [`the second body hears: ${outcomes.join(' and ')}`]
  }

  /** Ten edit the same draft from the same version: one is kept, whole, and nine are told that it has changed. */
  async editEdit(leftOut?: LeftOut): Promise<string[]> {
    const { candidate, version } = await this.#officer()
    const names = Array.from({ length: 10 }, (_, at) => `Name${at} ${randomUUID()}`)
    const outcomes = await Promise.all(
      names.map(async (name) =>
        said(
          await this.#do(
            irss,
            'people.correct-person',
            { personId: candidate.personId, givenNames: name, familyName: name, bornOn: '1985-05-05', language: 'en' },
            leftOut === 'version' ? {} : { expects: version },
          ),
        ),
      ),
    )
    const { rows } = await this.#copy.admin.query('select given_names, family_name from people.person where id = $1', [
      candidate.personId,
    ])
    const kept = rows[0].given_names as string
    const faults: string[] = []
    if (count(outcomes, 'done') !== 1 || count(outcomes, 'stale') !== 9)
      faults.push(`ten edits of one version: ${JSON.stringify(outcomes)}`)
    else if (kept !== names[outcomes.indexOf('done')]) faults.push('what was kept is not what was acknowledged')
    if (kept !== rows[0].family_name) faults.push('two edits were mixed')
    return faults
  }

  /** A token is taken away while it is used: what begins after that is refused, and what was answered as done is there. */
  async revokeDuring(leftOut?: LeftOut): Promise<string[]> {
    const account = await sampleAccount(this.#copy.db, {
      ...{ email: `${randomUUID()}@example.ca`, duties: [{ duty: 'intake-officer' }], password: null },
    })
    const { id, token } = await asSystem(this.#copy.db, (tx) =>
      issueToken(tx, {
        ...{ accountId: account.accountId, assignmentId: account.assignments[0]!, label: 'Test' },
        ...{ expiresAt: '2026-06-01T00:00:00Z', now: '2026-01-02T00:00:00Z' },
      }),
    )
    const subject = `revoked ${randomUUID()}`
    const post = () =>
      this.#app
        .inject({
          ...{ method: 'POST', url: '/api/v1/requests/register-request', payload: request(subject) },
          headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
        })
        .then((answer) => answer.statusCode)
    const before = Array.from({ length: 4 }, post)
    const revoked =
      leftOut === 'revocation'
        ? Promise.resolve(null)
        : asSystem(this.#copy.db, (tx) => revokeToken(tx, id, this.#house.clock()))
    await revoked
    const after = await Promise.all(Array.from({ length: 4 }, post))
    const all = [...(await Promise.all(before)), ...after]
    const { rows } = await this.#copy.admin.query('select 1 from requests.request where subject = $1', [subject])
    const faults: string[] = []
    if (after.some((status) => status !== 401)) faults.push(`after the token was taken away: ${after.join(', ')}`)
    if (rows.length !== count(all, 201)) faults.push(`${count(all, 201)} answered as done, ${rows.length} there`)
    return faults
  }

  async #officer() {
    const candidate = this.#candidates[Math.floor(Math.random() * takers)]!
    const { rows } = await this.#copy.admin.query<{ version: number }>(
      'select version from people.person where id = $1',
      [candidate.personId],
    )
    return { candidate, version: rows[0]!.version }
  }

  /** A request on which every department has spoken. */
  async #assessed(): Promise<string> {
    const { actions } = this.#house.registry
    const requestId = await done(
      this.#house,
      intake,
      actions.get('requests.register-request')!,
      request(`two bodies ${randomUUID()}`),
    )
    await done(this.#house, intake, actions.get('requests.acknowledge-request')!, { requestId })
    for (const duty of ['gac-assessor', 'ps-assessor', 'rcmp-planner'] as const)
      await done(this.#house, actorOf(duty), actions.get('requests.record-position')!, {
        ...{ requestId, stance: 'support', considerations: 'It fits.' },
      })
    return requestId
  }

  async #reopened(requestId: string): Promise<void> {
    await this.#copy.admin.query(`update requests.request set state = 'assessing' where id = $1`, [requestId])
  }
}

const request = (subject: string) => ({
  ...{ requesterKind: 'un', requester: 'UN', subject, text: 'Trainers are asked for.', receivedOn: TODAY },
})

const said = (performed: Performed): string =>
  performed.kind === 'refused'
    ? performed.refusal.code
    : performed.kind === 'done'
      ? 'done'
      : `invalid ${performed.issues.map((issue) => issue.field).join(' ')}`

const count = <T>(all: readonly T[], one: T): number => all.filter((other) => other === one).length
