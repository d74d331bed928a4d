import { expect, test } from 'vitest'
import { downloadHeaders } from './download-headers.ts'

const headersOf = (fileName: string) => downloadHeaders({ fileName, mediaType: 'application/pdf', bytes: 12 })

test('a file is saved, never shown as a page, and can run nothing', () => {
  expect(headersOf('a.pdf')).toMatchObject({
    'content-disposition': `attachment; filename="a.pdf"; filename*=UTF-8''a.pdf`,
    'content-security-policy': expect.stringMatching(/^sandbox; default-src 'none'.*frame-ancestors 'none'$/),
    'x-content-type-options': 'nosniff',
    'content-length': '12',
    'cache-control': 'private, no-store',
  })
})

test.each([
  ['Diplôme d’études (2).pdf', 'Diplome d_etudes (2).pdf', 'Dipl%C3%B4me%20d%E2%80%99%C3%A9tudes%20%282%29.pdf'],
  ['a"; x=\r\nSet-Cookie: b.pdf', 'a_; x=__Set-Cookie: b.pdf', 'a%22%3B%20x%3D%0D%0ASet-Cookie%3A%20b.pdf'],
  ['100%.pdf', '100_.pdf', '100%25.pdf'],
  ["O'Brien\ud800.pdf", "O'Brien_.pdf", 'O%27Brien_.pdf'],
])('the name %j goes out as %j and, in full, %s', (name, plain, encoded) => {
  expect(headersOf(name)['content-disposition']).toBe(`attachment; filename="${plain}"; filename*=UTF-8''${encoded}`)
})
