import type { AddressInfo } from 'node:net'
import type { FastifyInstance } from 'fastify'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { asSystem, sampleAccount, samplePassword } from '#platform/access/samples.ts'
import { issueToken } from '#platform/access/tokens.ts'
import { aPdf } from '#platform/files/samples.ts'
import { Clamd } from '#platform/files/virus-scanner.ts'
import type { House } from '#platform/house.ts'
import { buildServer } from '#platform/web/server.tsx'
import { type SampleCandidate, sampleCandidate } from '#tests/support/candidate.ts'
import { type ThrowAway, throwAwayDatabase } from '#tests/support/database.ts'
import { eicar, type FakeClamd, fakeClamd } from '#tests/support/fake-clamd.ts'
import { Visitor } from '#tests/support/form-visitor.ts'
import { houseOn } from '#tests/support/house.ts'

let copy: ThrowAway
let house: House
let app: FastifyInstance
let address: string
let officer: SampleCandidate
let token: string
let clamd: FakeClamd

beforeAll(async () => {
  copy = await throwAwayDatabase()
  house = houseOn(copy.db)
  app = await buildServer(house)
  await app.listen({ host: '127.0.0.1', port: 0 })
  address = `http://127.0.0.1:${(app.server.address() as AddressInfo).port}`
  officer = await sampleCandidate(copy.admin)
  const { accountId, assignments } = await sampleAccount(copy.db, {
    email: 'officer@example.ca',
    personId: officer.personId,
    duties: [{ duty: 'candidate' }],
  })
  const o = { accountId, assignmentId: assignments[0]!, label: 'Test', expiresAt: '2026-06-01T00:00:00Z' }
  token = (await asSystem(copy.db, (tx) => issueToken(tx, { ...o, now: '2026-01-02T00:00:00Z' }))).token
}, 120_000)
afterAll(async () => {
  await app?.close()
  await copy?.drop()
})
beforeEach(async () => {
  clamd = await fakeClamd()
  house.scanner = new Clamd({ host: '127.0.0.1', port: clamd.port })
})

const bad = () => aPdf(`${eicar}`)
const waiting = async () =>
  (await copy.admin.query('select count(*)::int as n from files.attachment where attached_at is null')).rows[0].n

async function send(bytes: Buffer, lang = 'en') {
  const form = new FormData()
  form.set('action', 'people.record-certificate')
  form.set('file', new Blob([new Uint8Array(bytes)]), 'preuve.pdf')
  const headers = { authorization: `Bearer ${token}`, 'accept-language': lang }
  const answer = await fetch(`${address}/api/v1/files`, { method: 'POST', body: form, headers })
  return (await answer.json()) as Record<string, unknown>
}

describe('a file with malware in it', () => {
  it('V5.4.3 is refused by the API and kept nowhere, and without the scanner’s word none is taken', async () => {
    expect(await send(aPdf('clean'))).toMatchObject({ mediaType: 'application/pdf' })
    const before = await waiting()
    expect(await send(bad())).toMatchObject({
      status: 422,
      code: 'file-infected',
      detail: expect.stringContaining('found malware'),
    })
    await clamd.close()
    expect(await send(aPdf('clean'), 'fr')).toMatchObject({
      status: 503,
      code: 'file-not-scanned',
      detail: expect.stringContaining('détection de maliciels'),
    })
    expect(await waiting()).toBe(before)
    const audited = await copy.admin.query(
      `select code from audit.entry where act = 'files.stage' and outcome = 'refused' order by seq, code`,
    )
    expect(audited.rows.map(({ code }) => code).sort()).toEqual(['file-infected', 'file-not-scanned'])
    delete house.scanner
    expect(await send(aPdf('clean'))).toMatchObject({ mediaType: 'application/pdf' })
  })

  it('V5.4.3 is refused beside its field of a form, in words', async () => {
    const visitor = new Visitor(app, '192.0.2.54')
    await visitor.signIn('officer@example.ca', samplePassword)
    const url = `/en/do/people.record-certificate/${officer.personId}`
    for (const said of ['The scanner found malware in this file', 'could not be scanned for malware just now']) {
      await visitor.get(url)
      const file = { name: 'proof.pdf', type: 'application/pdf', bytes: bad() }
      const answer = await visitor.send(url, {}, { evidence: file })
      expect(answer.statusCode, said).toBe(422)
      expect(answer.body).toContain(said)
      if (clamd.looked === 1) await clamd.close()
    }
  })
})
