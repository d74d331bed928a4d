import { deflateSync, gzipSync } from 'node:zlib'
import { isRefusal } from '#kernel/refusal.ts'
import { type AcceptedFile, acceptFile, plainFileName, type Upload } from '#platform/files/accepted-file.ts'
import { aJpeg, aPdf, aPng } from '#platform/files/samples.ts'
import { Dice } from '../../src/practice/dice.ts'
import { trustRow } from './row.ts'

const secret = Buffer.from('N 45.4215 W 75.6972')
const page = Buffer.from('<html><script>alert(1)</script>')
const zip = Buffer.from('504b030414000000', 'hex')

/** Twenty sound files; what stands beside the pictures must not survive. */
const seeds: Upload[] = [
  ...[1, 50, 128, 200, 255].map((grey) => ({ bytes: aPng(grey), fileName: `${grey}.png` })),
  ...['tEXt', 'iTXt', 'eXIf', 'zTXt'].map((type) => ({
    bytes: aPng(9, [{ type, data: secret }]),
    fileName: 'seen.png',
  })),
  ...[0xe1, 0xe5, 0xed, 0xfe, 0xef].map((marker) => ({
    bytes: aJpeg([{ marker, data: secret }]),
    fileName: 'photo.jpg',
  })),
  ...['a', 'practice', 'é', 'long '.repeat(200), '%%', '<<>>'].map((note) => ({
    bytes: aPdf(note),
    fileName: 'paper.pdf',
  })),
]

const after = (bytes: Uint8Array, tail: Buffer) => Buffer.concat([bytes, tail])
const before = (bytes: Uint8Array, head: Buffer) => Buffer.concat([head, bytes])

/** Files that lie, whatever is done to them: each must be refused or come out as a plain picture. */
const lies: Upload[] = [
  ...['.exe', '.html', '.svg', '.docm', '.zip', '.php', '.js', '.lnk', '.pdf.exe', '', '.png ', '.jpg\u0000.exe'].map(
    (ending) => ({ bytes: aPng(), fileName: `file${ending}` }),
  ),
  { bytes: page, fileName: 'page.pdf' },
  { bytes: page, fileName: 'page.png' },
  { bytes: before(aPng(), page), fileName: 'polyglot.png' },
  { bytes: after(aPng(), zip), fileName: 'polyglot.png' },
  { bytes: after(aJpeg(), page), fileName: 'polyglot.jpg' },
  { bytes: aJpeg([{ marker: 0xfe, data: page }]), fileName: 'comment.jpg' },
  { bytes: aPng(1, [{ type: 'tEXt', data: page }]), fileName: 'comment.png' },
  { bytes: after(aPdf(), zip), fileName: 'polyglot.pdf' },
  { bytes: before(aPdf(), page), fileName: 'polyglot.pdf' },
  { bytes: aPng(1, [], { width: 64_000, height: 64_000 }), fileName: 'flood.png' },
  { bytes: aPng(1, [], { width: 0xffffffff, height: 0xffffffff }), fileName: 'flood.png' },
  { bytes: aJpeg([], { width: 65_535, height: 65_535 }), fileName: 'flood.jpg' },
  { bytes: gzipSync(Buffer.alloc(10_000_000)), fileName: 'bomb.pdf' },
  { bytes: deflateSync(Buffer.alloc(10_000_000)), fileName: 'bomb.png' },
  {
    bytes: Buffer.from('<?xml version="1.0"?><!DOCTYPE a [<!ENTITY b "c">]><svg/>'),
    fileName: 'picture.png',
    declaredType: 'image/svg+xml',
  },
  {
    bytes: Buffer.from('X5O!P%@AP[4\\PZX54(P^)7CC)7}$EICAR-STANDARD-ANTIVIRUS-TEST-FILE!$H+H*'),
    fileName: 'eicar.pdf',
  },
  { bytes: Buffer.alloc(0), fileName: 'nothing.pdf' },
  { bytes: Buffer.alloc(10 * 1024 * 1024 + 1, 32), fileName: 'large.pdf' },
]

const names = [
  '../../etc/passwd.png',
  'C:\\boot.png',
  '/etc/shadow.png',
  '..%2f..%2fx.png',
  'a\u202egnp.png',
  'CON.png',
  '.htaccess.png',
  'a\r\nb.png',
  `${'x'.repeat(5000)}.png`,
  '..\\..\\x.png',
]

