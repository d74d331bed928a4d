#!/usr/bin/env node
// What a release is made of: writes the bill of materials, compares it with the lock file, asks for known holes.
//   npm run components            exit code 1: not to be released; 3: nobody answered about known holes
import { spawnSync } from 'node:child_process'
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { parse } from 'yaml'

const days = { critical: 7, high: 7 }
const others = 30

/** What is shipped and in the lock file not bound by its hash, or comes from elsewhere than the registry. */
export function foreign(lock) {
  return Object.entries(lock.packages)
    .filter(([path, one]) => path !== '' && !one.link && !one.inBundle && !one.dev)
    .filter(([, { resolved, integrity }]) => {
      const elsewhere = resolved !== undefined && !resolved.startsWith('https://registry.npmjs.org/')
      return elsewhere || !integrity?.startsWith('sha512-')
    })
    .map(([path]) => `${path} does not come from the registry by its hash`)
}

const named = (path, one) => `${one.name ?? path.slice(path.lastIndexOf('node_modules/') + 13)}@${one.version}`

const shipped = (lock) => Object.entries(lock.packages).filter(([path, one]) => path !== '' && !one.dev)
const inBill = (one) => `${one.group ? `${one.group}/` : ''}${one.name}@${one.version}`

/** The bill without what only tests use. `npm sbom --omit=dev` would leave out what tests and product share as well. */
export function shippedOnly(bill, lock) {
  const names = new Set(shipped(lock).map(([path, one]) => named(path, one)))
  const components = bill.components.filter((one) => names.has(inBill(one)))
  const refs = new Set(components.map((one) => one['bom-ref']))
  const dependencies = bill.dependencies
    .filter(({ ref }) => refs.has(ref) || ref === bill.metadata.component['bom-ref'])
    .map(({ ref, dependsOn = [] }) => ({ ref, dependsOn: dependsOn.filter((one) => refs.has(one)) }))
  return { ...bill, components, dependencies }
}

/** What is locked and shipped, and not in the bill; what is meant for other machines is not installed on this one. */
export function missing(bill, lock) {
  const billed = new Set(bill.components.map(inBill))
  return shipped(lock)
    .filter(([path, one]) => !one.optional && !one.peer && !one.devOptional && !billed.has(named(path, one)))
    .map(([path, one]) => `${named(path, one)} is locked and not in the bill`)
}

/** Known holes that forbid a release on a day, given those that were seen before. */
export function breached(audit, seen, today) {
  const found = Object.values(audit.vulnerabilities ?? {}).flatMap((one) =>
    one.via.filter((via) => typeof via === 'object'),
  )
  const holes = [...new Map(found.map((one) => [one.url, one])).values()]
  return holes.flatMap(({ url, severity, name }) => {
    const known = seen.find((one) => one.advisory === url)
    const limit = days[severity] ?? others
    if (!known)
      return [
        `${name}: ${url} (${severity}) is new. Update it, or note it in docs/advisories.yaml with today's day: ${limit} days`,
      ]
    const waited = (Date.parse(today) - Date.parse(known.seen)) / 86_400_000
    return waited > limit ? [`${name}: ${url} (${severity}) was seen ${waited} days ago, ${limit} are allowed`] : []
  })
}

function json(args) {
  const { stdout } = spawnSync('npm', args, { encoding: 'utf8', maxBuffer: 1 << 28 })
  try {
    return JSON.parse(stdout)
  } catch {
    return null
  }
}

if (process.argv[1] === new URL(import.meta.url).pathname) {
  const lock = JSON.parse(readFileSync('package-lock.json', 'utf8'))
  const all = json(['sbom', '--sbom-format=cyclonedx'])
  const bill = all && shippedOnly(all, lock)
  const faults = foreign(lock)
  if (!bill) faults.push('npm sbom gave no bill of materials')
  else {
    faults.push(...missing(bill, lock))
    mkdirSync('dist', { recursive: true })
    writeFileSync('dist/sbom.cdx.json', `${JSON.stringify(bill, null, 2)}\n`)
    console.log(`${bill.components.length} components in dist/sbom.cdx.json`)
  }
  const audit = json(['audit', '--omit=dev', '--json'])
  const answered = audit?.auditReportVersion !== undefined
  if (answered) {
    const seen = parse(readFileSync('docs/advisories.yaml', 'utf8')) ?? []
    faults.push(...breached(audit, seen, new Date().toISOString().slice(0, 10)))
  }
  for (const fault of faults) console.error(fault)
  if (!answered)
    console.error('unmet: the registry does not answer about known holes. Ask again where it does, before the release.')
  process.exitCode = faults.length > 0 ? 1 : answered ? 0 : 3
}
