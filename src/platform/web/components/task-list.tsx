import type { ComponentChildren } from 'preact'
import type { Language } from '#kernel/language.ts'
import { formatDay } from '../format.ts'
import { doneOf, type Word, word } from '../words.ts'
import { Tag, type Tone } from './inline.tsx'

export type TaskStatus = 'done' | 'current' | 'todo' | 'waiting' | 'blocked' | 'overdue'

export interface Task {
  title: string
  href?: string | undefined
  status: TaskStatus
  /** Says more than the common word of the status. */
  statusText?: string | undefined
  owner?: string | undefined
  due?: string | undefined
  text?: ComponentChildren
}

const looks: Record<TaskStatus, { tone: Tone; word: Word }> = {
  done: { tone: 'good', word: 'taskDone' },
  current: { tone: 'info', word: 'taskCurrent' },
  todo: { tone: 'neutral', word: 'taskTodo' },
  waiting: { tone: 'warning', word: 'taskWaiting' },
  blocked: { tone: 'bad', word: 'taskBlocked' },
  overdue: { tone: 'bad', word: 'taskOverdue' },
}

export interface TaskListProps {
  lang: Language
  items: readonly Task[]
  /** Shows "3 of 8 done" above. */
  counted?: boolean
}

/** What is to do: each with its state, who has it and when it is due. */
export const TaskList = ({ lang, items, counted = false }: TaskListProps) => (
  <div class="task-list">
    {counted && (
      <p class="task-count">{doneOf(lang, items.filter((item) => item.status === 'done').length, items.length)}</p>
    )}
    <ul>
      {items.map((item) => (
        <li key={item.href ?? item.title} class={`task task-${item.status}`}>
          <div class="task-main">
            <p class="task-title">{item.href ? <a href={item.href}>{item.title}</a> : item.title}</p>
            {item.text && <div class="task-text">{item.text}</div>}
            {(item.due || item.owner) && (
              <p class="task-facts">
                {item.due && (
                  <span>
                    {word(lang, 'dueLabel')} <time dateTime={item.due}>{formatDay(lang, item.due)}</time>
                  </span>
                )}
                {item.owner && (
                  <span>
                    {word(lang, 'ownerLabel')} {item.owner}
                  </span>
                )}
              </p>
            )}
          </div>
          <Tag tone={looks[item.status].tone} text={item.statusText ?? word(lang, looks[item.status].word)} />
        </li>
      ))}
    </ul>
  </div>
)
