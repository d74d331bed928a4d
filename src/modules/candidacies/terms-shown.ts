import type { Localized } from '#kernel/language.ts'
import type { Endorsement, Offer } from './vocabulary.ts'
import { promotionPositionWords, returnCommitmentWords, termsWords } from './words-of-commitments.ts'

type Line = { key: Localized; value: Localized }
const same = (text: string): Localized => ({ en: text, fr: text })

/** What the service committed itself to, as the officer reads it before consenting (S0-104..106): also that it said nothing. */
export function commitmentsShown(endorsement: Endorsement | null): Line[] {
  const { returnPosition, returnCommitment, promotionPosition, promotionStance } = endorsement ?? {
    returnPosition: null,
    returnCommitment: null,
    promotionPosition: null,
    promotionStance: null,
  }
  const promotion = promotionPosition ? promotionPositionWords[promotionPosition] : null
  const stance = promotionStance ? same(promotionStance) : null
  return [
    { key: termsWords.returnPosition, value: returnPosition ? same(returnPosition) : termsWords.notStated },
    {
      key: termsWords.returnCommitment,
      value: returnCommitment ? returnCommitmentWords[returnCommitment] : termsWords.notStated,
    },
    {
      key: termsWords.promotion,
      value:
        promotion && stance
          ? { en: `${promotion.en}. ${stance.en}`, fr: `${promotion.fr}. ${stance.fr}` }
          : (promotion ?? stance ?? termsWords.notStated),
    },
  ]
}

/** The terms of an offer, and the commitments, above the box of consent. */
export const offerShown = (offer: Offer | null, endorsement: Endorsement | null): Line[] => [
  ...(offer ? [{ key: termsWords.post, value: offer.positionTitle }] : []),
  ...commitmentsShown(endorsement),
]
