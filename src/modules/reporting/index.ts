import type { Module } from '#platform/module.ts'
import { giveUp, proposeRelease, releaseStatistics } from './actions/releases.ts'
import { releaseForPractice } from './for-practice.ts'
import { loadPack } from './load-pack.ts'
import { pages } from './routes.ts'
import { serviceBenefit } from './views/benefit.ts'
import { desk, importView, releaseView } from './views/desk.ts'
import { waiting } from './waiting.ts'
import { refusals } from './words.ts'

export { type Imported, importUnContributions } from './import/import-un-contributions.ts'
export { UnreadableUnFile } from './import/read-un-file.ts'
export type { Baseline, Dimension, Part, RefusedRow, ReleaseTables, UpTo, YearCounted } from './vocabulary.ts'
export { dimensions } from './vocabulary.ts'
export { layoutWords, missingWords, noticeWords, refusedWords, unreadableWords } from './words-of-imports.ts'
export { answerWords, dimensionWords, measureWords, valueWords } from './words-of-releases.ts'
export { releaseForPractice }

export const reportingModule: Module = {
  name: 'reporting',
  actions: [proposeRelease, releaseStatistics, giveUp],
  views: [desk, importView, releaseView, serviceBenefit],
  pages,
  waiting,
  refusals,
  loadPack,
}
