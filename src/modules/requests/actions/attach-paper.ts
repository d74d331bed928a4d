import { isRefusal } from '#kernel/refusal.ts'
import { defineAction } from '#platform/action.ts'
import { field } from '#platform/fields.ts'
import { goesOn } from '../rules/states.ts'
import { insertPaper, touchRequest } from '../store/intake.ts'
import { requestSubject } from '../store/subject.ts'
import { paperKinds } from '../vocabulary/intake.ts'
import { requestHref } from '../vocabulary.ts'
import { intakeActionWords } from '../words-of-intake.ts'

/** A note verbale, an annex, a letter: kept with the request and read by whoever may read the request. */
export const attachPaper = defineAction({
  name: 'requests.attach-paper',
  doneBy: { 'intake-officer': 'programme' },
  input: { requestId: field.id(), kind: field.choice(paperKinds), title: field.text(200), file: field.file() },
  subject: 'requestId',
  load: (tx, input, c) => requestSubject(tx, input.requestId, c.today, true),
  openWhen: ({ request }) => goesOn(request),
  decide: (_subject, { kind, title }, c) => ({ id: c.fresh(), kind, title, on: c.today }),
  async save(tx, { id }, paper, c, { file }) {
    const kept = await c.tools.attachments.attach(tx, c, file, { kind: 'request', id, scope: {} })
    if (isRefusal(kept)) return kept
    await insertPaper(tx, id, { ...paper, attachmentId: kept.id }, { at: c.now, account: c.actor.accountId })
    await touchRequest(tx, id)
    return {
      id,
      facts: [{ name: 'requests.attached-paper', about: { requestId: id, paperId: paper.id } }],
      about: { kind: 'request', id },
    }
  },
  goTo: (saved, lang) => requestHref(saved.id, lang),
  words: intakeActionWords.attachPaper,
})
