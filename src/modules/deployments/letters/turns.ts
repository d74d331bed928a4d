import { defineLetter, type LetterDeclaration, type Recipient } from '#platform/letters/letter.ts'
import { type LetterFacts, letterFacts } from '../store/letter-facts.ts'
import { deploymentHref } from '../vocabulary.ts'
import { letterWords } from '../words-pages.ts'

type Words = LetterDeclaration['words']
type ParamsOf = (facts: LetterFacts) => Recipient['params'] | null

/** A letter to the officer about their deployment; `null`: this turn needs none. */
const letter = (name: LetterDeclaration['name'], on: string, words: Words, params: ParamsOf) =>
  defineLetter({
    name,
    on,
    async recipients(tx, about) {
      const facts = await letterFacts(tx, String(about.deploymentId), about.extensionId?.toString() ?? null)
      const said = facts && params(facts)
      return facts && said ? [{ personId: facts.personId, params: { name: facts.name, ...said } }] : []
    },
    href: (about, lang) => deploymentHref(String(about.deploymentId), lang),
    words,
  })

const answer = ({ mission, end, answer: text }: LetterFacts) => ({ mission, end, answer: text ?? '' })
const early: ParamsOf = ({ mission, end, endKind }) => (endKind === 'voluntary-early-return' ? { mission, end } : null)

export const letters = [
  letter(
    'deployments.departure-letter',
    'deployments.departed',
    letterWords.departed,
    ({ mission, departure, end }) => ({
      mission,
      departure,
      end,
    }),
  ),
  letter('deployments.arrival-letter', 'deployments.arrived', letterWords.arrived, ({ mission, arrival, end }) =>
    arrival === null ? null : { mission, arrival, end },
  ),
  letter('deployments.extension-letter', 'deployments.extended', letterWords.extended, answer),
  letter('deployments.no-extension-letter', 'deployments.refused-extension', letterWords.notExtended, answer),
  letter('deployments.end-nears-letter', 'deployments.end-nears', letterWords.endNears, ({ mission, end }) => ({
    mission,
    end,
  })),
  letter('deployments.announced-return-letter', 'deployments.announced-early-return', letterWords.early, early),
  letter('deployments.early-return-letter', 'deployments.ended', letterWords.early, early),
]
