import type pg from 'pg'
import type { MeasuredHouse } from '../measured-house.ts'
import type { Visit } from './in-browser.ts'
import type { AskedFor } from './peer.ts'
import type { Answered } from './peer-process.ts'

/** The same three things asked of Contingent, as a selection officer. */
export const ours = {
  async api(house: MeasuredHouse, client: pg.Client): Promise<Record<AskedFor, (n: number) => Promise<Answered>>> {
    const { rows } = await client.query<{ id: string }>('select id from people.service order by code limit 1')
    const { token } = (await house.tell({ kind: 'accounts' })).find(({ duty }) => duty === 'irss-officer')!
    const headers = { authorization: `Bearer ${token}`, 'content-type': 'application/json' }
    const run = Date.now()
    const officer = (n: number) => ({
      givenNames: `Peer ${run}`,
      familyName: `Number ${n}`,
      bornOn: '1990-01-01',
      language: 'en',
      serviceId: rows[0]!.id,
      from: '2015-01-01',
      sworn: true,
    })
    return {
      'list of 50 with relations': () => house.ask({ path: '/api/v1/people/officers?sort=name', headers }),
      'filtered search': () => house.ask({ path: '/api/v1/people/officers?q=tremblay&language=fr&sort=name', headers }),
      create: (n) =>
        house.ask({
          path: '/api/v1/people/register-officer',
          method: 'POST',
          headers,
          body: JSON.stringify(officer(n)),
        }),
    }
  },
  visits: {
    async 'list of 50 with relations'(page) {
      await page.goto('/en/officers?sort=name')
      await page.waitForSelector('table tbody tr:nth-child(50)')
    },
    async 'filtered search'(page) {
      await page.goto('/en/officers?q=tremblay&language=fr&sort=name')
      await page.waitForSelector('table tbody tr')
    },
    async create(page, n) {
      await page.goto('/en/do/people.register-officer/new')
      await page.fill('[name=givenNames]', `Peer ${Date.now()}`)
      await page.fill('[name=familyName]', `Number ${n}`)
      await page.fill('[name=bornOn]', '1990-01-01')
      await page.fill('[name=from]', '2015-01-01')
      await page.check('[name=language][value=en]')
      await page.selectOption('[name=serviceId]', { index: 1 })
      await page.click('main form button[type=submit]')
      await page.waitForURL((url) => !url.pathname.includes('/do/'))
    },
  } satisfies Record<AskedFor, Visit>,
}
