import { sql } from 'kysely'
import { describe, expect, it } from 'vitest'
import type { PackageShown } from '#modules/planning/views/package.ts'
import { sampleAssessment } from '#modules/requests/samples.ts'
import type { RequestFile } from '#modules/requests/views/one.ts'
import type { Actor } from '#platform/access/actor.ts'
import { renderPdf } from '#platform/pdf/index.ts'
import { withRollback } from '#tests/support/database.ts'
import { asked, deciding, packageOf, plain, proposal } from '#tests/support/deciding.ts'
import { knowGates, sampleOfficerToDeploy } from '#tests/support/deploying.ts'
import { pdfText } from '#tests/support/pdf-text.ts'
import { Stage } from '#tests/support/stage.ts'

knowGates()

/** The package as a file, and what it says. */
async function pdfOf(stage: Stage, by: Actor, id: string) {
  const data = await stage.sees<PackageShown>(by, 'planning.package-pdf', { id, number: null })
  const shown = data.shown!
  const pdf = await renderPdf({
    title: shown.title[by.language],
    language: by.language,
    day: stage.today,
    footer: data.request.code,
    content: shown.blocks,
  })
  return pdfText(pdf).replaceAll('\n', ' ')
}

describe('An assessment by a department', () => {
  it('S1.03 says fit with reasons, skills, security at home, risk and cost in whole cents; one of earlier years stays readable', () =>
    withRollback(async (db) => {
      const stage = new Stage(db, '2026-03-16')
      const { cast, request, says } = await deciding(stage)
      const requestId = await request()
      await stage.does(cast.publicSafety, 'requests.record-position', {
        requestId,
        stance: 'support',
        considerations: 'Yes.',
      })
      await says(cast.gac, requestId)
      const refuses = (o: object) =>
        stage.isRefused(cast.planner, 'requests.record-position', { requestId, ...sampleAssessment({ ...o }) })
      expect(await refuses({ policyFitReasons: null })).toBe('fit-without-reasons')
      expect(await refuses({ risk: null })).toBe('risk-without-words')
      expect(await refuses({ costCovers: null })).toBe('cost-covers-what')
      expect(await refuses({ costLines: 'a lot' })).toBe('cost-line-unclear')
      const { positions } = await stage.sees<RequestFile>(cast.gac, 'requests.one', { id: requestId })
      expect(positions.find((one) => one.department === 'GAC')).toMatchObject({
        policyFit: 'strong',
        skillFit: 'partial',
        riskLevel: 'medium',
        costCurrency: 'CAD',
        costLines: [
          { year: 2026, cents: 125_000_000 },
          { year: 2027, cents: 30_000_050 },
        ],
      })
      expect(positions.find((one) => one.department === 'PS')).toMatchObject({ policyFit: null, costLines: [] })
    }))

  it('S1.03 stands under the name that the department had on its day', () =>
    withRollback(async (db) => {
      const stage = new Stage(db, '2008-05-05')
      const { cast, says } = await deciding(stage)
      const requestId = await stage.does(cast.intake, 'requests.register-request', {
        ...asked,
        receivedOn: '2008-05-01',
        answerBy: null,
      })
      await stage.does(cast.intake, 'requests.acknowledge-request', { requestId })
      await says(cast.gac, requestId)
      await says(cast.gac, requestId)
      await stage.goTo('2026-03-16')
      const { positions } = await stage.sees<RequestFile>(cast.auditor, 'requests.one', { id: requestId })
      const names = positions.map((one) => one.name.en)
      expect(positions.map((one) => one.department).sort()).toEqual(['CIDA', 'GAC'])
      expect(names.join()).toContain('Foreign Affairs and International Trade')
      expect(names.join()).toContain('Canadian International Development Agency')
      expect(names.join()).not.toContain('Global Affairs')
    }))
})

