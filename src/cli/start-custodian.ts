import { type ChildProcess, spawn } from 'node:child_process'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { repositoryRoot } from '#platform/database/repository.ts'
import { exit } from './explained.ts'
import type { Settings } from './settings.ts'

/** The custodian's own entrance: from the bundle, or from the sources by whatever loads them. */
function entrance(): string[] {
  const root = repositoryRoot()
  return fileURLToPath(import.meta.url).startsWith(join(root, 'dist'))
    ? [join(root, 'dist', 'custodian.js')]
    : [...process.execArgv, join(root, 'src', 'custodian.ts')]
}

/**
 * Runs the custodian's process beside this one, and starts it again, locked, when it dies. It ends when this process
 * does, however that ends: its standard input is a pipe from here.
 */
export function startCustodian(settings: Settings, progress: (line: string) => void): { stop(): Promise<void> } {
  let child: ChildProcess
  let again: NodeJS.Timeout | undefined
  let stopping = false
  const begin = () => {
    const { PATH, NODE_ENV } = process.env
    child = spawn(process.execPath, [...entrance(), '--with-parent'], {
      cwd: repositoryRoot(),
      env: {
        ...{ PATH, NODE_ENV },
        CONTINGENT_DATA: settings.dataDir,
        CONTINGENT_KEYS: settings.keysDir,
      },
      // In a process group of its own: Ctrl-C reaches us first.
      detached: true,
      stdio: ['pipe', 'ignore', 'inherit'],
    })
    child.once('error', () => {})
    child.once('exit', (code) => {
      if (stopping) return
      // Another server's custodian answers for this directory: when that one goes, ours takes its place.
      if (code !== exit.somebodyMustActFirst) progress('The custodian ended unexpectedly: starting it again, locked')
      again = setTimeout(begin, 2_000)
    })
  }
  begin()
  return {
    async stop() {
      stopping = true
      clearTimeout(again)
      if (child.exitCode !== null || child.signalCode !== null || !child.pid) return
      const ended = new Promise((resolve) => child.once('exit', resolve))
      child.kill('SIGTERM')
      await ended
    },
  }
}
