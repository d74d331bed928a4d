import { postgresAdapter } from '@payloadcms/db-postgres'
import { buildConfig } from 'payload'

const somebody = ({ req }) => Boolean(req.user)
const access = { read: somebody, create: somebody, update: somebody, delete: () => false }
const text = (name, more = {}) => ({ name, type: 'text', ...more })

/** The same officers as Contingent's list shows, as somebody would describe them to Payload. */
export default buildConfig({
  secret: 'a bench of invented people',
  telemetry: false,
  admin: { user: 'users' },
  db: postgresAdapter({ pool: JSON.parse(process.env.PEER_DATABASE ?? '{}'), schemaName: 'payload', push: true }),
  collections: [
    { slug: 'users', auth: true, fields: [] },
    {
      slug: 'services',
      access,
      admin: { useAsTitle: 'short' },
      fields: [text('short'), text('nameEn'), text('nameFr'), text('kind')],
    },
    {
      slug: 'ranks',
      access,
      admin: { useAsTitle: 'nameEn' },
      fields: [text('nameEn'), text('nameFr'), { name: 'level', type: 'number' }],
    },
    {
      slug: 'officers',
      access,
      defaultSort: 'sortName',
      admin: {
        useAsTitle: 'name',
        listSearchableFields: ['sortName', 'code'],
        defaultColumns: ['name', 'code', 'service', 'rank', 'language', 'nextEnd', 'unverified'],
        pagination: { defaultLimit: 50 },
      },
      fields: [
        text('code'),
        text('name'),
        text('sortName', { index: true }),
        text('language'),
        { name: 'service', type: 'relationship', relationTo: 'services' },
        { name: 'rank', type: 'relationship', relationTo: 'ranks' },
        { name: 'nextEnd', type: 'date' },
        { name: 'unverified', type: 'number' },
      ],
    },
  ],
})
