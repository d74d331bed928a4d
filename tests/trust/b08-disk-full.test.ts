import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { afterAll, beforeAll } from 'vitest'
import { formNames } from '#platform/web/form-names.ts'
import { actHref } from '#platform/web/paths.ts'
import { word } from '#platform/web/words.ts'
import { type Ask, headersOf, signInBy, textOf } from '#tests/support/visitor.ts'
import type { Dice } from '../../src/practice/dice.ts'
import { crashCycles, median } from './killed/crash-cycles.ts'
import { Installation } from './killed/installation.ts'
import { cannotMount, Volume } from './killed/volume.ts'
import { trustRow } from './row.ts'

const unmet = () => cannotMount()
/** Left on the disk, in megabytes: nearly full; full; and full again after the product has given up its reserve. */
const levels = ['24', '0', '0 twice'] as const

let volume: Volume
let installation: Installation
let ask: Ask
let cookie: string
let seen: { faults: string[]; untilReadOnly: number[] }

beforeAll(async () => {
  if (unmet()) return
  volume = Volume.inMemory(520)
  installation = await Installation.make({ dataDir: join(volume.at, 'data') })
  await installation.start()
  ask = overSocket(installation.port)
  const accounts = JSON.parse(readFileSync(join(installation.dataDir, 'practice-accounts.json'), 'utf8'))
  cookie = await signInBy(ask, accounts[0])
}, 240_000)
afterAll(async () => {
  await installation?.remove()
  await volume?.remove()
}, 60_000)

function overSocket(port: number): Ask {
  return async (asked) => {
    const answer = await fetch(`http://127.0.0.1:${port}${asked.path}`, {
      method: asked.method ?? 'GET',
      headers: { ...headersOf(asked), 'accept-encoding': 'identity' },
      redirect: 'manual',
      ...(asked.form ? { body: new URLSearchParams(asked.form).toString() } : {}),
    })
    const cookies = answer.headers.getSetCookie()
    return {
      status: answer.status,
      headers: { 'set-cookie': cookies },
      payload: Buffer.from(await answer.arrayBuffer()),
    }
  }
}

async function readOnlySoon(): Promise<number | null> {
  const began = performance.now()
  while (performance.now() - began < 20_000) {
    const health = await fetch(`http://127.0.0.1:${installation.port}/healthz`)
      .then((answer) => answer.json() as Promise<{ readOnly?: string }>)
      .catch(() => ({ readOnly: undefined }))
    if (health.readOnly === 'disk-full') return performance.now() - began
    await pause(50)
  }
  return null
}

/** A page is read and says so in both languages; a form is refused with what was typed in it. */
async function readOnlyWell(): Promise<string[]> {
  const faults: string[] = []
  for (const lang of ['en', 'fr'] as const) {
    const page = await ask({ path: `/${lang}`, cookie })
    const text = textOf(page)
    if (page.status !== 200 || !text.includes(word(lang, 'readOnlyText')))
      faults.push(`the home page (${lang}): ${page.status}, the banner is ${text.includes('read-only-banner')}`)
  }
  const path = actHref('requests.register-request', null, 'en')
  const form = textOf(await ask({ path, cookie }))
  const csrf = new RegExp(`name="${formNames.csrf}" value="([^"]+)"`).exec(form)?.[1] ?? ''
  const typed = 'A subject that somebody typed'
  const fields = { requesterKind: 'un', requester: 'UN', subject: typed, text: 'x', receivedOn: '2026-01-05' }
  const refused = await ask({ path, cookie, method: 'POST', form: { ...fields, [formNames.csrf]: csrf } })
  const answer = textOf(refused)
  if (refused.status !== 503 || !answer.includes(typed) || !answer.includes('the disk is full'))
    faults.push(`the form answers ${refused.status}; what was typed is kept: ${answer.includes(typed)}`)
  return faults
}

async function fill(dice: Dice): Promise<string> {
  const level = dice.pick(levels)
  volume.fillBut(Number(level.split(' ')[0]))
  const ms = await readOnlySoon()
  if (ms === null) seen.faults.push(`${level}: it does not say that it is read-only; ${installation.lastWords()}`)
  else {
    seen.untilReadOnly.push(ms)
    seen.faults.push(...(await readOnlyWell()).map((what) => `${level}: ${what}`))
  }
  if (level === '0 twice') {
    await pause(1500)
    volume.fillBut(0)
    await pause(500)
  }
  return `disk filled, ${level} MB left`
}

async function cycles(n: number, seed: number, planted: Partial<Parameters<typeof crashCycles>[0]> = {}) {
  seen = { faults: [], untilReadOnly: [] }
  const found = await crashCycles({
    ...{ installation, cycles: n, seed, crash: fill },
    recover: async () => volume.clear(),
    ...planted,
  })
  return { ...found, faults: [...seen.faults, ...found.faults] }
}

trustRow({
  id: 'B8',
  what: 'the disk is full under four writers: read-only with a banner, what was typed is kept, it comes back alone, nothing acknowledged is lost',
  everyday: 1,
  full: 100,
  unmet,
  async run({ n, seed }) {
    const { faults, acknowledged, recoveries } = await cycles(n, seed)
    const seconds = (values: number[]) => (Math.max(0, ...values) / 1000).toFixed(1)
    return {
      n,
      faults,
      figure:
        `${acknowledged} acknowledged, 0 lost; read-only after at most ${seconds(seen.untilReadOnly)} s; ` +
        `back ${(median(recoveries) / 1000).toFixed(1)} s after there was space, at most ${seconds(recoveries)} s`,
    }
  },
  planted: [
    {
      what: 'a disk that is not full: nothing says read-only',
      run: async ({ seed }) => ({ n: 1, faults: (await cycles(1, seed, { crash: notFull })).faults }),
    },
    {
      what: 'an acknowledged row that is gone',
      async run({ seed }) {
        const { faults } = await cycles(1, seed, {
          sabotage: async (where) => {
            await where.ask(
              `set session_replication_role = replica; delete from requests.departmental_position where considerations like 'mark %'`,
            )
          },
        })
        return { n: 1, faults: faults.filter((one) => one.includes('lost')) }
      },
    },
  ],
})

async function notFull(): Promise<string> {
  seen.faults.push(...(await readOnlyWell()))
  return 'nothing happened'
}
