import { page } from '#platform/web/page-binding.ts'
import { DeploymentPage } from './pages/deployment.tsx'
import { EmergencyCardPage } from './pages/emergency-card.tsx'
import { FamilyPage } from './pages/family.tsx'
import { contingentColumns, deploymentColumns } from './pages/lists.tsx'
import { contingentView } from './views/contingent.ts'
import { emergencyCard } from './views/emergency-card.ts'
import { familyView } from './views/family.ts'
import { deploymentsList } from './views/list.ts'
import { deploymentView } from './views/one.ts'
import { familyPath } from './vocabulary/family.ts'
import {
  contingentPath,
  deploymentHref,
  deploymentPath,
  deploymentsHref,
  deploymentsPath,
  emergencyCardPath,
} from './vocabulary.ts'
import { pageWords } from './words-pages.ts'

export const pages = [
  page(deploymentsList, {
    path: deploymentsPath,
    list: deploymentColumns,
    width: 'wide',
    nav: { order: 70, label: pageWords.list },
  }),
  page(contingentView, {
    path: contingentPath,
    list: contingentColumns,
    width: 'wide',
    nav: { order: 71, label: pageWords.contingent },
  }),
  page(deploymentView, {
    path: deploymentPath,
    title: (data) => `${data.deployment.code} · ${data.shown.name}`,
    breadcrumbs: (_data, lang) => [{ href: deploymentsHref(lang), label: pageWords.list[lang] }],
    body: DeploymentPage,
  }),
  page(emergencyCard, {
    path: emergencyCardPath,
    title: ({ subject }) => subject.shown.name,
    breadcrumbs: ({ subject }, lang) => [
      { href: deploymentsHref(lang), label: pageWords.list[lang] },
      { href: deploymentHref(subject.id, lang), label: subject.deployment.code },
    ],
    body: EmergencyCardPage,
  }),
  page(familyView, {
    path: familyPath,
    eyebrow: ({ data }) => data.shown.name,
    breadcrumbs: (data, lang) => [
      { href: deploymentsHref(lang), label: pageWords.list[lang] },
      { href: deploymentHref(data.id, lang), label: data.deployment.code },
    ],
    body: FamilyPage,
  }),
]
