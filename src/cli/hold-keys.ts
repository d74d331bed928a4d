import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { CustodianClient } from '#platform/custody/custodian-client.ts'
import { CustodyHolder } from '#platform/custody/custody-holder.ts'
import { keyFileName, openKeyFile } from '#platform/files/key-file.ts'
import { Sealer } from '#platform/files/sealing.ts'
import { custodianSocketOf } from './custodian-place.ts'
import type { Settings } from './settings.ts'

/**
 * Who holds the master keys: in a practice copy a file, which nobody has to unlock; in production the custodian, unless the
 * keys still lie in the open from before there was one. `make`: the installation is new, and its file of keys with it.
 */
export function holdKeys(
  settings: Pick<Settings, 'keysDir' | 'custodian'>,
  o: { kind: 'practice' | 'production'; make: boolean },
): { sealer: Sealer; custodian: CustodianClient | null } {
  const custodian = o.kind === 'production' ? new CustodianClient(custodianSocketOf(settings)) : null
  const holder =
    custodian && !existsSync(join(settings.keysDir, keyFileName))
      ? new CustodyHolder(custodian)
      : openKeyFile(settings.keysDir, { make: o.make && o.kind === 'practice' })
  return { sealer: new Sealer(holder, { secretsDir: settings.keysDir }), custodian }
}
