import { PassThrough, type Readable } from 'node:stream'
import pg from 'pg'
import { clientConfig, type DatabaseAddress } from '#platform/database/connection.ts'

/** What the server says about a base backup once its files have been sent. */
export interface BaseBackupEnd {
  /** Where replay has to begin. */
  startLsn: string
  /** The server's own list of the files with their SHA-256, as `pg_verifybackup` reads it. */
  manifest: Buffer
}

/** A connection by which a server sends itself; a temporary slot on it keeps the log from being recycled meanwhile. */
export class BackupConnection {
  readonly #client: pg.Client

  private constructor(client: pg.Client) {
    this.#client = client
  }

  /** Connects as a user who may replicate: the superuser of the embedded server. */
  static async open(address: DatabaseAddress): Promise<BackupConnection> {
    const { host, port, user } = clientConfig(address)
    const client = new pg.Client({ host, port, user, replication: 'true' } as pg.ClientConfig)
    client.on('error', () => {})
    await client.connect()
    await client.query(`CREATE_REPLICATION_SLOT "contingent_${process.pid}" TEMPORARY PHYSICAL RESERVE_WAL`)
    return new BackupConnection(client)
  }

  /**
   * PostgreSQL's command BASE_BACKUP, the one behind pg_basebackup: the server sends its files as a tar, with backup_label,
   * and checks each page's checksum on the way. Read the tar to its end; then `ended` tells the rest.
   */
  receive(): { tar: Readable; ended: Promise<BaseBackupEnd> } {
    const reception = new Reception()
    this.#client.query(reception as unknown as pg.Submittable)
    return { tar: reception.tar, ended: reception.ended }
  }

  async close(): Promise<void> {
    await this.#client.end().catch(() => {})
  }
}

interface WireConnection {
  query(text: string): void
  stream: { pause(): void; resume(): void }
}

const command =
  "BASE_BACKUP (LABEL 'contingent', CHECKPOINT 'fast', WAL false, MANIFEST 'yes', MANIFEST_CHECKSUMS 'SHA256')"

/** One BASE_BACKUP on the wire: two small answers, then a copy of messages that begin with their kind, then a last answer. */
class Reception {
  readonly tar = new PassThrough()
  readonly ended: Promise<BaseBackupEnd>
  #settle!: { resolve(end: BaseBackupEnd): void; reject(error: Error): void }
  #connection: WireConnection | null = null
  #startLsn = ''
  #inManifest = false
  readonly #manifest: Buffer[] = []

  constructor() {
    this.ended = new Promise((resolve, reject) => {
      this.#settle = { resolve, reject }
    })
    // Whoever reads the tar meets the error there; nobody has to look at both.
    this.ended.catch(() => {})
  }

  submit(connection: WireConnection): void {
    this.#connection = connection
    this.tar.on('drain', () => connection.stream.resume())
    this.tar.on('close', () => connection.stream.resume())
    connection.query(command)
  }

  handleDataRow({ fields }: { fields: (string | null)[] }): void {
    this.#startLsn ||= String(fields[0])
  }

  handleCopyData({ chunk }: { chunk: Buffer }): void {
    switch (String.fromCharCode(chunk[0] ?? 0)) {
      case 'm':
        this.#inManifest = true
        this.tar.end()
        break
      case 'd':
        // The parser will use its buffer again: what is kept is copied.
        this.#take(Buffer.from(chunk.subarray(1)))
        break
      default: // n: the name of an archive; p: progress
    }
  }

  #take(bytes: Buffer): void {
    if (this.#inManifest) this.#manifest.push(bytes)
    else if (!this.tar.destroyed && !this.tar.write(bytes)) this.#connection?.stream.pause()
  }

  handleError(error: Error): void {
    this.tar.destroy(error)
    this.#settle.reject(error)
  }

  handleReadyForQuery(): void {
    this.tar.end()
    this.#settle.resolve({ startLsn: this.#startLsn, manifest: Buffer.concat(this.#manifest) })
  }

  handleRowDescription(): void {}
  handleCommandComplete(): void {}
  handleCopyInResponse(): void {}
  handleEmptyQuery(): void {}
  handlePortalSuspended(): void {}
}
