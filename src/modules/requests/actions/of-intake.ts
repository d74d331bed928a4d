import { attachPaper } from './attach-paper.ts'
import { correctRequest } from './correct-request.ts'
import { answerRequest, closeRequest, lookAgainOn, reopenRequest } from './end-request.ts'
import { answerQuestion, askQuestion, correctMessage, sayMessage } from './exchange-messages.ts'
import { linkRequest, markDuplicate, unlinkRequest } from './link-requests.ts'
import { addProfileLine, changeProfileLine, removeProfileLine } from './profile-lines.ts'
import { correctMembership, recordMembership } from './record-memberships.ts'
import { dropProspect, noteProspect, openProspect, prospectRequested } from './work-on-prospects.ts'

/** Everything that intake, and those who look ahead with it, may do besides registering, acknowledging and withdrawing. */
export const intakeActions = [
  correctRequest,
  addProfileLine,
  changeProfileLine,
  removeProfileLine,
  attachPaper,
  linkRequest,
  markDuplicate,
  unlinkRequest,
  answerRequest,
  closeRequest,
  reopenRequest,
  lookAgainOn,
  sayMessage,
  askQuestion,
  answerQuestion,
  correctMessage,
  openProspect,
  noteProspect,
  dropProspect,
  prospectRequested,
  recordMembership,
  correctMembership,
]
