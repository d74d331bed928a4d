import { field } from '#platform/fields.ts'
import { defineView } from '#platform/view.ts'
import { findCertificate, type ModuleCertificate } from '../store/enrolments.ts'
import { pageWords } from '../words-pages.ts'

/** S0.35: the certificate of one module. Its page is the PDF. */
export const moduleCertificate = defineView({
  name: 'training.module-certificate',
  seenBy: {
    candidate: 'self',
    'training-officer': 'programme',
    'irss-officer': 'programme',
    'readiness-officer': 'programme',
    'service-coordinator': 'own-service',
    'rcmp-adviser': 'own-service',
  },
  query: { id: field.id() },
  load: (tx, query): Promise<ModuleCertificate | null> => findCertificate(tx, query.id),
  scope: ({ personId, serviceId }) => ({ personId, serviceId }),
  about: ({ id, personId }) => ({ kind: 'module-certificate', id, personId }),
  words: { title: pageWords.certificateTitle },
})
