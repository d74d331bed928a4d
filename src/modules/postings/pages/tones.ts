import type { PostingState } from '../vocabulary.ts'

export const stateTone = {
  draft: 'neutral',
  published: 'good',
  closed: 'info',
  completed: 'info',
  cancelled: 'bad',
} as const satisfies Record<PostingState, string>
