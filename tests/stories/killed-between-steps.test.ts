import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { setTimeout as pause } from 'node:timers/promises'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { verifyAudit } from '#platform/audit/verify.ts'
import { drain } from '#platform/jobs/index.ts'
import { type SampleCandidate, sampleCandidate } from '#tests/support/candidate.ts'
import { type ThrowAway, testServer, throwAwayDatabase } from '#tests/support/database.ts'
import { act, actorOf, houseOn } from '#tests/support/house.ts'

let copy: ThrowAway
beforeAll(async () => {
  copy = await throwAwayDatabase()
}, 300_000)
afterAll(() => copy?.drop())

async function candidates(number: number): Promise<SampleCandidate[]> {
  const first = await sampleCandidate(copy.admin, { state: 'applied', criteria: [] })
  const all = [first]
  while (all.length < number)
    all.push(await sampleCandidate(copy.admin, { state: 'applied', criteria: [], beside: first }))
  return all
}

/** Another process that endorses them one by one; `said` grows by a line for each. */
async function endorsing(all: SampleCandidate[]): Promise<{ child: ChildProcess; said: string[] }> {
  const { prefix } = await testServer()
  const order = {
    address: copy.address,
    prefix,
    serviceId: all[0]!.serviceId,
    candidacyIds: all.map((one) => one.candidacyId),
  }
  const child = spawn(
    process.execPath,
    ['--import', 'tsx', 'tests/support/endorse-until-killed.ts', JSON.stringify(order)],
    {
      stdio: ['ignore', 'pipe', 'inherit'],
    },
  )
  const said: string[] = []
  child.stdout!.setEncoding('utf8').on('data', (text: string) => said.push(...text.split('\n').filter(Boolean)))
  return { child, said }
}

async function until(what: () => boolean | Promise<boolean>): Promise<void> {
  for (let n = 0; n < 1200; n += 1) {
    if (await what()) return
    await pause(50)
  }
  throw new Error('It did not happen within a minute.')
}

async function killed(child: ChildProcess): Promise<void> {
  const gone = once(child, 'exit')
  child.kill('SIGKILL')
  const [, signal] = await gone
  expect(signal).toBe('SIGKILL')
}

/** What each candidacy shows of its endorsement in every place that one act writes. */
async function traces(all: SampleCandidate[]) {
  const { rows } = await copy.admin.query<{
    state: string
    endorsements: number
    facts: number
    audited: number
  }>(
    `select k.state,
       (select count(*)::int from candidacies.endorsement e where e.candidacy_id = k.id) as endorsements,
       (select count(*)::int from jobs.fact f where f.name = 'candidacies.endorsed' and f.about ->> 'candidacyId' = k.id::text) as facts,
       (select count(*)::int from audit.entry a where a.act = 'candidacies.endorse-candidacy' and a.outcome = 'done'
         and a.object_id = k.id::text) as audited
     from candidacies.candidacy k where k.id = any($1)`,
    [all.map((one) => one.candidacyId)],
  )
  return rows
}
const whole = [
  { state: 'applied', endorsements: 0, facts: 0, audited: 0 },
  { state: 'endorsed', endorsements: 1, facts: 1, audited: 1 },
]

describe('The process is killed between two steps', () => {
  it('of one act: nothing of it stays, the audit verifies, and the act can be done again', async () => {
    const [one] = await candidates(1)
    // The audit is the last thing that an act writes; while somebody holds it, the act stands half written in its transaction.
    const holder = await copy.admin.connect()
    await holder.query('begin')
    await holder.query('lock table audit.chain in access exclusive mode')
    const { child } = await endorsing([one!])
    const waiting = async () => {
      const { rows } = await copy.admin.query(
        `select 1 from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock' and query not like '%pg_stat%'`,
      )
      return rows.length > 0
    }
    await until(waiting)
    await killed(child)
    await holder.query('rollback')
    holder.release()
    await until(async () => !(await waiting()))
    await until(async () => {
      const { rows } = await copy.admin.query(
        `select 1 from pg_stat_activity where datname = current_database() and state like 'idle in transaction%'`,
      )
      return rows.length === 0
    })
    expect(await traces([one!])).toEqual([whole[0]])
    expect(await verifyAudit(copy.db)).toMatchObject({ sound: true, damages: [] })
    const house = houseOn(copy.db)
    const again = await act(
      house,
      actorOf('service-coordinator', { services: [one!.serviceId] }),
      house.registry.actions.get('candidacies.endorse-candidacy')!,
      {
        candidacyId: one!.candidacyId,
        releaseFrom: '2026-08-01',
        releaseTo: '2028-12-31',
        returnPosition: 'Patrol',
        returnCommitment: 'same',
        promotionPosition: 'as-if-present',
        promotionStance: null,
      },
    )
    expect(again.kind).toBe('done')
    expect(await traces([one!])).toEqual([whole[1]])
  })

  it('of many acts: each is there wholly or not at all, and what hangs on them is done by the next process, once', async () => {
    const all = await candidates(60)
    const { child, said } = await endorsing(all)
    await until(() => said.length > 8)
    await killed(child)
    await pause(300)
    const found = await traces(all)
    for (const one of found) expect(whole).toContainEqual(one)
    const endorsed = found.filter((one) => one.state === 'endorsed').length
    const answered = said.filter((line) => line.startsWith('done')).length
    // What was answered is there; at most the one on its way was not answered any more.
    expect(endorsed).toBeGreaterThanOrEqual(answered)
    expect(endorsed).toBeLessThan(all.length)
    const verdict = await verifyAudit(copy.db)
    expect(verdict).toMatchObject({ sound: true, damages: [] })
    await drain(houseOn(copy.db), { ticks: false })
    const { rows } = await copy.admin.query<{ n: number }>(
      `select count(*)::int as n from letters.letter where person_id = any($1) and subject ->> 'en' like 'Your service endorses%' group by person_id`,
      [all.map((one) => one.personId)],
    )
    expect(rows).toHaveLength(endorsed)
    expect(rows.every((row) => row.n === 1)).toBe(true)
  })
})
