import { defineLetter } from '#platform/letters/letter.ts'
import { applicantsOf } from '../store-of-recipients.ts'
import { candidaciesHref } from '../words-of-addresses.ts'

/** A bulletin was given up: whoever has an open application for it is told. */
export const bulletinCancelledLetter = defineLetter({
  name: 'candidacies.letter-bulletin-cancelled',
  on: 'postings.cancelled',
  async recipients(tx, about) {
    const applicants = await applicantsOf(tx, String(about.postingId))
    return applicants.map(({ personId, code, posting }) => ({ personId, params: { code, posting } }))
  },
  href: (_about, lang) => candidaciesHref(lang),
  words: {
    subject: { en: 'A bulletin has been cancelled ({code})', fr: 'Un avis a été annulé ({code})' },
    body: {
      en: 'The bulletin “{posting}”, to which you applied, has been cancelled. Your application goes no further. You may apply to other bulletins.',
      fr: 'L’avis «\u00a0{posting}\u00a0», auquel vous avez répondu, a été annulé. Votre candidature s’arrête là. Vous pouvez répondre à d’autres avis.',
    },
  },
})
