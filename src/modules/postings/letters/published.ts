import { sql } from 'kysely'
import type { Localized } from '#kernel/language.ts'
import { defineLetter } from '#platform/letters/letter.ts'
import { postingHref } from '../hrefs.ts'

/** A bulletin is out: the coordinators of all services, and the RCMP adviser, hear of it. */
export const publishedLetter = defineLetter({
  name: 'postings.published-letter',
  on: 'postings.published',
  async recipients(tx, about, c) {
    const { rows } = await sql<{ account: string; title: Localized; code: string; closes: string; departure: string }>`
      select distinct a.account_id as account, p.title, p.code, p.closes_on::text as closes, p.planned_departure::text as departure
      from access.assignment a join postings.posting p on p.id = ${about.postingId}
      where a.duty in ('service-coordinator', 'rcmp-adviser') and a.valid @> ${c.today}::date`.execute(tx)
    return rows.map(({ account, title, code, closes, departure }) => ({
      accountId: account,
      params: { title, code, closes, departure },
    }))
  },
  href: (about, lang) => postingHref(String(about.postingId), lang),
  words: {
    subject: { en: 'New bulletin: {title}', fr: 'Nouvel avis\u00a0: {title}' },
    body: {
      en: 'The bulletin {code}, {title}, is published. Officers may apply until {closes}; departure is planned for {departure}. Please let the officers of your service know. Each application comes to you for endorsement.',
      fr: 'L’avis {code}, {title}, est publié. Les policiers peuvent poser leur candidature jusqu’au {closes}; le départ est prévu le {departure}. Merci d’en informer les policiers de votre service. Chaque candidature vous sera transmise pour appui.',
    },
  },
})
