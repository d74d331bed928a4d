import { TOTP } from 'otpauth'
import { isRefusal } from '#kernel/refusal.ts'
import { newSeed } from '#platform/access/factors/code-app.ts'
import { tryCode } from '#platform/access/factors/code-try.ts'
import { enrolCodeApp } from '#platform/access/factors/enrol.ts'
import { sampleAccount, samplePassword } from '#platform/access/samples.ts'
import { signIn } from '#platform/access/sign-in.ts'
import { type ThrowAway, throwAwayDatabase } from '#tests/support/database.ts'
import { houseOn } from '#tests/support/house.ts'

/** What an attack met: how many guesses were looked at, the most in an hour, and what went wrong. */
export interface Met {
  judged: number
  mostInAnHour: number
  faults: string[]
}

export interface Attack {
  n: number
  /** Network addresses that the guesses come from. */
  addresses: number
  /** Seconds between two guesses. */
  every: number
  /** Planted: after each guess the throttle has forgotten it. */
  forgets?: boolean
  /** Planted: the owner's browser is not known. */
  ownerUnknown?: boolean
}

const start = Date.parse('2026-11-22T12:00:00Z')
const instant = (seconds: number) => new Date(start + seconds * 1000).toISOString()

const mostWithin = (times: readonly number[], seconds: number): number =>
  Math.max(0, ...times.map((from) => times.filter((one) => one >= from && one < from + seconds).length))

/** Guesses a password from one or many addresses while its owner comes and goes in a browser that is known. */
export async function guessPassword(o: Attack): Promise<Met> {
  const copy = await throwAwayDatabase()
  try {
    const email = 'noemie@example.ca'
    await sampleAccount(copy.db, { email })
    const first = await signIn(copy.db, { email, password: samplePassword, ip: '192.0.2.1', now: instant(-3600) })
    if (isRefusal(first)) throw new Error(first.code)
    const device = o.ownerUnknown ? null : first.device
    const faults: string[] = []
    const judged: number[] = []
    for (let n = 0; n < o.n; n += 1) {
      const second = n * o.every
      const ip = `198.51.100.${n % o.addresses}`
      // Now and then the guess is right: while the account waits, that must not help.
      const right = n > 30 && n % 7 === 0 && second % 900 < o.every
      const before = judged.length
      const answer = await signIn(copy.db, {
        email,
        password: right ? samplePassword : `guess number ${n} of many`,
        ip,
        now: instant(second),
      })
      if (!isRefusal(answer)) {
        if (!right) faults.push(`A wrong password let in at guess ${n}.`)
        judged.push(second)
      } else if (answer.code === 'sign-in-refused') judged.push(second)
      if (o.forgets) await copy.admin.query('delete from access.attempt')
      if (right && judged.length > before) judged.pop()
      if (n % 40 !== 20) continue
      const owner = await signIn(copy.db, {
        email,
        password: samplePassword,
        ip: '192.0.2.1',
        device,
        now: instant(second + 1),
      })
      if (isRefusal(owner)) faults.push(`The owner is not let in during guess ${n}: ${owner.code}.`)
    }
    const mostInAnHour = mostWithin(judged, 3600)
    if (mostInAnHour > 10)
      faults.push(`${mostInAnHour} guesses at one password were looked at within an hour; 10 are allowed.`)
    return { judged: judged.length, mostInAnHour, faults }
  } finally {
    await copy.drop()
  }
}

/** Guesses codes of the app, as somebody would who has the password. */
export async function guessCode(o: Attack): Promise<Met> {
  const copy = await throwAwayDatabase()
  try {
    const { accountId, codeAt, sealer } = await withCodeApp(copy)
    const faults: string[] = []
    const judged: number[] = []
    for (let n = 0; n < o.n; n += 1) {
      const second = n * o.every
      const now = instant(second)
      const wrong = String((Number(codeAt(now)) + 1 + n) % 1_000_000).padStart(6, '0')
      const answer = await tryCode(copy.db, sealer, { accountId, code: wrong, now })
      if (!isRefusal(answer)) faults.push(`A wrong code let in at guess ${n}.`)
      else if (answer.code === 'code-not-right') judged.push(second)
      if (o.forgets) await copy.admin.query('delete from access.code_try')
    }
    const most = mostWithin(judged, 600)
    if (most > 10) faults.push(`${most} codes were looked at within ten minutes; 10 are allowed.`)
    if (judged.length > 100) faults.push(`${judged.length} wrong codes in a row were looked at; 100 are allowed.`)
    return { judged: judged.length, mostInAnHour: mostWithin(judged, 3600), faults }
  } finally {
    await copy.drop()
  }
}

async function withCodeApp(copy: ThrowAway) {
  const { sealer } = houseOn(copy.db).tools
  const { accountId } = await sampleAccount(copy.db, { email: 'coder@example.ca' })
  await copy.admin.query(
    `insert into access.code_app_exception (id, account_id, reason, given_at) values (gen_random_uuid(), $1, 'Bench', $2)`,
    [accountId, instant(-60)],
  )
  const seed = newSeed()
  const codeAt = (now: string) => new TOTP({ secret: seed, period: 30 }).generate({ timestamp: Date.parse(now) })
  const kept = await enrolCodeApp(copy.db, sealer, { accountId, seed, code: codeAt(instant(-60)), now: instant(-60) })
  if (isRefusal(kept)) throw new Error(kept.code)
  return { accountId, codeAt, sealer }
}
