import type pg from 'pg'
import type { Visit } from './in-browser.ts'
import type { Answered, PeerProcess } from './peer-process.ts'

/** The three things that everybody is asked for. */
export const asked = ['list of 50 with relations', 'filtered search', 'create'] as const
export type AskedFor = (typeof asked)[number]

export interface Database {
  host: string
  port: number
  user: string
  database: string
}

/** A server of a peer with the same officers, somebody signed in. */
export interface RunningPeer {
  process: PeerProcess
  /** By its API, or null where this server has none that is measured. */
  api: Record<AskedFor, (n: number) => Promise<Answered>> | null
  /** By its pages, or null. */
  pages: { cookie: string; visits: Record<AskedFor, Visit> } | null
}

export interface Peer {
  name: string
  /** Fetches its packages into a folder of its own unless they are there, and builds it. */
  install(folder: string, say: (line: string) => void): void
  /** Servers one after another; each is closed before the next is started. */
  servers(o: { folder: string; database: Database; client: pg.Client }): (() => Promise<RunningPeer>)[]
}
