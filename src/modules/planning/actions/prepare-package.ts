import { lastDay, throughLastDay } from '#kernel/period.ts'
import { isRefusal, refuse } from '#kernel/refusal.ts'
import { isOver, missionsOn } from '#modules/missions/index.ts'
import { ANCILLARY_MOST, askedFor, countriesOf } from '#modules/requests/index.ts'
import { defineAction } from '#platform/action.ts'
import { field } from '#platform/fields.ts'
import { type PackageSubject, packageSubject } from '../decision-package/subject.ts'
import { drawnAsTyped, drawnOf } from '../rules/drawn.ts'
import { writeDraft } from '../store/packages.ts'
import { packageHref, recommendations } from '../vocabulary/package.ts'
import { packageActionWords } from '../words-of-package.ts'

export const forAPackage = ({ request }: Pick<PackageSubject, 'request'>) =>
  request.state === 'received' || request.state === 'withdrawn' ? refuse('not-under-assessment') : null

/** What is proposed to those who decide; the rest is assembled from the record. After a submission it is the next version. */
export const preparePackage = defineAction({
  name: 'planning.prepare-package',
  doneBy: { 'rcmp-planner': 'programme' },
  input: {
    requestId: field.id(),
    recommendation: field.optionalChoice(recommendations),
    why: field.optionalLongText(4000),
    contribution: field.optionalLongText(4000),
    options: field.optionalLongText(4000),
    drawn: field.optionalLongText(2000),
    missionId: field.optionalPick(),
    level: field.optionalChoice(['ministerial', 'ancillary']),
    number: field.optionalWhole(1, 10_000),
    from: field.optionalDay(),
    until: field.optionalDay(),
    maxTourMonths: field.optionalWhole(1, 60),
    armed: field.optionalChoice(['armed', 'unarmed']),
    language: field.optionalChoice(['en', 'fr']),
    countries: field.optionalText(200),
    dutyPlace: field.optionalText(100),
    conditions: field.optionalLongText(4000),
  },
  subject: 'requestId',
  load: (tx, input, c) => packageSubject(tx, input.requestId, c, true),
  openWhen: (subject) => forAPackage(subject),
  decide({ services, facts, packages, draft }, input, c) {
    const { requestId: _id, from, until, armed, countries: named, drawn: lines, missionId, ...said } = input
    const drawn = drawnOf(lines, services)
    if (isRefusal(drawn)) return drawn
    const countries = countriesOf(named, facts.countries)
    if (isRefusal(countries)) return countries
    const valid = from !== null && until !== null ? throughLastDay(from, until) : null
    if (from !== null && until !== null && !valid) return refuse('package-period-backwards')
    if (missionId !== null && !/^[0-9a-f-]{36}$/.test(missionId)) return refuse('none-of-these')
    return {
      id: draft?.id ?? c.fresh(),
      number: draft?.number ?? (packages[0]?.number ?? 0) + 1,
      proposal: { ...said, missionId, drawn, countries, valid, armed: armed === null ? null : armed === 'armed' },
    }
  },
  async save(tx, { id: requestId }, draft, c) {
    await writeDraft(tx, { ...draft, requestId }, c)
    return {
      id: requestId,
      facts: [{ name: 'planning.prepared-package', about: { requestId, packageId: draft.id } }],
      about: { kind: 'package', id: draft.id },
    }
  },
  choices: async (tx, _subject, c) => ({
    missionId: [...(await missionsOn(tx, null, c.today)).values()]
      .filter((one) => !isOver(one.status))
      .map((one) => ({ value: one.id, label: one.name })),
  }),
  // What was said before; the first time, what the request asks for.
  prefill: async (tx, { id, facts, services, packages }, c) => {
    const asked = packages.length === 0 ? await askedFor(tx, id) : null
    const number = facts.proposal.number ?? facts.request.askedNumber
    const host = facts.request.hostCountry
    const { valid, armed, countries, drawn, ...said } = asked
      ? {
          ...facts.proposal,
          ...(number === null
            ? {}
            : { level: number > ANCILLARY_MOST ? ('ministerial' as const) : ('ancillary' as const) }),
          maxTourMonths: asked.months,
          armed: asked.armed,
          language: asked.language,
          countries: host !== null && Object.hasOwn(facts.countries, host) ? [host] : null,
        }
      : facts.proposal
    return {
      ...said,
      number,
      from: valid?.from ?? null,
      until: valid ? lastDay(valid) : null,
      armed: armed === null ? null : armed ? 'armed' : 'unarmed',
      countries: countries?.map((code) => facts.countries[code]?.[c.language] ?? code).join(', ') ?? null,
      drawn: drawnAsTyped(drawn, services),
    }
  },
  constraints: { package_mission_id_fkey: 'not-found', package_numbered: 'stale' },
  goTo: (saved, lang) => packageHref(saved.id, lang),
  words: packageActionWords.prepare,
})
