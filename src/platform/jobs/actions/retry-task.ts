import { sql } from 'kysely'
import { refuse } from '#kernel/refusal.ts'
import { defineAction, type Subject } from '#platform/action.ts'
import { field } from '#platform/fields.ts'
import { words } from '../words.ts'

export interface ParkedTask extends Subject {
  parked: boolean
}

/** Puts a parked task back in line, with all its tries before it. */
export const retryTask = defineAction({
  name: 'jobs.retry-task',
  doneBy: { administrator: 'programme' },
  input: { taskId: field.id() },
  subject: 'taskId',
  async load(tx, { taskId }): Promise<ParkedTask | null> {
    const { rows } = await sql<{ id: string; job: string; parked: boolean }>`
      select id, job, failed_at is not null as parked from jobs.task where id = ${taskId} and failed_at is not null for update`.execute(
      tx,
    )
    const row = rows[0]
    return row ? { id: row.id, scope: {}, parked: row.parked, label: { en: row.job, fr: row.job } } : null
  },
  openWhen: (task) => (task.parked ? null : refuse('task-not-parked')),
  decide: (_task, _input, c) => ({ runAt: c.now }),
  async save(tx, task, { runAt }) {
    await sql`update jobs.task set failed_at = null, attempts = 0, leased_until = null, leased_by = null, run_at = ${runAt}
      where id = ${task.id}`.execute(tx)
    return { id: task.id, facts: [], about: { kind: 'task', id: task.id } }
  },
  goTo: (_saved, language) => `/${language}${words.paths.failed[language]}`,
  words: { title: words.retry.title, done: words.retry.done, fields: { taskId: { label: words.retry.taskId } } },
})
