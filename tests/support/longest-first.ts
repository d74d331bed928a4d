import { relative } from 'node:path'
import { BaseSequencer, type TestSpecification } from 'vitest/node'

/** Files that take long on a machine of two cores, in seconds, as they were last measured; what is not named takes less than eight. */
const seconds: Readonly<Record<string, number>> = {
  'tests/browser/journey.test.ts': 230,
  'src/cli/cli.test.ts': 83,
  'tests/trust/b01-access.test.ts': 80,
  'tests/trust/b19-random-acts.test.ts': 70,
  'tests/pages/languages.test.ts': 56,
  'tests/trust/b22-serial-history.test.ts': 40,
  'tests/trust/b15-encryption-at-rest.test.ts': 38,
  'tests/pages/query-counts.test.ts': 37,
  'src/platform/database/engine.test.ts': 36,
  'tests/trust/b02-killed.test.ts': 33,
  'tests/trust/b06-restore.test.ts': 31,
  'tests/trust/b12-rate-limits.test.ts': 31,
  'tests/trust/many-processes.test.ts': 30,
  'tests/constraints/last-pdt-seat.test.ts': 30,
  'tests/trust/b07-backup-rot.test.ts': 29,
  'tests/pages/gallery-browser.test.ts': 29,
  'tests/trust/b04-double-start.test.ts': 27,
  'tests/trust/v02-bodies.test.ts': 26,
  'tests/pages/all-forms.test.ts': 26,
  'tests/trust/b13-b16-typed-into-forms.test.ts': 23,
  'tests/pages/page-weight.test.ts': 20,
  'tests/trust/v03-every-answer.test.ts': 19,
  'tests/trust/b16-naughty-strings-shown.test.ts': 19,
  'src/practice/practice.test.ts': 19,
  'tests/trust/b21-public-leaks.test.ts': 18,
  'tests/trust/b11-guessing.test.ts': 18,
  'tests/trust/v03-unsafe-routes.test.ts': 18,
  'tests/pages/headers.test.ts': 17,
  'tests/trust/b08-disk-full.test.ts': 17,
  'tests/trust/b10-network-faults.test.ts': 17,
  'tests/trust/b14-audit-tampering.test.ts': 16,
  'tests/pages/every-list.test.ts': 16,
  'tests/trust/b18-injection.test.ts': 15,
  'tests/browser/passkeys.test.ts': 13,
  'tests/stories/naughty-strings.test.ts': 11,
  'tests/stories/bad-input.test.ts': 10,
  'tests/constraints/deployments.test.ts': 9,
  'tests/stories/scenario-1-minustah-rotation.test.ts': 9,
  'tests/stories/scenario-7-health-wall.test.ts': 9,
  'tests/constraints/strength.test.ts': 9,
  'tests/constraints/at-once.test.ts': 8,
}

/** The longest files first, so that none of them runs alone at the end while the other cores wait. */
export class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const named = (file: TestSpecification) => seconds[relative(file.project.config.root, file.moduleId)] ?? 0
    return (await super.sort(files)).sort((a, b) => named(b) - named(a))
  }
}
