import { createHash, randomBytes, randomUUID } from 'node:crypto'
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { takeCheckpoint } from '#platform/audit/checkpoint.ts'
import { openDatabase } from '#platform/database/connection.ts'
import { aPdf } from '#platform/files/samples.ts'
import type { Installation } from './installation.ts'

/** Files sent through the API, and checkpoints of the audit copied out of the database, while the power may go at any moment. */
export class Uploads {
  readonly #installation: Installation
  readonly #files: string
  readonly #copies: string
  readonly #sent = new Map<string, string>()
  readonly #copied: number[] = []
  #day = Date.UTC(2030, 0, 1)
  #checked = 0

  constructor(installation: Installation) {
    this.#installation = installation
    this.#files = join(installation.dataDir, 'files')
    this.#copies = join(installation.dataDir, 'audit-checkpoints')
  }

  get figure(): string {
    return `${this.#sent.size} files and ${this.#copied.length} checkpoints acknowledged`
  }

  /** Sends one file after the other and takes one checkpoint after the other, until the power goes. */
  async go(going: () => boolean, keep: (content: Buffer) => Promise<string | null>): Promise<void> {
    const send = async () => {
      while (going()) {
        const content = aPdf(randomBytes(Math.ceil(Math.random() * 12_000)).toString('hex'))
        const id = await keep(content).catch(() => null)
        if (id === null) return
        this.#sent.set(id, createHash('sha256').update(content).digest('hex'))
      }
    }
    const sign = async () => {
      const address = await this.#installation.address().catch(() => null)
      if (!address) return
      const db = openDatabase({ ...address, user: undefined, prefix: 'contingent', max: 1, silence: 5_000 })
      try {
        while (going()) {
          this.#day += 86_400_000
          const now = new Date(this.#day).toISOString()
          const { keysDir } = this.#installation
          const { number } = await takeCheckpoint(db, { keysDir, copies: this.#copies, now, today: now.slice(0, 10) })
          this.#copied.push(number)
          await pause(50)
        }
      } catch {
        // The power went.
      } finally {
        await db.close().catch(() => {})
      }
    }
    await Promise.all([send(), send(), sign()])
  }

  /** Through the API: the id of the file, once it is acknowledged. */
  async sendOne(token: string, content: Buffer): Promise<string | null> {
    const form = new FormData()
    form.set('action', 'people.record-certificate')
    form.set('file', new Blob([new Uint8Array(content)], { type: 'application/pdf' }), 'evidence.pdf')
    const answer = await fetch(`http://127.0.0.1:${this.#installation.port}/api/v1/files`, {
      ...{ method: 'POST', headers: { authorization: `Bearer ${token}` }, body: form },
      signal: AbortSignal.timeout(20_000),
    })
    if (answer.status !== 201) return null
    return ((await answer.json()) as { id: string }).id
  }

  /** Planted: kept without a word to the disk. */
  async writeCarelessly(content: Buffer): Promise<string> {
    const path = this.#pathOf(createHash('sha256').update(content).digest('hex'))
    mkdirSync(dirname(path), { recursive: true })
    writeFileSync(path, content)
    await pause(20)
    return randomUUID()
  }

  /** What is lost of the acknowledged, what is half there, and what does not come back through the API. */
  async faults(token: string): Promise<string[]> {
    const faults: string[] = []
    for (const folder of readdirSync(this.#files).filter((name) => /^[0-9a-f]{2}$/.test(name)))
      for (const name of readdirSync(join(this.#files, folder)))
        if (hashOf(join(this.#files, folder, name)) !== folder + name) faults.push(`half a file: ${folder}/${name}`)
    for (const [id, sha256] of this.#sent)
      if (hashOf(this.#pathOf(sha256)) !== sha256) faults.push(`lost: the file ${id}, which was acknowledged`)
    const fresh = [...this.#sent].slice(this.#checked)
    for (const [id, sha256] of fresh.slice(-5)) {
      const bytes = await this.#fetched(token, id).catch(() => this.#fetched(token, id))
      if (createHash('sha256').update(bytes).digest('hex') !== sha256) faults.push(`the file ${id} does not come back`)
    }
    this.#checked = this.#sent.size
    return [...faults, ...this.#checkpointFaults()]
  }

  async #fetched(token: string, id: string): Promise<Buffer> {
    const answer = await fetch(`http://127.0.0.1:${this.#installation.port}/api/v1/files/${id}`, {
      headers: { authorization: `Bearer ${token}` },
    })
    return Buffer.from(await answer.arrayBuffer())
  }

  #checkpointFaults(): string[] {
    const names = readdirSync(this.#copies).filter((name) => name.endsWith('.json'))
    const half = names.filter((name) => {
      try {
        JSON.parse(readFileSync(join(this.#copies, name), 'utf8'))
        return false
      } catch {
        return true
      }
    })
    const there = new Set(names.map((name) => Number(/\d+/.exec(name)?.[0])))
    return [
      ...half.map((name) => `half a checkpoint: ${name}`),
      ...this.#copied.filter((number) => !there.has(number)).map((number) => `lost: the copy of checkpoint ${number}`),
    ]
  }

  #pathOf(sha256: string): string {
    return join(this.#files, sha256.slice(0, 2), sha256.slice(2))
  }
}

function hashOf(path: string): string | null {
  try {
    return createHash('sha256').update(readFileSync(path)).digest('hex')
  } catch {
    return null
  }
}
