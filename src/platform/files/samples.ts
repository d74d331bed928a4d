import { crc32, deflateSync } from 'node:zlib'

/** The smallest whole PDF of one empty page. */
export function aPdf(note = 'practice'): Buffer {
  return Buffer.from(`%PDF-1.4
% ${note}
1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj
2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj
3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 612 792]>>endobj
trailer<</Root 1 0 R>>
%%EOF
`)
}

/** A PNG of one grey dot; `beside` are chunks written before the picture. */
export function aPng(
  grey = 128,
  beside: readonly { type: string; data: Buffer }[] = [],
  size = { width: 1, height: 1 },
): Buffer {
  const header = Buffer.from([0, 0, 0, 0, 0, 0, 0, 0, 8, 0, 0, 0, 0])
  header.writeUInt32BE(size.width, 0)
  header.writeUInt32BE(size.height, 4)
  const chunks = [
    chunk('IHDR', header),
    ...beside.map(({ type, data }) => chunk(type, data)),
    chunk('IDAT', deflateSync(Buffer.from([0, grey]))),
    chunk('IEND', Buffer.alloc(0)),
  ]
  return Buffer.concat([Buffer.from([0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10]), ...chunks])
}

function chunk(type: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type), data])
  const framed = Buffer.alloc(8 + body.length)
  framed.writeUInt32BE(data.length, 0)
  body.copy(framed, 4)
  framed.writeUInt32BE(crc32(body), 4 + body.length)
  return framed
}

/** A JPEG of one grey dot; `beside` are segments written before the picture, marker and data. */
export function aJpeg(
  beside: readonly { marker: number; data: Buffer }[] = [],
  size = { width: 1, height: 1 },
): Buffer {
  const frame = Buffer.from('080001000101011100', 'hex')
  frame.writeUInt16BE(size.height, 1)
  frame.writeUInt16BE(size.width, 3)
  const codes = (table: number) => Buffer.concat([Buffer.from([table, 1]), Buffer.alloc(16)])
  return Buffer.concat([
    Buffer.from('ffd8', 'hex'),
    segment(0xe0, Buffer.from('4a46494600010100000100010000', 'hex')),
    ...beside.map(({ marker, data }) => segment(marker, data)),
    segment(0xdb, Buffer.concat([Buffer.from([0]), Buffer.alloc(64, 1)])),
    segment(0xc0, frame),
    segment(0xc4, codes(0x00)),
    segment(0xc4, codes(0x10)),
    segment(0xda, Buffer.from('010100003f00', 'hex')),
    Buffer.from('3fffd9', 'hex'),
  ])
}

function segment(marker: number, data: Buffer): Buffer {
  const head = Buffer.from([0xff, marker, 0, 0])
  head.writeUInt16BE(data.length + 2, 2)
  return Buffer.concat([head, data])
}
