import { defineView } from '#platform/view.ts'
import { guideOn } from '../store-of-guide.ts'
import type { Guide } from '../vocabulary/guide.ts'
import { guideWords } from '../words-of-guide.ts'

/** S0-82 to S0-127: the guide of a couple. It asks nothing of the server: what is answered stays in the page (domain.md 8.5, invariant 16). */
export const decisionGuide = defineView({
  name: 'public-site.decision-guide',
  seenBy: 'anyone',
  compartment: 'public',
  query: {},
  load: (tx, _query, c): Promise<Guide> => guideOn(tx, c.today),
  words: { title: guideWords.title, intro: guideWords.intro },
})
