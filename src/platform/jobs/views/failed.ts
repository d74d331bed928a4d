import { sql } from 'kysely'
import { type ListData, listFields, listOf } from '#platform/list.ts'
import { defineView } from '#platform/view.ts'
import { words } from '../words.ts'

export interface FailedTask {
  id: string
  job: string
  attempts: number
  error: string
  failedAt: string
}

/** The tasks that are parked: they failed at every try. */
export const failedTasks = defineView({
  name: 'jobs.failed',
  seenBy: { administrator: 'programme' },
  query: listFields,
  async load(tx, query): Promise<ListData<FailedTask>> {
    const like = `%${(query.q ?? '').replace(/[\\%_]/g, '\\$&')}%`
    const list = listOf<FailedTask>(
      sql`select id, job, attempts, coalesce(last_error, '') as error,
          to_char(failed_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"') as "failedAt"
        from jobs.task where failed_at is not null and job ilike ${like}`,
      query,
      { failedAt: sql`listed."failedAt"`, job: sql`listed.job` },
      { sort: 'failedAt', dir: 'desc' },
    )
    return list.read((await list.query.execute(tx)).rows)
  },
  words: { title: words.failed.title, intro: words.failed.intro },
})
