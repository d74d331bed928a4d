import { sql } from 'kysely'
import type { Circumstances } from '#platform/circumstances.ts'
import type { Tx } from '#platform/database/connection.ts'
import type { House } from '#platform/house.ts'
import type { JobDeclaration, JobRun } from '#platform/job.ts'
import { asWorker } from '#platform/jobs/as-worker.ts'
import { announce, plainAddress } from './email.ts'
import type { LetterDeclaration, Recipient } from './letter.ts'
import { type MailSettings, mailSettings } from './mail-settings.ts'
import { render } from './render.ts'
import { insertEmail, insertLetter, readerOf } from './store.ts'

/** The work that a letter is: to write it, and the e-mail that announces it, once to each recipient of a fact. */
export function letterJob(letter: LetterDeclaration): JobDeclaration {
  return {
    name: `letter.${letter.name}`,
    on: letter.on,
    run: (house, run) =>
      asWorker(house, async (tx, c) => {
        const mail = mailSettings()
        for (const recipient of await letter.recipients(tx, run.about, c))
          await write(house, tx, c, { letter, recipient, run, mail })
      }),
  }
}

interface Writing {
  letter: LetterDeclaration
  recipient: Recipient
  run: JobRun
  mail: MailSettings
}

async function write(house: House, tx: Tx, c: Circumstances, { letter, recipient, run, mail }: Writing): Promise<void> {
  if (!run.factId) throw new Error(`The letter ${letter.name} was asked for without a fact.`)
  const to = {
    personId: recipient.personId ?? null,
    accountId: recipient.personId ? null : (recipient.accountId ?? null),
  }
  const reader = await readerOf(tx, to)
  const id = c.fresh()
  const href = letter.href && { en: letter.href(run.about, 'en'), fr: letter.href(run.about, 'fr') }
  const written = await insertLetter(tx, {
    id,
    ...to,
    name: letter.name,
    language: reader?.language ?? null,
    ...render(letter, recipient.params),
    href: href ?? null,
    about: run.about,
    factId: run.factId,
    sentOn: c.today,
    sentAt: c.now,
  })
  const address = reader && plainAddress(reader.email)
  if (!written || !reader || !address) return
  const practice = house.installation.kind === 'practice'
  const email = { id: c.fresh(), letterId: id, to: address, language: reader.language, practice, createdAt: c.now }
  await insertEmail(tx, { ...email, ...announce(id, reader.language, mail.publicUrl) })
  if (!practice && mail.smtpUrl) await queueEmail(tx, c, email.id)
}

/** Leaves the sending to a task of its own: a mail server that does not answer must not hold up letters. */
export async function queueEmail(tx: Tx, c: Circumstances, emailId: string): Promise<void> {
  await sql`insert into jobs.fact (id, name, about, recorded_at)
    values (${c.fresh()}, 'letters.wrote-email', ${JSON.stringify({ emailId })}::jsonb, ${c.now})`.execute(tx)
}
