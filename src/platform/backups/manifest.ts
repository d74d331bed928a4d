import { z } from 'zod'

/** The version of the archive's form; a program refuses what it does not know. */
export const archiveFormat = 1

/** The first file of an archive: what it is, known before anything else is read. */
export const archiveHeader = z.object({
  format: z.number(),
  /** `whole`: database and files; `files`: those of an installation whose database is elsewhere; `keys`: only its keys. */
  kind: z.enum(['whole', 'files', 'keys']),
  contingent: z.string(),
  madeAt: z.string(),
  installation: z.object({ kind: z.string(), pack: z.string() }),
  postgres: z.number().nullable(),
})
export type ArchiveHeader = z.infer<typeof archiveHeader>

const fileLine = z.object({ name: z.string(), bytes: z.number(), sha256: z.string() })
export type FileLine = z.infer<typeof fileLine>

const tableDigest = z.object({ name: z.string(), rows: z.number(), sha256: z.string() })
export type TableDigest = z.infer<typeof tableDigest>

const moment = z.object({
  at: z.string(),
  /** The named point in the log at which replay stops. */
  restorePoint: z.string(),
  startLsn: z.string(),
  endLsn: z.string(),
  tables: z.array(tableDigest),
  chains: z.array(z.object({ shard: z.number(), length: z.number(), head: z.string() })),
  migrations: z.array(z.object({ module: z.string(), name: z.string(), checksum: z.string() })),
})
export type Moment = z.infer<typeof moment>

/** The last file of an archive: every other file with its checksum, and what the database held at the moment of the backup. */
export const archiveManifest = z.object({
  header: archiveHeader,
  files: z.array(fileLine),
  moment: moment.nullable(),
  /** Attachments that were gone or damaged on the disk before the backup was made. */
  damagedBefore: z.array(z.string()),
})
export type ArchiveManifest = z.infer<typeof archiveManifest>

export const headerName = 'contingent-backup.json'
export const manifestName = 'manifest.json'
