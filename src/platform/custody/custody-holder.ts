import type { KeyHolder } from '#platform/files/key-holder.ts'
import { masterOf, UnknownMaster } from '#platform/files/master-keys.ts'
import { SealedShut } from '#platform/files/sealed-shut.ts'
import type { CustodianClient } from './custodian-client.ts'
import { CustodyFault } from './custody-fault.ts'

/** Master keys that a custodian's process holds: this process never sees one, and is refused while they are locked. */
export class CustodyHolder implements KeyHolder {
  readonly custodian: CustodianClient

  constructor(custodian: CustodianClient) {
    this.custodian = custodian
  }

  wrap = (dataKey: Buffer, boundTo: string): Promise<Buffer> => this.#bytes('wrap', dataKey, boundTo)
  unwrap = (wrapped: Buffer, boundTo: string): Promise<Buffer> => this.#bytes('unwrap', wrapped, boundTo)
  rewrap = (wrapped: Buffer, boundTo: string): Promise<Buffer> => this.#bytes('rewrap', wrapped, boundTo)
  inUse = (): Promise<string> => this.#asked('in-use')
  renew = (): Promise<string> => this.#asked('renew')
  forgetOld = (): Promise<number> => this.#asked('forget-old')

  async refuseForGood(boundTo: readonly string[]): Promise<void> {
    for (let at = 0; at < boundTo.length; at += 1000)
      await this.#asked('refuse', { boundTo: boundTo.slice(at, at + 1000) })
  }

  async shut(): Promise<SealedShut | null> {
    return this.#asked('in-use').then(
      () => null,
      (fault) => {
        if (fault instanceof SealedShut) return fault
        throw fault
      },
    )
  }

  close(): void {
    this.custodian.close()
  }

  async #bytes(op: string, bytes: Buffer, boundTo: string): Promise<Buffer> {
    try {
      return Buffer.from(await this.#asked<string>(op, { bytes: bytes.toString('base64'), boundTo }), 'base64')
    } catch (fault) {
      if (fault instanceof CustodyFault && fault.code === 'unknown-master')
        throw new UnknownMaster(masterOf(bytes), 'custody')
      throw fault
    }
  }

  async #asked<T>(op: string, fields: Record<string, unknown> = {}): Promise<T> {
    try {
      return await this.custodian.ask<T>(op, fields)
    } catch (fault) {
      if (!(fault instanceof CustodyFault)) throw fault
      if (fault.code === 'destroyed') throw SealedShut.destroyed()
      if (fault.code === 'not-set-up' || fault.code === 'unreachable') throw SealedShut.unattended()
      if (fault.code === 'locked') throw SealedShut.locked(await this.#names())
      throw fault
    }
  }

  #names(): Promise<string[]> {
    return this.custodian.state().then(
      ({ custodians }) => custodians,
      () => [],
    )
  }
}
