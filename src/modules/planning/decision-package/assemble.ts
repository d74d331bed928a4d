import type { Language, Localized } from '#kernel/language.ts'
import { formatMoney } from '#kernel/money.ts'
import { lastDay } from '#kernel/period.ts'
import {
  armedWords,
  conditionWords,
  type DepartmentalPosition,
  languageOfDecision,
  levelWords,
  type RequestRecord,
  riskWords,
  stanceWords,
  totalOf,
} from '#modules/requests/index.ts'
import { countryName, joinWords } from '#platform/format.ts'
import type { PdfBlock } from '#platform/pdf/index.ts'
import type { ServiceEffect } from '../vocabulary/package.ts'
import { asked, departments, home, riskAndCost, strength } from './parts.ts'
import { type PackageFacts, type Reader, reader, spoken } from './reader.ts'
import { gapText, recommendationText, packageText as words } from './words.ts'

/** The package in one language: a page that says it all, then what stands behind it. */
export function assemblePackage(facts: PackageFacts, lang: Language): PdfBlock[] {
  const r = reader(lang)
  return [
    { kind: 'heading', level: 1, text: r.fill(words.title, { code: facts.request.code }) },
    ...summary(facts, r),
    { kind: 'new-page' },
    ...asked(facts, r),
    ...departments(facts, r),
    ...strength(facts, r),
    ...home(facts, r),
    ...riskAndCost(facts, r),
    ...options(facts, r),
    ...draft(facts, r),
    ...gaps(facts, r),
  ]
}

export const packageTitle = (request: RequestRecord): Localized => ({
  en: `${words.title.en.replace('{code}', request.code)}: ${request.subject}`,
  fr: `${words.title.fr.replace('{code}', request.code)} : ${request.subject}`,
})

const levels = ['low', 'medium', 'high', 'extreme'] as const

function highestRisk(positions: readonly DepartmentalPosition[]) {
  return levels.filter((level) => spoken(positions).some((one) => one.riskLevel === level)).at(-1) ?? null
}

const totals = (positions: readonly DepartmentalPosition[], lang: Language): string[] =>
  spoken(positions).flatMap((one) => {
    const total = totalOf(one.costLines, one.costCurrency)
    return total ? [formatMoney(total, lang)] : []
  })

const over = (effects: readonly ServiceEffect[]) =>
  effects.filter((one) => one.asked > 0 && one.cap !== null && one.awayThen + one.asked > one.cap)

function summary({ request, positions, proposal, effects }: PackageFacts, r: Reader): PdfBlock[] {
  const risk = highestRisk(positions)
  const costs = totals(positions, r.lang)
  const beyond = over(effects)
  const recommended =
    proposal.recommendation === 'approve' && proposal.number !== null && proposal.valid
      ? r.fill(words.recommendedApprove, {
          number: proposal.number,
          from: r.day(proposal.valid.from),
          until: r.day(lastDay(proposal.valid)),
        })
      : proposal.recommendation === 'decline'
        ? r.fill(words.recommendedDecline)
        : proposal.recommendation === 'defer'
          ? r.fill(words.recommendedDefer)
          : r.fill(words.notSaid)
  return [
    { kind: 'heading', level: 2, text: r.fill(words.summary) },
    {
      kind: 'paragraph',
      tone: 'lead',
      text: [
        r.fill(words.asks, { requester: request.requester, subject: request.subject }),
        ...(request.askedNumber === null ? [] : [r.fill(words.asksFor, { number: request.askedNumber })]),
        ...(request.answerBy === null ? [] : [r.fill(words.answerBy, { day: r.day(request.answerBy) })]),
      ].join(' '),
    },
    { kind: 'note', title: r.fill(words.recommended), text: recommended },
    {
      kind: 'list',
      items: [
        ...spoken(positions).map((one) =>
          r.fill(words.stanceLine, {
            department: one.name[r.lang],
            stance: stanceWords[one.stance][r.lang].toLowerCase(),
          }),
        ),
        ...(risk ? [r.fill(words.risk, { level: riskWords[risk][r.lang].toLowerCase() })] : [r.fill(words.noRisk)]),
        ...(costs.length > 0 ? [r.fill(words.cost, { cost: joinWords(r.lang, costs) })] : [r.fill(words.noCost)]),
        beyond.length > 0
          ? r.fill(words.overCap, {
              services: joinWords(
                r.lang,
                beyond.map((one) => one.name[r.lang]),
              ),
            })
          : r.fill(words.withinCaps),
      ],
    },
    ...said(words.because, proposal.why, r, 3),
    ...said(words.goal, proposal.contribution, r, 3, true),
  ]
}

