import { describe, expect, it } from 'vitest'
import { announce, plainAddress } from './email.ts'
import { defineLetter } from './letter.ts'
import { render } from './render.ts'

const letter = defineLetter({
  name: 'test.departure',
  on: 'test.planned',
  recipients: async () => [],
  words: {
    subject: { en: 'Departure for {mission}', fr: 'Départ vers {mission}' },
    body: { en: 'You leave on {day} with {kits} kits.', fr: 'Vous partez le {day} avec {kits} trousses.' },
  },
})

describe('render', () => {
  it('fills in both languages: localized values, days written out, numbers', () => {
    const mission = { en: 'Haiti', fr: 'Haïti' }
    expect(render(letter, { mission, day: '2026-07-01', kits: 2 })).toEqual({
      subject: { en: 'Departure for Haiti', fr: 'Départ vers Haïti' },
      body: { en: 'You leave on July 1, 2026 with 2 kits.', fr: 'Vous partez le 1er juillet 2026 avec 2 trousses.' },
    })
  })

  it('refuses to write a letter with a place left open', () => {
    expect(() => render(letter, { mission: 'X', kits: 1 })).toThrow('The letter test.departure lacks day.')
  })

  it('keeps a subject on one line and does not fill in what a value itself contains', () => {
    const { subject } = render(letter, { mission: 'A\r\nBcc: x@example.org {day}', day: '2026-07-01', kits: 1 })
    expect(subject.en).toBe('Departure for A Bcc: x@example.org {day}')
  })
})

describe('e-mail', () => {
  it('says nothing but that there is a letter, and where', () => {
    const id = '0b7f2d0e-0000-4000-8000-000000000001'
    const email = announce(id, 'fr', 'https://contingent.example/')
    expect(email.subject).toBe('Vous avez un message dans Contingent')
    expect(email.body).toContain(`https://contingent.example/fr/lettres/${id}\n`)
  })

  it('takes one plain address only', () => {
    expect(plainAddress(' marie@police.example ')).toBe('marie@police.example')
    for (const bad of [
      'a@b.example\nBcc: c@d.example',
      'a@b.example, c@d.example',
      'a@b@c',
      'A <a@b.example>',
      '',
      'a b@c.example',
      'a\u2028b@c.example',
    ])
      expect(plainAddress(bad)).toBeNull()
  })
})
