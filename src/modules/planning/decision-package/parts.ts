import type { Localized } from '#kernel/language.ts'
import { formatMoney } from '#kernel/money.ts'
import { assessmentWords, fiscalYear, fitWords, riskWords, stanceWords, totalOf } from '#modules/requests/index.ts'
import { countryName } from '#platform/format.ts'
import type { PdfBlock } from '#platform/pdf/index.ts'
import { protectedCounts, type Shown, SMALL } from '../rules/protected-counts.ts'
import type { ServiceEffect } from '../vocabulary/package.ts'
import { type PackageFacts, type Reader, spoken } from './reader.ts'
import { packageText as words } from './words.ts'

export function asked({ request, countries }: PackageFacts, r: Reader): PdfBlock[] {
  const country = request.hostCountry
  return [
    { kind: 'heading', level: 2, text: r.fill(words.request) },
    {
      kind: 'facts',
      caption: r.fill(words.requestFacts),
      rows: [
        { term: r.fill(words.number), text: request.code },
        { term: r.fill(words.requester), text: request.requester },
        {
          term: r.fill(words.country),
          text: country ? countryName(r.lang, country, countries) : r.fill(words.notSaid),
        },
        {
          term: r.fill(words.officers),
          text: request.askedNumber === null ? r.fill(words.notSaid) : r.number(request.askedNumber),
        },
        { term: r.fill(words.received), text: r.day(request.receivedOn) },
        { term: r.fill(words.until), text: r.day(request.answerBy) },
      ],
    },
    { kind: 'heading', level: 3, text: r.fill(words.asWritten) },
    { kind: 'paragraph', text: request.text },
  ]
}

export function departments({ positions }: PackageFacts, r: Reader): PdfBlock[] {
  const colon = r.lang === 'fr' ? '\u00a0: ' : ': '
  const line = (term: Localized, text: string | null, judged?: Localized): string[] =>
    text === null && !judged ? [] : [`${r.fill(term)}${colon}${[judged?.[r.lang], text].filter(Boolean).join('. ')}`]
  return [
    { kind: 'heading', level: 2, text: r.fill(words.departments) },
    ...spoken(positions).flatMap((one): PdfBlock[] => [
      { kind: 'heading', level: 3, text: one.name[r.lang] },
      {
        kind: 'list',
        items: [
          ...line(words.stance, null, stanceWords[one.stance]),
          ...line(words.considerations, one.considerations),
          ...line(assessmentWords.policyFit, one.policyFitReasons, one.policyFit ? fitWords[one.policyFit] : undefined),
          ...line(assessmentWords.skillFit, one.skillFitReasons, one.skillFit ? fitWords[one.skillFit] : undefined),
          ...line(assessmentWords.domesticSecurity, one.domesticSecurity),
          ...line(words.suggested, one.suggestedConditions),
          ...line(words.statedOn, r.day(one.statedOn)),
        ],
      },
    ]),
  ]
}

export function strength({ today, strengths, proposal }: PackageFacts, r: Reader): PdfBlock[] {
  const { programme, mission } = strengths
  const row = (name: string, one: { authorized: number | null; filled: number; reserved: number }) => [
    name,
    r.number(one.authorized),
    r.number(one.filled),
    r.number(one.reserved),
  ]
  const sum = (programme.authorized ?? 0) + (proposal.recommendation === 'approve' ? (proposal.number ?? 0) : 0)
  return [
    { kind: 'heading', level: 2, text: r.fill(words.strength) },
    { kind: 'paragraph', text: r.fill(words.strengthIntro, { day: r.day(today) }) },
    {
      kind: 'table',
      caption: r.fill(words.strength),
      columns: [
        { label: r.fill(words.scope), share: 2.4 },
        { label: r.fill(words.authorized), numeric: true },
        { label: r.fill(words.filled), numeric: true },
        { label: r.fill(words.reserved), numeric: true },
      ],
      rows: [row(r.fill(words.programme), programme), ...(mission ? [row(mission.name[r.lang], mission)] : [])],
    },
    ...(programme.authorized === null
      ? []
      : [
          {
            kind: 'bars' as const,
            alt: r.fill(words.bars, {
              authorized: r.number(programme.authorized),
              filled: r.number(programme.filled),
              reserved: r.number(programme.reserved),
            }),
            bars: [
              { label: r.fill(words.filled), value: programme.filled, text: r.number(programme.filled) },
              { label: r.fill(words.reserved), value: programme.reserved, text: r.number(programme.reserved) },
              { label: r.fill(words.authorized), value: programme.authorized, text: r.number(programme.authorized) },
              ...(sum > programme.authorized
                ? [{ label: r.fill(words.withRequest), value: sum, text: r.number(sum) }]
                : []),
            ],
          },
        ]),
    ...(programme.cap === null
      ? []
      : [{ kind: 'paragraph' as const, text: r.fill(words.policyCap, { cap: r.number(programme.cap) }) }]),
    ...(programme.cap !== null && sum > programme.cap
      ? [
          {
            kind: 'note' as const,
            title: r.fill(words.strength),
            text: r.fill(words.beyondPolicy, { sum: r.number(sum), cap: r.number(programme.cap) }),
          },
        ]
      : []),
  ]
}

