import type { Module } from '#platform/module.ts'
import { reviewBreakGlass } from '../actions/review-break-glass.ts'
import { glassNotices, glassWaiting } from './notices.ts'
import { glassListPage, glassPage } from './pages.tsx'
import { glassListView, glassView } from './views.ts'

export { breakGlass, type Emergency, emergencyFields, whileGlassIsBroken } from './break-glass.ts'
export { emergencyFieldWords } from './words.ts'

/** Emergency access in general: its notices, its review and its count. What a card shows is said by the room that owns it. */
export const breakGlassModule: Module = {
  name: 'break-glass',
  actions: [reviewBreakGlass],
  views: [glassListView, glassView],
  pages: [glassListPage, glassPage],
  letters: glassNotices,
  waiting: glassWaiting,
}
