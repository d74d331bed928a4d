import { CustodyFault } from '#platform/custody/custody-fault.ts'
import { Explained, exit } from './cli/explained.ts'
import { runCustodian } from './cli/run-custodian.ts'
import { readSettings } from './cli/settings.ts'

/** The custodian's process: small, with nothing of the product in it but what holds the keys. */
const progress = (line: string): void => void process.stderr.write(`· ${line}\n`)

await runCustodian(readSettings(), { withParent: process.argv.includes('--with-parent'), progress }).catch((error) => {
  process.stderr.write(`\n${(error as Error).message}\n`)
  const explained = error instanceof Explained ? error.exitCode : exit.failed
  process.exit(error instanceof CustodyFault ? exit.somebodyMustActFirst : explained)
})
