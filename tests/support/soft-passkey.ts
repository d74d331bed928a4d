import { createHash, createSign, generateKeyPairSync, type KeyObject, randomBytes } from 'node:crypto'
import type { RelyingParty } from '#platform/access/factors/relying-party.ts'

/** A passkey without a browser: what an authenticator would answer, and what a dishonest one would. */
export class SoftPasskey {
  readonly id = randomBytes(16).toString('base64url')
  readonly #key: KeyObject
  readonly #public: { x: Buffer; y: Buffer }
  #counter = 0
  #user: string | undefined

  constructor() {
    const { privateKey, publicKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' })
    const { x, y } = publicKey.export({ format: 'jwk' })
    this.#key = privateKey
    this.#public = { x: Buffer.from(x!, 'base64url'), y: Buffer.from(y!, 'base64url') }
  }

  /** The answer to `navigator.credentials.create`, as the page script sends it. */
  make(options: object, rp: RelyingParty, o: SoftAnswer = {}): string {
    const { challenge, user } = options as { challenge: string; user: { id: string } }
    this.#user = user.id
    const cose = Buffer.concat([
      // {1: 2, 3: -7, -1: 1, -2: x, -3: y}
      Buffer.from('a5010203262001215820', 'hex'),
      this.#public.x,
      Buffer.from('225820', 'hex'),
      this.#public.y,
    ])
    const id = Buffer.from(this.id, 'base64url')
    const attested = Buffer.concat([Buffer.alloc(16), Buffer.from([0, id.length]), id, cose])
    const data = Buffer.concat([this.#head(rp, 0x40, o), attested])
    // {"fmt": "none", "attStmt": {}, "authData": data}
    const object = Buffer.concat([
      Buffer.from('a363666d74646e6f6e656761747453746d74a068617574684461746159', 'hex'),
      Buffer.from([data.length >> 8, data.length & 0xff]),
      data,
    ])
    return this.#answer({
      clientDataJSON: client('webauthn.create', challenge, o.origin ?? rp.origin),
      attestationObject: object.toString('base64url'),
      transports: ['internal'],
    })
  }

  /** The answer to `navigator.credentials.get`. */
  show(options: object, rp: RelyingParty, o: SoftAnswer = {}): string {
    const { challenge } = options as { challenge: string }
    this.#counter = o.counter ?? this.#counter + 1
    const data = this.#head(rp, 0, o)
    const clientDataJSON = client('webauthn.get', o.challenge ?? challenge, o.origin ?? rp.origin)
    const signed = Buffer.concat([data, createHash('sha256').update(Buffer.from(clientDataJSON, 'base64url')).digest()])
    const signature = createSign('sha256').update(signed).sign(this.#key)
    if (o.broken) signature[signature.length - 1]! ^= 1
    return this.#answer({
      clientDataJSON,
      authenticatorData: data.toString('base64url'),
      signature: signature.toString('base64url'),
      ...(this.#user ? { userHandle: this.#user } : {}),
    })
  }

  #head(rp: RelyingParty, flags: number, o: SoftAnswer): Buffer {
    const counter = Buffer.alloc(4)
    counter.writeUInt32BE(this.#counter)
    const present = o.unverified ? 0x01 : 0x05
    return Buffer.concat([
      createHash('sha256')
        .update(o.rpId ?? rp.id)
        .digest(),
      Buffer.from([flags | present]),
      counter,
    ])
  }

  #answer(response: object): string {
    return JSON.stringify({
      id: this.id,
      rawId: this.id,
      type: 'public-key',
      clientExtensionResults: {},
      response,
    })
  }
}

/** What a dishonest page or authenticator changes. */
export interface SoftAnswer {
  origin?: string
  rpId?: string
  challenge?: string
  counter?: number
  /** the authenticator did not check its owner by PIN, face or finger */
  unverified?: boolean
  /** the signature does not fit */
  broken?: boolean
}

const client = (type: string, challenge: string, origin: string): string =>
  Buffer.from(JSON.stringify({ type, challenge, origin, crossOrigin: false })).toString('base64url')
