import { expect, test } from 'vitest'
import { fillIn, sees } from './migration-sql.ts'

test('role names are filled in with the prefix, and other braces stay', () => {
  expect(fillIn(`grant select on a to {app}, {app_health}; select '{}', '{x}'::text[]`, 'c')).toBe(
    `grant select on a to c_app, c_app_health; select '{}', '{x}'::text[]`,
  )
})

test('a row policy names programme, person, service and mission', () => {
  expect(fillIn('using ({{sees person_id service_id mission_id}})', 'c')).toBe(
    `using (((select sec.reach()) = 'programme' or person_id = (select sec.person())` +
      ' or service_id = any((select sec.services())::uuid[]) or mission_id = any((select sec.missions())::uuid[])))',
  )
})

test('a part that a row does not reach is left out', () => {
  expect(sees('- - m.id')).toBe(`((select sec.reach()) = 'programme' or m.id = any((select sec.missions())::uuid[]))`)
})

test('an expression may be a query in brackets', () => {
  expect(sees('(select p.id from p where p.x = (y)) - -')).toContain(
    '(select p.id from p where p.x = (y)) = (select sec.person())',
  )
})

test.each(['person_id', 'a b c d', ''])('"%s" is not three expressions', (args) => {
  expect(() => sees(args)).toThrow('three expressions')
})

test('an unknown macro is an error', () => {
  expect(() => fillIn('{{hides x}}', 'c')).toThrow('{{hides x}}')
})
