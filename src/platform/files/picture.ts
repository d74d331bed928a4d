import { crc32 } from 'node:zlib'

export interface Picture {
  width: number
  height: number
  /** The same picture without what cameras and programs write beside it: places, people, devices, comments, previews. */
  content: Buffer
}

/** More than any scanned page needs; above it a small file could fill the memory of whoever opens it (trust.md 2.4). */
export const mostPixels = 50_000_000

/** Reads the structure of a JPEG or PNG to its end, and leaves out what tells more than the picture; null where it is broken. */
export function readPicture(type: 'image/jpeg' | 'image/png', bytes: Uint8Array): Picture | null {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  try {
    return type === 'image/png' ? readPng(file) : readJpeg(file)
  } catch (fault) {
    // A length that leads beyond the end of the file.
    if (fault instanceof RangeError) return null
    throw fault
  }
}

const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10])
const shown = new Set(['IHDR', 'PLTE', 'IDAT', 'IEND', 'tRNS', 'gAMA', 'cHRM', 'sRGB', 'iCCP', 'sBIT', 'pHYS', 'bKGD'])

/** PNG (ISO/IEC 15948): chunks of length, type, data and check sum. */
function readPng(file: Buffer): Picture | null {
  if (!file.subarray(0, 8).equals(signature)) return null
  const kept: Buffer[] = [signature]
  let size: { width: number; height: number } | null = null
  let drawn = false
  for (let at = 8; ; ) {
    const length = file.readUInt32BE(at)
    const end = at + 12 + length
    const type = file.toString('latin1', at + 4, at + 8)
    if (file.readUInt32BE(end - 4) !== crc32(file.subarray(at + 4, end - 4))) return null
    if ((type === 'IHDR') !== (size === null)) return null
    if (type === 'IHDR') size = { width: file.readUInt32BE(at + 8), height: file.readUInt32BE(at + 12) }
    if (type === 'IDAT') drawn = true
    if (shown.has(type)) kept.push(file.subarray(at, end))
    if (type === 'IEND') return size && drawn ? { ...size, content: Buffer.concat(kept) } : null
    at = end
  }
}

const restart = (marker: number): boolean => marker >= 0xd0 && marker <= 0xd7
const startsFrame = (marker: number): boolean =>
  marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker)
/** Tables of codes and of quantities, the scan, its restarts and its lines. */
const draws = new Set([0xc4, 0xcc, 0xda, 0xdb, 0xdc, 0xdd])
/** What must go with a picture to be shown as it is: JFIF without its preview, colour profile, Adobe's colours. */
const goesWith = new Map([
  [0xe0, { begins: 'JFIF\0', length: 16 }],
  [0xe2, { begins: 'ICC_PROFILE\0', length: null }],
  [0xee, { begins: 'Adobe', length: 14 }],
])
const application = (marker: number): boolean => marker >= 0xe0 && marker <= 0xfe

/** JPEG (ISO/IEC 10918-1): segments behind markers, and between them the compressed picture. */
function readJpeg(file: Buffer): Picture | null {
  if (file.readUInt16BE(0) !== 0xffd8) return null
  const kept: Buffer[] = [file.subarray(0, 2)]
  let size: { width: number; height: number } | null = null
  let drawn = false
  for (let at = 2; ; ) {
    if (file.readUInt8(at) !== 0xff) return null
    const marker = file.readUInt8(at + 1)
    if (marker === 0xff) {
      at += 1
      continue
    }
    if (marker === 0xd9) {
      kept.push(file.subarray(at, at + 2))
      return size && drawn ? { ...size, content: Buffer.concat(kept) } : null
    }
    const length = file.readUInt16BE(at + 2)
    let end = at + 2 + length
    if (length < 2 || end > file.length) return null
    const data = file.subarray(at + 4, end)
    if (startsFrame(marker)) {
      // A second frame, or one with other than its components, is nothing that anybody shows.
      if (size || length !== 8 + 3 * data.readUInt8(5)) return null
      size = { height: data.readUInt16BE(1), width: data.readUInt16BE(3) }
    } else if (application(marker)) {
      const turn = marker === 0xe1 ? orientation(data) : null
      if (turn !== null) kept.push(onlyOrientation(turn))
      const wanted = goesWith.get(marker)
      const isWanted =
        wanted &&
        (wanted.length ?? length) === length &&
        data.toString('latin1', 0, wanted.begins.length) === wanted.begins
      if (!isWanted) {
        at = end
        continue
      }
    } else if (!draws.has(marker) || ((marker === 0xdc || marker === 0xdd) && length !== 4)) return null
    if (marker === 0xda) {
      drawn = true
      end = endOfScan(file, end)
    }
    kept.push(file.subarray(at, end))
    at = end
  }
}

/** Where the next marker stands; a restart and a byte FF of the picture itself are none. */
function endOfScan(file: Buffer, from: number): number {
  for (let at = from; ; at += 1) {
    if (file.readUInt8(at) !== 0xff) continue
    const next = file.readUInt8(at + 1)
    if (next !== 0 && next !== 0xff && !restart(next)) return at
  }
}

/** How the camera was held (Exif tag 274, 1 to 8), or null: a page must not lie on its side without it. */
function orientation(exif: Buffer): number | null {
  if (exif.toString('latin1', 0, 6) !== 'Exif\0\0') return null
  const tiff = exif.subarray(6)
  const little = tiff.toString('latin1', 0, 2) === 'II'
  const u16 = (at: number) => (little ? tiff.readUInt16LE(at) : tiff.readUInt16BE(at))
  try {
    const directory = little ? tiff.readUInt32LE(4) : tiff.readUInt32BE(4)
    for (let entry = 0; entry < u16(directory); entry += 1) {
      const at = directory + 2 + entry * 12
      const value = u16(at + 8)
      if (u16(at) === 0x0112) return value >= 1 && value <= 8 ? value : null
    }
  } catch (fault) {
    if (!(fault instanceof RangeError)) throw fault
  }
  return null
}

function onlyOrientation(turn: number): Buffer {
  const exif = Buffer.from('ffe1002245786966000049492a0008000000010012010300010000000000000000000000', 'hex')
  exif.writeUInt16LE(turn, 28)
  return exif
}
