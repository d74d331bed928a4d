import { sql } from 'kysely'
import { on } from '#platform/action.ts'
import { field } from '#platform/fields.ts'
import { defineView } from '#platform/view.ts'
import { retryTask } from '../actions/retry-task.ts'
import { words } from '../words.ts'
import type { FailedTask } from './failed.ts'

export interface FailedTaskData extends FailedTask {
  key: string
  about: Record<string, string | number | null>
}

/** One parked task, and the way to have it tried again. */
export const failedTask = defineView({
  name: 'jobs.failed-task',
  seenBy: { administrator: 'programme' },
  query: { id: field.id() },
  async load(tx, { id }): Promise<FailedTaskData | null> {
    const { rows } = await sql<FailedTaskData>`
      select id, job, key, about, attempts, coalesce(last_error, '') as error,
        to_char(failed_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"') as "failedAt"
      from jobs.task where id = ${id} and failed_at is not null`.execute(tx)
    return rows[0] ?? null
  },
  about: (data) => ({ kind: 'task', id: data.id }),
  offers: (data) => [on(retryTask, { id: data.id, scope: {}, parked: true, label: { en: data.job, fr: data.job } })],
  words: { title: words.task.title },
})
