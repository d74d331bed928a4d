import type { Localized } from '#kernel/language.ts'
import { type Refusal, refuse } from '#kernel/refusal.ts'
import { defineAction, type Subject } from '#platform/action.ts'
import type { Standing } from '#platform/circumstances.ts'
import type { Tx } from '#platform/database/connection.ts'
import { field } from '#platform/fields.ts'
import { lastClosedYear } from '../rules/release-tables.ts'
import {
  findRelease,
  giveUpRelease,
  insertRelease,
  type Prepared,
  prepareRelease,
  publishRelease,
  releasedYears,
} from '../store/releases.ts'
import { type Release, releaseHref } from '../vocabulary.ts'
import { releaseActionWords as words } from '../words-of-releases.ts'

export const makers = { 'evaluation-officer': 'programme', 'communications-officer': 'programme' } as const

export interface ReleaseSubject extends Subject {
  release: Release
  /** The number of the newest release that is public. */
  newest: number
}

const nameOf = ({ number, asAt }: Release): Localized => ({ en: `${number} · ${asAt}`, fr: `${number} · ${asAt}` })

export const releaseSubjectOf = (release: Release, newest: number): ReleaseSubject => ({
  id: release.id,
  scope: {},
  version: release.version,
  label: nameOf(release),
  release,
  newest,
})

async function releaseSubject(tx: Tx, id: string): Promise<ReleaseSubject | null> {
  const release = await findRelease(tx, id, true)
  return release ? releaseSubjectOf(release, (await releasedYears(tx))?.number ?? 0) : null
}

export interface NextRelease extends Subject {
  prepared: Prepared | null
}

/** S3.01: what the programme's records say up to the end of the last closed year, protected, for another person to release. */
export const proposeRelease = defineAction({
  name: 'reporting.propose-release',
  doneBy: makers,
  input: { note: field.both(1000) },
  async load(tx, _input, c): Promise<NextRelease> {
    return { id: 'next', scope: {}, prepared: await prepareRelease(tx, lastClosedYear(c.today)) }
  },
  openWhen: ({ prepared }) => (prepared ? null : refuse('no-year-to-release')),
  decide: ({ prepared }, { note }, c) => {
    if (note.en.trim() === '' || note.fr.trim() === '') return refuse('release-in-both')
    return prepared
      ? { id: c.fresh(), number: prepared.lastNumber + 1, asAt: prepared.tables.asAt, note, tables: prepared.tables }
      : refuse('no-year-to-release')
  },
  async save(tx, _subject, row, c) {
    await insertRelease(tx, row, { account: c.actor.accountId, name: c.actor.name, today: c.today, now: c.now })
    return {
      id: row.id,
      facts: [{ name: 'reporting.proposed-release', about: { releaseId: row.id } }],
      about: { kind: 'release', id: row.id },
    }
  },
  constraints: {
    release_in_both: 'release-in-both',
    one_proposed_release: 'release-proposed-already',
    release_number_once: 'release-proposed-already',
  },
  goTo: (saved, lang) => releaseHref(saved.id, lang),
  words: words.propose,
})

const proposed = ({ release }: ReleaseSubject): Refusal | null =>
  release.state === 'proposed' ? null : refuse('release-not-proposed')

/** Nobody releases what they proposed, and nothing that was counted against an older release than the newest. */
const releasable = (subject: ReleaseSubject, { actor }: Standing): Refusal | null =>
  proposed(subject) ??
  (subject.release.proposedBy === actor.accountId ? refuse('release-by-another') : null) ??
  (subject.newest > subject.release.number ? refuse('release-overtaken') : null)

export const releaseStatistics = defineAction({
  name: 'reporting.release-statistics',
  doneBy: makers,
  input: { releaseId: field.id(), looked: field.yes() },
  subject: 'releaseId',
  stepUp: true,
  load: (tx, input) => releaseSubject(tx, input.releaseId),
  openWhen: releasable,
  decide: () => ({}),
  async save(tx, { id, release }, _changes, c) {
    await publishRelease(tx, release, { account: c.actor.accountId, name: c.actor.name, today: c.today })
    return {
      id,
      facts: [{ name: 'reporting.released-statistics', about: { releaseId: id } }],
      about: { kind: 'release', id },
    }
  },
  constraints: { release_by_another: 'release-by-another', release_is_frozen: 'release-not-proposed' },
  goTo: (saved, lang) => releaseHref(saved.id, lang),
  words: words.release,
})

export const giveUp = defineAction({
  name: 'reporting.give-up-release',
  doneBy: makers,
  input: { releaseId: field.id() },
  subject: 'releaseId',
  danger: true,
  load: (tx, input) => releaseSubject(tx, input.releaseId),
  openWhen: proposed,
  decide: () => ({}),
  async save(tx, { id }) {
    await giveUpRelease(tx, id)
    return {
      id,
      facts: [{ name: 'reporting.gave-up-release', about: { releaseId: id } }],
      about: { kind: 'release', id },
    }
  },
  goTo: (saved, lang) => releaseHref(saved.id, lang),
  words: words.giveUp,
})
