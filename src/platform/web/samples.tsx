import { sql } from 'kysely'
import { isRefusal, refuse } from '#kernel/refusal.ts'
import { defineAction, on, type Subject } from '#platform/action.ts'
import type { Tx } from '#platform/database/connection.ts'
import { field } from '#platform/fields.ts'
import { type ListData, listFields, listOf } from '#platform/list.ts'
import type { Module } from '#platform/module.ts'
import { defineView } from '#platform/view.ts'
import { page } from '#platform/web/page-binding.ts'

/** The table of the sample room, for a throw-away database; `{app}` is the role of the application. */
export const sampleTable = (app: string) => `
  create schema sample;
  create table sample.note (id uuid primary key, title text not null constraint note_title_is_new unique, body text not null,
    mark integer, kind text not null, due date, file uuid, version integer not null default 1, closed boolean not null default false);
  grant usage on schema sample to ${app};
  grant select, insert, update on sample.note to ${app}`

export interface Note extends Subject {
  version: number
  closed: boolean
}

const both = (en: string, fr: string) => ({ en, fr })

async function findNote(tx: Tx, id: string): Promise<Note | null> {
  const { rows } = await sql<{ title: string; version: number; closed: boolean }>`
    select title, version, closed from sample.note where id = ${id} for update`.execute(tx)
  const row = rows[0]
  return row ? { id, scope: {}, version: row.version, closed: row.closed, label: both(row.title, row.title) } : null
}

/** Writes a note: every kind of field, and a file. */
export const keep = defineAction({
  name: 'sample.keep-note',
  doneBy: { 'irss-officer': 'programme' },
  input: {
    title: field.text(40),
    body: field.longText(400),
    mark: field.decimal(0, 100),
    kind: field.choice(['plain', 'urgent']),
    due: field.optionalDay(),
    file: field.optionalFile(),
    agreed: field.yes(),
  },
  load: async (_tx, _input, c): Promise<Subject> => ({ id: c.fresh(), scope: {} }),
  openWhen: () => null,
  decide: (_subject, input) => (input.title === 'Never' ? refuse('note-never') : input),
  async save(tx, subject, input, c) {
    const { title, body, mark, kind, due, file } = input
    await sql`insert into sample.note (id, title, body, mark, kind, due, file)
      values (${subject.id}, ${title}, ${body}, ${mark}, ${kind}, ${due}, ${file})`.execute(tx)
    if (file) {
      const kept = await c.tools.attachments.attach(tx, c, file, { kind: 'note', id: subject.id, scope: {} })
      if (isRefusal(kept)) return kept
    }
    return { id: subject.id, facts: [] }
  },
  goTo: (saved, language) => `/${language}/notes/${saved.id}`,
  words: {
    title: both('Keep a note', 'Conserver une note'),
    done: both('The note is kept.', 'La note est conservée.'),
    fields: {
      title: { label: both('Title', 'Titre') },
      body: { label: both('Text', 'Texte') },
      mark: { label: both('Mark', 'Note') },
      kind: {
        label: both('Kind', 'Genre'),
        options: { plain: both('Plain', 'Simple'), urgent: both('Urgent', 'Urgente') },
      },
      due: { label: both('Due', 'Échéance') },
      file: { label: both('File', 'Fichier') },
      agreed: { label: both('I agree', 'J’accepte') },
    },
  },
})

/** Changes the text of a note, against the version that was looked at. */
export const change = defineAction({
  name: 'sample.change-note',
  doneBy: { 'irss-officer': 'programme' },
  input: { noteId: field.id(), body: field.longText(400) },
  subject: 'noteId',
  load: (tx, { noteId }) => findNote(tx, noteId),
  openWhen: (note: Note) => (note.closed ? refuse('note-closed') : null),
  decide: (_note, { body }) => ({ body }),
  async save(tx, note, { body }) {
    await sql`update sample.note set body = ${body}, version = version + 1 where id = ${note.id}`.execute(tx)
    return { id: note.id, facts: [] }
  },
  goTo: (saved, language) => `/${language}/notes/${saved.id}`,
  words: {
    title: both('Change the note', 'Modifier la note'),
    done: both('The note is changed.', 'La note est modifiée.'),
    fields: { noteId: { label: both('Note', 'Note') }, body: { label: both('Text', 'Texte') } },
  },
})

