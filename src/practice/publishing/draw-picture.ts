import { crc32, deflateSync } from 'node:zlib'

/** A landscape in six colours, as a PNG: invented people have no photographs. */
export function drawPicture(width = 960, height = 540): Buffer {
  const colours = ['dcecf2', 'f4d58d', '8fb8a8', '5d8f7c', '2f5d55', '0b3b46'].flatMap((hex) => [
    ...Buffer.from(hex, 'hex'),
  ])
  const rows: Buffer[] = []
  const hill = (x: number, at: number, rise: number, wave: number) =>
    height * at - height * rise * (Math.sin((x / width) * wave) + Math.sin((x / width) * wave * 2.3) / 3)
  for (let y = 0; y < height; y += 1) {
    const row = Buffer.alloc(width + 1)
    for (let x = 0; x < width; x += 1) {
      const sun = (x - width * 0.72) ** 2 + (y - height * 0.3) ** 2 < (height * 0.11) ** 2
      let colour = sun ? 1 : 0
      if (y > hill(x, 0.55, 0.08, 5)) colour = 2
      if (y > hill(x, 0.66, 0.06, 7)) colour = 3
      if (y > hill(x, 0.8, 0.07, 4)) colour = 4
      // Two figures on the nearest hill.
      for (const [at, size] of [
        [0.34, 0.15],
        [0.4, 0.14],
      ] as const) {
        const [cx, foot] = [width * at, hill(width * at, 0.8, 0.07, 4) + 4]
        const tall = height * size
        if (Math.abs(x - cx) < tall * 0.16 && y < foot && y > foot - tall * 0.74) colour = 5
        if ((x - cx) ** 2 + (y - (foot - tall * 0.87)) ** 2 < (tall * 0.12) ** 2) colour = 5
      }
      row[x + 1] = colour
    }
    rows.push(row)
  }
  const header = Buffer.alloc(13)
  header.writeUInt32BE(width, 0)
  header.writeUInt32BE(height, 4)
  header.set([8, 3, 0, 0, 0], 8)
  return Buffer.concat([
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10]),
    chunk('IHDR', header),
    chunk('PLTE', Buffer.from(colours)),
    chunk('IDAT', deflateSync(Buffer.concat(rows), { level: 9 })),
    chunk('IEND', Buffer.alloc(0)),
  ])
}

function chunk(type: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data])
  const framed = Buffer.alloc(data.length + 12)
  framed.writeUInt32BE(data.length, 0)
  body.copy(framed, 4)
  framed.writeUInt32BE(crc32(body), data.length + 8)
  return framed
}
