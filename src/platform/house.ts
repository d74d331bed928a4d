import { randomBytes, randomUUID } from 'node:crypto'
import { dayInZone } from '#kernel/calendar.ts'
import { codeFrom } from '#kernel/codes.ts'
import type { Language } from '#kernel/language.ts'
import type { Actor } from '#platform/access/actor.ts'
import type { Circumstances, Tools } from '#platform/circumstances.ts'
import type { Db } from '#platform/database/connection.ts'
import type { DiskSpace } from '#platform/disk-space.ts'
import type { VirusScanner } from '#platform/files/virus-scanner.ts'
import type { Registry } from '#platform/module.ts'

export interface Installation {
  kind: 'practice' | 'production'
  /** The time zone of the pack: deadlines are days there. */
  zone: string
  packCode: string
}

/** One running installation: its database, its registry of modules, its tools and its clock. */
export interface House {
  db: Db
  registry: Registry
  tools: Tools
  installation: Installation
  /** Where the key lies that signs the audit's checkpoints, and where their copies go: outside the database. */
  checkpoints: { keysDir: string; copies: string }
  /** Whether there is room to write; left out where nobody watches, as in tests. */
  disk?: Pick<DiskSpace, 'readOnly' | 'sawFull'>
  /** Looks for malware in what people send, where one is connected. */
  scanner?: VirusScanner
  /** The present instant, ISO 8601 in UTC. Tests and practice travel in time by replacing it. */
  clock(): string
}

/** The circumstances in which an actor acts now. */
export function circumstancesOf(
  house: House,
  actor: Actor,
  o: { language?: Language; requestId?: string } = {},
): Circumstances {
  const now = house.clock()
  return {
    actor,
    now,
    today: dayInZone(now, house.installation.zone),
    language: o.language ?? actor.language,
    fresh: randomUUID,
    freshCode: (prefix) => codeFrom(prefix, randomBytes(8)),
    requestId: o.requestId ?? randomUUID(),
    tools: house.tools,
  }
}
