import { randomUUID } from 'node:crypto'
import { type Duty, duties } from '#kernel/duties.ts'
import { sendEmail } from '#platform/letters/send-email.ts'
import { throwAwayDatabase } from '#tests/support/database.ts'
import { houseOn } from '#tests/support/house.ts'
import { startMailServer } from '#tests/support/mail-server.ts'
import { parseCsv } from '#tests/support/parse-csv.ts'
import { populated } from '#tests/support/populated.ts'
import { trustRow } from './row.ts'
import { plantTexts } from './typed/planted-texts.ts'
import { type Read, readEverything } from './typed/read-everything.ts'
import { noSpreadsheet, openedInSpreadsheet } from './typed/spreadsheet.ts'

const formulas = [
  '=1+1',
  '=HYPERLINK("http://example.invalid","click")',
  "=cmd|' /C calc'!A0",
  '=IMPORTXML("http://example.invalid","//a")',
  '=WEBSERVICE("http://example.invalid")',
  '=DDE("cmd";"/C calc";"x")',
  '=INDIRECT("A1")',
  '=@SUM(1,1)',
  '+1+1',
  '+cmd|x!A0',
  '-1+1',
  '-2+3+cmd|x!A0',
  '@SUM(1+1)',
  '@A1',
  '\t=1+1',
  '\r=1+1',
  '\n=1+1',
  ' =1+1',
  '"=1+1"',
  "'=1+1",
  ',=1+1',
  ';=1+1',
  '|=1+1',
  '＝1+1',
  '−1+1',
  '=\u00001+1'.replace('\u0000', ''),
  '%0A=1+1',
  'a\n=1+1',
  'a\r\n=1+1',
  '\ufeff=1+1',
]

/** What a spreadsheet program takes as a formula, also after blanks and marks that it does not show. */
const live = (cell: string): boolean =>
  /^[\s\ufeff\u200b]*[=+\-@\uff1d\uff0b\uff0d\uff20\u2212\t\r]/u.test(cell) && !/^-?\d+([.,]\d+)?$/.test(cell)

const gathered = new Map<string, Promise<Read[]>>()

/** Every CSV file that these duties can take away, with formulas in every text column. */
function csvOf(who: readonly Duty[]): Promise<Read[]> {
  const known = gathered.get(who.join()) ?? gather(who)
  gathered.set(who.join(), known)
  return known
}

async function gather(who: readonly Duty[]): Promise<Read[]> {
  const copy = await populated()
  try {
    await plantTexts(copy.database.admin, formulas)
    const files: Read[] = []
    for (const [at, duty] of who.entries()) {
      const reads = await readEverything(copy, duty, at % 2 ? 'fr' : 'en', 1)
      files.push(...reads.filter((one) => one.kind === 'csv').map((one) => ({ ...one, path: `${duty} ${one.path}` })))
    }
    return files
  } finally {
    await copy.database.drop()
  }
}

const someDuties: readonly Duty[] = ['irss-officer', 'service-coordinator', 'rcmp-planner']
const asTheyAre = (read: Read): Read => ({ ...read, body: read.body.replaceAll("'=", '=') })

async function exported(who: readonly Duty[], spoil: (read: Read) => Read = (read) => read) {
  const faults: string[] = []
  let cells = 0
  for (const read of (await csvOf(who)).map(spoil))
    for (const cell of parseCsv(read.body).flat()) {
      cells += 1
      if (live(cell)) faults.push(`${read.path}: ${escape(cell.slice(0, 60))}`)
    }
  return { n: cells, faults }
}

async function opened(who: readonly Duty[], spoil: (read: Read) => Read = (read) => read) {
  const files = (await csvOf(who)).filter((read) => read.status === 200).map(spoil)
  const { cells, formulas: found } = await openedInSpreadsheet(files.map(({ body }) => body))
  const faults = found.flatMap((some, at) => some.map((one) => `${files[at]!.path}: ${one.slice(0, 60)}`))
  return { n: files.length, faults, figure: `${cells} cells in ${files.length} files, ${faults.length} formulas` }
}

