import { expect, test } from 'vitest'
import { nothingProposed } from '../decision-package/subject.ts'
import { takenOver } from './taken-over.ts'

const proposal = {
  ...nothingProposed,
  recommendation: 'approve' as const,
  level: 'ministerial' as const,
  number: 6,
  valid: { from: '2026-04-01', to: '2027-04-01' },
  armed: false,
  countries: ['HT'],
  contribution: 'It lasts.',
}

test('S3.04 those who decide take over what a package proposes', () => {
  expect(takenOver(proposal, { HT: { en: 'Haiti', fr: 'Haïti' } }, 'fr')).toEqual({
    outcome: 'approved',
    level: 'ministerial',
    number: '6',
    from: '2026-04-01',
    until: '2027-03-31',
    armed: 'unarmed',
    countries: 'Haïti',
    contribution: 'It lasts.',
  })
})

test('S3.04 a package that advises against brings no number and no period', () => {
  expect(takenOver({ ...proposal, recommendation: 'decline' }, {}, 'en')).toEqual({
    outcome: 'declined',
    level: 'ministerial',
    contribution: 'It lasts.',
  })
})
