import type { Module } from '#platform/module.ts'
import { endRelease, recordConsent, recordRelease, withdrawConsent } from './actions/agreements.ts'
import { editNews, editPage, editStory } from './actions/edit.ts'
import { reviewVersion, sendBack, sendToTranslation, verifyTranslation } from './actions/on-the-way.ts'
import { removePicture, setPicture } from './actions/picture.ts'
import {
  publishNow,
  publishScheduled,
  scheduleVersion,
  withdrawPastConsent,
  withdrawVersion,
} from './actions/publish.ts'
import { startPublication } from './actions/start-publication.ts'
import { giveUpVersion, nameMissions, takeUpVersion } from './actions/versions.ts'
import { publishDue } from './jobs/publish-due.ts'
import { loadPack } from './load-pack.ts'
import { pages } from './routes.ts'
import { search } from './search.ts'
import { comparisonView } from './views/comparison.ts'
import { consentView } from './views/consent.ts'
import { previewView } from './views/preview.ts'
import { publicationView } from './views/publication.ts'
import { publicationsList } from './views/publications.ts'
import { waiting } from './waiting.ts'
import { agreementRefusals } from './words-of-agreements.ts'
import { publishingRefusals } from './words-of-publishing.ts'

export { type PracticePublication, publicationForPractice } from './for-practice.ts'
export { type PublicPage, publicPageExists, registerPublicSite } from './store/addresses.ts'
export {
  newsItemPath,
  newsPath,
  type Phase,
  type PublicationKind,
  pagesWithAddress,
  phases,
  pictureHref,
  picturePath,
  publicHref,
  resourcePath,
  storiesPath,
  storyPath,
} from './vocabulary.ts'

export const publishingModule: Module = {
  name: 'publishing',
  actions: [
    startPublication,
    editPage,
    editNews,
    editStory,
    sendToTranslation,
    verifyTranslation,
    reviewVersion,
    sendBack,
    publishNow,
    scheduleVersion,
    publishScheduled,
    withdrawVersion,
    withdrawPastConsent,
    takeUpVersion,
    giveUpVersion,
    nameMissions,
    setPicture,
    removePicture,
    recordConsent,
    withdrawConsent,
    recordRelease,
    endRelease,
  ],
  views: [publicationsList, publicationView, previewView, comparisonView, consentView],
  pages,
  jobs: [publishDue],
  waiting,
  search,
  files: { publication: publicationView, 'publication-consent': consentView },
  refusals: { ...publishingRefusals, ...agreementRefusals },
  constraints: { publication_code_once: 'stale' },
  loadPack,
}
