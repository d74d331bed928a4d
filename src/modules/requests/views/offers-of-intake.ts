import { type Offering, on } from '#platform/action.ts'
import { attachPaper } from '../actions/attach-paper.ts'
import { correctRequest } from '../actions/correct-request.ts'
import { answerRequest, closeRequest, lookAgainOn, reopenRequest } from '../actions/end-request.ts'
import { linkRequest, markDuplicate, unlinkRequest } from '../actions/link-requests.ts'
import { addProfileLine, changeProfileLine, removeProfileLine } from '../actions/profile-lines.ts'
import type { RequestFile } from './one.ts'

/** What intake does with a request, besides acknowledging it and taking it back. */
export const intakeOffers = (data: RequestFile): Offering[] => [
  on(answerRequest, data),
  on(closeRequest, data),
  on(lookAgainOn, data),
  on(correctRequest, { ...data, known: { organisations: [], countries: [] } }),
  on(markDuplicate, data),
  on(reopenRequest, data),
  on(addProfileLine, data),
  ...data.intake.profile.flatMap((line) => {
    const subject = { ...data, id: line.id, requestId: data.id, line }
    return [on(changeProfileLine, subject), on(removeProfileLine, subject)]
  }),
  on(attachPaper, data),
  on(linkRequest, data),
  ...data.intake.links.map((link) =>
    on(unlinkRequest, {
      id: link.id,
      scope: {},
      label: { en: link.code, fr: link.code },
      requestId: data.id,
      kind: link.kind,
      codes: link.code,
    }),
  ),
]
