import { sql } from 'kysely'
import { describe, expect, test } from 'vitest'
import { isRefusal } from '#kernel/refusal.ts'
import type { RequestFile } from '#modules/requests/index.ts'
import { claimsOf } from '#platform/access/claims.ts'
import { type Db, inTransaction } from '#platform/database/connection.ts'
import { downloadFile } from '#platform/files/download-file.ts'
import { aPdf } from '#platform/files/samples.ts'
import { circumstancesOf } from '#platform/house.ts'
import { withRollback } from '#tests/support/database.ts'
import { actorOf, done, houseOn, refusal, see, seen } from '#tests/support/house.ts'
import { correctLiaison, forwardNote, logLiaison } from './actions/liaison-log.ts'
import { sampleMission } from './samples.ts'
import { type LiaisonLog, type LiaisonPage, liaisonEntry, liaisonLog } from './views/liaison.ts'

const intake = actorOf('intake-officer')
const note = (o = {}) => ({
  kind: 'note-verbale',
  on: '2026-03-12',
  counterpart: 'UN Department of Peace Operations',
  subject: 'Four advisers for a police college',
  text: 'The Department asks for four advisers.',
  noteReference: 'NV/2026/31',
  noteDated: '2026-03',
  ...o,
})
const asked = {
  requesterKind: 'un',
  requester: 'UN Department of Peace Operations',
  subject: 'Four advisers',
  text: 'Four.',
}

async function post(db: Db) {
  const here = houseOn(db)
  const { missionId } = await sampleMission(db, { kind: 'permanent-mission' })
  const other = await sampleMission(db)
  const adviser = actorOf('contingent-commander', { missions: [missionId], name: 'Ada Adviser' })
  const elsewhere = actorOf('contingent-commander', { missions: [other.missionId] })
  const log = (o = {}) => done(here, adviser, logLiaison, { missionId, ...note(o) })
  return { here, missionId, adviser, elsewhere, log }
}

