import { changesPath, toMission } from '#modules/missions/index.ts'
import { officerHref } from '#modules/people/index.ts'
import type { Module } from '#platform/module.ts'
import { page } from '#platform/web/page-binding.ts'
import { HomePage } from './pages/home-page.tsx'
import { MissionChangesPage } from './pages/mission-changes-page.tsx'
import { MyFilePage } from './pages/my-file-page.tsx'
import { OfficerFilePage } from './pages/officer-file-page.tsx'
import { SearchPage } from './pages/search-page.tsx'
import { homeView } from './views/home.ts'
import { type MissionChanges, missionChangesView } from './views/mission-changes.ts'
import { myFileView } from './views/my-file.ts'
import { type OfficerFileData, officerFileView } from './views/officer-file.ts'
import { searchView } from './views/search.ts'
import { words } from './words.ts'

/** What no single module can show, composed of the parts that the modules export. */
export function deskOf(rooms: readonly Module[]): Module {
  const home = homeView(rooms)
  const myFile = myFileView(rooms)
  const officerFile = officerFileView(rooms)
  const search = searchView(rooms)
  const missionChanges = missionChangesView(rooms)
  return {
    name: 'desk',
    views: [home, myFile, officerFile, missionChanges, search],
    pages: [
      page(home, { path: { en: '/', fr: '/' }, body: HomePage, nav: { order: 0, label: words.home } }),
      page(myFile, {
        path: { en: '/my-file', fr: '/mon-dossier' },
        body: MyFilePage,
        nav: { order: 5, label: words.myFileNav, duties: ['candidate'] },
      }),
      page(officerFile, {
        path: { en: '/officers/:id/file', fr: '/policiers/:id/dossier' },
        title: (data: OfficerFileData, lang) =>
          `${data.person.givenNames} ${data.person.familyName} – ${words.officerFile[lang]}`,
        breadcrumbs: ({ person }: OfficerFileData, lang) => [
          { href: officerHref(person.id, lang), label: `${person.givenNames} ${person.familyName}` },
        ],
        body: OfficerFilePage,
      }),
      page(missionChanges, {
        path: changesPath,
        eyebrow: ({ data, lang }) => data.missionName[lang],
        breadcrumbs: ({ missionId, missionName }: MissionChanges, lang) => toMission(missionId, missionName, lang),
        body: MissionChangesPage,
      }),
      page(search, { path: { en: '/search', fr: '/recherche' }, body: SearchPage }),
    ],
  }
}
