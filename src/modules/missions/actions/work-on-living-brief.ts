import { isAfter } from '#kernel/calendar.ts'
import { isComplete, type Localized } from '#kernel/language.ts'
import { isRefusal, refuse } from '#kernel/refusal.ts'
import { defineAction } from '#platform/action.ts'
import { field } from '#platform/fields.ts'
import { halfTopics, periodOfIssue } from '../rules/issuing.ts'
import { isOver } from '../rules/life-cycle.ts'
import { briefsOn, changeBrief, insertBrief, issueBrief, lockStandingBrief } from '../store/living.ts'
import { closeVersion, discardVersion } from '../store/risk.ts'
import { missionSubject } from '../subject.ts'
import { type BriefSubject, briefSubject } from '../subject-of-record.ts'
import { type LivingBrief, type LivingTopic, livingPath, livingTopics, roomHref } from '../vocabulary/risk.ts'
import { topicWords } from '../words-of-risk.ts'
import { riskActionWords } from '../words-of-risk-acts.ts'
import { writers } from './record-writers.ts'

const text = () => field.both(3_000)
const fields = {
  writtenOn: field.day(),
  housing: text(),
  climate: text(),
  healthServices: text(),
  communications: text(),
  money: text(),
  leaveTravel: text(),
  familyContact: text(),
  food: text(),
  securityRules: text(),
  sourceNote: field.text(300),
}
const inputOf: Record<LivingTopic, Exclude<keyof typeof fields, 'writtenOn' | 'sourceNote'>> = {
  housing: 'housing',
  climate: 'climate',
  'health-services': 'healthServices',
  communications: 'communications',
  money: 'money',
  'leave-travel': 'leaveTravel',
  'family-contact': 'familyContact',
  food: 'food',
  'security-rules': 'securityRules',
}

/** What was written, by topic; a topic that nothing was said of is left out. */
const partsOf = (input: Record<string, unknown>): LivingBrief['parts'] =>
  Object.fromEntries(
    livingTopics.flatMap((topic) => {
      const { en, fr } = input[inputOf[topic]] as Localized
      return en === '' && fr === '' ? [] : [[topic, { en, fr }]]
    }),
  )
const asInput = (parts: LivingBrief['parts']) =>
  Object.fromEntries(livingTopics.map((topic) => [inputOf[topic], parts[topic]]))

const isDraft = ({ brief }: BriefSubject) => (brief.state === 'draft' ? null : refuse('no-draft-any-more'))
const saved = ({ brief }: BriefSubject) => ({
  id: brief.missionId,
  facts: [],
  about: { kind: 'living-brief', id: brief.id },
})
const back = (one: { id: string }, lang: 'en' | 'fr') => roomHref(livingPath, one.id, lang)

/** What living there is like, by topic, for the whole mission or one place. A draft until it is released. */
export const writeLivingBrief = defineAction({
  name: 'missions.write-living-brief',
  doneBy: writers,
  input: { missionId: field.id(), place: field.both(100), ...fields },
  subject: 'missionId',
  load: (tx, input, c) => missionSubject(tx, input.missionId, c.today),
  openWhen: ({ mission }) => (isOver(mission.status) ? refuse('mission-has-ended') : null),
  decide: (_subject, input, c) => {
    const everywhere = input.place.en === '' && input.place.fr === ''
    if (!everywhere && !isComplete(input.place)) return refuse('duty-place-in-both-languages')
    if (isAfter(input.writtenOn, c.today)) return refuse('day-in-the-future')
    const parts = partsOf(input)
    if (Object.keys(parts).length === 0) return refuse('brief-says-nothing')
    return { id: c.fresh(), place: everywhere ? null : input.place, parts }
  },
  async save(tx, { id: missionId }, { id, place, parts }, c, { writtenOn, sourceNote }) {
    const by = { at: c.now, account: c.actor.accountId }
    await insertBrief(tx, { id, missionId, place, writtenOn, parts, sourceNote }, by)
    return { id: missionId, facts: [], about: { kind: 'living-brief', id } }
  },
  prefill: async (tx, { id }, c) => {
    const whole = (await briefsOn(tx, id, c.today)).find(({ place }) => place === null)
    return { writtenOn: c.today, ...(whole ? asInput(whole.parts) : {}) }
  },
  constraints: { one_living_draft: 'draft-there-already', living_version_once: 'draft-there-already' },
  goTo: back,
  words: riskActionWords.writeLivingBrief,
})

export const reviseLivingBrief = defineAction({
  name: 'missions.revise-living-brief',
  doneBy: writers,
  input: { briefId: field.id(), ...fields },
  subject: 'briefId',
  load: (tx, input) => briefSubject(tx, input.briefId),
  openWhen: (subject) => isDraft(subject),
  decide: (_subject, input, c) => {
    if (isAfter(input.writtenOn, c.today)) return refuse('day-in-the-future')
    const parts = partsOf(input)
    const { writtenOn, sourceNote } = input
    return Object.keys(parts).length === 0 ? refuse('brief-says-nothing') : { parts, writtenOn, sourceNote }
  },
  async save(tx, subject, changes) {
    await changeBrief(tx, subject.id, changes)
    return saved(subject)
  },
  prefill: async (_tx, { brief }) => ({
    ...asInput(brief.parts),
    writtenOn: brief.writtenOn,
    sourceNote: brief.sourceNote,
  }),
  goTo: back,
  words: riskActionWords.reviseLivingBrief,
})

/** Both languages or not at all: candidates, officers and coordinators read it from its day on. */
export const releaseLivingBrief = defineAction({
  name: 'missions.release-living-brief',
  doneBy: writers,
  input: { briefId: field.id(), from: field.day() },
  subject: 'briefId',
  async load(tx, input) {
    const subject = await briefSubject(tx, input.briefId)
    return subject && { ...subject, standing: await lockStandingBrief(tx, subject.brief) }
  },
  openWhen: (subject) => isDraft(subject),
  decide: ({ brief, standing }, { from }, c) => {
    const half = halfTopics(brief)
    if (half.length > 0)
      return refuse('brief-in-both-languages', {
        topics: half.map((topic) => topicWords[topic][c.language]).join(', '),
      })
    const valid = periodOfIssue(from, standing, c.today)
    return isRefusal(valid) ? valid : { valid }
  },
  async save(tx, subject, { valid }) {
    for (const one of subject.standing) await closeVersion(tx, 'living_brief', one, valid.from)
    await issueBrief(tx, subject.id, valid)
    const { missionId, id } = subject.brief
    return { ...saved(subject), facts: [{ name: 'missions.released-living-brief', about: { missionId, briefId: id } }] }
  },
  prefill: async (_tx, _subject, c) => ({ from: c.today }),
  constraints: { living_in_force_once: 'stale' },
  goTo: back,
  words: riskActionWords.releaseLivingBrief,
})

export const discardLivingBrief = defineAction({
  name: 'missions.discard-living-brief',
  doneBy: writers,
  input: { briefId: field.id() },
  subject: 'briefId',
  danger: true,
  load: (tx, input) => briefSubject(tx, input.briefId),
  openWhen: (subject) => isDraft(subject),
  decide: () => ({}),
  async save(tx, subject) {
    await discardVersion(tx, 'living_brief', subject.id)
    return saved(subject)
  },
  goTo: back,
  words: riskActionWords.discardLivingBrief,
})