trustRow({
  id: 'B18',
  what: 'formulas in every text column, no live cell in any CSV',
  everyday: 30,
  full: 30,
  run: ({ full }) => exported(full ? duties : someDuties),
  planted: [
    { what: 'cells are written as they are', run: ({ full }) => exported(full ? duties : someDuties, asTheyAre) },
  ],
})

trustRow({
  id: 'B18',
  what: 'every CSV opened in LibreOffice: no cell is a formula',
  everyday: null,
  full: 1,
  unmet: () => (process.env.CONTINGENT_TRUST === 'full' || process.env.TRUST_N ? noSpreadsheet() : null),
  run: ({ full }) => opened(full ? duties : someDuties),
  planted: [
    { what: 'cells are written as they are', run: ({ full }) => opened(full ? duties : someDuties, asTheyAre) },
  ],
})

const breaks = [
  '\r\nBcc: x@example.ca',
  '\nBcc: x@example.ca',
  '\rBcc: x@example.ca',
  '\r\n\r\nbody',
  '%0d%0aBcc: x@example.ca',
  '\u0085Bcc: x@example.ca',
  '\u2028Bcc: x@example.ca',
]
const headersSent = [
  'Auto-Submitted',
  'Content-Transfer-Encoding',
  'Content-Type',
  'Date',
  'From',
  'MIME-Version',
  'Message-ID',
  'Subject',
  'To',
]

/** E-mails whose address, subject and text carry line breaks, written past every check, handed to a mail server. */
async function mailed(spoil: (received: string) => string = (received) => received) {
  const copy = await throwAwayDatabase()
  const mail = await startMailServer()
  process.env.SMTP_URL = mail.url
  try {
    const house = houseOn(copy.db, { kind: 'production' })
    const faults: string[] = []
    let n = 0
    await copy.admin.query(
      `do $$ declare one record; begin
         for one in select conname from pg_constraint where conrelid = 'letters.email'::regclass and contype in ('c', 'f')
         loop execute format('alter table letters.email drop constraint %I', one.conname); end loop; end $$`,
    )
    for (const text of breaks)
      for (const where of ['subject', 'to_address', 'body'] as const) {
        n += 1
        const id = randomUUID()
        const email = {
          to_address: 'somebody@example.ca',
          subject: 'A message',
          body: 'Text',
          [where]: `${where === 'to_address' ? 'somebody@example.ca' : 'A'}${text}`,
        }
        await copy.admin.query(
          `insert into letters.email (id, letter_id, to_address, language, subject, body, practice, created_at) values ($1, $2, $3, 'en', $4, $5, false, now())`,
          [id, randomUUID(), email.to_address, email.subject, email.body],
        )
        mail.received = ''
        await sendEmail
          .run(house, { id: randomUUID(), name: 'letters.wrote-email', about: { emailId: id } } as never)
          .catch(() => null)
        faults.push(
          ...mailFaults(spoil(mail.received)).map((fault) => `${where} with ${JSON.stringify(text)}: ${fault}`),
        )
      }
    return { n, faults }
  } finally {
    delete process.env.SMTP_URL
    mail.close()
    await copy.drop()
  }
}

function mailFaults(received: string): string[] {
  const recipients = [...received.matchAll(/^RCPT TO:<([^>]*)>/gim)].map(([, to]) => to)
  const data = received.split(/^DATA\r\n/im)[1]
  const head = data?.split('\r\n\r\n')[0] ?? ''
  const names = [...head.matchAll(/^([\w-]+):/gm)].map(([, name]) => name!)
  return [
    ...recipients
      .filter((to) => to !== 'somebody@example.ca' && !to!.startsWith('somebody@example.ca'))
      .map((to) => `also sent to ${to}`),
    ...(recipients.length > 1 ? ['more than one recipient'] : []),
    ...names.filter((name) => !headersSent.includes(name)).map((name) => `a header of its own: ${name}`),
    ...(new Set(names).size < names.length ? ['a header twice'] : []),
  ]
}

trustRow({
  id: 'B18',
  what: 'line breaks in e-mails make no header and no recipient',
  everyday: 21,
  full: 21,
  run: () => mailed(),
  planted: [
    {
      what: 'the subject is sent as it is',
      run: () => mailed((received) => received.replace(/^Subject: /m, 'Subject: A\r\nBcc: x@example.ca\r\nX-Was: ')),
    },
  ],
})
