import type { Sealed } from '#kernel/sealed.ts'

const format = 1
const headerLength = 1 + 16 + 12 + 16

/** A sealed value as one `bytea`: format 1, then key id (16 bytes), nonce (12), tag (16) and ciphertext. */
export function toBytes(sealed: Sealed): Buffer {
  return Buffer.concat([
    Buffer.from([format]),
    Buffer.from(sealed.keyId.replaceAll('-', ''), 'hex'),
    ...[sealed.nonce, sealed.tag, sealed.ciphertext].map((part) => Buffer.from(part, 'base64')),
  ])
}

/** Reads what `toBytes` wrote; null when it is not that. */
export function fromBytes(bytes: Uint8Array): Sealed | null {
  const all = Buffer.from(bytes)
  if (all.length < headerLength || all[0] !== format) return null
  const id = all.toString('hex', 1, 17)
  return {
    keyId: id.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5'),
    nonce: all.toString('base64', 17, 29),
    tag: all.toString('base64', 29, 45),
    ciphertext: all.toString('base64', 45),
  }
}