/** Flips bits, cuts, doubles and joins, as files are broken on their way or on purpose. */
function mutated({ bytes, fileName }: Upload, dice: Dice): Upload & { spliced?: boolean } {
  const file = Buffer.from(bytes)
  const at = Math.floor(dice.next() * file.length)
  const kind = Math.floor(dice.next() * 6)
  if (kind === 0) return { bytes: file.subarray(0, at), fileName }
  if (kind === 1)
    return {
      bytes: Buffer.concat([file.subarray(0, at), file.subarray(0, at), file.subarray(at)]),
      fileName,
      spliced: true,
    }
  if (kind === 2)
    return { bytes: Buffer.concat([file.subarray(0, at), page, file.subarray(at)]), fileName, spliced: true }
  if (kind === 3) return { bytes: Buffer.concat([file, dice.pick(seeds).bytes]), fileName }
  for (let flips = 0; flips < 1 + file.length * 0.004; flips += 1) {
    const where = Math.floor(dice.next() * file.length)
    file[where] = file[where]! ^ (1 << Math.floor(dice.next() * 8))
  }
  return { bytes: file, fileName }
}

type Accept = (upload: Upload) => Promise<AcceptedFile | { refused: true }>

async function faultsOf(upload: Upload & { spliced?: boolean }, accept: Accept): Promise<string[]> {
  const said = (what: string) =>
    `${JSON.stringify(upload.fileName.slice(0, 40))} of ${upload.bytes.length} bytes: ${what}`
  const began = performance.now()
  const accepted = await accept(upload)
  const faults: string[] = []
  if (performance.now() - began > 5_000) faults.push(said('hangs'))
  if (isRefusal(accepted) || 'refused' in accepted) return faults
  const { content, mediaType } = accepted
  if (mediaType === 'application/pdf') {
    if (!content.subarray(0, 5).equals(Buffer.from('%PDF-')))
      faults.push(said('kept as a PDF that does not begin as one'))
    if (!/%%EOF[\s\0]*$/.test(content.toString('latin1'))) faults.push(said('kept with something behind its end'))
    return faults
  }
  // An independent eye: the kept picture holds nothing that was written beside it, and is accepted again as it is.
  // What was spliced into its tables has become picture.
  for (const [what, marks] of Object.entries({ 'a place': secret, 'a page': page, 'an archive': zip }))
    if (!upload.spliced && content.includes(marks) && !isScan(content, marks)) faults.push(said(`kept with ${what}`))
  const again = await acceptFile({ bytes: content, fileName: upload.fileName })
  if (isRefusal(again) || !again.content.equals(content)) faults.push(said('kept, but not accepted as it was kept'))
  return faults
}

/** Between the start of a JPEG's scan and its end everything is picture, whatever it spells. */
const isScan = (content: Buffer, marks: Buffer): boolean => {
  const scan = content.indexOf(Buffer.from('ffda', 'hex'))
  return content[0] === 0xff && scan > 0 && content.indexOf(marks) > scan
}

async function uploads(n: number, seed: number, accept: Accept = acceptFile) {
  const dice = new Dice(`uploads ${seed}`)
  const before = process.memoryUsage.rss()
  const faults: string[] = []
  let kept = 0
  for (let done = 0; done < n; done += 1) {
    const upload = done < lies.length ? lies[done]! : mutated(seeds[done % seeds.length]!, dice)
    faults.push(
      ...(await faultsOf(upload, async (one) => {
        const accepted = await accept(one)
        if (!isRefusal(accepted)) kept += 1
        return accepted
      })),
    )
  }
  for (const name of names)
    if (/[/\\\p{C}]|^\./u.test(plainFileName(name)) || plainFileName(name).length > 150)
      faults.push(`the name ${JSON.stringify(name.slice(0, 40))} stays`)
  const grown = Math.round((process.memoryUsage.rss() - before) / 1_048_576)
  if (grown > 300) faults.push(`memory grew by ${grown} MB`)
  return { n, faults, figure: `${kept} kept, ${n - kept} refused; memory +${Math.max(0, grown)} MB` }
}

trustRow({
  id: 'B17',
  what: 'malformed and lying uploads: none kept that should not be',
  everyday: 2_000,
  full: 100_000,
  run: ({ n, seed }) => uploads(n, seed),
  planted: [
    {
      what: 'pictures are kept as they came',
      run: ({ seed }) =>
        uploads(500, seed, async (one) => {
          const accepted = await acceptFile(one)
          return isRefusal(accepted) ? accepted : { ...accepted, content: Buffer.from(one.bytes) }
        }),
    },
    {
      what: 'the ending of the name is believed',
      run: ({ seed }) =>
        uploads(200, seed, async (one) => ({
          mediaType: one.fileName.endsWith('.pdf') ? 'application/pdf' : 'image/png',
          content: Buffer.from(one.bytes),
        })),
    },
  ],
})