/** A heading and what people wrote under it; nothing where they wrote nothing, unless its lack must show. */
function said(title: Localized, text: string | null, r: Reader, level: 2 | 3, always = false): PdfBlock[] {
  if (text === null && !always) return []
  return [
    { kind: 'heading', level, text: r.fill(title) },
    { kind: 'paragraph', text: text ?? r.fill(words.notSaid) },
  ]
}

function options({ proposal }: PackageFacts, r: Reader): PdfBlock[] {
  const lines = (proposal.options ?? '')
    .split('\n')
    .map((one) => one.trim())
    .filter((one) => one !== '')
  if (lines.length === 0) return []
  return [
    { kind: 'heading', level: 2, text: r.fill(words.options) },
    { kind: 'list', items: lines, ordered: true },
  ]
}

function draft({ proposal: p, countries }: PackageFacts, r: Reader): PdfBlock[] {
  const open = r.fill(words.notSaid)
  const approves = p.recommendation === 'approve'
  return [
    { kind: 'heading', level: 2, text: r.fill(words.draft) },
    ...(approves ? [{ kind: 'paragraph' as const, text: r.fill(words.draftIntro) }] : []),
    {
      kind: 'facts',
      caption: r.fill(words.draft),
      rows: [
        { term: r.fill(words.outcome), text: p.recommendation ? r.fill(recommendationText[p.recommendation]) : open },
        ...(approves
          ? [
              { term: r.fill(words.level), text: p.level ? levelWords[p.level][r.lang] : open },
              { term: r.fill(words.grants), text: p.number === null ? open : r.number(p.number) },
              {
                term: r.fill(words.period),
                text: p.valid
                  ? r.fill(words.periodText, { from: r.day(p.valid.from), until: r.day(lastDay(p.valid)) })
                  : open,
              },
              {
                term: r.fill(words.tour),
                text: p.maxTourMonths === null ? open : r.fill(words.months, { number: p.maxTourMonths }),
              },
              {
                term: r.fill(words.arms),
                text: p.armed === null ? open : (p.armed ? armedWords.armed : armedWords.unarmed)[r.lang],
              },
              {
                term: r.fill(conditionWords.language),
                text: p.language ? languageOfDecision[p.language][r.lang] : open,
              },
              {
                term: r.fill(conditionWords.countries),
                text: p.countries
                  ? joinWords(
                      r.lang,
                      p.countries.map((code) => countryName(r.lang, code, countries)),
                    )
                  : open,
              },
              { term: r.fill(conditionWords.dutyPlace), text: p.dutyPlace ?? open },
              { term: r.fill(words.conditions), text: p.conditions ?? open },
            ]
          : []),
      ],
    },
  ]
}

function gaps({ positions, effects }: PackageFacts, r: Reader): PdfBlock[] {
  const now = spoken(positions)
  const missing = [
    now.every((one) => one.policyFit === null) && gapText.policyFit!,
    now.every((one) => one.skillFit === null) && gapText.skillFit!,
    now.every((one) => one.domesticSecurity === null) && gapText.domesticSecurity!,
    effects.some((one) => one.asked > 0 && one.cap === null) && gapText.caps!,
  ].filter((one) => one !== false)
  if (missing.length === 0) return []
  return [
    { kind: 'heading', level: 2, text: r.fill(words.gaps) },
    { kind: 'list', items: missing.map((one) => r.fill(one)) },
  ]
}
