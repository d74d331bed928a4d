import { duties } from '#kernel/duties.ts'
import type { Localized } from '#kernel/language.ts'
import type { Refusal } from '#kernel/refusal.ts'
import type { Position } from '#modules/missions/index.ts'
import { type RoutedContact, routeContact, serviceOn } from '#modules/people/index.ts'
import { on } from '#platform/action.ts'
import type { Circumstances } from '#platform/circumstances.ts'
import type { Tx } from '#platform/database/connection.ts'
import { field } from '#platform/fields.ts'
import { defineView } from '#platform/view.ts'
import { addCriterion } from '../actions/add-criterion.ts'
import { cancelPosting } from '../actions/cancel-posting.ts'
import { changeCriterion } from '../actions/change-criterion.ts'
import { closePosting } from '../actions/close-posting.ts'
import { editPosting } from '../actions/edit-posting.ts'
import { extendClosing } from '../actions/extend-closing.ts'
import { publishPosting } from '../actions/publish-posting.ts'
import { removeCriterion } from '../actions/remove-criterion.ts'
import { takeStandardCriterion } from '../actions/take-standard-criterion.ts'
import { verifyTranslation } from '../actions/verify-translation.ts'
import { askedOf } from '../rules/asked-of.ts'
import { againstPublishing } from '../rules/publishing.ts'
import { stepShape } from '../step.ts'
import { versionsOf } from '../store.ts'
import { contactPoints, fitnessProtocols, serviceNames } from '../store-of-page.ts'
import { type PostingSubject, postingSubject } from '../store-of-subject.ts'
import type { CriteriaVersion, Criterion, Posting } from '../vocabulary.ts'
import { pageWords } from '../words-of-pages.ts'

export interface PostingFile {
  posting: Posting
  mission: { id: string; code: string; name: Localized }
  positions: Position[]
  criteria: (Criterion & { service: Localized | null; asked: Localized | null })[]
  /** The latest first. */
  versions: CriteriaVersion[]
  /** What the bulletin asks of a candidate, in the order of the process. */
  steps: { name: string; title: Localized }[]
  contacts: RoutedContact[]
  decisionCode: string | null
  /** What keeps a draft from being published. */
  missing: Refusal | null
  subject: PostingSubject
}

const makers = ['irss-officer', 'rcmp-planner', 'communications-officer'] as const

export const postingView = defineView({
  name: 'postings.one',
  seenBy: 'everyone-signed-in',
  query: { id: field.id() },
  async load(tx, query, c): Promise<PostingFile | null> {
    const subject = await postingSubject(tx, query.id, c)
    if (!subject) return null
    const { posting, mission, positions, criteria, decision } = subject
    const services = await serviceNames(tx, criteria)
    const protocols = await fitnessProtocols(tx)
    return {
      posting,
      mission: { id: mission.id, code: mission.code, name: mission.name },
      positions,
      criteria: criteria.map((one) => ({
        ...one,
        service: one.serviceId === null ? null : (services.get(one.serviceId) ?? null),
        asked: askedOf(one, protocols),
      })),
      versions: await versionsOf(tx, posting.id),
      steps: stepsOf(criteria),
      contacts: await contactsFor(tx, c),
      decisionCode: decision?.code ?? null,
      missing: posting.state === 'draft' ? againstPublishing(subject.toPublish, c.today) : null,
      subject,
    }
  },
  about: (data) => ({ kind: 'posting', id: data.posting.id }),
  // What a judgement rests on is for the offers; what is still missing is for those who make the bulletin.
  hiddenFrom: Object.fromEntries(
    duties.map((duty) => [duty, (makers as readonly string[]).includes(duty) ? ['subject'] : ['subject', 'missing']]),
  ),
  offers: ({ subject }) => [
    on(publishPosting, subject),
    on(editPosting, subject),
    on(verifyTranslation, subject),
    on(takeStandardCriterion, { ...subject, library: [] }),
    on(addCriterion, subject),
    on(changeCriterion, { ...subject, picked: null }),
    on(removeCriterion, { ...subject, picked: null }),
    on(extendClosing, subject),
    on(closePosting, subject),
    on(cancelPosting, subject),
  ],
  words: { title: pageWords.one },
})

function stepsOf(criteria: readonly Criterion[]): PostingFile['steps'] {
  const names = [...new Set(criteria.filter(({ effect }) => effect === 'required').map(({ step }) => step))]
  return names.map((name) => ({ name, title: stepShape(name)?.title ?? { en: name, fr: name } }))
}

/** A candidate sees the one contact that is theirs; everybody else sees both ways in. */
async function contactsFor(tx: Tx, c: Circumstances): Promise<RoutedContact[]> {
  const rows = await contactPoints(tx, c.today)
  if (c.actor.duty === 'candidate' && c.actor.personId !== null) {
    const own = routeContact(await serviceOn(tx, c.actor.personId, c.today), rows)
    return own ? [own] : []
  }
  return rows.filter(({ audience }) => audience !== 'public').map((one) => ({ ...one, service: null }))
}
