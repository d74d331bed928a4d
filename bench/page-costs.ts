import { languages } from '#kernel/language.ts'
import { modules } from '#modules/index.ts'
import { buildRegistry } from '#platform/module.ts'
import { platformHref } from '#platform/web/paths.ts'
import { Scales } from '#tests/support/page-weight.ts'
import { signInBy } from '#tests/support/visitor.ts'
import { isHtml, walk } from '#tests/support/walk.ts'
import { measurePage, type PageCost } from './measure-page.ts'
import { MeasuredHouse } from './measured-house.ts'

export interface Measured extends PageCost {
  duty: string
  lang: string
  name: string
  path: string
  /** CPU of this page against the sign-in page of the same run. */
  cpuRatio: number
}

export interface PageCosts {
  officers: number | null
  /** The sign-in page in English: what the ratios are measured against. */
  signIn: PageCost
  pages: Measured[]
}

/** Every page that the duties reach by links, in both languages. */
export async function pageCosts(
  dataDir: string,
  o: { repeats: number; duties: readonly string[] | undefined; forms: boolean; say: (line: string) => void },
): Promise<PageCosts> {
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
    for (const account of wanted.filter(({ duty }) => !o.duties || o.duties.includes(duty))) {
      const { duty } = account
      const cookie = await signInBy(house.ask, account)
      for (const lang of languages) {
        const visits = await walk(registry, house.ask, { duty, lang, cookie, samples: 1, forms: o.forms })
        for (const { path, name } of visits.filter((one) => isHtml(one.answer))) {
          const cost = await measurePage(house, scales, { path, cookie, repeats: o.repeats })
          pages.push({ duty, lang, name, path, cpuRatio: cost.cpuMs / signIn.cpuMs, ...cost })
        }
      }
      o.say(`${duty}: ${pages.filter((one) => one.duty === duty).length} pages`)
    }
    return { officers: await house.tell({ kind: 'officers' }), signIn, pages }
  } finally {
    await house.close()
  }
}
