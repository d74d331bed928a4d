import type { FastifyInstance } from 'fastify'
import { afterAll, beforeAll, expect, it } from 'vitest'
import type { Duty } from '#platform/access/actor.ts'
import { sampleAccount, samplePassword } from '#platform/access/samples.ts'
import { buildServer } from '#platform/web/server.tsx'
import { type ThrowAway, throwAwayDatabase } from '#tests/support/database.ts'
import { Visitor } from '#tests/support/form-visitor.ts'
import { houseOn } from '#tests/support/house.ts'
import { pdfText } from '#tests/support/pdf-text.ts'
import { visibleText } from '#tests/support/visible-text.ts'

let copy: ThrowAway
let app: FastifyInstance
beforeAll(async () => {
  copy = await throwAwayDatabase()
  app = await buildServer(houseOn(copy.db, { now: '2026-03-16' }))
}, 300_000)
afterAll(async () => {
  await app?.close()
  await copy?.drop()
})

async function signedIn(duty: Duty): Promise<Visitor> {
  const email = `${duty}@example.ca`
  await sampleAccount(copy.db, { email, duties: [{ duty }] })
  const visitor = new Visitor(app)
  expect((await visitor.signIn(email, samplePassword)).statusCode).toBe(303)
  return visitor
}

/** Fills in and sends the form of an action; the address that it leads to. */
async function does(visitor: Visitor, path: string, fields: Record<string, string>): Promise<string> {
  await visitor.get(path)
  const answer = await visitor.post(path, fields)
  expect(answer.statusCode, visitor.page.slice(0, 2000)).toBe(303)
  return String(answer.headers.location)
}

const said = (html: string): string =>
  visibleText(html)
    .map((one) => one.text)
    .join(' ')
    .replaceAll('\u00a0', ' ')
    .replace(/\s+/g, ' ')

it('S1.03 S1.04 S3.04 from a request to a submitted package to a decision whose condition binds, by forms in French and English', async () => {
  const intake = await signedIn('intake-officer')
  const at = await does(intake, '/fr/faire/requests.register-request', {
    requesterKind: 'un',
    requester: 'ONU, Département des opérations de paix',
    subject: 'Formateurs pour l’académie',
    text: 'La mission demande des formateurs.',
    askedNumber: '4',
    hostCountry: 'CD',
    receivedOn: '2026-03-10',
  })
  const id = /[0-9a-f]{8}-[0-9a-f-]{27}/.exec(at)![0]
  await does(intake, `/fr/faire/requests.acknowledge-request/${id}`, {})
  const duties = ['gac-assessor', 'ps-assessor', 'rcmp-planner'] as const
  const planner = await signedIn('rcmp-planner')
  for (const duty of duties) {
    const visitor = duty === 'rcmp-planner' ? planner : await signedIn(duty)
    await does(visitor, `/en/do/requests.record-position/${id}`, {
      stance: 'support',
      considerations: 'It fits.',
      policyFit: 'strong',
      policyFitReasons: 'A priority.',
      riskLevel: 'medium',
      risk: 'Roads.',
      costLines: '2026-2027 500000.00',
      costCovers: 'Salaries.',
    })
  }
  // What was typed stays when a line cannot be read.
  const form = `/fr/faire/planning.prepare-package/${id}`
  const proposal = {
    recommendation: 'approve',
    why: 'Le Canada y est attendu.',
    contribution: 'Une police qui dure après la mission.',
    level: 'ministerial',
    number: '4',
    from: '2026-04-01',
    until: '2027-03-31',
    language: 'fr',
    drawn: 'OPP quatre',
  }
  await planner.get(form)
  const refused = await planner.post(form, proposal)
  expect(refused.statusCode).toBe(409)
  expect(said(refused.body)).toContain('OPP quatre')
  expect(refused.body).toContain('Une police qui dure après la mission.')
  await does(planner, form, { ...proposal, drawn: 'OPP 4' })
  await does(planner, `/fr/faire/planning.submit-package/${id}`, {})

  const body = await signedIn('decision-body')
  for (const [lang, path] of [
    ['en', `/en/requests/${id}/package`],
    ['fr', `/fr/demandes/${id}/dossier-de-decision`],
  ] as const) {
    const page = await body.get(path)
    expect(page.statusCode).toBe(200)
    const text = said(page.body)
    expect(text).toContain('Une police qui dure après la mission.')
    expect(text).toContain(
      lang === 'en' ? 'Approve 4 officers from April 1, 2026' : 'Approuver 4 policiers du 1er avril 2026',
    )
    const pdf = await body.get(`${path}/pdf`)
    expect(pdf.headers['content-type']).toBe('application/pdf')
    expect(pdf.rawPayload.toString('latin1')).toContain(lang === 'en' ? '/Lang (en-CA)' : '/Lang (fr-CA)')
    const read = pdfText(pdf.rawPayload).replaceAll('\n', ' ')
    expect(read).toContain('Une police qui dure après la mission.')
    expect(read).not.toMatch(/@|example\.ca/)
  }
  // Nobody without a part in it: neither page nor file.
  for (const duty of ['finance-officer', 'irss-officer', 'communications-officer'] as const) {
    const stranger = await signedIn(duty)
    for (const path of [`/en/requests/${id}/package`, `/en/requests/${id}/package/pdf`])
      expect((await stranger.get(path)).statusCode, duty).toBe(403)
  }
  await does(body, `/en/do/requests.decide-request/${id}`, {
    outcome: 'approved',
    level: 'ministerial',
    number: '4',
    from: '2026-03-16',
    until: '2027-03-31',
    language: 'fr',
    countries: 'RDC',
    reasons: 'Agreed.',
  }).then(
    () => expect.fail('a country that is not known was taken'),
    () => undefined,
  )
  await does(body, `/en/do/requests.decide-request/${id}`, {
    outcome: 'approved',
    level: 'ministerial',
    number: '4',
    from: '2026-03-16',
    until: '2027-03-31',
    language: 'fr',
    reasons: 'Agreed.',
  })
  const { rows } = await copy.admin.query(`select id, code from requests.decision where request_id = $1`, [id])
  const mission = await copy.admin.query(`select id from missions.mission where code = 'MONUSCO'`)
  const open = `/fr/faire/missions.open-positions/${mission.rows[0].id}`
  await planner.get(open)
  const broken = await planner.post(open, {
    decisionId: rows[0].id,
    'title.en': 'Trainer',
    'title.fr': 'Formateur',
    number: '1',
    language: 'en',
    armed: 'unarmed',
    tourMonths: '12',
    from: '2026-03-16',
  })
  expect(broken.statusCode).toBe(409)
  expect(said(broken.body)).toContain(`La décision ${rows[0].code} précise « postes en français »`)
  const csv = await planner.get('/fr/decisions?format=csv')
  expect(csv.statusCode).toBe(200)
  expect(csv.body).toContain(rows[0].code)
})
