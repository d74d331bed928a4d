import { accountsHolding } from '#platform/access/directory.ts'
import { defineLetter } from '#platform/letters/letter.ts'
import { publicationFacts } from '../store-of-recipients.ts'
import { postingHref } from '../words-of-addresses.ts'

/** A bulletin is out: the coordinators of all services, and the RCMP adviser, hear of it. */
export const publishedLetter = defineLetter({
  name: 'postings.published-letter',
  on: 'postings.published',
  async recipients(tx, about, c) {
    const params = await publicationFacts(tx, String(about.postingId))
    if (!params) return []
    const accounts = await accountsHolding(tx, ['service-coordinator', 'rcmp-adviser'], c.today)
    return accounts.map((accountId) => ({ accountId, params }))
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
