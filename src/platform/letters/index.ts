import type { Module } from '#platform/module.ts'
import { markRead } from './actions/mark-read.ts'
import { inboxPage } from './pages/inbox-page.tsx'
import { letterPage } from './pages/letter-page.tsx'
import { practiceMailboxPage } from './pages/practice-mailbox-page.tsx'
import { sendEmail } from './send-email.ts'
import { inbox } from './views/inbox.ts'
import { letter } from './views/letter.ts'
import { practiceMailbox } from './views/practice-mailbox.ts'
import { words } from './words.ts'

export { unreadCount } from './own-letters.ts'

export const lettersModule: Module = {
  name: 'letters',
  actions: [markRead],
  views: [inbox, letter, practiceMailbox],
  pages: [inboxPage, letterPage, practiceMailboxPage],
  jobs: [sendEmail],
  refusals: { 'letter-already-read': words.markRead.already },
}
