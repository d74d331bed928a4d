import type { Page } from 'playwright-core'
import { expect, it } from 'vitest'
import type { Duty } from '#platform/access/actor.ts'
import { launchBrowser } from '#tests/support/browser.ts'
import { castOn } from '#tests/support/cast.ts'
import { ClickThrough } from '#tests/support/click-through.ts'
import { throwAwayDatabase } from '#tests/support/database.ts'
import { pdfText } from '#tests/support/pdf-text.ts'
import { Stage } from '#tests/support/stage.ts'
import { startServer } from '../../src/web.ts'

const SUBJECT = 'Police trainers for Haiti'

it('S1.02 S3.04 S2.04 S2.20 who has never seen it takes a UN request to a mission with posts, only by what the pages show', {
  timeout: 300_000,
}, async () => {
  const browser = await launchBrowser()
  const thrown = await throwAwayDatabase()
  const stage = new Stage(thrown.db, '2026-03-16')
  const server = await startServer(stage.house, { host: '127.0.0.1', port: 0 })
  const people = new ClickThrough({ browser, house: stage.house, base: server.address, lang: 'en' })
  const shows = async (page: Page, text: string) =>
    expect(((await page.locator('main').textContent()) ?? '').replace(/\s+/g, ' ')).toContain(text)
  const value = (page: Page, name: string) => page.locator(`[name="${name}"]`).first().inputValue()
  try {
    const cast = await castOn(stage, { service: 'OPP', mission: 'MONUSCO' })
    const has: Partial<Record<Duty, (typeof cast)['intake']>> = {
      'intake-officer': cast.intake,
      'gac-assessor': cast.gac,
      'ps-assessor': cast.publicSafety,
      'rcmp-planner': cast.planner,
      'decision-body': cast.decisionBody,
    }
    for (const [duty, actor] of Object.entries(has)) await people.account(duty as Duty, actor, stage.today)

    // The note verbale on the intake desk.
    let page = await people.home('intake-officer')
    await people.chooses(page, 'Requests')
    await people.does(page, 'requests.register-request', {
      requesterKind: 'un',
      requester: 'UN Department of Peace Operations',
      subject: SUBJECT,
      text: 'The mission asks for trainers of the national police.',
      askedNumber: '6',
      hostCountry: 'Haiti',
    })
    for (const line of [
      { number: '4', role: 'training', stream: 'capacity-building', months: '12' },
      { number: '2', role: 'mentoring', stream: 'capacity-building', months: '9' },
    ])
      await people.does(page, 'requests.add-profile-line', { ...line, armed: 'unarmed', languages: 'fr' })
    await people.does(page, 'requests.acknowledge-request')

    // Each department finds it on its home page.
    const says = { stance: 'support', considerations: 'It fits, and policing at home can bear it.' }
    page = await people.opens('gac-assessor', SUBJECT)
    await people.does(page, 'requests.record-position', {
      ...says,
      riskLevel: 'medium',
      risk: 'Road travel outside the capital.',
      costLines: '2026-2027 1250000.00',
      costCovers: 'Salaries, travel, insurance.',
    })
    for (const duty of ['ps-assessor', 'rcmp-planner'] as const) {
      page = await people.opens(duty, SUBJECT)
      await people.does(page, 'requests.record-position', says)
    }

    // What it does to policing at home, and the package, that now waits for the planner.
    await people.chooses(page, 'Effect on policing at home')
    page = await people.opens('rcmp-planner', SUBJECT)
    await shows(page, 'Prepare the decision package')
    await people.does(page, 'planning.prepare-package', {
      recommendation: 'approve',
      why: 'Canada trains where its officers are known.',
      contribution: 'It builds police institutions that last after the mission.',
      drawn: 'OPP 4\nSPVM 2',
      from: '2026-03-16',
      until: '2028-03-31',
    })
    await people.does(page, 'planning.submit-package')

    // A minister's reader opens it, in French too, and as a file.
    page = await people.opens('decision-body', SUBJECT)
    await people.follows(page, 'Decision package')
    await shows(page, 'Canada trains where its officers are known.')
    await people.follows(page, 'Français', { lang: 'fr' })
    await shows(page, 'Haïti')
    const pdf = await page.request.get(
      new URL((await page.locator('main a[href*="/pdf"]').first().getAttribute('href'))!, page.url()).href,
    )
    expect(pdf.headers()['content-type']).toBe('application/pdf')
    expect(pdfText(await pdf.body())).toContain('Haïti')
    await people.follows(page, 'English')
    await people.does(page, 'requests.decide-request', {
      conditions: 'Reviewed after a year.',
      reasons: 'It serves the stabilization of the country.',
    })
    await shows(page, 'Reviewed after a year.')

    // From the decision to a mission, its strength and its posts.
    page = await people.opens('rcmp-planner', SUBJECT)
    await people.does(page, 'missions.create-mission')
    await shows(page, 'United Nations mission (Haiti)')
    await people.follows(page, 'Authorize the strength', { within: 'main' })
    expect(await value(page, 'number')).toBe('6')
    await people.sends(page, 'missions.authorize-strength')
    await people.follows(page, /^Open posts asked for: Training \(4\)/, { within: 'main' })
    expect([await value(page, 'tourMonths'), await value(page, 'role')]).toEqual(['12', 'training'])
    await people.sends(page, 'missions.open-positions')
    await people.follows(page, /^Open posts asked for: Mentoring and advising \(2\)/, { within: 'main' })
    await people.sends(page, 'missions.open-positions')

    // The board has its gaps, and a bulletin is one step from each.
    await people.follows(page, 'Board', { within: '.tabs' })
    await shows(page, 'Police trainer')
    await people.follows(page, 'no posting: draft one', { within: 'main' })
    expect(await value(page, 'positionId')).toMatch(/^[0-9a-f-]{36}$/)

    const { pages, clicks, filled } = people.walked
    console.log(`From a request to posts: ${pages} pages, ${clicks} clicks, ${filled} boxes filled in`)
    expect(people.faults).toEqual([])
  } finally {
    await people.close()
    await server.close()
    await thrown.drop()
    await browser.close()
  }
})
