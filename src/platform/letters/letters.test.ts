import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import type { Actor } from '#platform/access/actor.ts'
import { claimsOf } from '#platform/access/claims.ts'
import { inTransaction } from '#platform/database/connection.ts'
import { circumstancesOf, type House } from '#platform/house.ts'
import { dispatch } from '#platform/jobs/dispatch.ts'
import { drain } from '#platform/jobs/drain.ts'
import { jobsOf } from '#platform/jobs/jobs-of.ts'
import { runTasks } from '#platform/jobs/run-tasks.ts'
import { tell } from '#platform/jobs/samples.ts'
import type { ListData } from '#platform/list.ts'
import { type ThrowAway, throwAwayDatabase } from '#tests/support/database.ts'
import { actorOf, done, houseOn, newId, refusal, see, seen } from '#tests/support/house.ts'
import { type MailServer, startMailServer } from '#tests/support/mail-server.ts'
import { markRead } from './actions/mark-read.ts'
import { lettersModule, unreadCount } from './index.ts'
import { defineLetter } from './letter.ts'
import { type InboxRow, inbox } from './views/inbox.ts'
import { type LetterData, letter as letterView } from './views/letter.ts'
import { type PracticeEmail, practiceMailbox } from './views/practice-mailbox.ts'

const selected = defineLetter({
  name: 'test.selected',
  on: 'test.selected',
  recipients: async (_tx, about) => [
    { personId: String(about.personId), params: { mission: { en: 'Haiti', fr: 'Haïti' }, day: '2026-04-01' } },
    ...(about.accountId ? [{ accountId: String(about.accountId), params: { mission: 'X', day: '2026-04-01' } }] : []),
  ],
  href: (_about, language) => `/${language}/x`,
  words: {
    subject: { en: 'You are selected for {mission}', fr: 'Vous êtes sélectionnée pour {mission}' },
    body: { en: 'Be ready on {day}.', fr: 'Soyez prête le {day}.' },
  },
})

let copy: ThrowAway
let marie: Actor
let john: Actor
let staff: Actor

beforeAll(async () => {
  copy = await throwAwayDatabase()
})
afterAll(() => copy?.drop())
beforeEach(async () => {
  await copy.admin.query('truncate jobs.task, jobs.fact, letters.letter, letters.email, access.account cascade')
  marie = await account('marie', 'fr', newId())
  john = await account('john', 'en', newId())
  staff = await account('staff', 'en', null)
})

async function account(name: string, language: 'en' | 'fr', personId: string | null): Promise<Actor> {
  const actor = actorOf(personId ? 'candidate' : 'irss-officer', { personId, account: name, language })
  await copy.admin.query(
    `insert into access.account (id, email, email_folded, name, language, person_id, practice, created_at)
     values ($1, $2, $2, $3, $4, $5, true, '2026-01-01T00:00:00Z')`,
    [actor.accountId, `${name}@practice.example`, name, language, personId],
  )
  return actor
}

const house = (kind: 'practice' | 'production' = 'practice'): House =>
  houseOn(copy.db, { modules: [{ ...lettersModule, letters: [selected] }], kind })
const inboxOf = (actor: Actor) => seen<ListData<InboxRow>>(house(), actor, inbox)
const emails = async () =>
  (await copy.admin.query('select to_address, language, subject, body, practice, sent_at from letters.email')).rows
const unread = (actor: Actor) =>
  inTransaction(copy.db, { role: 'app', claims: claimsOf(actor, '2026-03-16') }, (tx) => unreadCount(tx))

