import { myCompetenciesPath, skillsHref } from '#modules/people/index.ts'
import { wholeList } from '#platform/list.ts'
import { listCsv } from '#platform/web/list-page.tsx'
import { type ListPresentation, page } from '#platform/web/page-binding.ts'
import { AftercarePage } from './pages/aftercare.tsx'
import { CompetencyPage, MyCompetenciesPage } from './pages/competencies.tsx'
import { ownColumns } from './pages/competency-columns.tsx'
import { followUpColumns } from './pages/list.tsx'
import { competencyView, myCompetencies, myCompetenciesFile } from './views/competencies.ts'
import { followUpsList } from './views/list.ts'
import { aftercareView } from './views/one.ts'
import { aftercarePath, competencyPath, followUpsHref, followUpsPath, myCompetenciesFilePath } from './vocabulary.ts'
import { pageWords } from './words.ts'
import { competencyWords } from './words-of-competencies.ts'

export const pages = [
  page(myCompetencies, {
    path: myCompetenciesPath,
    body: MyCompetenciesPage,
    nav: { order: 7, label: competencyWords.mine, duties: ['candidate'] },
  }),
  page(myCompetenciesFile, {
    path: myCompetenciesFilePath,
    download: async (data, { lang, practice }) => ({
      fileName: competencyWords.file[lang],
      mediaType: 'text/csv; charset=utf-8',
      body: Buffer.from(
        listCsv(
          ownColumns as ListPresentation<unknown>,
          wholeList([...data.gained, ...data.backgrounds]),
          lang,
          practice,
        ),
        'utf8',
      ),
    }),
  }),
  page(competencyView, {
    path: competencyPath,
    title: (data, lang) => data.gained.name[lang],
    breadcrumbs: (_data, lang) => [
      { href: `/${lang}${myCompetenciesPath[lang]}`, label: competencyWords.mine[lang] },
      { href: skillsHref(lang), label: competencyWords.skills[lang] },
    ],
    body: CompetencyPage,
  }),
  page(followUpsList, {
    path: followUpsPath,
    list: followUpColumns,
    nav: { order: 75, label: pageWords.nav },
  }),
  page(aftercareView, {
    path: aftercarePath,
    title: (data, lang) => `${data.shown.name} · ${pageWords.one[lang]}`,
    breadcrumbs: (_data, lang) => [{ href: followUpsHref(lang), label: pageWords.list[lang] }],
    body: AftercarePage,
  }),
]
