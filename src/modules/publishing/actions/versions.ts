import { type Refusal, refuse } from '#kernel/refusal.ts'
import { defineAction } from '#platform/action.ts'
import { field } from '#platform/fields.ts'
import { cameTo, editor, moveOn } from '../editing.ts'
import { givenUp, takenUp } from '../rules/life.ts'
import { missionsAmong, tell, versionsOf } from '../store/publications.ts'
import { publishMissions } from '../store/publish.ts'
import { change, record } from '../store/rows.ts'
import { publicationSubject, versionSubject } from '../subject.ts'
import { publicationHref } from '../vocabulary.ts'
import { versionWords } from '../words-of-editing.ts'

/** The words of a version, an older one too, as a new draft: the one that stands goes on standing. */
export const takeUpVersion = defineAction({
  name: 'publishing.take-up-version',
  doneBy: editor,
  input: { versionId: field.id() },
  subject: 'versionId',
  load: (tx, { versionId }) => versionSubject(tx, versionId),
  openWhen: ({ of, hasOpen }) => takenUp(of, hasOpen),
  decide: (_subject, _input, c) => ({ versionId: c.fresh() }),
  async save(tx, { of, publication }, { versionId }, c) {
    const number = Math.max(...(await versionsOf(tx, publication.id)).map((one) => one.number)) + 1
    await record(
      tx,
      'version',
      {
        ...{ id: versionId, publication_id: publication.id, number, state: 'draft', version: 1, taken_from: of.number },
        ...{
          title: of.title,
          summary: of.summary,
          body: of.body,
          quote: of.quote,
          organisation: of.organisation,
          link: of.link,
        },
        ...{ phase: of.phase, place: of.place, dated: of.dated, picture_id: of.pictureId },
        ...{
          editors: [c.actor.accountId],
          written_by_name: c.actor.name,
          of_pack: false,
          source: of.source,
          fr_verified: of.frVerified,
        },
      },
      c,
    )
    await tell(tx, c, { publicationId: publication.id, number, act: 'taken-up', note: String(of.number) })
    return cameTo(publication.id, 'took-up-version', versionId)
  },
  constraints: { one_open_version: 'version-open-already', version_number_once: 'stale' },
  goTo: (saved, lang) => publicationHref(saved.id, lang),
  words: versionWords.takeUpVersion,
})

export const giveUpVersion = defineAction({
  name: 'publishing.give-up-version',
  doneBy: editor,
  input: { versionId: field.id() },
  subject: 'versionId',
  danger: true,
  load: (tx, { versionId }) => versionSubject(tx, versionId),
  openWhen: ({ of }) => givenUp(of),
  decide: () => ({}),
  async save(tx, subject, _changes, c) {
    await moveOn(tx, subject, { state: 'given-up', publish_at: null, ended_at: c.now }, 'given-up', c)
    return cameTo(subject.publication.id, 'gave-up-version', subject.id)
  },
  goTo: (saved, lang) => publicationHref(saved.id, lang),
  words: versionWords.giveUpVersion,
})

const codesIn = (text: string | null): string[] => [
  ...new Set((text ?? '').split(/[\s,;]+/).filter((one) => one !== '')),
]

/** Which missions it speaks about: under protection it is hidden with them, everywhere. */
export const nameMissions = defineAction({
  name: 'publishing.name-missions',
  doneBy: editor,
  input: { publicationId: field.id(), missions: field.optionalText(300) },
  subject: 'publicationId',
  async load(tx, { publicationId, missions }) {
    const subject = await publicationSubject(tx, publicationId)
    return subject && { ...subject, there: await missionsAmong(tx, codesIn(missions ?? null)) }
  },
  openWhen: () => null,
  decide({ there }, { missions }): { missions: string[] } | Refusal {
    const codes = codesIn(missions)
    const unknown = codes.find((one) => !there.includes(one))
    return unknown === undefined ? { missions: codes } : refuse('no-such-mission', { code: unknown })
  },
  async save(tx, { id, publication }, { missions }, c) {
    await change(tx, 'publication', id, { missions })
    await publishMissions(tx, { ...publication, missions })
    await tell(tx, c, { publicationId: id, act: 'missions-named', note: missions.join(', ') || null })
    return cameTo(id, 'named-missions')
  },
  prefill: async (_tx, { publication }) => ({ missions: publication.missions.join(', ') }),
  goTo: (saved, lang) => publicationHref(saved.id, lang),
  words: versionWords.nameMissions,
})
