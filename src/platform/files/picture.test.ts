import fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import { readPicture } from './picture.ts'
import { aJpeg, aPng } from './samples.ts'

const place = Buffer.from('N 45.4215 W 75.6972, taken by J. Tremblay')

/** Exif as a camera writes it: byte order, the way the camera was held, and a place behind it. */
function exif(order: 'II' | 'MM', turn: number): Buffer {
  const tiff = Buffer.alloc(26)
  tiff.write(order, 0, 'latin1')
  const u16 = (value: number, at: number) =>
    order === 'II' ? tiff.writeUInt16LE(value, at) : tiff.writeUInt16BE(value, at)
  const u32 = (value: number, at: number) =>
    order === 'II' ? tiff.writeUInt32LE(value, at) : tiff.writeUInt32BE(value, at)
  u16(42, 2)
  u32(8, 4)
  u16(1, 8)
  u16(0x0112, 10)
  u16(3, 12)
  u32(1, 14)
  u16(turn, 18)
  return Buffer.concat([Buffer.from('Exif\0\0', 'latin1'), tiff, place])
}

describe('what stands beside a picture', () => {
  test.each([
    ['Exif', 0xe1, exif('II', 1)],
    ['XMP', 0xe1, Buffer.concat([Buffer.from('http://ns.adobe.com/xap/1.0/\0'), place])],
    ['IPTC', 0xed, place],
    ['a comment', 0xfe, place],
    ['a maker’s own segment', 0xe5, place],
  ])('V14.2.8 is not kept with a JPEG: %s', (_what, marker, data) => {
    const content = readPicture('image/jpeg', aJpeg([{ marker, data }]))!.content
    expect(content.includes(place)).toBe(false)
    expect(readPicture('image/jpeg', content)).toMatchObject({ width: 1, height: 1, content })
  })
  test.each(['tEXt', 'iTXt', 'zTXt', 'eXIf', 'tIME', 'prVt'])('V14.2.8 is not kept with a PNG: %s', (type) => {
    const content = readPicture('image/png', aPng(7, [{ type, data: place }]))!.content
    expect(content).toEqual(aPng(7))
  })
  test.each([
    ['II', 6],
    ['MM', 8],
    ['II', 3],
  ] as const)('leaves how the camera was held (%s, %i), and only that', (order, turn) => {
    const { content } = readPicture('image/jpeg', aJpeg([{ marker: 0xe1, data: exif(order, turn) }]))!
    expect(content.includes(place)).toBe(false)
    expect(content.includes('Exif')).toBe(true)
    const again = readPicture('image/jpeg', content)!
    expect(again.content).toEqual(content)
    expect(content.readUInt16LE(content.indexOf('Exif') + 6 + 18)).toBe(turn)
  })
  test.each([
    ['image/png', aPng()],
    ['image/jpeg', aJpeg()],
  ] as const)('is cut off where it stands behind the end of a %s', (type, whole) => {
    expect(readPicture(type, Buffer.concat([whole, place]))!.content).toEqual(whole)
  })
})

describe('a broken picture', () => {
  test.each([
    ['image/png', aPng()],
    ['image/jpeg', aJpeg()],
  ] as const)('is none, wherever a %s was cut', (type, whole) => {
    for (let at = 0; at < whole.length; at += 1) expect(readPicture(type, whole.subarray(0, at))).toBeNull()
  })
  it('is found by the check sum of a PNG, whichever byte was changed', () => {
    const whole = aPng()
    for (let at = 0; at < whole.length; at += 1) {
      const changed = Buffer.from(whole)
      changed[at] = changed[at]! ^ 0x10
      expect(readPicture('image/png', changed)).toBeNull()
    }
  })
  it('never throws and never grows, whatever the bytes', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 300 }), fc.boolean(), (noise, png) => {
        const start = png ? aPng().subarray(0, 40) : aJpeg().subarray(0, 30)
        const found = readPicture(png ? 'image/png' : 'image/jpeg', Buffer.concat([start, noise]))
        expect(found === null || found.content.length <= start.length + noise.length).toBe(true)
      }),
    )
  })
})
