import { randomUUID } from 'node:crypto'
import { runTasks } from '#platform/jobs/run-tasks.ts'
import { tell } from '#platform/jobs/samples.ts'
import { sendEmail } from '#platform/letters/send-email.ts'
import { buildServer } from '#platform/web/server.tsx'
import { type ThrowAway, throwAwayDatabase } from '#tests/support/database.ts'
import { houseOn } from '#tests/support/house.ts'
import { startMailServer } from '#tests/support/mail-server.ts'
import { Dice } from '../../src/practice/dice.ts'
import { noTrouble, openFaultProxy } from './faults/fault-proxy.ts'
import { slowestPage } from './faults/slowest-page.ts'
import { named, troubleBy } from './faults/troubles.ts'
import { type TrustRun, trustRow } from './row.ts'

/** One e-mail takes no longer, whatever the mail server does; then the worker does other things. */
const longest = 30_000
/** So many workers at once: what one waits for, others do not. */
const workers = 25

/** E-mails under troubles of their own; then the way is whole, the pauses between two tries go by, and all have left. */
async function mailed({ n, seed, full }: TrustRun, plant?: (copy: ThrowAway) => Promise<unknown>) {
  const copy = await throwAwayDatabase()
  const mail = await startMailServer()
  const proxy = await openFaultProxy({ port: mail.port })
  const house = houseOn(copy.db, { kind: 'production' })
  const app = await buildServer(house)
  const dice = new Dice(`mail ${seed}`)
  // Everyday the URL asks for less patience than the product has by itself.
  const patience = full ? '' : '&greetingTimeout=1500&socketTimeout=1500'
  const faults: string[] = []
  const troubles: string[] = []
  let slowest = 0
  process.env.SMTP_URL = `smtp://127.0.0.1:${proxy.port}?ignoreTLS=true${patience}`
  try {
    await copy.admin.query('alter table letters.email drop constraint email_letter_id_fkey')
    await copy.admin.query(
      `insert into letters.email (id, letter_id, to_address, language, subject, body, practice, created_at)
       select gen_random_uuid(), gen_random_uuid(), 'somebody@example.ca', 'en', 'A message', repeat('Text. ', 200), false, now() from generate_series(1, $1)`,
      [n],
    )
    const { rows: emails } = await copy.admin.query<{ id: string }>('select id from letters.email')
    for (const { id } of emails) await tell(house, 'letters.wrote-email', { emailId: id })
    await copy.admin.query(
      `insert into jobs.task (id, job, key, about, fact_id, run_at)
       select gen_random_uuid(), $1, id::text, about, id, recorded_at from jobs.fact`,
      [sendEmail.name],
    )
    await copy.admin.query('update jobs.fact set dispatched_at = now()')
    proxy.each(() => {
      const trouble = troubleBy(dice, { within: 2_400, slowest: full ? 2_000 : 300 })
      troubles.push(named(trouble))
      return trouble
    })
    const said = (what: string) => `seed ${seed}: ${what}`
    const acrossTheBoard = () =>
      Promise.all(
        Array.from({ length: workers }, () =>
          runTasks(house, {
            worker: randomUUID(),
            onTask: (job, { ms }) => {
              if (job === sendEmail.name) slowest = Math.max(slowest, ms)
            },
          }),
        ),
      )
    const page = slowestPage(app)
    await acrossTheBoard()
    const other = await page.stop()
    if (slowest > longest) faults.push(said(`one e-mail held a worker up for ${Math.round(slowest / 1000)} s`))
    if (other.failed > 0) faults.push(said(`${other.failed} other pages failed`))
    await plant?.(copy)
    const noted = await copy.admin.query<{ id: string }>('select id from letters.email where sent_at is not null')
    for (const { id } of noted.rows)
      if (![...mail.taken.keys()].some((taken) => taken.startsWith(id)))
        faults.push(said(`${id} counts as sent, and was never taken`))
    proxy.set(noTrouble)
    const early = noted.rows.length
    for (let again = 0; again < 8; again += 1) {
      const later = new Date(Date.parse(house.clock()) + 10_000_000).toISOString()
      house.clock = () => later
      await acrossTheBoard()
    }
    const left = await copy.admin.query('select count(*)::int as n from letters.email where sent_at is null')
    if (left.rows[0].n > 0) faults.push(said(`${left.rows[0].n} e-mails never left`))
    if (proxy.touched < n / 3) faults.push('the faults hardly touched anything')
    const twice = [...mail.taken.values()].filter((times) => times > 1).length
    return {
      n: troubles.length,
      faults,
      figure: `${emails.length} e-mails, ${early} sent in spite of it, ${twice} twice under one Message-ID; a worker held up ${(slowest / 1000).toFixed(1)} s at most, another page ${Math.round(other.slowest)} ms`,
    }
  } finally {
    delete process.env.SMTP_URL
    proxy.close()
    mail.close()
    await app.close()
    await copy.drop()
  }
}

trustRow({
  id: 'B10',
  what: 'V16.5.2 the way to the mail server slow, cut, silent: no e-mail counts as sent that was not taken, none is lost',
  everyday: 25,
  full: 2_000,
  run: (o) => mailed(o),
  planted: [
    {
      what: 'an e-mail that is noted as sent when it was handed over to nobody',
      run: (o) => mailed({ ...o, n: 3 }, ({ admin }) => admin.query('update letters.email set sent_at = now()')),
    },
    {
      what: 'a task that is not tried again',
      run: (o) => mailed({ ...o, n: 3 }, ({ admin }) => admin.query('delete from jobs.task where done_at is null')),
    },
  ],
})
