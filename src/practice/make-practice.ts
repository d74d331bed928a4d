import type { Day } from '#kernel/calendar.ts'
import { publishParticipation } from '#modules/people/index.ts'
// The steps that bulletins require register themselves there.
import '#modules/index.ts'
import { systemActor } from '#platform/access/actor.ts'
import { claimsOf } from '#platform/access/claims.ts'
import type { Tools } from '#platform/circumstances.ts'
import { type Db, inTransaction } from '#platform/database/connection.ts'
import { candidateOnTheWay } from './accounts/choose-candidates.ts'
import { makeAccounts } from './accounts/make-accounts.ts'
import { writeAccountsFile } from './accounts/practice-door.ts'
import { assertInvariants } from './assert-invariants.ts'
import { shownInFull, writeLetters } from './letters/write-letters.ts'
import { publishPractice } from './publishing/publish-practice.ts'
import { submitPackages } from './requests/submit-packages.ts'
import { releaseStatistics } from './results/release-statistics.ts'
import { copyWorld } from './store/copy-world.ts'
import { readPeopleThere } from './store/people-there.ts'
import { readOlderLetters } from './store/read-letters.ts'
import { readReference } from './store/reference-rows.ts'
import { sealWorld } from './store/seal-world.ts'
import { statesOfNobody } from './store/states-of-nobody.ts'
import { tellProgramme } from './tell-programme.ts'
import { writeTrail } from './trail/write-trail.ts'
import { type Size, World, wholeSize } from './world.ts'

export interface PracticeToMake {
  seed: string
  /** The day in which everybody stands: what comes after it has not happened. */
  anchor: Day
  /** Where `practice-accounts.json` is written. */
  dataDir: string
  tools: Tools
  progress: (line: string) => void
  size?: Size
  /** The present instant, ISO 8601 in UTC: passwords and tokens begin with it. */
  now: string
}

export interface PracticeMade {
  officers: number
  candidacies: number
  rows: number
  /** States of the process that nobody is in on this anchor day; none, unless the small size was asked for. */
  empty: string[]
}

/**
 * Fills a practice installation that has the pack and nobody in it with invented people and six years of deployments: the same
 * from one seed and anchor day, but for secrets (passwords, tokens, sealed texts). One transaction; every invariant is asserted
 * before it ends. Throws on a production installation and on one that has people.
 */
export async function makePractice(db: Db, o: PracticeToMake): Promise<PracticeMade> {
  const claims = claimsOf(systemActor('practice'), o.anchor)
  const size = o.size ?? wholeSize
  const { made, accounts } = await inTransaction(db, { role: 'app', claims }, async (tx) => {
    const { kind, people } = await readPeopleThere(tx)
    if (kind !== 'practice')
      throw new Error(`A ${kind ?? 'database without an'} installation is not made a practice copy.`)
    if (people > 0) throw new Error('This practice copy has people already.')
    const world = new World(await readReference(tx), { seed: o.seed, anchor: o.anchor, size })
    tellProgramme(world)
    if (world.complaints.length > 0)
      throw new Error(`What was told breaks rules: ${world.complaints.slice(0, 5).join('; ')}`)
    o.progress(`Invented ${world.officers.length} officers and ${world.told.length} candidacies`)
    await copyWorld(tx, db, world, await sealWorld(world, o.tools.sealer))
    await publishParticipation(tx, null)
    await submitPackages(tx, world)
    await releaseStatistics(tx, world)
    await publishPractice(tx, world, o.tools)
    const accounts = await makeAccounts(tx, world, o.now)
    const shown = shownInFull(world, candidateOnTheWay(world))
    await writeLetters(tx, world, shown, o.tools)
    await readOlderLetters(tx, db, world)
    o.progress(`Copied ${world.rows.count} rows`)
    await assertInvariants(tx, db, { anchor: o.anchor, sealer: o.tools.sealer })
    const empty = size === wholeSize ? await statesOfNobody(tx) : []
    await writeTrail(tx, db, world, shown)
    return {
      made: { officers: world.officers.length, candidacies: world.told.length, rows: world.rows.count, empty },
      accounts,
    }
  })
  await writeAccountsFile(o.dataDir, accounts)
  return made
}
