import { type Refusal, refuse } from '#kernel/refusal.ts'
import { isBreached } from './breached-passwords.ts'
import { commonPhrases, commonWords, keyboardRuns } from './common-passwords.ts'
import { programmeWords } from './programme-words.ts'

/** trust.md 2.4 (ASVS 6.2): length counts, in code points; no rules of composition, no expiry, a block-list. */
export const passwordLength = { min: 15, max: 256 } as const

/** The one form of a password that is hashed: composed letters, so that two keyboards type the same one. */
export const normalPassword = (typed: string): string => typed.normalize('NFC')

/** Why this may not become the password of that account, or null. */
export function judgePassword(typed: string, owner: { email: string; name: string }): Refusal | null {
  const password = normalPassword(typed)
  const length = [...password].length
  if (length < passwordLength.min) return refuse('password-too-short', { min: passwordLength.min })
  if (length > passwordLength.max) return refuse('password-too-long', { max: passwordLength.max })
  if (isPredictable(password)) return refuse('password-common')
  if (isAboutOwner(password, owner)) return refuse('password-about-you')
  return null
}

/** The whole judgement of a password that somebody chooses: by rule, then by the lists of breaches. */
export async function judgeNewPassword(typed: string, owner: { email: string; name: string }): Promise<Refusal | null> {
  const refusal = judgePassword(typed, owner)
  if (refusal) return refusal
  return (await isBreached(normalPassword(typed))) ? refuse('password-breached') : null
}

const letters = (text: string): string =>
  text
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^\p{L}]/gu, '')

function isPredictable(password: string): boolean {
  const bare = password.toLowerCase().replace(/[\s\p{P}\p{S}]/gu, '')
  return (
    new Set(password.toLowerCase()).size < 5 ||
    repeatsItself(bare) ||
    isRun(bare) ||
    commonPhrases.has(bare) ||
    commonPhrases.has(letters(password)) ||
    commonPhrases.has(letters(plainLetters(password))) ||
    madeOfCommonWords(letters(password)) ||
    madeOfCommonWords(letters(plainLetters(password)))
  )
}

/** `p4$$w0rd` read as `password`. */
const plainLetters = (text: string): string =>
  text.replace(
    /[@4301!$57]/g,
    (sign) => ({ '@': 'a', 4: 'a', 3: 'e', 0: 'o', 1: 'i', '!': 'i', $: 's', 5: 's', 7: 't' })[sign]!,
  )

/** `abcabcabcabcabc`: one piece of up to a third of the whole, again and again; the last time perhaps cut. */
function repeatsItself(text: string): boolean {
  for (let size = 1; size <= text.length / 3; size += 1) {
    if (
      text
        .slice(0, size)
        .repeat(Math.ceil(text.length / size))
        .slice(0, text.length) === text
    )
      return true
  }
  return false
}

/** Nothing but pieces, three signs or longer, of the alphabet, the digits or rows of the keyboard, forwards or backwards. */
function isRun(text: string): boolean {
  let rest = text
  while (rest.length > 0) {
    let piece = Math.min(rest.length, 26)
    while (piece >= 3 && !keyboardRuns.some((run) => run.includes(rest.slice(0, piece)))) piece -= 1
    if (piece < 3) return false
    rest = rest.slice(piece)
  }
  return text.length > 0
}

const guessedFirst: readonly string[] = [...commonWords, ...programmeWords]

/** Nothing but words that everybody tries, here or anywhere, whatever digits and signs stand around them. */
function madeOfCommonWords(text: string): boolean {
  const reached = new Set([0])
  for (let at = 0; at < text.length; at += 1) {
    if (!reached.has(at)) continue
    for (const word of guessedFirst) if (text.startsWith(word, at)) reached.add(at + word.length)
  }
  return text.length > 0 && reached.has(text.length)
}

/** What is left of it without the address and the name of its owner is too short to be a secret. */
function isAboutOwner(password: string, owner: { email: string; name: string }): boolean {
  const own = [...owner.email.split(/[@.\-_+]/), ...owner.name.split(/[\s'’-]+/)]
    .map(letters)
    .filter((word) => word.length >= 3)
  let rest = letters(password)
  for (const word of own.sort((a, b) => b.length - a.length)) rest = rest.replaceAll(word, '')
  return rest.length < letters(password).length && rest.length < 8
}
