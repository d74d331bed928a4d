import { createHash, randomBytes, randomUUID } from 'node:crypto'
import { chmod, mkdtemp, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { generateX25519Identity, identityToRecipient } from 'age-encryption'
import { isRefusal } from '#kernel/refusal.ts'
import { claimsOf } from '#platform/access/claims.ts'
import { appendAudit, auditBy } from '#platform/audit/append.ts'
import { inTransaction } from '#platform/database/connection.ts'
import { aPdf } from '#platform/files/samples.ts'
import { circumstancesOf, type House } from '#platform/house.ts'
import { perform } from '#platform/perform.ts'
import { actorOf } from '#tests/support/house.ts'
import { productionInstaller } from '../../../src/cli/install.ts'
import { readSettings, type Settings } from '../../../src/cli/settings.ts'
import { openHouse } from '../../../src/open-house.ts'

/** What a client was told is kept: an account by its e-mail address, or a file by its id with the SHA-256 of its bytes. */
export interface Acknowledged {
  /** Milliseconds of the clock when it was asked for, and when the answer came. */
  asked: number
  told: number
  account?: string
  file?: { id: string; sha256: string; compartment: 'ordinary' | 'health' }
}

/** A production installation in a folder of its own, with its embedded server running, and somebody who writes. */
export interface WrittenInstallation {
  folder: string
  settings: Settings
  house: House
  /** A key pair that opens the backups of the data, and one for those of the keys. */
  locks: Record<'data' | 'keys', { recipient: string; identity: string }>
  /** Writers until `stop`; every write that was acknowledged stands in `acknowledged`. */
  write(o: { writers: number; fileBytes: number }): Writers
  /** Stops the server. */
  close(): Promise<void>
  remove(): Promise<void>
}

export interface Writers {
  acknowledged: Acknowledged[]
  until(count: number): Promise<void>
  stop(): Promise<void>
}

export async function writtenInstallation(): Promise<WrittenInstallation> {
  const folder = await mkdtemp('/tmp/contingent-backup-')
  // The server's user has to get in when the tests run as root.
  await chmod(folder, 0o711)
  const settings = readSettings({ CONTINGENT_DATA: join(folder, 'data') })
  const install = productionInstaller('canada-ipp')
  const { house, close } = await openHouse(settings, { supervise: true, progress: () => {}, max: 8, install })
  let closed: Promise<void> | undefined
  return {
    folder,
    settings,
    house,
    locks: { data: await keyPair(), keys: await keyPair() },
    write: (o) => startWriters(house, o),
    close() {
      closed ??= close()
      return closed
    },
    remove: () => rm(folder, { recursive: true, force: true }),
  }
}

export async function keyPair(): Promise<{ recipient: string; identity: string }> {
  const identity = await generateX25519Identity()
  return { identity, recipient: await identityToRecipient(identity) }
}

function startWriters(house: House, o: { writers: number; fileBytes: number }): Writers {
  const acknowledged: Acknowledged[] = []
  let going = true
  let failure: Error | undefined
  const loop = async (writer: number) => {
    for (let turn = 0; going; turn += 1) {
      const asked = Date.now()
      const what = turn % 4 === 3 ? await keepFile(house, writer, turn, o.fileBytes) : await makeAccount(house, writer)
      acknowledged.push({ asked, told: Date.now(), ...what })
      // Writers and backup share one process here: the backup has to get its turn.
      await pause(20)
    }
  }
  const loops = Array.from({ length: o.writers }, (_, writer) =>
    loop(writer).catch((error) => {
      failure = error
      going = false
    }),
  )
  return {
    acknowledged,
    async until(count) {
      while (acknowledged.length < count && going) await new Promise((resolve) => setTimeout(resolve, 5))
      if (failure) throw failure
    },
    async stop() {
      going = false
      await Promise.all(loops)
      if (failure) throw failure
    },
  }
}

async function makeAccount(house: House, writer: number): Promise<Pick<Acknowledged, 'account'>> {
  const account = `${randomUUID()}@writer.example`
  const input = { name: `Writer ${writer}`, email: account, language: 'en', duty: 'auditor', from: '2026-03-16' }
  const actor = actorOf('administrator', { account: String(writer) })
  const performed = await perform(
    house,
    house.registry.actions.get('access.create-account')!,
    input,
    circumstancesOf(house, actor),
  )
  if (performed.kind !== 'done') throw new Error(JSON.stringify(performed))
  return { account }
}

/** A file staged, attached and audited in one transaction; every second one sealed. */
async function keepFile(
  house: House,
  writer: number,
  turn: number,
  bytes: number,
): Promise<Pick<Acknowledged, 'file'>> {
  const compartment = turn % 8 === 7 ? 'health' : 'ordinary'
  const content = aPdf(randomBytes(bytes / 2).toString('hex'))
  const actor = actorOf(compartment === 'health' ? 'health-administrator' : 'irss-officer', { account: String(writer) })
  const c = circumstancesOf(house, actor)
  const scope = { personId: randomUUID() }
  const role = compartment === 'health' ? 'app_health' : 'app'
  const id = await inTransaction(house.db, { role, claims: claimsOf(actor, c.today) }, async (tx) => {
    const upload = { bytes: content, fileName: 'evidence.pdf', compartment, scope } as const
    const staged = await house.tools.attachments.stage(tx, c, upload)
    if (isRefusal(staged)) throw new Error(staged.code)
    const to = { kind: 'experiment', id: randomUUID(), scope, compartment } as const
    const attached = await house.tools.attachments.attach(tx, c, staged.id, to)
    if (isRefusal(attached)) throw new Error(attached.code)
    await appendAudit(tx, { at: c.now, ...auditBy(actor), act: 'files.attach', outcome: 'done', objectId: staged.id })
    return staged.id
  })
  return { file: { id, sha256: createHash('sha256').update(content).digest('hex'), compartment } }
}
