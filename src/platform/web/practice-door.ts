import type { Duty } from '#kernel/duties.ts'
import type { Localized } from '#kernel/language.ts'

/** An invented account of a practice copy, offered on its sign-in page. Nothing of this exists outside practice. */
export interface PracticeAccount {
  duty: Duty
  email: string
  password: string
  token: string
  name: string
  place?: Localized
}

export interface PracticeDoor {
  accounts(): Promise<readonly PracticeAccount[]>
}
