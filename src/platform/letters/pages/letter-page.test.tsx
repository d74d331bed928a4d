import { render } from 'preact-render-to-string'
import { expect, it } from 'vitest'
import type { Language, Localized } from '#kernel/language.ts'
import type { LetterData } from '../views/letter.ts'
import { letterPage } from './letter-page.tsx'
import { practiceMailboxPage } from './practice-mailbox-page.tsx'

const data: LetterData = {
  id: 'x',
  personId: null,
  accountId: null,
  subject: { en: 'Selected', fr: 'Sélection' },
  body: { en: 'First <b>line\nsecond.\n\nNew paragraph.', fr: 'Bonjour.' },
  href: { en: '/postings/1', fr: '/fr/avis/1' },
  sentOn: '2026-07-01',
  read: false,
}

const html = (lang: Language) =>
  render(
    letterPage.body!({
      data,
      lang,
      t: (text: Localized) => text[lang],
      actor: null,
      offers: [],
      today: '2026-07-02',
      url: '',
      query: {},
      session: null,
      opens: () => true,
      beside: [],
      csrf: 'token',
    }),
  )

it('shows the letter in the language of the page, its text as text, its lines as lines', () => {
  expect(html('en')).toContain('<p>First &lt;b>line<br/>second.</p><p>New paragraph.</p>')
  expect(html('en')).toContain('July 1, 2026')
  expect(html('fr')).toContain('<p>Bonjour.</p>')
  expect(html('fr')).toContain('1er juillet 2026')
})

it('leads to its page whether the letter named the language or not', () => {
  expect(html('en')).toContain('href="/en/postings/1"')
  expect(html('fr')).toContain('href="/fr/avis/1"')
})

it('turns the link of a practice e-mail into one on this installation', () => {
  const body = 'Read:\n\nhttps://contingent.example/en/letters/1\n\nBye'
  const row = { id: '1', to: 'a@b.example', language: 'en', subject: 's', body, writtenAt: '2026-07-01T00:00:00Z' }
  const cell = practiceMailboxPage.list!.columns.find((column) => column.key === 'body')!
  expect(render(<p>{cell.cell(row, { lang: 'en', t: (text) => text.en })}</p>)).toContain(
    '<a href="/en/sign-in?back=%2Fen%2Fletters%2F1&amp;to=a%40b.example">',
  )
})
