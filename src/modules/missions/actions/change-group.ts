import { refuse } from '#kernel/refusal.ts'
import { defineAction } from '#platform/action.ts'
import { field } from '#platform/fields.ts'
import { writeChange } from '../store/consequences.ts'
import { addMembership, endMembership } from '../store/facts.ts'
import { firstDayOver, groupsOf, membershipOf } from '../store/groups.ts'
import { publishOperations } from '../store/publish.ts'
import { lockNumbers } from '../store/strengths.ts'
import { missionSubject } from '../subject.ts'
import { missionHref } from '../vocabulary.ts'
import { groupWords } from '../words-of-life-cycle.ts'

/** The mission shares a group's strength no longer: from that day it needs a number of its own, and who is there is shown first. */
export const leaveGroup = defineAction({
  name: 'missions.leave-group',
  doneBy: { 'rcmp-planner': 'programme' },
  input: { missionId: field.id(), from: field.day(), authority: field.text(300) },
  subject: 'missionId',
  async load(tx, input, c) {
    await lockNumbers(tx)
    const subject = await missionSubject(tx, input.missionId, c.today, true)
    return subject && { ...subject, member: await membershipOf(tx, input.missionId, c.today) }
  },
  openWhen: ({ member }) => (member ? null : refuse('in-no-group')),
  decide({ member }, { from }) {
    if (!member) return refuse('in-no-group')
    if (from <= member.valid.from) return refuse('joined-later', { day: member.valid.from })
    return { groupId: member.groupId, from }
  },
  consequences: (subject, { groupId, from }) => ({
    kind: 'missions.left-group',
    subjectId: subject.id,
    from,
    about: { groupId },
  }),
  async save(tx, subject, { groupId, from }, c, input, touched) {
    await endMembership(tx, subject.id, from)
    const change = { kind: 'missions.left-group', subjectId: subject.id, from, about: { groupId } } as const
    const changeId = await writeChange(tx, change, { missionId: subject.id, authority: input.authority }, touched, c)
    await publishOperations(tx, [subject.id], c)
    return {
      id: subject.id,
      facts: [{ name: 'missions.left-group', about: { missionId: subject.id, groupId, from, changeId } }],
      about: { kind: 'mission', id: subject.id },
    }
  },
  prefill: async (_tx, _subject, c) => ({ from: c.today }),
  goTo: (saved, lang) => missionHref(saved.id, lang),
  words: groupWords.leave,
})

/** The mission shares a group's strength from a day on: whoever is there counts for both from then. */
export const joinGroup = defineAction({
  name: 'missions.join-group',
  doneBy: { 'rcmp-planner': 'programme' },
  input: { missionId: field.id(), groupId: field.pick(), from: field.day(), authority: field.text(300) },
  subject: 'missionId',
  async load(tx, input, c) {
    await lockNumbers(tx)
    const subject = await missionSubject(tx, input.missionId, c.today, true)
    return (
      subject && {
        ...subject,
        member: await membershipOf(tx, input.missionId, c.today),
        groups: await groupsOf(tx),
      }
    )
  },
  openWhen: ({ member, mission }) =>
    member ? refuse('in-a-group-already') : mission.status === 'archived' ? refuse('mission-archived') : null,
  decide: ({ groups }, { groupId, from }) =>
    groups.some((one) => one.id === groupId) ? { groupId, from } : refuse('none-of-these'),
  async save(tx, subject, { groupId, from }, c) {
    await addMembership(tx, subject.id, groupId, from)
    const over = await firstDayOver(tx, groupId, from)
    if (over) return refuse('group-would-be-over', over)
    await publishOperations(tx, [subject.id], c)
    return {
      id: subject.id,
      facts: [{ name: 'missions.joined-group', about: { missionId: subject.id, groupId, from } }],
      about: { kind: 'mission', id: subject.id },
    }
  },
  choices: async (_tx, { groups }) => ({ groupId: groups.map((one) => ({ value: one.id, label: one.name })) }),
  prefill: async (_tx, _subject, c) => ({ from: c.today }),
  constraints: { one_group_at_a_time: 'in-a-group-already' },
  goTo: (saved, lang) => missionHref(saved.id, lang),
  words: groupWords.join,
})
