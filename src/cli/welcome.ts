import { isAbsolute, relative } from 'node:path'
import type { Running } from './serve.ts'
import type { Settings } from './settings.ts'

/** What `npm start` ends with: where it is, how to sign in, where the data are, how to stop. */
export function welcome(settings: Settings, { address, kind, where, sealed }: Running): string {
  const practice = kind === 'practice'
  const data = shown(settings.dataDir)
  const rows = [
    ['Open', address],
    practice
      ? ['Sign in', 'choose one of the invented people on the sign-in page']
      : ['Sign in', 'with your account; the first administrator’s link comes from: npx contingent init'],
    ...(practice ? [['', `their passwords and API tokens: ${data}/practice-accounts.json`]] : []),
    ['Data', `${data} (database: ${where}; keys: ${shown(settings.keysDir)})`],
    ['Sealed', custody(kind, sealed)],
    ['Stop', 'Ctrl-C'],
  ]
  const title = practice ? 'Contingent is ready: a practice copy with invented people' : 'Contingent is ready'
  return `\n  ${title}\n\n${rows.map(([name = '', text = '']) => `  ${name.padEnd(9)} ${text}`).join('\n')}\n`
}

/** Whether health, psychology and conduct can be opened now, and what to do where they cannot. */
function custody(kind: Running['kind'], sealed: Running['sealed']): string {
  if (kind === 'practice') return 'health, psychology and conduct open by themselves, as only a practice copy does'
  return {
    open: 'health, psychology and conduct are unlocked',
    locked: 'health, psychology and conduct are locked; a custodian opens them with: npx contingent custodian unlock',
    'not-set-up': 'health, psychology and conduct stay locked until: npx contingent custodian set-up --name "…"',
    'in-the-open':
      'NOT locked: the master key lies in the open; let a custodian take it over: npx contingent custodian set-up --name "…"',
  }[sealed]
}

/** A path as the reader would type it here. */
function shown(path: string): string {
  const short = relative(process.cwd(), path)
  return short === '' || short.startsWith('..') || isAbsolute(short) ? path : short
}
