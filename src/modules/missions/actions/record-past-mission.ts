import { addDays } from '#kernel/calendar.ts'
import { isComplete, type Localized } from '#kernel/language.ts'
import { comparePartialDates, earliest, latest, parsePartialDate } from '#kernel/partial-date.ts'
import { type Refusal, refuse } from '#kernel/refusal.ts'
import { defineAction } from '#platform/action.ts'
import { field } from '#platform/fields.ts'
import { isCountry } from '../rules/country.ts'
import { missionByCode } from '../store/missions.ts'
import { publishOperations } from '../store/publish.ts'
import { type RegisterRead, registerEntryOf, writePastMission } from '../store/register.ts'
import { type MissionKind, missionHref, missionKinds } from '../vocabulary.ts'
import { registerWords } from '../words-of-register.ts'

/** Canada's first police mission left in that year: the register begins with it (S3-2). */
const BEGINNING = '1989'

/**
 * S4.04: a mission that was over before this system knew of it, as a source tells it. Recorded again it supersedes what was read before;
 * a mission that has its own acts here is left alone.
 */
export const recordPastMission = defineAction({
  name: 'missions.record-past-mission',
  doneBy: { 'rcmp-planner': 'programme' },
  input: {
    code: field.text(30),
    kind: field.choice(missionKinds),
    hostCountries: field.text(60),
    name: field.both(200),
    aliases: field.optionalBoth(200),
    from: field.text(10),
    until: field.text(10),
    source: field.text(300),
    sourceUrl: field.optionalText(500),
    verified: field.flag(),
    frVerified: field.flag(),
  },
  async load(tx, input, c) {
    const known = input.code ? await missionByCode(tx, input.code.toUpperCase()) : null
    return {
      id: known?.id ?? c.fresh(),
      scope: {},
      known: known !== null,
      entry: known && (await registerEntryOf(tx, known.id)),
    }
  },
  openWhen: () => null,
  decide({ known, entry }, input, c) {
    if (known && !entry) return refuse('mission-known-here')
    const refused = refusedOf(input, c.today)
    if (refused) return refused
    const read = readingOf(input)
    if (entry && JSON.stringify(entry) === JSON.stringify(read)) return refuse('nothing-changes')
    return { read, active: { from: earliest(read.from), to: addDays(latest(read.until), 1) } }
  },
  async save(tx, { id, known }, { read, active }, c) {
    await writePastMission(tx, { id, known, read, active }, c)
    await publishOperations(tx, [id], c)
    return {
      id,
      facts: [{ name: 'missions.recorded-past-mission', about: { missionId: id, again: known ? 1 : 0 } }],
      about: { kind: 'mission', id },
    }
  },
  constraints: { mission_code_key: 'mission-code-taken' },
  goTo: (saved, lang) => missionHref(saved.id, lang),
  words: registerWords.record,
})

interface Given {
  code: string
  kind: MissionKind
  hostCountries: string
  name: Localized
  aliases: Localized
  from: string
  until: string
  source: string
  sourceUrl: string | null
  verified: boolean
  frVerified: boolean
}

const hostsOf = (text: string): string[] => [
  ...new Set(
    text
      .toUpperCase()
      .split(/[\s,;]+/)
      .filter(Boolean),
  ),
]

function refusedOf(input: Given, today: string): Refusal | null {
  if (!/^[A-Z0-9]+(-[A-Z0-9]+)*$/.test(input.code.toUpperCase())) return refuse('mission-code-not-well-formed')
  if (!isComplete(input.name)) return refuse('name-in-both-languages')
  const hosts = hostsOf(input.hostCountries)
  if (hosts.length === 0 || !hosts.every(isCountry)) return refuse('not-a-country')
  const from = parsePartialDate(input.from)
  const until = parsePartialDate(input.until)
  if (from === null || until === null) return refuse('not-a-partial-date')
  if (comparePartialDates(from, BEGINNING) < 0) return refuse('before-the-first-mission')
  if (latest(until) < earliest(from)) return refuse('ends-before-it-starts')
  if (latest(until) >= today) return refuse('mission-not-over')
  return input.sourceUrl && !/^https?:\/\/\S+$/.test(input.sourceUrl) ? refuse('source-address-not-well-formed') : null
}

function readingOf(input: Given): RegisterRead {
  const { kind, name, aliases, source, verified, frVerified } = input
  return {
    ...{
      code: input.code.toUpperCase(),
      kind,
      hosts: hostsOf(input.hostCountries),
      name: { en: name.en, fr: name.fr },
    },
    aliases: isComplete(aliases) ? { en: aliases.en, fr: aliases.fr } : null,
    ...{
      from: input.from.trim(),
      until: input.until.trim(),
      source,
      sourceUrl: input.sourceUrl || null,
      verified,
      frVerified,
    },
  }
}
