import type { Module } from '#platform/module.ts'
import { closeFile } from './actions/close-file.ts'
import {
  notValidateCompetency,
  recordCompetency,
  recordReuse,
  validateCompetency,
  withdrawCompetency,
} from './actions/competencies.ts'
import { completeFollowUp } from './actions/complete-follow-up.ts'
import { sayWhatCameHome } from './actions/home-answers.ts'
import { scheduleFollowUps } from './actions/schedule-follow-ups.ts'
import { tellDue } from './actions/tell-due.ts'
import { jobs } from './jobs/after-return.ts'
import { letters } from './letters/after-return.ts'
import { loadPack } from './load-pack.ts'
import { pages } from './routes.ts'
import { status } from './status.ts'
import { timeline } from './timeline.ts'
import { competencyView, myCompetencies, myCompetenciesFile } from './views/competencies.ts'
import { followUpsList } from './views/list.ts'
import { aftercareView } from './views/one.ts'
import { waiting } from './waiting.ts'
import { refusals } from './words.ts'
import { competencyRefusals } from './words-of-competencies.ts'
import { homeAnswerRefusals } from './words-of-home-answers.ts'

export { scheduleAfter } from './rules/schedule.ts'
export { aftercareHref, type FollowUp } from './vocabulary.ts'
export { closeFile, completeFollowUp, scheduleFollowUps }

export const reintegrationModule: Module = {
  name: 'reintegration',
  actions: [
    scheduleFollowUps,
    completeFollowUp,
    closeFile,
    tellDue,
    recordCompetency,
    validateCompetency,
    notValidateCompetency,
    withdrawCompetency,
    recordReuse,
    sayWhatCameHome,
  ],
  views: [followUpsList, aftercareView, myCompetencies, myCompetenciesFile, competencyView],
  pages,
  jobs,
  letters,
  waiting,
  timeline,
  status,
  refusals: { ...refusals, ...competencyRefusals, ...homeAnswerRefusals },
  loadPack,
}
