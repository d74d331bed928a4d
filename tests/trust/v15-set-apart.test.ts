import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { repositoryRoot } from '#platform/database/repository.ts'

/** The settings of a unit, each with its values in order. */
function unit(name: string): Map<string, string[]> {
  const text = readFileSync(join(repositoryRoot(), 'deploy/systemd', name), 'utf8')
  const found = new Map<string, string[]>()
  for (const [, key, value] of text.matchAll(/^([A-Z]\w+)=(.*)$/gm))
    found.set(key!, [...(found.get(key!) ?? []), value!])
  return found
}

const walls: Record<string, string> = {
  ...{
    NoNewPrivileges: 'yes',
    CapabilityBoundingSet: '',
    AmbientCapabilities: '',
    ProtectSystem: 'strict',
    ProtectHome: 'yes',
  },
  ...{
    PrivateTmp: 'yes',
    PrivateDevices: 'yes',
    ProtectProc: 'invisible',
    RestrictNamespaces: 'yes',
    RestrictSUIDSGID: 'yes',
  },
  ...{
    ProtectKernelModules: 'yes',
    ProtectKernelTunables: 'yes',
    SystemCallArchitectures: 'native',
    LimitCORE: '0',
    UMask: '0077',
  },
}
const files = ['contingent-serve@.service', 'contingent-worker.service', 'contingent-custodian.service']

describe('V15.2.5 what is dangerous is set apart by the units of deploy/', () => {
  it.each(files)(
    'V15.2.5 %s runs without rights, under a user of its own, and may write to its own folders only',
    (name) => {
      const settings = unit(name)
      for (const [key, value] of Object.entries(walls)) expect(settings.get(key), key).toEqual([value])
      expect(settings.get('SystemCallFilter')).toEqual(['@system-service', '~@privileged @resources'])
      expect(settings.get('User')?.[0]).not.toBe('root')
    },
  )

  it('V15.2.5 the process that holds the keys has another user than the web servers, no network, and a folder that is only its own', () => {
    const [web, custodian] = [unit(files[0]!), unit(files[2]!)]
    expect(custodian.get('User')).not.toEqual(web.get('User'))
    expect(custodian.get('PrivateNetwork')).toEqual(['yes'])
    expect(custodian.get('RestrictAddressFamilies')).toEqual(['AF_UNIX'])
    expect(custodian.get('StateDirectoryMode')).toEqual(['0700'])
    expect(web.get('ReadWritePaths')?.join(' ')).not.toContain('custodian')
  })
})
