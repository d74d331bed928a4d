import { NotFoundPage } from '@payloadcms/next/views'
import config from '../../../../payload.config.mjs'
import { importMap } from '../import-map.mjs'

export default function NotFound(asked) {
  return NotFoundPage({ ...asked, config, importMap })
}
