import type { Language } from '#kernel/language.ts'
import { page } from '#platform/web/page-binding.ts'
import { applicationPackage } from '../views/application-package.ts'
import { packageBundle } from './bundle.ts'

const path = { en: '/candidacies/:id/package', fr: '/candidatures/:id/dossier-de-mission' }

/** The address at which the package of a candidacy is downloaded. */
export const packageHref = (candidacyId: string, lang: Language): string =>
  `/${lang}${path[lang].replace(':id', candidacyId)}`

export const applicationPackagePages = {
  views: [applicationPackage],
  pages: [page(applicationPackage, { path, download: packageBundle })],
}
