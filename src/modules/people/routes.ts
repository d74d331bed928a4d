import { page } from '#platform/web/page-binding.ts'
import { FamilyPlanPage } from './pages/family-plan.tsx'
import { MyRecordPage } from './pages/my-record.tsx'
import { OfficerPage } from './pages/officer.tsx'
import { officerColumns } from './pages/officers.tsx'
import { ServicePage } from './pages/police-service.tsx'
import { serviceColumns } from './pages/police-services.tsx'
import { skillColumns } from './pages/skills.tsx'
import { familyPlanView } from './views/family-plan.ts'
import { myRecord } from './views/my-record.ts'
import { officerView } from './views/officer.ts'
import { officersList } from './views/officers.ts'
import { serviceView } from './views/police-service.ts'
import { servicesList } from './views/police-services.ts'
import { skillsList } from './views/skills.ts'
import { skillsPath } from './vocabulary/competencies.ts'
import { familyPlanPath } from './vocabulary/family.ts'
import {
  fullName,
  myRecordPath,
  officerPath,
  officersHref,
  officersPath,
  servicePath,
  servicesHref,
  servicesPath,
} from './vocabulary.ts'
import { pageWords } from './words.ts'
import { competencyWords } from './words-of-competencies.ts'
import { familyPageWords } from './words-of-family.ts'

export const pages = [
  page(myRecord, {
    path: myRecordPath,
    body: MyRecordPage,
    nav: { order: 6, label: pageWords.myRecord, duties: ['candidate'] },
  }),
  page(familyPlanView, {
    path: familyPlanPath,
    body: FamilyPlanPage,
    nav: { order: 8, label: familyPageWords.menu, duties: ['candidate'] },
  }),
  page(officersList, {
    path: officersPath,
    list: officerColumns,
    width: 'wide',
    nav: { order: 45, label: pageWords.officers },
  }),
  page(officerView, {
    path: officerPath,
    title: (data) => fullName(data.person),
    breadcrumbs: (_data, lang) => [{ href: officersHref(lang), label: pageWords.officers[lang] }],
    body: OfficerPage,
  }),
  page(skillsList, {
    path: skillsPath,
    list: skillColumns,
    width: 'wide',
    nav: { order: 47, label: competencyWords.skills },
  }),
  page(servicesList, {
    path: servicesPath,
    list: serviceColumns,
    nav: {
      order: 46,
      label: pageWords.services,
      duties: ['irss-officer', 'rcmp-planner', 'mission-desk', 'service-coordinator', 'service-chief', 'rcmp-adviser'],
    },
  }),
  page(serviceView, {
    path: servicePath,
    title: (data, lang) => data.name[lang],
    breadcrumbs: (_data, lang) => [{ href: servicesHref(lang), label: pageWords.services[lang] }],
    body: ServicePage,
  }),
]
