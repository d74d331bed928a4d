import { defineView } from '#platform/view.ts'
import { type InQueue, queued } from '../rules/queue.ts'
import { queueOf, roomOn } from '../store/home.ts'
import { homeWords } from '../words-of-home.ts'

export interface DemandQueue {
  room: { room: number; capped: number; silent: number }
  requests: InQueue[]
}

/** What is asked for against what services can give, in order. */
export const demandQueue = defineView({
  name: 'planning.demand-queue',
  seenBy: {
    'rcmp-planner': 'programme',
    'gac-assessor': 'programme',
    'ps-assessor': 'programme',
    'decision-body': 'programme',
  },
  query: {},
  async load(tx, _query, c): Promise<DemandQueue> {
    const room = await roomOn(tx, c.today)
    return { room, requests: queued(await queueOf(tx), room.room) }
  },
  words: { title: homeWords.queue, intro: homeWords.queueIntro },
})
