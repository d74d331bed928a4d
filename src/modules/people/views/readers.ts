/** Who reads the records of officers, and how far: a service its own, the offices of the programme all of them. */
export const readers = {
  'service-coordinator': 'own-service',
  'service-chief': 'own-service',
  'rcmp-adviser': 'own-service',
  'irss-officer': 'programme',
  'training-officer': 'programme',
  'readiness-officer': 'programme',
} as const
