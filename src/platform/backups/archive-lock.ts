import { Decrypter, Encrypter } from 'age-encryption'

/** What an archive is closed with: a passphrase, or the public halves of key pairs. */
export type ArchiveLock = { passphrase: string } | { recipients: readonly string[] }

/** What opens it again: the passphrase, or the secret half of one of the key pairs. */
export type ArchiveKey = { passphrase: string } | { identities: readonly string[] }

export const shortestPassphrase = 15

export function encrypterOf(lock: ArchiveLock): Encrypter {
  const encrypter = new Encrypter()
  if ('passphrase' in lock) {
    if ([...lock.passphrase].length < shortestPassphrase)
      throw new Error(`A passphrase of a backup has ${shortestPassphrase} characters or more.`)
    encrypter.setPassphrase(lock.passphrase)
  } else {
    if (lock.recipients.length === 0) throw new Error('A backup is closed for at least one recipient.')
    for (const recipient of lock.recipients) encrypter.addRecipient(recipient)
  }
  return encrypter
}

export function decrypterOf(key: ArchiveKey): Decrypter {
  const decrypter = new Decrypter()
  if ('passphrase' in key) decrypter.addPassphrase(key.passphrase)
  else for (const identity of key.identities) decrypter.addIdentity(identity)
  return decrypter
}
