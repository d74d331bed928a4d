import { bulletinCancelledLetter } from './bulletin-cancelled.ts'
import { lettersToTheOfficer } from './to-the-officer.ts'
import { lettersToThoseWhoWorkOnIt } from './to-those-who-work-on-it.ts'

/** Letters at each turn of a candidacy. */
export const letters = [...lettersToTheOfficer, ...lettersToThoseWhoWorkOnIt, bulletinCancelledLetter]