describe('The decision package', () => {
  it('S3.04 S1.03 S1.04 is submitted only when it says everything, the contribution to the goal first of all, and then never changes', () =>
    withRollback(async (db) => {
      const stage = new Stage(db, '2026-03-16')
      const { cast, assessed, says, prepare } = await deciding(stage)
      const requestId = await assessed()
      const submit = () => stage.isRefused(cast.planner, 'planning.submit-package', { requestId })
      expect(await submit()).toBe('nothing-drafted')
      await prepare(requestId, { contribution: null })
      expect((await packageOf(stage, cast.planner, requestId)).missing).toEqual(['contribution'])
      expect(await submit()).toBe('package-is-not-whole')
      // A draft is for those who work on it.
      expect((await packageOf(stage, cast.gac, requestId)).shown?.state).toBe('draft')
      expect((await packageOf(stage, cast.decisionBody, requestId)).shown).toBeNull()
      await prepare(requestId)
      for (const by of [cast.gac, cast.decisionBody, cast.intake])
        expect(await stage.isRefused(by, 'planning.submit-package', { requestId })).toBe('not-yours')
      await stage.does(cast.planner, 'planning.submit-package', { requestId })
      const first = await packageOf(stage, cast.decisionBody, requestId)
      expect(first.shown).toMatchObject({ number: 1, state: 'submitted', submittedOn: '2026-03-16' })
      expect(first.shown?.hash).toMatch(/^[0-9a-f]{64}$/)
      for (const part of [
        'Approve 6 officers from April 1, 2026 to March 31, 2027.',
        'It builds police institutions that last after the mission.',
        'Global Affairs Canada: supports.',
        'CAD\u00a01,550,000.50',
        'Road travel outside the capital.',
        'Ontario Provincial Police',
        'Send three.',
        'Democratic Republic of the Congo',
      ])
        expect(plain(first), part).toContain(part)
      // A position said anew changes what a draft would say; what was submitted stays, and is reproduced to the letter.
      await says(cast.gac, requestId, { considerations: 'Something else.' })
      await prepare(requestId, { number: 5 })
      const again = await packageOf(stage, cast.decisionBody, requestId)
      expect(again.shown).toEqual(first.shown)
      await stage.does(cast.planner, 'planning.submit-package', { requestId })
      const second = await packageOf(stage, cast.decisionBody, requestId)
      expect(second.versions.map((one) => one.number)).toEqual([2, 1])
      expect(second.shown?.hash).not.toBe(first.shown?.hash)
      expect(plain(second)).toContain('Something else.')
      expect((await packageOf(stage, cast.decisionBody, requestId, 1)).shown).toEqual(first.shown)
      const change = stage.rows(sql`update planning.package set hash = 'x' where number = 1`)
      await expect(change).rejects.toMatchObject({ constraint: 'package_is_frozen' })
    }))

  it('S3.04 names nobody: no name, address, code or id of a person on the page, in the PDF or through the API, in either language', () =>
    withRollback(async (db) => {
      const stage = new Stage(db, '2026-03-16')
      const { cast, assessed, prepare } = await deciding(stage)
      const officer = await sampleOfficerToDeploy(db as never)
      await stage.does(cast.readiness, 'deployments.prepare-deployment', { candidacyId: officer.candidacyId })
      const person = await stage.one(
        sql<{ id: string; code: string; given: string; family: string; email: string | null }>`
          select id, code, given_names as given, family_name as family, email from people.person where id = ${officer.personId}`,
      )
      const requestId = await assessed()
      await prepare(requestId)
      await stage.does(cast.planner, 'planning.submit-package', { requestId })
      const found = [
        person.id,
        person.code,
        `${person.given} ${person.family}`,
        person.family,
        '@',
        cast.gac.name,
        cast.gac.accountId,
      ]
      for (const language of ['en', 'fr'] as const) {
        const reader = { ...cast.decisionBody, language }
        const texts = [
          plain(await packageOf(stage, reader, requestId)),
          await pdfOf(stage, reader, requestId),
          JSON.stringify(await packageOf(stage, reader, requestId)),
        ]
        for (const text of texts) for (const one of found) expect(text.includes(one), one).toBe(false)
        expect(texts[1]).toContain(language === 'en' ? 'In short' : 'En bref')
        expect(texts[1]).toContain(
          language === 'en' ? 'Effect on policing at home' : 'Effet sur les services de police au pays',
        )
      }
      // Whoever writes a name or an address into it is told so.
      for (const why of [
        `Ask ${person.given} ${person.family}.`,
        'Write to chief@example.org.',
        `See ${person.code}.`,
      ]) {
        await prepare(requestId, { why })
        expect(await stage.isRefused(cast.planner, 'planning.submit-package', { requestId }), why).toBe(
          'package-names-a-person',
        )
      }
    }))

  it('S3.04 refuses a proposal that cannot be read, and one on a request that is not assessed', () =>
    withRollback(async (db) => {
      const stage = new Stage(db, '2026-03-16')
      const { cast, assessed } = await deciding(stage)
      const requestId = await assessed()
      const refused = (o: object) =>
        stage.isRefused(cast.planner, 'planning.prepare-package', { requestId, ...proposal, ...o })
      expect(await refused({ drawn: 'Nobody 4' })).toBe('service-line-unclear')
      expect(await refused({ countries: 'Atlantis' })).toBe('country-unknown')
      expect(await refused({ from: '2027-01-01', until: '2026-01-01' })).toBe('package-period-backwards')
      const received = await stage.does(cast.intake, 'requests.register-request', asked)
      expect(await refused({ requestId: received })).toBe('not-under-assessment')
    }))
})
