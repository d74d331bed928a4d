import { describe, expect, it } from 'vitest'
import { isRefusal } from '#kernel/refusal.ts'
import { commonPhrases } from './common-passwords.ts'
import { hashPassword, passwordFits } from './password-hash.ts'
import { judgePassword, normalPassword, passwordLength } from './password-rule.ts'

const owner = { email: 'marie-eve.obrien@police.example.ca', name: 'Marie-Ève O’Brien-Lévesque' }
const judged = (password: string) => {
  const refusal = judgePassword(password, owner)
  return isRefusal(refusal) ? refusal.code : 'accepted'
}

describe('a password', () => {
  it.each([
    ['canot-vélo-17-ro', 'accepted'],
    ['canot-vélo-17-r', 'accepted'],
    ['canot-vélo-17-', 'password-too-short'],
    ['', 'password-too-short'],
    ['🛶🚲🌲🐻🦆🍁🏒🎻🕯📯🧭🧵🪓🛖🎏', 'accepted'],
    ['🛶🚲🌲🐻🦆🍁🏒🎻🕯📯🧭🧵🪓🛖', 'password-too-short'],
  ])('V6.2.1 is measured in code points: %s is %s', (password, outcome) => {
    expect(judged(password)).toBe(outcome)
  })

  it('may be as long as a page of text, and is refused beyond that', () => {
    const long = Array.from({ length: passwordLength.max }, (_, n) =>
      String.fromCodePoint(0x61 + ((n * 7 + (n >> 3)) % 26)),
    ).join('')
    expect(judged(long)).toBe('accepted')
    expect(judged(long.slice(0, 128))).toBe('accepted')
    expect(judged(`${long}x`)).toBe('password-too-long')
  })

  it.each([
    'passwordpassword',
    'Password12345678',
    'P@$$w0rd P@$$w0rd 1',
    'motdepasse-2026!!',
    'Mot De Passe Secret',
    '123456789012345',
    '987654321098765',
    'qwertyuiopasdfgh',
    'azertyuiopqsdfgh',
    'aaaaaaaaaaaaaaaa',
    'abcabcabcabcabcabc',
    'correct horse battery staple',
    'Maintiens le droit 1873',
    'letmein-letmein-letmein',
    'Police-Canada-2026',
    'bienvenue.au.canada'.replace('au', 'a'),
    'January2026January',
    'zyxwvutsrqponmlk',
    '1qaz2wsx3edc4rfv',
  ])('that many would try is refused: %s', (password) => {
    expect(judged(password)).toBe('password-common')
  })

  it('of the list of phrases is refused, every one that is long enough', () => {
    for (const phrase of commonPhrases) {
      if (phrase.length >= passwordLength.min) expect(judged(phrase), phrase).toBe('password-common')
    }
  })

  it.each(['Marie-Eve O’Brien 1', 'obrienlevesque99', 'marie-eve.obrien@police'])(
    'made of its owner’s name is refused: %s',
    (password) => {
      expect(judged(password)).toBe('password-about-you')
    },
  )

  it.each([
    'seven moose on a wet bridge',
    'Le castor mange 3 crêpes froides',
    'police horses like turnips',
    '7294018365520194',
    'vbn-tre-plk-99-qwx-zz-7h',
  ])('that is only its owner’s idea is accepted, without rules of composition: %s', (password) => {
    expect(judged(password)).toBe('accepted')
  })

  it('is the same however a keyboard composes its accents, and different in its last letter', async () => {
    const composed = 'r\u00e9ception \u00e0 N\u00eemes'
    const decomposed = composed.normalize('NFD')
    expect(normalPassword(decomposed)).toBe(composed)
    const secret = await hashPassword(decomposed)
    expect(await passwordFits(composed, secret)).toBe(true)
    expect(await passwordFits(`${composed.slice(0, -1)}z`, secret)).toBe(false)
    expect(await passwordFits(composed.toUpperCase(), secret)).toBe(false)
    const long = 'a7-'.repeat(40)
    expect(await passwordFits(`${long}y`, await hashPassword(`${long}x`))).toBe(false)
  })

  it('is kept as argon2id with 19 MiB and two passes, salted anew each time', async () => {
    const [one, two] = [await hashPassword('the same password'), await hashPassword('the same password')]
    expect(one).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/)
    expect(one).not.toBe(two)
  })

  it('of nobody never fits', async () => {
    expect(await passwordFits('whatever it may be', null)).toBe(false)
  })
})
