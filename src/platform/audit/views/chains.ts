import { defineView } from '#platform/view.ts'
import { type ChainsData, readChains } from '../chains.ts'
import { words } from '../words.ts'

/** The heads of the audit's chains and its last checkpoint: what `contingent audit verify` checks against. */
export const chainsView = defineView({
  name: 'audit.chains',
  seenBy: { auditor: 'programme' },
  compartment: 'audit',
  audited: true,
  query: {},
  load: (tx): Promise<ChainsData> => readChains(tx),
  words: { title: words.chains.title, intro: words.chains.intro },
})
