import { mkdir, open, readdir, readFile, rename } from 'node:fs/promises'
import { join } from 'node:path'

export interface SignedChain {
  shard: number
  length: number
  head: string
  /** SHA-256 of the prints of the rows since the checkpoint before, in hex */
  prints?: string
}

/** What is signed: every chain's length and head at one moment, and the checkpoint before. */
export interface CheckpointBody {
  number: number
  day: string
  at: string
  chains: SignedChain[]
  /** SHA-256 of the body before, in hex; null for the first */
  previous: string | null
}

export interface CheckpointFile {
  number: number
  /** the signed text, a `CheckpointBody` as JSON */
  body: string
  keyId: string
  /** base64 */
  signature: string
  /** Only in the copies: for each chain in its order the first eight bytes of every row's hash since the checkpoint before, base64. */
  prints?: string[]
}

/** So many bytes of a row's hash stand in a copy: they say where history was rewritten; that it was, the whole head says. */
export const printBytes = 8

const nameOf = (number: number) => `checkpoint-${String(number).padStart(6, '0')}.json`

/** Writes the copy so that it is whole or not there, also after a power cut. */
export async function writeCopy(folder: string, file: CheckpointFile): Promise<void> {
  await mkdir(folder, { recursive: true, mode: 0o700 })
  const path = join(folder, nameOf(file.number))
  const handle = await open(`${path}.part`, 'w', 0o600)
  try {
    await handle.writeFile(`${JSON.stringify(file, null, 2)}\n`)
    await handle.sync()
  } finally {
    await handle.close()
  }
  await rename(`${path}.part`, path)
  const directory = await open(folder, 'r')
  await directory.sync().finally(() => directory.close())
}

/** Whether this checkpoint lies there, whole. */
export async function isCopied(folder: string, copied: CheckpointFile): Promise<boolean> {
  const text = await readFile(join(folder, nameOf(copied.number)), 'utf8').catch(() => '')
  try {
    const there = JSON.parse(text) as CheckpointFile
    return (['body', 'signature'] as const).every((part) => there[part] === copied[part])
  } catch {
    return false
  }
}

/** All copies in the folder; one that cannot be read counts as damaged, under the number in its name. */
export async function readCopies(folder: string): Promise<CheckpointFile[]> {
  const names = (await readdir(folder).catch(() => [])).filter((name) => /^checkpoint-\d{6}\.json$/.test(name)).sort()
  return Promise.all(
    names.map(async (name) => {
      const number = Number(name.slice(11, 17))
      try {
        return { ...(JSON.parse(await readFile(join(folder, name), 'utf8')) as CheckpointFile), number }
      } catch {
        return { number, body: '', keyId: '', signature: '' }
      }
    }),
  )
}
