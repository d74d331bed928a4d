import type { Violation } from './check.ts'

const kebab = /^[a-z0-9]+(?:-[a-z0-9]+)*$/
const migration = /^\d{4}_[a-z0-9]+(?:_[a-z0-9]+)*\.sql$/
const document = /^(?:README|ARCHITECTURE|CONTRIBUTING|LICENSE)(?:\.md)?$/
const meaningless = /(?:^|-)(?:utils?|helpers?|managers?|dtos?)$|^(?:common|misc|services|shared|lib)$/

/** kebab-case, and no name under which anything could stand. */
export function checkName(path: string): Violation[] {
  const folders = path.split('/')
  const file = folders.pop()!
  const stem = file.split('.')[0]!
  const say = (rule: string, text: string): Violation => ({ path, line: 0, rule, text })
  if (folders.some((folder) => folder.startsWith('.') || folder.startsWith('__'))) return []
  const found: Violation[] = []
  if (
    folders.some((folder) => !kebab.test(folder)) ||
    !(kebab.test(stem) || migration.test(file) || document.test(file))
  )
    found.push(say('kebab-case', 'files and folders are written in kebab-case'))
  if ([...folders, stem].some((name) => meaningless.test(name)) || file === 'service.ts' || file === 'lib.ts')
    found.push(say('name', 'a name says what is inside'))
  return found
}
