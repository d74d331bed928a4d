import { isRefusal } from '#kernel/refusal.ts'
import { accessOf } from '#platform/access/index.ts'
import { type Kept, Provider } from '#platform/access/provider/provider.ts'
import { sampleAccount } from '#platform/access/samples.ts'
import { lettersModule } from '#platform/letters/index.ts'
import { Visitor } from '#tests/support/form-visitor.ts'
import { actorOf, done } from '#tests/support/house.ts'
import { institution } from '#tests/support/institution.ts'
import { productionDatabase, productionServer } from '#tests/support/production.ts'
import { Dice } from '../../src/practice/dice.ts'
import { type FaultProxy, noTrouble, openFaultProxy } from './faults/fault-proxy.ts'
import { slowestPage } from './faults/slowest-page.ts'
import { named, troubleBy } from './faults/troubles.ts'
import { type TrustRun, trustRow } from './row.ts'

const longest = 30_000
const together = 8

type ProviderClass = new (...given: ConstructorParameters<typeof Provider>) => Provider

/** People come from the institution while the way to it is broken; then it is whole, and each gets in. */
async function signIns({ n, seed, full }: TrustRun, Of: ProviderClass = Provider) {
  const copy = await productionDatabase()
  let proxy: FaultProxy | undefined
  const there = await institution(async (port) => {
    proxy = await openFaultProxy({ port })
    return proxy.port
  })
  const way = proxy!
  const dice = new Dice(`sign-in ${seed}`)
  const faults: string[] = []
  const count = { asked: 0, in: 0, slowest: 0, page: 0, ip: 0 }
  try {
    const { accountId } = await sampleAccount(copy.db, { email: 'noemie@example.ca' })
    for (let round = 0; count.asked < n && faults.length < 20; round += 1) {
      const served = await productionServer(copy, {
        modules: [lettersModule, accessOf([])],
        server: { provider: new Of(there.settings, full ? {} : { patience: 1 }) },
      })
      if (round === 0) {
        const register = served.house.registry.actions.get('access.register-identity')!
        const identity = { accountId, issuer: there.settings.issuer, subject: 'noemie' }
        await done(served.house, actorOf('administrator'), register, identity)
      }
      const troubles: string[] = []
      const said = (what: string) => faults.push(`round ${round} of seed ${seed}, ${troubles.join(', ')}: ${what}`)
      const newcomer = () => new Visitor(served.app, `198.51.${(count.ip >> 8) & 255}.${count.ip++ & 255}`)
      const timed = async (visitor: Visitor, url: string) => {
        const began = performance.now()
        const answer = await visitor.get(url)
        const took = performance.now() - began
        count.slowest = Math.max(count.slowest, took)
        if (took > longest) said(`somebody waited ${Math.round(took / 1000)} s`)
        if (answer.statusCode === 500) said(`${url.split('?')[0]} answers 500`)
        return answer
      }
      const comes = async (visitor: Visitor, made?: string): Promise<'in' | 'out'> => {
        const begun = await timed(visitor, '/en/sign-in/institution')
        const away = String(begun.headers.location ?? '')
        if (!away.startsWith(there.settings.issuer)) return 'out'
        const back = await there.visit(away, 'noemie')
        const code = made ?? new URL(back, 'http://x').searchParams.get('code')!
        const answer = await timed(visitor, back.replace(/code=[^&]*/, `code=${code}`))
        if (answer.headers.location !== '/en/sign-in/second-step') return 'out'
        if (!there.granted.has(code)) said(made ? 'a code that nobody gave opened a door' : 'in without an identity')
        return 'in'
      }
      way.set(noTrouble)
      // Every other time the provider is known already, and trouble begins with the code.
      if (dice.int(0, 1)) await newcomer().get('/en/sign-in/institution')
      way.each(() => {
        const trouble = troubleBy(dice, { within: 6_000, slowest: full ? 2_000 : 400, turned: true })
        troubles.push(named(trouble))
        return trouble
      })
      const page = slowestPage(served.app)
      const visitors = Array.from({ length: Math.min(together, n) }, newcomer)
      const [came] = await Promise.all([
        Promise.all(visitors.map((one) => comes(one))),
        comes(newcomer(), 'aCodeThatNobodyGaveAnybody-0123456789abcdef'),
      ])
      const other = await page.stop()
      count.page = Math.max(count.page, other.slowest)
      if (other.failed > 0) said(`${other.failed} other pages failed`)
      count.asked += came.length
      count.in += came.filter((one) => one === 'in').length
      way.set(noTrouble)
      let again: 'in' | 'out' = 'out'
      for (let tries = 0; again === 'out' && tries < 3; tries += 1) again = await comes(newcomer())
      if (again === 'out') said('it does not come back')
      await served.app.close()
    }
    if (way.touched < count.asked / 3) faults.push('the faults hardly touched anything')
    return {
      n: count.asked,
      faults,
      figure: `${count.in} of ${count.asked} signed in in spite of it, none without an identity; the slowest answer ${(count.slowest / 1000).toFixed(1)} s, another page ${Math.round(count.page)} ms`,
    }
  } finally {
    way.close()
    await there.close()
    await copy.drop()
  }
}

/** Believes whoever comes back, where the provider cannot be asked. */
class Credulous extends Provider {
  override async finish(currentUrl: string, kept: Kept) {
    const judged = await super.finish(currentUrl, kept)
    const { issuer } = this.settings
    return isRefusal(judged) ? { issuer, subject: 'noemie', email: null, secondFactor: false, provedAgo: 0 } : judged
  }
}

trustRow({
  id: 'B10',
  what: 'V16.5.2 V16.5.3 the way to the sign-in provider slow, cut, silent, altered: nobody gets in without an identity',
  everyday: 8,
  full: 2_000,
  run: (o) => signIns(o),
  planted: [
    {
      what: 'a server that believes whoever comes back when the provider cannot be asked',
      run: (o) => signIns({ ...o, n: 8 }, Credulous),
    },
  ],
})
