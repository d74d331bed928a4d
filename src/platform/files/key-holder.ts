import type { SealedShut } from './sealed-shut.ts'

/**
 * Whoever holds the master keys wraps and unwraps data keys, and hands no master key out: a file (`key-file.ts`) or a
 * custodian's process (`platform/custody`). Each call may throw `SealedShut`.
 */
export interface KeyHolder {
  wrap(dataKey: Buffer, boundTo: string): Promise<Buffer>
  /** Throws `UnknownMaster` when the key that wrapped it is gone, and anything else when it was changed or moved. */
  unwrap(wrapped: Buffer, boundTo: string): Promise<Buffer>
  /** The same data key, wrapped by the master key in use. */
  rewrap(wrapped: Buffer, boundTo: string): Promise<Buffer>
  /** The id of the master key in use. */
  inUse(): Promise<string>
  /** Makes a master key and puts it in use; those before it still unwrap. Returns its id. */
  renew(): Promise<string>
  /** Forgets every master key but the one in use; returns how many. What they wrapped, old backups included, is gone. */
  forgetOld(): Promise<number>
  /** From now on refuses to unwrap what is bound so, whichever backup brings it back. */
  refuseForGood(boundTo: readonly string[]): Promise<void>
  /** Null while sealed values open; else why they do not. */
  shut(): Promise<SealedShut | null>
  close(): void
}

/** Where master keys lie unless told otherwise: beside the data directory, never in it (nor in its backups). */
export const keysDirFor = (dataDir: string): string => `${dataDir.replace(/[/\\]+$/, '')}-keys`
