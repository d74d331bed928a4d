/** An archive that is not what was written: which file in it, and how that shows. Nothing of it is used. */
export class DamagedArchive extends Error {
  readonly path: string
  /** The file inside that was being read, or that does not match. */
  readonly file: string
  constructor(path: string, file: string, how: string) {
    super(`The backup ${path} is damaged at ${file}: ${how}. Nothing of it was used.`)
    this.name = 'DamagedArchive'
    this.path = path
    this.file = file
  }
}

/** The passphrase or the key does not open this archive; or its first lines are damaged, which looks the same. */
export class DoesNotUnlock extends Error {
  constructor(path: string, why: string) {
    super(`The backup ${path} does not open with this passphrase or key (${why}).`)
    this.name = 'DoesNotUnlock'
  }
}

/** An archive made by a later version than this one. */
export class LaterArchive extends Error {
  constructor(path: string, why: string) {
    super(`The backup ${path} was made by a later version (${why}): restore it with that version or a newer one.`)
    this.name = 'LaterArchive'
  }
}
