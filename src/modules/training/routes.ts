import { candidacyHref } from '#modules/candidacies/index.ts'
import { candidacyVetting, candidacyVettingHref } from '#modules/conduct/index.ts'
import { candidacyHealth, candidacyHealthHref } from '#modules/health/index.ts'
import { page } from '#platform/web/page-binding.ts'
import { packageBundle } from './application-package/bundle.ts'
import { certificatePdf } from './application-package/certificate-pdf.ts'
import { candidacyLink } from './pages/candidacy-link.tsx'
import { SessionPage } from './pages/session.tsx'
import { sessionColumns } from './pages/sessions.tsx'
import { traineePage } from './pages/trainee.tsx'
import { traineeColumns } from './pages/trainees.tsx'
import { applicationPackage } from './views/application-package.ts'
import { moduleCertificate } from './views/module-certificate.ts'
import { sessionView } from './views/session.ts'
import { sessionsList } from './views/sessions.ts'
import { traineeView } from './views/trainee.ts'
import { traineesList } from './views/trainees.ts'
import {
  certificatePath,
  packagePath,
  sessionPath,
  sessionsHref,
  sessionsPath,
  traineePath,
  traineesHref,
  traineesPath,
} from './vocabulary.ts'
import { pageWords } from './words-pages.ts'

const toCandidacy = candidacyLink(candidacyHref)

export const pages = [
  page(traineesList, {
    path: traineesPath,
    list: traineeColumns,
    width: 'wide',
    nav: { order: 60, label: pageWords.nav },
  }),
  page(sessionsList, {
    path: sessionsPath,
    list: sessionColumns,
    nav: { order: 61, label: pageWords.sessionsNav, duties: ['training-officer', 'readiness-officer'] },
  }),
  page(sessionView, {
    path: sessionPath,
    title: (data, lang) => `${pageWords.oneSession[lang]} ${data.session.code}`,
    breadcrumbs: (_data, lang) => [
      { href: traineesHref(lang), label: pageWords.list[lang] },
      { href: sessionsHref(lang), label: pageWords.sessions[lang] },
    ],
    width: 'wide',
    body: SessionPage,
  }),
  page(traineeView, {
    path: traineePath,
    title: (data, lang) => `${pageWords.trainee[lang]} · ${data.officer}`,
    breadcrumbs: (_data, lang) => [{ href: traineesHref(lang), label: pageWords.list[lang] }],
    eyebrow: ({ data, lang }) => toCandidacy({ id: data.candidacyId, code: data.code, lang }),
    width: 'wide',
    body: traineePage([
      { label: pageWords.toHealth, href: candidacyHealthHref, seenBy: Object.keys(candidacyHealth.seenBy) },
      { label: pageWords.toVetting, href: candidacyVettingHref, seenBy: Object.keys(candidacyVetting.seenBy) },
    ]),
  }),
  page(moduleCertificate, {
    path: certificatePath,
    download: async (data, { practice }) => ({
      fileName: `${data.code}.pdf`,
      mediaType: 'application/pdf',
      body: await certificatePdf({ ...data, moduleTitle: data.title }, practice || data.practice),
    }),
  }),
  page(applicationPackage, { path: packagePath, download: packageBundle }),
]
