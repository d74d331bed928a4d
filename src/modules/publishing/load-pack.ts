import type { Circumstances } from '#platform/circumstances.ts'
import type { Tx } from '#platform/database/connection.ts'
import type { Pack } from '#platform/pack/pack.ts'
import { insertPublication, tell } from './store/publications.ts'
import { publish } from './store/publish.ts'
import { record } from './store/rows.ts'
import { emptyText, type PublicationKind } from './vocabulary.ts'

/** Pages and releases of the pack are published as version 1, with their sources; whether the French was verified is shown. */
export async function loadPack(tx: Tx, pack: Pack, c: Circumstances): Promise<void> {
  for (const { code, source, fr_verified, ...words } of pack.pages.pages)
    await load('page', code, { words, source, fr_verified })
  for (const { code, source, fr_verified, ...words } of pack.pages.releases)
    await load('news', code, { words: { ...words, body: emptyText() }, source, fr_verified })

  async function load(
    kind: PublicationKind,
    code: string,
    { words, source, fr_verified }: { words: object; source: object; fr_verified: boolean },
  ): Promise<void> {
    const id = c.fresh()
    await insertPublication(tx, { id, code, kind }, c)
    const none = emptyText()
    await record(
      tx,
      'version',
      {
        ...{ id: c.fresh(), publication_id: id, number: 1, state: 'published', version: 1, place: 100 },
        ...{ quote: none, organisation: none, link: none },
        ...words,
        ...{ editors: [c.actor.accountId], written_by_name: pack.pack.code, of_pack: true, source, fr_verified },
        ...{ published_on: c.today, published_at: c.now },
      },
      c,
    )
    await tell(tx, c, { publicationId: id, number: 1, act: 'published' })
    await publish(tx, { id, kind, code }, { at: c.now, today: c.today })
  }
}
