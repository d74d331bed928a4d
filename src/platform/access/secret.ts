import { createHash, createHmac, randomBytes } from 'node:crypto'

/** A fresh secret of 256 random bits, for a cookie, a link or, with a prefix that secret scanners find, a bearer token. */
export const newSecret = (prefix = ''): string => prefix + randomBytes(32).toString('base64url')

/** What the database keeps of a secret. A plain hash is enough for 256 random bits; passwords take argon2id. */
export const hashOfSecret = (secret: string): Buffer => createHash('sha256').update(secret).digest()

/** The request-forgery token of a session: it follows from the cookie's secret, and the cookie does not follow from it. */
export const csrfOf = (sessionSecret: string): string =>
  createHmac('sha256', sessionSecret).update('contingent csrf').digest('base64url')