export function home({ today, proposal, effects }: PackageFacts, r: Reader): PdfBlock[] {
  const then = proposal.valid && proposal.valid.from > today ? proposal.valid.from : today
  const shown = (counts: number[]) => {
    const bands = protectedCounts(counts)
    // What was hidden only to keep another from being worked out is not from one to four.
    return bands.map((one, i) => countText(one, counts[i]!, r))
  }
  const todays = shown(effects.map((one) => one.awayToday))
  const thens = shown(effects.map((one) => one.awayThen))
  const total = (pick: (one: ServiceEffect) => number) => r.number(effects.reduce((sum, one) => sum + pick(one), 0))
  return [
    { kind: 'heading', level: 2, text: r.fill(words.home) },
    { kind: 'paragraph', text: r.fill(words.homeIntro, { day: r.day(then) }) },
    {
      kind: 'table',
      caption: r.fill(words.home),
      columns: [
        { label: r.fill(words.service), share: 2.6 },
        { label: r.fill(words.awayToday), numeric: true },
        { label: r.fill(words.awayThen), numeric: true },
        { label: r.fill(words.asked), numeric: true },
        { label: r.fill(words.cap), numeric: true },
        { label: r.fill(words.verdict), share: 1.2 },
      ],
      rows: [
        ...effects.map((one, i) => [
          one.name[r.lang],
          todays[i]!,
          thens[i]!,
          r.number(one.asked),
          // Of a service that is not asked, a small cap beside "1 to 4" would say how many it is.
          one.asked === 0 ? '' : one.cap === null ? r.fill(words.notSaidCap) : capText(one.cap, thens[i]!, r),
          one.asked === 0 || one.cap === null
            ? ''
            : r.fill(one.awayThen + one.asked > one.cap ? words.beyond : words.yes),
        ]),
        [
          r.fill(words.all),
          total((one) => one.awayToday),
          total((one) => one.awayThen),
          total((one) => one.asked),
          '',
          '',
        ],
      ],
    },
    { kind: 'paragraph', tone: 'small', text: r.fill(words.homeNote) },
  ]
}

const capText = (cap: number, away: string, r: Reader): string =>
  cap < SMALL && away === r.fill(words.few) ? r.fill(words.few) : r.number(cap)

const countText = (one: Shown, value: number, r: Reader): string =>
  one.kind === 'exact' ? r.number(one.value) : r.fill(value < SMALL ? words.few : words.some)

export function riskAndCost({ positions }: PackageFacts, r: Reader): PdfBlock[] {
  const risks = spoken(positions).filter((one) => one.riskLevel !== null)
  const costs = spoken(positions).filter((one) => one.costLines.length > 0)
  return [
    { kind: 'heading', level: 2, text: r.fill(words.riskAndCost) },
    risks.length === 0
      ? { kind: 'paragraph', text: r.fill(words.noRisk) }
      : {
          kind: 'table',
          caption: r.fill(words.risks),
          columns: [
            { label: r.fill(words.department), share: 1.3 },
            { label: r.fill(words.riskColumn), share: 0.7 },
            { label: r.fill(words.inWords), share: 3 },
          ],
          rows: risks.map((one) => [one.name[r.lang], riskWords[one.riskLevel!][r.lang], one.risk ?? '']),
        },
    ...(costs.length === 0 ? [{ kind: 'paragraph' as const, text: r.fill(words.noCost) }] : []),
    ...costs.flatMap((one): PdfBlock[] => {
      const currency = one.costCurrency!
      return [
        {
          kind: 'table',
          caption: `${r.fill(words.costs)} · ${one.name[r.lang]}`,
          columns: [{ label: r.fill(words.year) }, { label: r.fill(words.amount), numeric: true }],
          rows: [
            ...one.costLines.map((line) => [
              fiscalYear(line.year),
              formatMoney({ cents: line.cents, currency }, r.lang),
            ]),
            [r.fill(words.all), formatMoney(totalOf(one.costLines, currency)!, r.lang)],
          ],
        },
        ...(one.costCovers
          ? [
              {
                kind: 'paragraph' as const,
                text: `${r.fill(words.covers)}${r.lang === 'fr' ? '\u00a0: ' : ': '}${one.costCovers}`,
              },
            ]
          : []),
      ]
    }),
  ]
}