/** Something that always breaks. */
export const breakDown = defineAction({
  name: 'sample.break-down',
  doneBy: { 'irss-officer': 'programme' },
  input: {},
  load: async (_tx, _input, c): Promise<Subject> => ({ id: c.fresh(), scope: {} }),
  openWhen: () => null,
  decide: () => ({}),
  save: async () => {
    throw new Error('secret inner workings')
  },
  words: { title: both('Break', 'Briser'), done: both('Broken.', 'Brisé.'), fields: {} },
})

interface NoteRow {
  id: string
  title: string
  body: string
}

const listView = defineView({
  name: 'sample.notes',
  seenBy: { 'irss-officer': 'programme' },
  query: { ...listFields, kind: field.optionalChoice(['plain', 'urgent']) },
  async load(tx, query): Promise<ListData<NoteRow>> {
    const list = listOf<NoteRow>(
      sql`select id, title, body from sample.note where ${query.kind ? sql`kind = ${query.kind}` : sql`true`}`,
      query,
      { title: sql`title` },
      { sort: 'title' },
    )
    return list.read((await list.query.execute(tx)).rows)
  },
  offers: () => [on(keep, { id: 'new', scope: {} })],
  words: { title: both('Notes', 'Notes de service') },
})

const oneView = defineView({
  name: 'sample.note',
  seenBy: { 'irss-officer': 'programme' },
  query: { id: field.id(), part: field.optionalText(20) },
  async load(tx, { id }): Promise<(NoteRow & { version: number; closed: boolean }) | null> {
    const { rows } = await sql<NoteRow & { version: number; closed: boolean }>`
      select id, title, body, version, closed from sample.note where id = ${id}`.execute(tx)
    return rows[0] ?? null
  },
  offers: ({ id, version, closed }) => [on(change, { id, scope: {}, version, closed })],
  words: { title: both('Note', 'Note de service') },
})

const openView = defineView({
  name: 'sample.open',
  seenBy: 'anyone',
  query: {},
  load: async () => ({ said: 'open to all' }),
  words: { title: both('Open page', 'Page ouverte') },
})

/** A room for tests of the pages, the forms and the API. */
export const sampleRoom: Module = {
  name: 'sample',
  actions: [keep, change, breakDown],
  views: [listView, oneView, openView],
  pages: [
    page(listView, {
      path: both('/notes', '/notes-de-service'),
      list: {
        columns: [
          { key: 'title', label: both('Title', 'Titre'), sort: 'title', cell: (row: NoteRow) => row.title },
          { key: 'body', label: both('Text', 'Texte'), cell: (row: NoteRow) => row.body },
        ],
        filters: [{ key: 'kind', label: both('Kind', 'Genre'), kind: 'select', options: [] }],
        href: (row: NoteRow, lang) => `/${lang}${lang === 'en' ? '/notes' : '/notes-de-service'}/${row.id}`,
        empty: { title: both('No notes', 'Aucune note'), text: both('Keep one.', 'Conservez-en une.') },
      },
      nav: { order: 10, label: both('Notes', 'Notes de service') },
    }),
    page(oneView, {
      path: both('/notes/:id', '/notes-de-service/:id'),
      title: (data) => data.title,
      body: ({ data }) => <p>{data.body}</p>,
    }),
    page(openView, { path: both('/open', '/ouverte'), body: ({ data }) => <p>{data.said}</p> }),
  ],
  refusals: {
    'note-never': both('Such a note is never kept.', 'Une telle note n’est jamais conservée.'),
    'note-closed': both('This note is closed.', 'Cette note est fermée.'),
    'note-exists': both('There is a note of this title.', 'Il existe une note de ce titre.'),
  },
  constraints: { note_title_is_new: 'note-exists' },
}
