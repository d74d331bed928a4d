import { positionHref, toMission } from '#modules/missions/index.ts'
import { postingHref } from '#modules/postings/index.ts'
import { type PageBinding, page } from '#platform/web/page-binding.ts'
import { RecruitmentBody } from '../pages/recruitment.tsx'
import { recruitmentView } from '../views/recruitment.ts'

export const recruitmentPages: readonly PageBinding[] = [
  page(recruitmentView, {
    path: { en: '/missions/:id/recruitment', fr: '/missions/:id/recrutement' },
    eyebrow: ({ data, lang }) => data.name[lang],
    breadcrumbs: (data, lang) => toMission(data.id, data.name, lang),
    width: 'wide',
    body: (props) => RecruitmentBody({ ...props, hrefs: { position: positionHref, posting: postingHref } }),
  }),
]
