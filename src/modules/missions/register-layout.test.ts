import { expect, test } from 'vitest'
import { readRegister, registerColumns } from './register-layout.ts'

const head = registerColumns.join(',')
const row = 'UNTAG,UN,NA,Transition group,Groupe de transition,,,1989,1990,Somewhere,,yes,no'

test('S4.04 a register is read row by row, whatever the order of its columns and with a mark at its beginning', () => {
  expect(readRegister(`\uFEFF${head}\r\n${row}\r\n`)).toEqual({
    lines: [
      {
        line: 2,
        code: 'UNTAG',
        mission: {
          ...{
            code: 'UNTAG',
            kind: 'UN',
            hostCountries: 'NA',
            from: '1989',
            until: '1990',
            source: 'Somewhere',
            sourceUrl: '',
          },
          ...{ name: { en: 'Transition group', fr: 'Groupe de transition' }, aliases: { en: '', fr: '' } },
          ...{ verified: true, frVerified: false },
        },
      },
    ],
  })
  const turned = readRegister(`${[...registerColumns].reverse().join(',')}\n${row.split(',').reverse().join(',')}\n`)
  expect(turned).toEqual(readRegister(`${head}\n${row}\n`))
})

test('S4.04 another layout is refused by the name of what is missing', () => {
  expect(readRegister('id,mission_acronym,kind\n1,UNTAG,UN\n')).toEqual({
    missing: registerColumns.filter((name) => name !== 'kind'),
    unknown: ['id', 'mission_acronym'],
  })
  expect(readRegister('')).toEqual({ missing: [...registerColumns], unknown: [] })
  expect(readRegister(`${head}\n"UNTAG,UN`)).toHaveProperty('unreadable')
})

test.each([
  ['UNTAG,UN,NA,Only,Seulement', 'columns', '5'],
  [row.replace('1989', ''), 'empty', 'canada_from'],
  [row.replace('yes', 'perhaps'), 'yes-or-no', 'verified'],
])('S4.04 a row that cannot be read is named with its line, the others stand: %s', (bad, problem, value) => {
  const read = readRegister(`${head}\n${bad}\n${row.replace('UNTAG', 'ONUCA')}\n`)
  expect(read).toMatchObject({
    lines: [
      { line: 2, problem, value },
      { line: 3, code: 'ONUCA', mission: { from: '1989' } },
    ],
  })
})

test('S4.04 a code that stands twice in the file is refused the second time', () => {
  expect(readRegister(`${head}\n${row}\n${row.replace('1989', '1991')}\n`)).toMatchObject({
    lines: [{ line: 2 }, { line: 3, problem: 'twice', value: '2' }],
  })
})
