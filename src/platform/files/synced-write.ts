import { closeSync, fsyncSync, openSync, writeFileSync } from 'node:fs'

/** Writes a new file and waits until the disk has it. Throws when the file exists. */
export function writeSynced(path: string, bytes: Buffer, mode = 0o600): void {
  const file = openSync(path, 'wx', mode)
  try {
    writeFileSync(file, bytes)
    fsyncSync(file)
  } finally {
    closeSync(file)
  }
}

/** Waits until the disk has the names in a folder. */
export function syncFolder(dir: string): void {
  const folder = openSync(dir, 'r')
  try {
    fsyncSync(folder)
  } finally {
    closeSync(folder)
  }
}
