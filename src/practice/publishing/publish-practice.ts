import { addDays, hourInZone } from '#kernel/calendar.ts'
import { isRefusal } from '#kernel/refusal.ts'
import { publicationForPractice } from '#modules/publishing/index.ts'
import { systemActor } from '#platform/access/actor.ts'
import type { Circumstances, Tools } from '#platform/circumstances.ts'
import type { Tx } from '#platform/database/connection.ts'
import { type Holder, instantOf, type World } from '../world.ts'
import { drawPicture } from './draw-picture.ts'
import { publicationTexts } from './publication-texts.ts'

/** News, two stories with invented people, and drafts on their way: a desk that is not empty. */
export async function publishPractice(tx: Tx, world: World, tools: Tools): Promise<void> {
  const dice = world.dice.for('publications')
  const acting = (holder: Holder, now: string) => ({
    actor: { ...systemActor('practice'), accountId: holder.accountId, name: holder.name },
    now,
    fresh: () => dice.uuid(),
  })
  for (const { ago, hasPicture, ...one } of publicationTexts) {
    const day = addDays(world.anchor, -Math.max(ago, 0))
    const now = instantOf(day, one.code)
    const author = acting(world.holder('communications-officer'), now)
    const reviewer = acting(world.holder('rcmp-planner'), now)
    const publication = {
      ...one,
      on: day,
      ...(one.state === 'scheduled'
        ? { publishAt: hourInZone(addDays(world.anchor, -ago), 9, 'America/Toronto') }
        : {}),
      ...(hasPicture ? { picture: await keptPicture(tx, tools, author) } : {}),
    }
    await publicationForPractice(tx, publication, { author, reviewer })
  }
}

async function keptPicture(tx: Tx, tools: Tools, by: Parameters<Tools['attachments']['stage']>[1]) {
  const content = drawPicture()
  const staged = await tools.attachments.stage(tx, by, { bytes: content, fileName: 'practice.png' })
  const kept = isRefusal(staged)
    ? staged
    : await tools.attachments.attach(tx, by as Circumstances, staged.id, {
        kind: 'publication',
        id: by.fresh(),
        scope: {},
      })
  if (isRefusal(kept)) throw new Error(`The picture of practice was refused: ${kept.code}`)
  return {
    attachmentId: kept.id,
    mediaType: 'image/png',
    width: 960,
    height: 540,
    alt: {
      en: 'Drawing: two people stand on a hill and look at the sun over a valley',
      fr: 'Dessin\u00a0: deux personnes debout sur une colline regardent le soleil au-dessus d’une vallée',
    },
    credit: null,
    content,
  }
}
