import { isRefusal, type Refusal, refuse } from '#kernel/refusal.ts'
import {
  askedOf,
  handIn,
  type Known,
  knownOn,
  requesterKinds,
  requesterKindWords,
  suggestions,
} from '#modules/requests/index.ts'
import { defineAction } from '#platform/action.ts'
import type { Circumstances } from '#platform/circumstances.ts'
import type { Tx } from '#platform/database/connection.ts'
import { field } from '#platform/fields.ts'
import { mayCorrect, mayForward, noteOf } from '../rules/liaison.ts'
import { findEntry, insertEntry, insertForward, type NewEntry, postsOf } from '../store/liaison.ts'
import { missionSubject } from '../subject.ts'
import { type LiaisonEntry, liaisonEntryHref, liaisonKinds } from '../vocabulary/liaison.ts'
import { liaisonActionWords } from '../words-of-liaison.ts'

/**
 * S2-82: an adviser abroad acts "as liaison and advisor on all matters related to Canada's police participation". The adviser leads
 * the Canadian police at the post: the contingent commander of that mission (domain.md 7.1, 20). Its desk (19), or intake (7), may write
 * on their behalf; the entry says who did.
 */
const atThePost = {
  'contingent-commander': 'own-mission',
  'mission-desk': 'own-mission',
  'intake-officer': 'programme',
} as const

const entryFields = {
  kind: field.choice(liaisonKinds),
  on: field.day(),
  positionId: field.optionalPick(),
  counterpart: field.text(200),
  subject: field.text(200),
  text: field.longText(8_000),
  noteReference: field.optionalText(100),
  noteDated: field.optionalText(10),
  file: field.optionalFile(),
}

interface Post {
  id: string
  code: string
  title: { en: string; fr: string }
}
type Typed = Omit<
  NewEntry,
  'id' | 'code' | 'missionId' | 'correctsId' | 'authorDuty' | 'noteDated' | 'attachmentId'
> & {
  noteDated: string | null
}

function entryOf(
  typed: Typed,
  o: { id: string; missionId: string; posts: readonly Post[]; correctsId: string | null; attachmentId: string | null },
  c: Circumstances,
): NewEntry | Refusal {
  const note = noteOf(typed, c.today)
  if (isRefusal(note)) return note
  if (typed.positionId && !o.posts.some((post) => post.id === typed.positionId)) return refuse('post-not-there')
  const { kind, on, counterpart, subject, text, noteReference, positionId } = typed
  const { id, missionId, correctsId, attachmentId } = o
  return {
    ...{ id, missionId, correctsId, attachmentId, code: c.freshCode('LIA'), authorDuty: c.actor.duty },
    ...{ kind, on, counterpart, subject, text, noteReference, noteDated: note.noteDated, positionId },
  }
}

async function keep(tx: Tx, entry: NewEntry, file: string | null, c: Circumstances) {
  let attachmentId = entry.attachmentId
  if (file) {
    const kept = await c.tools.attachments.attach(tx, c, file, { kind: 'liaison-entry', id: entry.id, scope: {} })
    if (isRefusal(kept)) return kept
    attachmentId = kept.id
  }
  await insertEntry(tx, { ...entry, attachmentId }, { at: c.now, account: c.actor.accountId })
  return {
    id: entry.id,
    facts: [{ name: 'missions.logged-liaison', about: { entryId: entry.id, missionId: entry.missionId } }],
    about: { kind: 'liaison-entry', id: entry.id },
  }
}

const postChoices = (posts: readonly Post[]) => ({
  positionId: posts.map(({ id, code, title }) => ({
    value: id,
    label: { en: `${code} · ${title.en}`, fr: `${code} · ${title.fr}` },
  })),
})

/** A contact with the host organisation, or a note verbale that arrived, is written down. */
export const logLiaison = defineAction({
  name: 'missions.log-liaison',
  doneBy: atThePost,
  input: { missionId: field.id(), ...entryFields },
  subject: 'missionId',
  async load(tx, input, c) {
    const subject = await missionSubject(tx, input.missionId, c.today)
    // No version: writing in the log changes nothing of the mission.
    return (
      subject && {
        id: subject.id,
        scope: subject.scope,
        label: subject.label,
        posts: await postsOf(tx, subject.id, c.today),
      }
    )
  },
  openWhen: () => null,
  decide: ({ id, posts }, { missionId: _id, file: _file, ...typed }, c) =>
    entryOf(typed, { id: c.fresh(), missionId: id, posts, correctsId: null, attachmentId: null }, c),
  save: (tx, _subject, entry, c, { file }) => keep(tx, entry, file, c),
  choices: async (_tx, { posts }) => postChoices(posts),
  prefill: async (_tx, { posts }, c) => ({ on: c.today, positionId: posts.length === 1 ? posts[0]?.id : null }),
  goTo: (saved, lang) => liaisonEntryHref(saved.id, lang),
  words: liaisonActionWords.logLiaison,
})

export interface EntrySubject {
  id: string
  scope: { missionId: string }
  label: { en: string; fr: string }
  entry: LiaisonEntry
}

