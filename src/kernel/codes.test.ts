import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { codeFrom, isCode, normalizeCode } from './codes.ts'

const aCode = fc.uint8Array({ minLength: 4, maxLength: 4 }).map((bytes) => codeFrom('REQ', bytes))
const symbols = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'

describe('a code that people read out', () => {
  it('has a prefix, six symbols and a check symbol', () => {
    fc.assert(
      fc.property(aCode, (code) => {
        expect(code).toMatch(/^REQ-[0-9A-HJKMNP-TV-Z]{4}-[0-9A-HJKMNP-TV-Z]{3}$/)
      }),
    )
    expect(codeFrom('REQ', new Uint8Array([1, 2, 3, 4]))).toBe('REQ-0G40-R4N')
  })
  it('uses all thirty bits: no two of them give the same code', () => {
    fc.assert(
      fc.property(fc.nat(2 ** 30 - 1), fc.nat(2 ** 30 - 1), (a, b) => {
        const code = (bits: number) => codeFrom('XY', new Uint8Array([bits >>> 24, bits >>> 16, bits >>> 8, bits]))
        expect(code(a) === code(b)).toBe(a === b)
      }),
    )
  })
  it('is understood in lower case, without dashes, and with O for 0 and I or L for 1', () => {
    fc.assert(
      fc.property(aCode, (code) => {
        const careless = code.slice(4).toLowerCase().replaceAll('0', 'o').replace('1', 'i').replaceAll('1', 'L')
        expect(normalizeCode(` req ${careless.replace('-', '')}`)).toBe(code)
        expect(normalizeCode(code.replaceAll('-', '–'))).toBe(code)
      }),
    )
  })
  it('with any one symbol wrong is not a code', () => {
    fc.assert(
      fc.property(aCode, fc.constantFrom(4, 5, 6, 7, 9, 10, 11), fc.constantFrom(...symbols), (code, place, symbol) => {
        fc.pre(code[place] !== symbol)
        expect(normalizeCode(code.slice(0, place) + symbol + code.slice(place + 1))).toBeNull()
      }),
    )
  })
  it('with any two symbols swapped is not a code', () => {
    fc.assert(
      fc.property(aCode, fc.nat(6), fc.nat(6), (code, i, j) => {
        const body = [...code.slice(4).replace('-', '')]
        fc.pre(body[i] !== body[j])
        ;[body[i], body[j]] = [body[j]!, body[i]!]
        expect(isCode(`REQ-${body.join('')}`)).toBe(false)
      }),
    )
  })
  it('of one kind is not read as another', () => {
    const code = codeFrom('REQ', new Uint8Array([9, 8, 7, 6]))
    expect(isCode(code, 'REQ')).toBe(true)
    expect(isCode(code, 'BUL')).toBe(false)
    expect(isCode(code.replace('REQ', 'RFQ'))).toBe(false)
  })
  it('is never found in nonsense', () => {
    for (const text of ['', 'REQ', 'REQ-', '-0G40-R4N', 'REQ-0G40-R4', 'REQ-0G4U-R4N', "'; drop table x", '🙂'])
      expect(isCode(text)).toBe(false)
  })
  it('needs a prefix of capital letters and enough chance', () => {
    expect(() => codeFrom('req', new Uint8Array(4))).toThrow('not a prefix')
    expect(() => codeFrom('REQ', new Uint8Array(3))).toThrow('four random bytes')
  })
})
