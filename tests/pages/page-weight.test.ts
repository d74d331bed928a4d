import { afterAll, beforeAll, expect, test } from 'vitest'
import { duties } from '#kernel/duties.ts'
import { packed, Scales } from '../support/page-weight.ts'
import { type Populated, populated } from '../support/populated.ts'
import { askHouse, signInBy } from '../support/visitor.ts'
import { isHtml, walk } from '../support/walk.ts'

/** What a signed-in page may weigh with everything that it needs, compressed, for a browser that kept nothing. */
const most = 100_000

let here: Populated
beforeAll(async () => {
  here = await populated()
})
afterAll(() => here.database.drop())

test.each(duties)(
  'pages and forms of %s weigh less than 100 KB on a cold cache',
  { timeout: 120_000 },
  async (duty) => {
    const ask = askHouse(here.house)
    const scales = new Scales(askHouse(here.house))
    const cookie = await signInBy(ask, here.holder(duty))
    const visits = await walk(here.house.registry, ask, {
      ...{ duty, lang: 'fr', cookie, samples: 1, headers: packed },
      // What everybody sees looks the same for each of them: one is enough.
      inside: duty !== 'candidate',
    })
    const heavy: string[] = []
    for (const { path, answer } of visits.filter((one) => isHtml(one.answer))) {
      const { html, cold } = await scales.weigh(answer)
      // Without its style sheet a page would look light.
      expect(cold - html, `${path} comes with what it needs`).toBeGreaterThan(5_000)
      if (cold >= most) heavy.push(`${path} ${cold}`)
    }
    expect(visits.length).toBeGreaterThan(3)
    expect(heavy).toEqual([])
  },
)
