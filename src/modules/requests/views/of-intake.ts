import { acknowledgementFile, acknowledgementView } from './acknowledgement.ts'
import { membershipsList, membershipView } from './memberships.ts'
import { messagesView } from './messages.ts'
import { prospectsList, prospectView } from './prospects.ts'
import { versionsView } from './versions.ts'

export const intakeViews = [
  messagesView,
  acknowledgementView,
  acknowledgementFile,
  versionsView,
  prospectsList,
  prospectView,
  membershipsList,
  membershipView,
]
