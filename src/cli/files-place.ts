import { join } from 'node:path'
import { type BucketPlace, ContentBucket } from '#platform/files/content-bucket.ts'
import { ContentFolder } from '#platform/files/content-folder.ts'
import type { ContentStore } from '#platform/files/content-store.ts'
import { Explained, exit } from './explained.ts'

/** Where attachments are kept besides the data directory: the bucket of `s3://bucket/prefix`, or undefined for the folder. */
export function filesPlace(env: NodeJS.ProcessEnv): BucketPlace | undefined {
  const wanted = env.CONTINGENT_FILES
  if (!wanted) return undefined
  const named = /^s3:\/\/([a-z0-9][a-z0-9.-]{1,61}[a-z0-9])(?:\/(.*))?$/.exec(wanted)
  if (!named) throw new Explained('CONTINGENT_FILES is not an address such as s3://bucket/folder.', exit.wrongUsage)
  const { AWS_ACCESS_KEY_ID: accessKeyId, AWS_SECRET_ACCESS_KEY: secretAccessKey } = env
  if (!accessKeyId || !secretAccessKey)
    throw new Explained('CONTINGENT_FILES needs AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY.', exit.wrongUsage)
  const region = env.AWS_REGION || 'ca-central-1'
  const endpoint = env.AWS_ENDPOINT_URL_S3 || env.AWS_ENDPOINT_URL || `https://s3.${region}.amazonaws.com`
  if (!isSafe(endpoint))
    throw new Explained(
      `${endpoint}: papers of people travel to a bucket by https only; http is for this machine.`,
      exit.wrongUsage,
    )
  const prefix = (named[2] ?? '').replace(/^\/+|\/+$/g, '')
  return { endpoint, bucket: named[1]!, prefix, region, accessKeyId, secretAccessKey }
}

/** Where the attachments of an installation are kept. */
export const contentOf = ({ files, dataDir }: { files: BucketPlace | undefined; dataDir: string }): ContentStore =>
  files ? new ContentBucket(files) : new ContentFolder(join(dataDir, 'files'))

function isSafe(endpoint: string): boolean {
  if (!URL.canParse(endpoint)) return false
  const { protocol, hostname } = new URL(endpoint)
  return protocol === 'https:' || (protocol === 'http:' && ['localhost', '127.0.0.1', '[::1]'].includes(hostname))
}
