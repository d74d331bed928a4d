import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { cpus, loadavg, tmpdir, totalmem } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { languages } from '#kernel/language.ts'
import { modules } from '#modules/index.ts'
import { repositoryRoot } from '#platform/database/repository.ts'
import { buildRegistry } from '#platform/module.ts'
import { platformHref } from '#platform/web/paths.ts'
import { Scales } from '#tests/support/page-weight.ts'
import { signInBy } from '#tests/support/visitor.ts'
import { isHtml, walk } from '#tests/support/walk.ts'
import { measurePage } from './measure-page.ts'
import { MeasuredHouse } from './measured-house.ts'
import { actionCost } from './one-action.ts'
import { besidePayload } from './peers/compare.ts'
import { type Measured, type PagesReport, tablesOf } from './report.ts'
import { sizedPages } from './sizes.ts'
import { type StartUp, startUp } from './start-up.ts'

const parts = ['pages', 'sizes', 'action', 'peer'] as const
const help = `npm run bench [-- options]: start-up, and what each page costs with the practice copy's 1,200 officers;
then with 100,000; one action; a peer beside us. Everything but pages writes into the copy and is left out with --data.

  --only <part>    ${parts.join(', ')}; may stand several times
  --full           1,000,000 officers as well
  --to <n>         no more than so many officers
  --installed <d>  a folder that has Payload's packages already
  --duty <duty>    only this duty; may stand several times
  --repeats <n>    measured requests a page (default 5)
  --forms          also the forms of actions
  --data <dir>     an existing practice copy: start-up is then not measured
  --json           print the report as JSON instead of the table
`
const { values: o } = parseArgs({
  options: {
    duty: { type: 'string', multiple: true },
    repeats: { type: 'string', default: '5' },
    forms: { type: 'boolean', default: false },
    data: { type: 'string' },
    only: { type: 'string', multiple: true },
    full: { type: 'boolean', default: false },
    to: { type: 'string' },
    installed: { type: 'string' },
    json: { type: 'boolean', default: false },
    help: { type: 'boolean', default: false },
  },
})
if (o.help) {
  console.log(help)
  process.exit(0)
}
const say = (line: string): void => console.error(`· ${line}`)
const repeats = Math.min(90, Math.max(1, Number(o.repeats) || 5))
const root = repositoryRoot()
const own = o.data ? null : mkdtempSync(join(tmpdir(), 'contingent-bench-'))
const dataDir = o.data ?? join(own!, 'data')
const sizes = (o.to ? [Number(o.to)] : [1_200, 100_000, 1_000_000]).slice(0, o.full ? 3 : 2)
const load = loadavg()[0] ?? 0
try {
  const started = o.data ? null : await startUps()
  const wanted = (part: (typeof parts)[number]) =>
    o.only ? o.only.includes(part) : part === 'pages' || o.data === undefined
  const report = {
    ...(wanted('pages') ? await pageCosts(started) : { at: new Date().toISOString(), machine: machine() }),
    ...(wanted('action') ? { action: await actionCost(dataDir, { repeats: 2 * repeats }) } : {}),
    ...(wanted('peer') ? { peer: await besidePayload(dataDir, { repeats, installed: o.installed, say }) } : {}),
    ...(wanted('sizes') ? { sizes: await sizedPages(dataDir, sizes, { repeats, say }) } : {}),
  }
  mkdirSync(join(root, 'bench/results'), { recursive: true })
  writeFileSync(join(root, 'bench/results/latest.json'), `${JSON.stringify(report, null, 2)}\n`)
  console.log(o.json ? JSON.stringify(report, null, 2) : tablesOf(report))
} finally {
  if (own) rmSync(own, { recursive: true, force: true })
}

async function startUps(): Promise<{ cold: StartUp; warm: StartUp }> {
  // The build is not what is measured: a clone is built once.
  const { buildIfStale } = (await import(join(root, 'scripts/build.mjs'))) as {
    buildIfStale(root: string): Promise<boolean>
  }
  await buildIfStale(root)
  say('Starting on an empty data directory, which makes the practice copy')
  const cold = await startUp(dataDir)
  say(`Ready after ${(cold.readyMs / 1000).toFixed(1)} s. Starting once more`)
  const warm = await startUp(dataDir)
  say(`Ready after ${(warm.readyMs / 1000).toFixed(1)} s`)
  return { cold, warm }
}

async function pageCosts(started: PagesReport['startUp']): Promise<PagesReport> {
  const registry = buildRegistry(modules)
  const house = await MeasuredHouse.open(dataDir)
  try {
    const scales = new Scales(house.ask)
    const signInPage = { path: platformHref('signIn', 'en'), cookie: '' }
    await measurePage(house, scales, { ...signInPage, repeats: 60 })
    const signIn = await measurePage(house, scales, { ...signInPage, repeats: 60 })
    const accounts = await house.tell({ kind: 'accounts' })
    const pages: Measured[] = []
    const wanted = accounts.filter(({ duty }, i) => accounts.findIndex((one) => one.duty === duty) === i)
    for (const account of wanted.filter(({ duty }) => !o.duty || o.duty.includes(duty))) {
      const { duty } = account
      const cookie = await signInBy(house.ask, account)
      for (const lang of languages) {
        const visits = await walk(registry, house.ask, { duty, lang, cookie, samples: 1, forms: o.forms })
        for (const { path, name } of visits.filter((one) => isHtml(one.answer))) {
          const cost = await measurePage(house, scales, { path, cookie, repeats })
          pages.push({ duty, lang, name, path, cpuRatio: cost.cpuMs / signIn.cpuMs, ...cost })
        }
      }
      say(`${duty}: ${pages.filter((one) => one.duty === duty).length} pages`)
    }
    const officers = await house.tell({ kind: 'officers' })
    return { at: new Date().toISOString(), machine: machine(), officers, startUp: started, signIn, pages }
  } finally {
    await house.close()
  }
}

function machine(): PagesReport['machine'] {
  const [first, ...others] = cpus()
  const memoryGiB = Math.round(totalmem() / 2 ** 30)
  return { cpu: first?.model.trim() ?? '?', cores: others.length + 1, memoryGiB, node: process.versions.node, load }
}
