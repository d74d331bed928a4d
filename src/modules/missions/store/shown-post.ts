import { type RawBuilder, sql } from 'kysely'
import { restrictedPost } from '../vocabulary/posts.ts'

/** The title of a post that was joined from the left: whoever carries its holder, but may not know the post, reads that it is restricted. */
export const shownTitle = (title: RawBuilder<unknown>): RawBuilder<unknown> =>
  sql`coalesce(${title}, ${JSON.stringify(restrictedPost)}::jsonb)`
