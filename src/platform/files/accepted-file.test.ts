import { deflateSync } from 'node:zlib'
import { describe, expect, it, test } from 'vitest'
import { acceptFile, largestFile, plainFileName } from './accepted-file.ts'
import { aJpeg, aPdf, aPng } from './samples.ts'

const accept = (bytes: Uint8Array, fileName: string, declaredType?: string) =>
  acceptFile({ bytes, fileName, declaredType })

describe('a file is accepted', () => {
  test.each([
    ['diplôme.pdf', 'application/pdf', aPdf()],
    ['photo.JPG', 'image/jpeg', aJpeg()],
    ['photo.jpeg', 'image/jpg', aJpeg()],
    ['scan.png', '', aPng()],
    ['scan.png', 'application/octet-stream', aPng()],
  ])('named %s, said to be "%s", with such content', async (name, declared, bytes) => {
    expect(await accept(bytes, name, declared)).toMatchObject({
      mediaType: expect.stringMatching(/^(application\/pdf|image\/jpeg|image\/png)$/),
    })
  })
})

describe('a file is refused', () => {
  test.each([
    ['a picture named as a PDF', aPng(), 'certificate.pdf', '', 'file-not-what-it-says'],
    ['a PDF sent as a picture', aPdf(), 'certificate.pdf', 'image/png', 'file-not-what-it-says'],
    ['a page named as a picture', Buffer.from('<html><script>alert(1)</script>'), 'a.png', '', 'file-not-what-it-says'],
    ['a program named as a PDF', Buffer.from('MZ\x90\0\x03'), 'a.pdf', '', 'file-not-what-it-says'],
    ['a PDF that was cut off', aPdf().subarray(0, 40), 'a.pdf', '', 'file-not-what-it-says'],
    [
      'a PDF with an archive behind it',
      Buffer.concat([aPdf(), Buffer.from('PK\x03\x04')]),
      'a.pdf',
      '',
      'file-not-what-it-says',
    ],
    ['a picture that was cut off', aPng().subarray(0, -6), 'a.png', '', 'file-not-what-it-says'],
    [
      'a picture of 64,000 by 64,000 points',
      aPng(1, [], { width: 64_000, height: 64_000 }),
      'a.png',
      '',
      'picture-too-large',
    ],
    [
      'a photo of 64,000 by 64,000 points',
      aJpeg([], { width: 64_000, height: 64_000 }),
      'a.jpg',
      '',
      'picture-too-large',
    ],
    ['a kind that is not taken', Buffer.from('hello'), 'a.txt', 'text/plain', 'file-type-not-accepted'],
    ['a name without an ending', aPdf(), 'certificate', '', 'file-type-not-accepted'],
    ['a hidden second ending', aPdf(), 'certificate.pdf.exe', '', 'file-type-not-accepted'],
    ['nothing', Buffer.alloc(0), 'a.pdf', 'application/pdf', 'file-empty'],
  ])('V5.2.2 V5.2.6 when it is %s', async (_, bytes, name, declared, code) => {
    expect(await accept(bytes, name, declared)).toMatchObject({ refused: true, code })
  })
  it('from one byte above ten mebibytes', async () => {
    const padded = (size: number) =>
      Buffer.concat([aPdf(), Buffer.alloc(size - aPdf().length - 6, 32), Buffer.from('\n%%EOF')])
    expect(await accept(padded(largestFile), 'a.pdf')).toMatchObject({ mediaType: 'application/pdf' })
    expect(await accept(padded(largestFile + 1), 'a.pdf')).toMatchObject({
      code: 'file-too-large',
      params: { limit: 10 },
    })
  })
  it('when its compressed insides are all there is', async () => {
    expect(await accept(deflateSync(aPng()), 'a.png')).toMatchObject({ code: 'file-not-what-it-says' })
  })
})

test.each([
  ['C:\\Users\\x\\certificat.pdf', 'certificat.pdf'],
  ['../../etc/passwd.png', 'passwd.png'],
  ['O’Brien-Lévesque – diplôme.pdf', 'O’Brien-Lévesque – diplôme.pdf'],
  ['evil\u202egnp.pdf', 'evilgnp.pdf'],
  ['a"b\r\nc.pdf', 'abc.pdf'],
  ['.pdf', 'file.pdf'],
  ['', 'file'],
])('the name %j is kept as %j', (given, kept) => expect(plainFileName(given)).toBe(kept))

test('a long name keeps its ending and 150 letters', () => {
  const name = plainFileName(`${'é'.repeat(400)}.jpeg`)
  expect(name).toHaveLength(150)
  expect(name.endsWith('.jpeg')).toBe(true)
})
