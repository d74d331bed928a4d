import { page } from '#platform/web/page-binding.ts'
import { applicationPackage } from '../views/application-package.ts'
import { packagePath as path } from '../vocabulary.ts'
import { packageBundle } from './bundle.ts'

export const applicationPackagePages = {
  views: [applicationPackage],
  pages: [page(applicationPackage, { path, download: packageBundle })],
}
