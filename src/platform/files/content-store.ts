/** Keeps files under the SHA-256 of their bytes: whole and for good, or not there. Knows nothing of their meaning. */
export interface ContentStore {
  /** Keeps the bytes and returns their SHA-256 in hex; when this returns, no failure of this process can lose them. */
  put(bytes: Buffer): Promise<string>
  /** The bytes. Throws `DamagedFile` when they are gone or are no longer those that were kept. */
  get(sha256: string): Promise<Buffer>
  remove(sha256: string): Promise<void>
  /** Hashes of the files last written before the instant (ISO 8601). */
  olderThan(instant: string): Promise<string[]>
  /** Where keeping may take long: runs the work once it is its turn, so that it does not hold a database connection while it waits. */
  inTurn?<T>(work: () => Promise<T>): Promise<T>
}
