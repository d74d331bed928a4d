import { createHash } from 'node:crypto'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { duties } from '#kernel/duties.ts'
import { isRefusal } from '#kernel/refusal.ts'
import { repositoryRoot } from '#platform/database/repository.ts'
import { isBreached } from './breached-passwords.ts'
import { commonPhrases } from './common-passwords.ts'
import { hashPassword, passwordFits } from './password-hash.ts'
import { judgeNewPassword, judgePassword, normalPassword, passwordLength } from './password-rule.ts'
import { programmeWords } from './programme-words.ts'

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

  it('V6.1.2 V6.2.11 of words of the programme is refused: codes of missions, services and duties, however padded', () => {
    const pack = (file: string) => readFileSync(join(repositoryRoot(), 'packs/canada-ipp', file), 'utf8')
    const codes = ['missions.yaml', 'services.yaml', 'organisations.yaml'].flatMap((file) =>
      [...pack(file).matchAll(/^ {2}- code: ([A-Z-]+)$/gm)].map(([, code = '']) => code),
    )
    expect(codes.length).toBeGreaterThan(100)
    for (const code of [...codes, ...duties]) {
      expect(judged(`${code} mission 2026!!`), code).toMatch(/^password-(common|too-short)$/)
      expect(judged(`Police-${code}-Canada-0123`), code).toBe('password-common')
    }
    for (const word of programmeWords) expect(word, word).toMatch(/^[a-z]{2,}$/)
    expect(judged('Minustah patrols need dry socks')).toBe('accepted')
  })

  it('V6.2.4 V6.2.12 of a breach is refused: one of the list, two in a row, one of the file that the installation keeps', async () => {
    const whole = async (password: string) => (await judgeNewPassword(password, owner))?.code ?? 'accepted'
    for (const password of [
      'polniypizdec0211',
      'Momsanaladventure',
      'hd764nw5d7e1vb1',
      'charlie1blink182',
      'liverpoolmonster',
    ])
      expect(await whole(password), password).toMatch(/^password-(breached|common)$/)
    const { dictionary } = await import('@zxcvbn-ts/language-common')
    const known = [...dictionary['passwords-common']]
    expect(known.length).toBeGreaterThan(3000)
    for (const password of known)
      if (judged(password) === 'accepted') expect(await whole(password), password).toBe('password-breached')
    expect(await whole('seven moose on a wet bridge')).toBe('accepted')
    const sums = Array.from({ length: 3000 }, (_, n) => `stolen elsewhere, number ${n}`)
    const lines = sums.map((one) => createHash('sha1').update(one).digest('hex').toUpperCase()).sort()
    const dir = mkdtempSync(join(tmpdir(), 'contingent-breached-'))
    try {
      const file = join(dir, 'pwned.txt')
      writeFileSync(file, lines.map((sum, n) => `${sum}:${(n * 7919) % 100_000}`).join('\r\n'))
      for (const one of sums.filter((_, n) => n % 20 === 0)) expect(await isBreached(one, file), one).toBe(true)
      for (const edge of [lines[0]!, lines.at(-1)!]) {
        const one = sums.find((sum) => createHash('sha1').update(sum).digest('hex').toUpperCase() === edge)!
        expect(await isBreached(one, file)).toBe(true)
      }
      for (const one of sums.slice(0, 60)) expect(await isBreached(`${one}!`, file), one).toBe(false)
      writeFileSync(file, '')
      expect(await isBreached('whatever it may be', file)).toBe(false)
      await expect(isBreached('whatever it may be', join(dir, 'gone'))).rejects.toThrow('ENOENT')
    } finally {
      rmSync(dir, { recursive: true })
    }
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