describe('a letter', () => {
  it('is written once for a fact, with its e-mail in the language of the recipient', async () => {
    await tell(house(), 'test.selected', { personId: marie.personId })
    await drain(house())
    const [row] = (await inboxOf(marie)).rows
    const data = await seen<LetterData>(house(), marie, letterView, { id: row?.id })
    expect(data).toMatchObject({
      subject: { en: 'You are selected for Haiti', fr: 'Vous êtes sélectionnée pour Haïti' },
      body: { en: 'Be ready on April 1, 2026.', fr: 'Soyez prête le 1er avril 2026.' },
      href: { en: '/en/x', fr: '/fr/x' },
      sentOn: '2026-03-16',
      read: false,
    })
    const [email] = await emails()
    expect(email).toMatchObject({ to_address: 'marie@practice.example', language: 'fr', practice: true, sent_at: null })
    expect(email.subject).toBe('Vous avez un message dans Contingent')
    expect(email.body).toContain(`/fr/lettres/${row?.id}`)
    expect(`${email.subject}${email.body}`).not.toMatch(/sélectionnée|Haïti|[Mm]arie/)
  })

  it('is not written again when the job runs a second time, or when its worker died after writing', async () => {
    const factId = await tell(house(), 'test.selected', { personId: marie.personId, accountId: staff.accountId })
    await dispatch(house())
    const job = jobsOf(house()).find((one) => one.on === 'test.selected')
    await job?.run(house(), {
      key: `x:${factId}`,
      factId,
      about: { personId: marie.personId, accountId: staff.accountId },
      now: house().clock(),
    })
    expect(await runTasks(house())).toEqual({ done: 1, failed: 0 })
    await copy.admin.query('update jobs.task set done_at = null')
    expect(await runTasks(house())).toEqual({ done: 1, failed: 0 })
    expect((await inboxOf(marie)).total).toBe(1)
    expect((await inboxOf(staff)).total).toBe(1)
    expect(await emails()).toHaveLength(2)
  })

  it('waits for a person without an account, and goes without an e-mail', async () => {
    const personId = newId()
    await tell(house(), 'test.selected', { personId })
    expect(await drain(house())).toEqual({ done: 1, failed: 0 })
    expect(await emails()).toEqual([])
    expect((await inboxOf(await account('later', 'fr', personId))).total).toBe(1)
  })

  it('is read by its recipient alone', async () => {
    await tell(house(), 'test.selected', { personId: marie.personId, accountId: staff.accountId })
    await drain(house())
    const id = (await inboxOf(marie)).rows[0]?.id
    for (const other of [john, staff, actorOf('administrator')]) {
      expect((await inboxOf(other)).rows.map((row) => row.id)).not.toContain(id)
      expect(await see(house(), other, letterView, { id })).toMatchObject({
        kind: 'refused',
        refusal: { code: 'not-found' },
      })
      expect(await refusal(house(), other, markRead, { letterId: id })).toBe('not-found')
    }
  })

  it('counts as unread until its recipient says that it is read; unread letters come first', async () => {
    for (const to of [marie, staff]) {
      await tell(house(), 'test.selected', { personId: marie.personId, accountId: to.accountId })
      await drain(house())
    }
    const [first] = (await inboxOf(marie)).rows
    const before = await unread(marie)
    const shown = await see(house(), marie, letterView, { id: first?.id })
    expect(shown.kind === 'shown' && shown.offers.map((offer) => offer.action.name)).toEqual(['letters.mark-read'])
    await done(house(), marie, markRead, { letterId: first?.id })
    expect(await refusal(house(), marie, markRead, { letterId: first?.id })).toBe('letter-already-read')
    expect(await unread(marie)).toBe(before - 1)
    const { rows } = await inboxOf(marie)
    expect(rows.map((row) => row.unread)).toEqual([true, true, false])
    expect(rows.at(-1)?.id).toBe(first?.id)
    const own = (await inboxOf(staff)).rows[0]
    await done(house(), staff, markRead, { letterId: own?.id })
    expect(await unread(staff)).toBe(0)
  })

  it('is found by a word of its subject in the reader’s language', async () => {
    await tell(house(), 'test.selected', { personId: marie.personId })
    await drain(house())
    expect((await seen<ListData<InboxRow>>(house(), marie, inbox, { q: 'selectionnee' })).total).toBe(1)
    expect((await seen<ListData<InboxRow>>(house(), marie, inbox, { q: 'selected' })).total).toBe(0)
  })
})

describe('the practice mailbox', () => {
  it('shows the e-mails of all accounts to whoever is signed in', async () => {
    for (const to of [marie, john]) await tell(house(), 'test.selected', { personId: to.personId })
    await drain(house())
    const { rows } = await seen<ListData<PracticeEmail>>(house(), staff, practiceMailbox)
    expect(rows.map((row) => row.to).sort()).toEqual(['john@practice.example', 'marie@practice.example'])
    expect((await copy.admin.query('select count(*)::int as n from letters.letter')).rows[0].n).toBe(2)
  })

  it('is closed on any other installation, in the database too', async () => {
    const other = await throwAwayDatabase({ bare: true })
    try {
      await other.admin.query(
        `insert into platform.installation (kind, pack, zone) values ('production', 'test', 'America/Toronto')`,
      )
      await other.admin.query(
        `insert into letters.letter (id, account_id, name, subject, body, fact_id, sent_on, sent_at)
        values ($1, $1, 'a.b', '{"en":"x","fr":"x"}', '{"en":"x","fr":"x"}', $1, '2026-01-01', '2026-01-01T00:00:00Z')`,
        [staff.accountId],
      )
      await other.admin.query(
        `insert into letters.email (id, letter_id, to_address, language, subject, body, practice, created_at)
        values ($1, $1, 'a@b.example', 'en', 'x', 'x', true, '2026-01-01T00:00:00Z')`,
        [staff.accountId],
      )
      const there = houseOn(other.db, { modules: [lettersModule], kind: 'production' })
      expect(await see(there, staff, practiceMailbox)).toMatchObject({
        kind: 'refused',
        refusal: { code: 'not-found' },
      })
      const c = circumstancesOf(there, staff)
      const count = await inTransaction(other.db, { role: 'app', claims: claimsOf(staff, c.today) }, async (tx) =>
        (await import('kysely')).sql<{ n: number }>`select count(*)::int as n from letters.practice_mailbox()`.execute(
          tx,
        ),
      )
      expect(count.rows[0]?.n).toBe(0)
    } finally {
      await other.drop()
    }
  })
})

describe('sending', () => {
  let mail: MailServer
  beforeEach(async () => {
    mail = await startMailServer()
    process.env.SMTP_URL = mail.url
  })
  afterEach(() => {
    delete process.env.SMTP_URL
    mail.close()
  })

  it('hands the e-mail to the mail server once, outside practice', async () => {
    const live = house('production')
    await tell(live, 'test.selected', { personId: john.personId })
    await drain(live)
    expect(mail.received).toContain('RCPT TO:<john@practice.example>')
    expect(mail.received).toContain('Subject: You have a message in Contingent')
    expect((await emails())[0].sent_at).not.toBeNull()
    mail.received = ''
    await copy.admin.query('update jobs.task set done_at = null')
    await drain(live)
    expect(mail.received).toBe('')
  })

  it('sends nothing in practice, whatever is configured', async () => {
    await tell(house(), 'test.selected', { personId: john.personId })
    await drain(house())
    expect(mail.received).toBe('')
    expect((await emails())[0]).toMatchObject({ practice: true, sent_at: null })
  })
})
