import { expect, test } from 'vitest'
import { commitmentsShown, offerShown } from './terms-shown.ts'
import type { Endorsement } from './vocabulary.ts'

const release: Endorsement = {
  id: 'e',
  decision: 'endorsed',
  reason: null,
  releaseFrom: '2026-08-01',
  releaseTo: '2027-12-01',
  returnPosition: 'Patrol, district 4',
  returnCommitment: 'equivalent',
  promotionPosition: 'on-return',
  promotionStance: 'The exam of May 2027 is held again in January 2028.',
  signedByName: 'C. Ordinator',
  signedOn: '2026-03-01',
  endedOn: null,
  endedReason: null,
}

test('S0.57 S0.58 above the consent stand the return position, the commitment and the position on promotion', () => {
  const shown = offerShown(null, release).map(({ value }) => value.en)
  expect(shown).toEqual([
    'Patrol, district 4',
    'An equivalent position, not necessarily the same',
    'Competitions missed are made up for on return. The exam of May 2027 is held again in January 2028.',
  ])
})

test('S0.57 a release from before these were asked says that the service has not said it, and whom to ask', () => {
  const old = { ...release, returnCommitment: null, promotionPosition: null, promotionStance: null }
  expect(commitmentsShown(old)[2]?.value.fr).toContain('Demandez-le-lui avant de consentir')
  expect(commitmentsShown(null).every(({ value }) => value.en.includes('has not said'))).toBe(true)
})
