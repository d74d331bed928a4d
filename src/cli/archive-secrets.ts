import { readFileSync } from 'node:fs'
import { createInterface } from 'node:readline'
import { Writable } from 'node:stream'
import { type ArchiveKey, type ArchiveLock, shortestPassphrase } from '#platform/backups/archive-lock.ts'
import { Explained, exit } from './explained.ts'

/** What a command was given to close or open an archive with. */
export interface SecretOptions {
  passphraseFile?: string
  recipient?: string[]
  identity?: string
}

/** How an archive is to be closed: for recipients, or with a passphrase from a file, the environment or the keyboard. */
export async function lockFrom(o: SecretOptions, variable: string, what: string): Promise<ArchiveLock> {
  if (o.recipient && o.recipient.length > 0) {
    for (const one of o.recipient)
      if (!/^age1[a-z0-9]+$/.test(one))
        throw new Explained(
          `${one} is no recipient: it begins with age1 and comes from contingent backup key.`,
          exit.wrongUsage,
        )
    return { recipients: o.recipient }
  }
  const given = givenPassphrase(o, variable)
  const passphrase = given ?? (await askTwice(what, variable))
  if ([...passphrase].length < shortestPassphrase)
    throw new Explained(`The passphrase ${what} has at least ${shortestPassphrase} characters.`, exit.wrongUsage)
  return { passphrase }
}

/** What opens an archive: the secret half of a key pair, or the passphrase. */
export async function keyFrom(o: SecretOptions, variable: string, what: string): Promise<ArchiveKey> {
  if (o.identity) {
    const identities = readText(o.identity)
      .split('\n')
      .filter((line) => line.startsWith('AGE-SECRET-KEY-'))
    if (identities.length === 0)
      throw new Explained(
        `${o.identity} holds no secret key (a line that begins with AGE-SECRET-KEY-).`,
        exit.wrongUsage,
      )
    return { identities }
  }
  return { passphrase: givenPassphrase(o, variable) ?? (await ask(`Passphrase ${what}: `, variable)) }
}

function givenPassphrase(o: SecretOptions, variable: string): string | undefined {
  return o.passphraseFile ? readText(o.passphraseFile).replace(/\r?\n$/, '') : process.env[variable] || undefined
}

function readText(path: string): string {
  try {
    return readFileSync(path, 'utf8')
  } catch (error) {
    throw new Explained(`${path} cannot be read (${(error as NodeJS.ErrnoException).code}).`, exit.wrongUsage)
  }
}

async function askTwice(what: string, variable: string): Promise<string> {
  const first = await ask(`Passphrase ${what}: `, variable)
  if ((await ask('The same again: ', variable)) !== first)
    throw new Explained('The two passphrases are not the same.', exit.wrongUsage)
  return first
}

function ask(question: string, variable: string): Promise<string> {
  if (!process.stdin.isTTY)
    throw new Explained(
      `Nobody is there to type a passphrase: give --recipient or --identity, --passphrase-file, or ${variable}.`,
      exit.wrongUsage,
    )
  // What is typed is not shown.
  const silent = new Writable({ write: (_chunk, _encoding, done) => done() })
  const line = createInterface({ input: process.stdin, output: silent, terminal: true })
  process.stderr.write(question)
  return new Promise((resolve) =>
    line.question('', (text) => {
      line.close()
      process.stderr.write('\n')
      resolve(text)
    }),
  )
}
