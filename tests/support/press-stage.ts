import type { FastifyInstance } from 'fastify'
import type { Actor } from '#platform/access/actor.ts'
import { claimsOf } from '#platform/access/claims.ts'
import { inTransaction } from '#platform/database/connection.ts'
import { aPdf, aPng } from '#platform/files/samples.ts'
import { circumstancesOf } from '#platform/house.ts'
import { buildServer } from '#platform/web/server.tsx'
import { withRollback } from '#tests/support/database.ts'
import { Stage } from '#tests/support/stage.ts'

/** The day on which stories of the editor's desk begin. */
export const today = '2026-03-16'

export interface Desk {
  stage: Stage
  /** Writes. */
  author: Actor
  /** Another communications officer. */
  second: Actor
  planner: Actor
  /** The public site as a visitor gets it. */
  get(
    url: string,
    headers?: Record<string, string>,
  ): Promise<{ status: number; body: string; headers: Record<string, unknown> }>
}

export const atTheDesk = (work: (desk: Desk) => Promise<void>) => () =>
  withRollback(async (db) => {
    const stage = new Stage(db, today)
    let app: FastifyInstance | undefined
    try {
      await work({
        stage,
        author: stage.as('communications-officer', { name: 'Avery Scott', account: 'author' }),
        second: stage.as('communications-officer', { name: 'Odile Caron', account: 'second' }),
        planner: stage.as('rcmp-planner'),
        async get(url, headers = {}) {
          app ??= await buildServer(stage.house)
          const answer = await app.inject({ url, headers })
          return { status: answer.statusCode, body: answer.body, headers: answer.headers }
        },
      })
    } finally {
      await app?.close()
    }
  })

export const sides = (en: string, fr: string) => ({ en, fr })
export const words = {
  title: sides('A new group leaves', 'Un nouveau groupe part'),
  summary: sides('Five officers have left for a year.', 'Cinq membres sont partis pour un an.'),
  body: sides(
    'They trained in Ottawa first. See [why they go](/why-join).',
    'Ils se sont d’abord entraînés à Ottawa. Voir [pourquoi ils partent](/pourquoi-participer).',
  ),
}
export const nothing = sides('', '')

export interface Draft {
  id: string
  versionId: string
}

/** The version that is worked on, else the newest. */
export async function newest({ stage, author }: Desk, id: string): Promise<string> {
  const { versions } = await stage.sees<{ versions: { id: string }[] }>(author, 'publishing.publication', { id })
  return versions[0]!.id
}

/** A draft of a kind with these words. */
export async function draft(desk: Desk, kind: 'page' | 'news' | 'story', over: object = {}): Promise<Draft> {
  const { stage, author } = desk
  const id = await stage.does(author, 'publishing.start-publication', { kind, title: words.title })
  const versionId = await newest(desk, id)
  const more = {
    page: { phase: null, place: 50 },
    news: { dated: null, organisation: nothing, link: nothing },
    story: { dated: null, quote: nothing },
  }[kind]
  await stage.does(author, `publishing.edit-${kind}`, { versionId, ...words, ...more, ...over })
  return { id, versionId }
}

/** Through translation and review, up to where it may go out. */
export async function vouchFor({ stage, author, second }: Desk, { versionId }: Draft): Promise<void> {
  await stage.does(author, 'publishing.send-to-translation', { versionId })
  await stage.does(author, 'publishing.verify-translation', { versionId, same: true })
  await stage.does(second, 'publishing.review-version', { versionId, note: null })
}

export async function published(
  desk: Desk,
  kind: 'page' | 'news' | 'story',
  over: object = {},
): Promise<Draft & { code: string }> {
  const made = await draft(desk, kind, over)
  await vouchFor(desk, made)
  await desk.stage.does(desk.author, 'publishing.publish-version', { versionId: made.versionId })
  return { ...made, code: await codeOf(desk, made.id) }
}

export async function codeOf({ stage, author }: Desk, id: string): Promise<string> {
  const { publication } = await stage.sees<{ publication: { code: string } }>(author, 'publishing.publication', { id })
  return publication.code
}

/** A file that somebody has sent and not yet attached. */
export async function sent({ stage }: Desk, who: Actor, file: 'paper' | 'picture' | Buffer): Promise<string> {
  const c = circumstancesOf(stage.house, who)
  const bytes = file === 'paper' ? aPdf() : file === 'picture' ? aPng() : file
  const staged = await inTransaction(stage.db, { role: 'app', claims: claimsOf(who, c.today) }, (tx) =>
    stage.house.tools.attachments.stage(tx, c, { bytes, fileName: file === 'paper' ? 'consent.pdf' : 'picture.png' }),
  )
  if ('refused' in staged) throw new Error(staged.code)
  return staged.id
}

/** A consent to everything, and a service's release. */
export async function agreed(desk: Desk, id: string, over: object = {}): Promise<string> {
  const { stage, author } = desk
  await stage.does(author, 'publishing.record-consent', {
    publicationId: id,
    givenName: 'Maude',
    familyName: 'Quillfeather',
    covers: ['story', 'quote', 'picture'],
    shows: 'first',
    described: sides('Constable', 'Constable'),
    purpose: 'The public site',
    givenOn: '2026-03-01',
    until: null,
    paper: await sent(desk, author, 'paper'),
    ...over,
  })
  await stage.does(author, 'publishing.record-release', {
    publicationId: id,
    service: 'SPVM',
    releasedBy: 'The communications office',
    releasedOn: '2026-03-02',
    paper: null,
  })
  const { consents } = await stage.sees<{ consents: { id: string }[] }>(author, 'publishing.publication', { id })
  return consents.at(-1)!.id
}
