import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { blocksIn, plainText, targetsIn } from './markup.ts'

describe('the markup of bodies', () => {
  it('reads headings, paragraphs over several lines, lists, emphasis and links', () => {
    const body =
      '## First\nOne line\nand the next with **weight**.\n\n- a [link](/why-join) here\n- b\n  goes on\n\n1. one\n2. two\n### Small\nend'
    expect(blocksIn(body)).toEqual([
      { kind: 'heading', level: 2, text: 'First' },
      {
        kind: 'paragraph',
        inlines: [
          { kind: 'text', text: 'One line and the next with ' },
          { kind: 'strong', text: 'weight' },
          { kind: 'text', text: '.' },
        ],
      },
      {
        kind: 'list',
        ordered: false,
        items: [
          [
            { kind: 'text', text: 'a ' },
            { kind: 'link', text: 'link', target: '/why-join' },
            { kind: 'text', text: ' here' },
          ],
          [{ kind: 'text', text: 'b goes on' }],
        ],
      },
      { kind: 'list', ordered: true, items: [[{ kind: 'text', text: 'one' }], [{ kind: 'text', text: 'two' }]] },
      { kind: 'heading', level: 3, text: 'Small' },
      { kind: 'paragraph', inlines: [{ kind: 'text', text: 'end' }] },
    ])
    expect(targetsIn(body)).toEqual(['/why-join'])
    expect(plainText(body)).toBe(
      'First\nOne line and the next with weight.\na link here\nb goes on\none\ntwo\nSmall\nend',
    )
  })

  it.each([
    '<script>alert(1)</script>',
    '<img src=x onerror=y>',
    '# one mark is no heading',
    '[words] (apart)',
    '**open',
    '#### four',
  ])('%s is plain text', (text) =>
    expect(blocksIn(text)).toEqual([{ kind: 'paragraph', inlines: [{ kind: 'text', text }] }]),
  )

  it('loses no word of whatever is written', () => {
    fc.assert(
      fc.property(fc.array(fc.string({ maxLength: 30 }), { maxLength: 8 }), (lines) => {
        const body = lines.map((one) => one.replace(/[#*()[\]\-.\s\d]/g, 'x')).join('\n')
        expect(plainText(body).replace(/\s/g, '')).toBe(body.replace(/\s/g, ''))
      }),
    )
  })
})
