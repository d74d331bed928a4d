import { sql } from 'kysely'
import { describe, expect, it } from 'vitest'
import type { Db } from '#platform/database/connection.ts'
import { drain } from '#platform/jobs/index.ts'
import { withRollback } from '#tests/support/database.ts'
import { actorOf, done, houseOn, roomNamed } from '#tests/support/house.ts'
import { SoftPasskey } from '#tests/support/soft-passkey.ts'
import { disableAccount } from './accounts.ts'
import { asOwner } from './factors/as-owner.ts'
import { enrolPasskey } from './factors/enrol.ts'
import { enrolOptions } from './factors/passkeys.ts'
import { later } from './instant.ts'
import { createOneTimeLink, redeemLink } from './one-time-link.ts'
import { asSystem, must, sampleAccount } from './samples.ts'
import { tokenWarning, warnOfTokens } from './token-ends.ts'
import { issueToken, revokeToken } from './tokens.ts'

const now = '2026-11-22T15:00:00.000Z'
const email = 'noemie@example.ca'
const day = 24 * 60 * 60
const rp = { id: 'contingent.example', origin: 'https://contingent.example' }

const act = (name: string) => roomNamed('access').actions!.find((one) => one.name === name)!

async function letters(db: Db) {
  await drain(houseOn(db, { now }), { ticks: false })
  const { rows } = await sql<{ account_id: string; name: string; en: string; fr: string }>`
    select account_id, name, body ->> 'en' as en, body ->> 'fr' as fr from letters.letter order by sent_at, name`.execute(
    db.kysely,
  )
  return rows
}

describe('the owner of an account is told', () => {
  it('V6.3.7 of a password, a passkey, a link, a reset, an identity and an exception, whoever did it', () =>
    withRollback(async (db) => {
      const { accountId } = await sampleAccount(db, { email, password: null })
      const boss = actorOf('administrator')
      const house = houseOn(db, { now })
      const link = await asSystem(db, (tx) => createOneTimeLink(tx, { accountId, now }))
      must(await redeemLink(db, { link, password: 'eleven loons under a tin roof', now }))
      const options = await asOwner(db, accountId, { now }, (tx) =>
        enrolOptions(tx, rp, { accountId, email, name: 'N', now }),
      )
      must(await enrolPasskey(db, rp, { accountId, now, response: new SoftPasskey().make(options, rp), name: 'Key' }))
      await done(house, boss, act('access.make-link'), { accountId })
      await done(house, boss, act('access.allow-code-app'), { accountId, reason: 'No devices there.' })
      await done(house, boss, act('access.register-identity'), {
        accountId,
        issuer: 'https://id.example',
        subject: 'x',
      })
      await done(house, boss, act('access.reset-factors'), { accountId, reason: 'The phone was stolen.' })
      const told = await letters(db)
      expect(new Set(told.map(({ account_id }) => account_id))).toEqual(new Set([accountId]))
      const first = told.map(({ en }) => en.split('\n')[0]).sort()
      expect(first).toEqual([
        'A passkey was added to your account.',
        'A password was chosen for your account with a one-time link.',
        'An administrator has ended your password, passkeys and codes, so that you can begin anew.',
        'An administrator has recorded as whom you come from the sign-in of your institution.',
        'An administrator has recorded that you may use the codes of an app.',
        'An administrator made a one-time link with which a password can be chosen for your account.',
      ])
      for (const { fr } of told) expect(fr).toContain('prévenez l’administration')
      // The e-mail beside it says nothing of it.
      const { rows } = await sql<{ body: string }>`select subject || body as body from letters.email`.execute(db.kysely)
      expect(rows).toHaveLength(6)
      for (const { body } of rows) expect(body).not.toMatch(/password|passkey|mot de passe|clé d’accès/i)
    }))

  it('V6.3.7 of nothing where nothing was changed', () =>
    withRollback(async (db) => {
      const { accountId } = await sampleAccount(db, { email, password: null })
      await redeemLink(db, { link: 'x'.repeat(43), password: 'eleven loons under a tin roof', now })
      const enrolled = await enrolPasskey(db, rp, { accountId, now, response: '{}', name: 'Key' })
      expect(enrolled).toMatchObject({ code: 'passkey-not-taken' })
      expect(await letters(db)).toEqual([])
    }))

  it('V6.4.5 of a token that ends, once, a fortnight before, unless it was revoked or its owner is gone', () =>
    withRollback(async (db) => {
      const owner = await sampleAccount(db, { email })
      const gone = await sampleAccount(db, { email: 'gone@example.ca' })
      const issue = (o: { accountId: string; assignments: string[] }, label: string, days: number) =>
        asSystem(db, (tx) =>
          issueToken(tx, {
            accountId: o.accountId,
            assignmentId: o.assignments[0]!,
            label,
            expiresAt: later(now, days * day),
            now,
          }),
        )
      await issue(owner, 'Reports', 30)
      const revoked = await issue(owner, 'Revoked', 30)
      await issue(owner, 'Much later', 90)
      await issue(gone, 'Nobody’s', 30)
      await asSystem(db, (tx) => revokeToken(tx, revoked.id, now))
      await asSystem(db, (tx) => disableAccount(tx, gone.accountId, now))
      const warn = (days: number) =>
        asSystem(db, (tx) => warnOfTokens(tx, { now: later(now, days * day), zone: 'America/Toronto' }))
      await warn(30 - tokenWarning - 1)
      expect(await letters(db)).toEqual([])
      await warn(30 - tokenWarning)
      await warn(30 - tokenWarning + 1)
      const told = await letters(db)
      expect(told).toHaveLength(1)
      expect(told[0]).toMatchObject({ account_id: owner.accountId, name: 'access.token-ends' })
      expect(told[0]!.en).toContain('The token “Reports” ends on December 22, 2026')
      expect(told[0]!.en).toContain('issue a new token')
      expect(told[0]!.fr).toContain('prend fin le 22 décembre 2026')
    }))
})
