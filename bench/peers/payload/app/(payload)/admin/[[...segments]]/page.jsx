import { generatePageMetadata, RootPage } from '@payloadcms/next/views'
import config from '../../../../payload.config.mjs'
import { importMap } from '../import-map.mjs'

export const generateMetadata = (asked) => generatePageMetadata({ ...asked, config })

export default function Page(asked) {
  return RootPage({ ...asked, config, importMap })
}