describe('The liaison log of a post abroad', () => {
  test('S2.24 the adviser writes down contacts and notes, with the date of a note as it is known; a note has a name', () =>
    withRollback(async (db) => {
      const { here, missionId, adviser, log } = await post(db)
      await log({ kind: 'meeting', noteReference: null, noteDated: null, subject: 'Police of next year' })
      await log()
      const wrong = (o: object) => refusal(here, adviser, logLiaison, { missionId, ...note(o) })
      expect(await wrong({ noteReference: null, noteDated: null })).toBe('note-not-named')
      expect(await wrong({ on: '2026-03-17' })).toBe('liaison-in-the-future')
      expect(await wrong({ noteDated: '2026-04' })).toBe('note-after-receipt')
      const { rows } = await seen<LiaisonLog>(here, actorOf('gac-assessor'), liaisonLog, { id: missionId })
      expect(rows.map((row) => [row.kind, row.note_dated]).sort()).toEqual([
        ['meeting', null],
        ['note-verbale', '2026-03'],
      ])
    }))

  test('S2.24 a note is forwarded once, and makes a request received that names the note and carries its file', () =>
    withRollback(async (db) => {
      const { here, adviser, missionId } = await post(db)
      const c = circumstancesOf(here, adviser)
      const file = await inTransaction(db, { role: 'app', claims: claimsOf(adviser, '2026-03-16') }, (tx) =>
        here.tools.attachments.stage(tx, c, { bytes: aPdf('the note'), fileName: 'note.pdf' }),
      )
      if (isRefusal(file)) throw new Error(file.code)
      const entryId = await done(here, adviser, logLiaison, { missionId, ...note(), file: file.id })
      const home = async () => JSON.stringify(await seen(here, adviser, here.registry.views.get('desk.home')!))
      expect(await home()).toContain('Four advisers for a police college')
      await done(here, adviser, forwardNote, { entryId, ...asked, askedNumber: 4, answerBy: '2026-05-01' })
      expect(await home()).not.toContain('Four advisers for a police college')
      expect(await refusal(here, adviser, forwardNote, { entryId, ...asked })).toBe('already-forwarded')
      const { entry } = await seen<LiaisonPage>(here, adviser, liaisonEntry, { id: entryId })
      const { request, intake: kept } = await seen<RequestFile>(
        here,
        intake,
        here.registry.views.get('requests.one')!,
        {
          id: entry.forwarded!.requestId,
        },
      )
      expect(request).toMatchObject({
        code: entry.forwarded!.code,
        state: 'received',
        channel: 'police-adviser',
        noteReference: 'NV/2026/31',
        noteDated: '2026-03',
        receivedOn: '2026-03-12',
        askedNumber: 4,
      })
      expect(kept.papers).toMatchObject([{ kind: 'note-verbale', title: 'NV/2026/31' }])
      const opens = async (who: typeof intake, id: string) => {
        const found = await downloadFile(here, id, circumstancesOf(here, who))
        return isRefusal(found) ? found.code : found.content.toString().includes('the note')
      }
      // The paper follows the request, the note follows the log.
      expect(await opens(intake, kept.papers[0]!.attachmentId)).toBe(true)
      expect(await opens(actorOf('irss-officer'), kept.papers[0]!.attachmentId)).toBe(true)
      expect(await opens(adviser, kept.papers[0]!.attachmentId)).toBe('not-found')
      expect(await opens(adviser, entry.attachmentId!)).toBe(true)
      expect(await opens(actorOf('irss-officer'), entry.attachmentId!)).toBe('not-found')
    }))

  test('S2.24 the adviser puts a request into intake and reads none; of another post they find nothing', () =>
    withRollback(async (db) => {
      const { here, adviser, elsewhere, missionId, log } = await post(db)
      const entryId = await log()
      expect(await see(here, elsewhere, liaisonEntry, { id: entryId })).toMatchObject({
        refusal: { code: 'not-found' },
      })
      expect(await see(here, elsewhere, liaisonLog, { id: missionId })).toMatchObject({
        refusal: { code: 'not-found' },
      })
      expect(await refusal(here, elsewhere, logLiaison, { missionId, ...note() })).toBe('not-found')
      expect(await refusal(here, elsewhere, forwardNote, { entryId, ...asked })).toBe('not-found')
      await done(here, adviser, forwardNote, { entryId, ...asked })
      const as = (who: typeof adviser, statement: string) =>
        inTransaction(db, { role: 'app', claims: claimsOf(who, '2026-03-16') }, (tx) => sql.raw(statement).execute(tx))
      expect((await as(adviser, 'select 1 from requests.request')).rows).toEqual([])
      expect((await as(elsewhere, 'select 1 from missions.liaison_entry')).rows).toEqual([])
      await expect(
        as(
          adviser,
          `insert into requests.request (id, code, requester_kind, requester, subject, text, received_on, state, channel, recorded_at, recorded_by)
           values (gen_random_uuid(), 'REQ-X', 'un', 'x', 'x', 'x', '2026-03-01', 'decided', 'police-adviser', '2026-03-01', '${adviser.accountId}')`,
        ),
      ).rejects.toThrow('row-level security')
    }))

  test('S2.24 an entry is corrected by another that leads back to it; neither is changed, and intake may write on behalf of the post', () =>
    withRollback(async (db) => {
      const { here, adviser, log } = await post(db)
      const first = await log()
      const second = await done(here, intake, correctLiaison, { entryId: first, ...note({ subject: 'Five advisers' }) })
      const before = await seen<LiaisonPage>(here, adviser, liaisonEntry, { id: first })
      const after = await seen<LiaisonPage>(here, adviser, liaisonEntry, { id: second })
      expect(before.entry).toMatchObject({ correctedById: second, subject: 'Four advisers for a police college' })
      expect(after.entry).toMatchObject({ correctsId: first, authorDuty: 'intake-officer', subject: 'Five advisers' })
      expect(await refusal(here, adviser, forwardNote, { entryId: first, ...asked })).toBe('liaison-corrected')
      expect(await refusal(here, adviser, correctLiaison, { entryId: first, ...note() })).toBe('liaison-corrected')
      await expect(
        inTransaction(db, { role: 'app', claims: claimsOf(adviser, '2026-03-16') }, (tx) =>
          sql`update missions.liaison_entry set text = 'x'`.execute(tx),
        ),
      ).rejects.toThrow('permission denied')
    }))
})
