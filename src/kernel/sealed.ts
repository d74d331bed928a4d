import type { ClosedCompartment } from './compartments.ts'

/** An encrypted value as it is kept. Binary parts are base64; `keyId` names the data key that opens it. */
export interface Sealed {
  readonly keyId: string
  readonly nonce: string
  readonly tag: string
  readonly ciphertext: string
}

/** The one place to which a sealed value belongs. Moved to any other row, column, person or version it does not open. */
export interface SealedBinding {
  readonly compartment: ClosedCompartment
  readonly personId: string
  readonly table: string
  readonly row: string
  readonly column: string
  readonly version: number
}

/** The binding as authenticated data, `table|row|column|person|version`. Throws when a part is empty or holds '|'. */
export function bindingText({ table, row, column, personId, version }: SealedBinding): string {
  const parts = [table, row, column, personId, String(version)]
  if (parts.some((part) => part === '' || part.includes('|')) || !Number.isSafeInteger(version))
    throw new RangeError(`not a binding: ${parts.join(' ')}`)
  return parts.join('|')
}
