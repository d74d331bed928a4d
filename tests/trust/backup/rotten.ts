import { open, readdir } from 'node:fs/promises'
import { Readable } from 'node:stream'
import { buffer } from 'node:stream/consumers'
import { createGunzip, createGzip } from 'node:zlib'
import { Decrypter, Encrypter } from 'age-encryption'
import { extract } from 'tar-stream'

/** Turns one bit of one byte on the disk for as long as `work` runs. */
export async function withFlippedByte<T>(path: string, at: number, bit: number, work: () => Promise<T>): Promise<T> {
  await flip(path, at, bit)
  try {
    return await work()
  } finally {
    await flip(path, at, bit)
  }
}

async function flip(path: string, at: number, bit: number): Promise<void> {
  const file = await open(path, 'r+')
  try {
    const byte = Buffer.alloc(1)
    await file.read(byte, 0, 1, at)
    byte[0]! ^= 1 << bit
    await file.write(byte, 0, 1, at)
  } finally {
    await file.close()
  }
}

export interface Opened {
  tar: Buffer
  /** Where in the tar the contents of the files lie that the manifest lists. */
  contents: { name: string; from: number; bytes: number }[]
}

const block = 512

/** The inside of an archive, for rot that comes before the encryption. */
export async function openArchive(path: string, identity: string): Promise<Opened> {
  const decrypter = new Decrypter()
  decrypter.addIdentity(identity)
  const file = await open(path)
  const closed = await file.readFile().finally(() => file.close())
  const tar = await buffer(Readable.from([await decrypter.decrypt(closed)]).pipe(createGunzip()))
  const contents: Opened['contents'] = []
  const entries = extract()
  entries.end(tar)
  let from = 0
  for await (const entry of entries) {
    const { name, size = 0 } = entry.header
    entry.resume()
    from += block
    if (size > 0 && /^(database|files|data)\//.test(name)) contents.push({ name, from, bytes: size })
    from += Math.ceil(size / block) * block
  }
  return { tar, contents }
}

/** Closes an archive again around a tar. */
export async function closeArchive(path: string, tar: Buffer, recipient: string): Promise<void> {
  const encrypter = new Encrypter()
  encrypter.addRecipient(recipient)
  const zipped = await buffer(Readable.from([tar]).pipe(createGzip({ level: 1 })))
  const file = await open(path, 'w')
  await file.writeFile(await encrypter.encrypt(zipped)).finally(() => file.close())
}

export const isEmpty = async (dir: string): Promise<boolean> => (await readdir(dir).catch(() => [])).length === 0