export const entrySubjectOf = (entry: LiaisonEntry): EntrySubject => {
  const label = `${entry.code} · ${entry.subject}`
  return { id: entry.id, scope: { missionId: entry.missionId }, label: { en: label, fr: label }, entry }
}

async function entrySubject(tx: Tx, id: string, today: string): Promise<EntrySubject | null> {
  const entry = await findEntry(tx, id, today)
  return entry && entrySubjectOf(entry)
}

/** What was written wrongly is said anew; the entry before stays in the log, marked. */
export const correctLiaison = defineAction({
  name: 'missions.correct-liaison',
  doneBy: atThePost,
  input: { entryId: field.id(), ...entryFields },
  subject: 'entryId',
  async load(tx, input, c) {
    const subject = await entrySubject(tx, input.entryId, c.today)
    return subject && { ...subject, posts: await postsOf(tx, subject.scope.missionId, c.today) }
  },
  openWhen: ({ entry }) => mayCorrect(entry),
  decide: ({ entry, posts }, { entryId: _id, file: _file, ...typed }, c) => {
    // The file of the entry before stays where it is; the new entry leads back to it.
    const { missionId, id: correctsId, attachmentId } = entry
    const known = entry.position ? [...posts, { ...entry.position, code: '' }] : posts
    return entryOf(typed, { id: c.fresh(), missionId, posts: known, correctsId, attachmentId }, c)
  },
  save: (tx, _subject, entry, c, { file }) => keep(tx, entry, file, c),
  constraints: { liaison_corrected_once: 'liaison-corrected' },
  choices: async (_tx, { posts }) => postChoices(posts),
  prefill: async (_tx, { entry }) => {
    const { kind, on, counterpart, subject, text, noteReference, noteDated, position } = entry
    return { kind, on, counterpart, subject, text, noteReference, noteDated, positionId: position?.id }
  },
  goTo: (saved, lang) => liaisonEntryHref(saved.id, lang),
  words: liaisonActionWords.correctLiaison,
})

const forwardWords = liaisonActionWords.forwardNote

/** S2-82: the post receives notes verbales and forwards requests: one becomes a request in intake, received, that names the note. */
export const forwardNote = defineAction({
  name: 'missions.forward-note',
  doneBy: atThePost,
  input: {
    entryId: field.id(),
    requesterKind: field.choice(requesterKinds),
    requester: field.text(200),
    subject: field.text(200),
    text: field.longText(),
    askedNumber: field.optionalWhole(1, 10_000),
    hostCountry: field.optionalText(100),
    answerBy: field.optionalDay(),
  },
  subject: 'entryId',
  async load(tx, input, c): Promise<(EntrySubject & { known: Known; requestId: string }) | null> {
    const subject = await entrySubject(tx, input.entryId, c.today)
    return subject && { ...subject, known: await knownOn(tx, c.today), requestId: c.fresh() }
  },
  openWhen: ({ entry }) => mayForward(entry),
  decide: ({ entry, known }, { entryId: _id, ...typed }, c) => {
    const { on: receivedOn, noteReference, noteDated } = entry
    const asked = askedOf({ ...typed, receivedOn, noteReference, noteDated, channel: 'police-adviser' }, known, c.today)
    return isRefusal(asked) ? asked : { ...asked, missionCode: null, code: c.freshCode('REQ') }
  },
  async save(tx, { id: entryId, entry, requestId }, asked, c) {
    const noteFile = entry.attachmentId ? await copyOf(tx, entry.attachmentId, c) : null
    if (isRefusal(noteFile)) return noteFile
    const noteTitle = entry.noteReference ?? entry.code
    const facts = await handIn(tx, { request: { ...asked, id: requestId }, noteFile, noteTitle }, c)
    if (isRefusal(facts)) return facts
    const forward = { entryId, missionId: entry.missionId, requestId, requestCode: asked.code, on: c.today }
    await insertForward(tx, forward, { at: c.now, account: c.actor.accountId })
    return {
      id: entryId,
      facts: [...facts, { name: 'missions.forwarded-note', about: { entryId, requestId } }],
      about: { kind: 'liaison-entry', id: entryId },
    }
  },
  constraints: { forwarded_once: 'already-forwarded' },
  choices: (tx, _subject, c) => suggestions(tx, c.today),
  prefill: async (_tx, { entry }) => ({
    requesterKind: 'un',
    requester: entry.counterpart,
    subject: entry.subject,
    text: entry.text,
  }),
  goTo: (saved, lang) => liaisonEntryHref(saved.id, lang),
  words: {
    ...forwardWords,
    fields: {
      ...forwardWords.fields,
      requesterKind: { ...forwardWords.fields.requesterKind, options: requesterKindWords },
    },
  },
})

/** The note belongs to the log and to the request: the same content, attached to each. */
async function copyOf(tx: Tx, attachmentId: string, c: Circumstances): Promise<string | Refusal | null> {
  const file = await c.tools.attachments.read(tx, attachmentId)
  if (!file) return null
  const staged = await c.tools.attachments.stage(tx, c, { bytes: file.content, fileName: file.fileName })
  return isRefusal(staged) ? staged : staged.id
}
