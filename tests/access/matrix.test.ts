import { describe, expect, it } from 'vitest'
import { closedCompartments } from '#kernel/compartments.ts'
import { duties } from '#kernel/duties.ts'
import { modules } from '#modules/index.ts'
import { buildRegistry } from '#platform/module.ts'
import { matrixOf } from './matrix.ts'

const registry = buildRegistry(modules)
const actions = [...registry.actions.values()]
const views = [...registry.views.values()]

describe('who may do and see what', () => {
  it('is what was reviewed: tests/access/matrix.txt changes with the declarations, and not unnoticed', async () => {
    await expect(matrixOf(registry)).toMatchFileSnapshot('./matrix.txt')
  })

  it('names duties and circles that exist', () => {
    const circles = ['self', 'own-service', 'own-mission', 'own-panel', 'assigned-case', 'programme']
    for (const { name, reach } of [
      ...actions.flatMap((one) => (one.doneBy === 'anyone' ? [] : [{ name: one.name, reach: one.doneBy }])),
      ...views.flatMap((one) => (typeof one.seenBy === 'string' ? [] : [{ name: one.name, reach: one.seenBy }])),
    ]) {
      for (const [duty, circle] of Object.entries(reach)) {
        expect(duties, name).toContain(duty)
        expect(circles, name).toContain(circle)
      }
    }
  })

  it('opens closed compartments to the duties that work in them, and to nobody else', () => {
    const allowed = {
      health: ['physician', 'health-administrator', 'psychologist', 'candidate'],
      psych: ['psychologist', 'candidate'],
      conduct: ['conduct-officer', 'candidate'],
    }
    for (const compartment of closedCompartments) {
      const inside = [
        ...actions.filter((one) => one.compartment === compartment).map((one) => ({ name: one.name, by: one.doneBy })),
        ...views.filter((one) => one.compartment === compartment).map((one) => ({ name: one.name, by: one.seenBy })),
      ]
      for (const { name, by } of inside) {
        expect(typeof by, name).toBe('object')
        for (const duty of Object.keys(by)) expect(allowed[compartment], `${name} (${compartment})`).toContain(duty)
      }
    }
  })

  it('lets finance, auditors and administrators into no closed compartment, and auditors alone into the audit', () => {
    for (const view of views.filter((one) => one.compartment === 'audit')) {
      expect(Object.keys(view.seenBy), view.name).toEqual(['auditor'])
      expect(view.audited, view.name).toBe(true)
    }
    const outside = ['finance-officer', 'auditor', 'administrator'] as const
    for (const one of [...actions, ...views]) {
      if (!closedCompartments.some((closed) => closed === one.compartment)) continue
      const by = 'doneBy' in one ? one.doneBy : one.seenBy
      for (const duty of outside) expect(by, one.name).not.toHaveProperty(duty)
    }
  })

  it('shows public views with the role that reads nothing but what is published', () => {
    for (const view of views.filter((one) => one.seenBy === 'anyone'))
      expect(view.compartment, view.name).toBe('public')
  })

  it('gives administrators accounts and parked tasks, and no action on a file, a mission or a case', () => {
    const does = actions
      .filter(({ doneBy }) => doneBy !== 'anyone' && doneBy.administrator === 'programme')
      .map((one) => one.name.split('.')[0])
    expect([...new Set(does)].sort()).toEqual(['access', 'jobs'])
  })
})
