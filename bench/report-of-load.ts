import { countOf, held, type Load } from './mixed/mixed-load.ts'
import { aligned } from './report-of-parts.ts'

/** The loads one after another, where the time goes, and what each kind of request waited for. */
export function mixedTables(loads: readonly Load[]): string {
  const head = [
    'mixed load',
    'asked /s',
    'answered /s',
    'p50 ms',
    'p95',
    'p99',
    'errors',
    'of',
    'holds',
    's until it answers others',
  ]
  const rows = loads.map((one) => [
    one.what,
    String(one.perSecond),
    one.answeredPerSecond.toFixed(0),
    one.p50.toFixed(0),
    one.p95.toFixed(0),
    one.p99.toFixed(0),
    String(countOf(one.errors)),
    String(one.requests),
    held(one) ? 'yes' : 'NO',
    one.answersAgain?.toFixed(0) ?? '> 180',
  ])
  const where = loads.map(({ what, perSecond, cores, memory, databaseMemory, lateP95 }) => [
    `${what}, ${perSecond}/s`,
    ...[cores.server, cores.database, cores.visitors, cores.others].map((part) => part.toFixed(2)),
    memory.begin.toFixed(0),
    memory.most.toFixed(0),
    memory.end.toFixed(0),
    memory.perMinute.toFixed(1),
    databaseMemory.toFixed(0),
    lateP95.toFixed(0),
  ])
  const cores = ['cores used', 'node', 'PostgreSQL', 'visitors', 'others']
  const memory = ['node MiB', 'most', 'end', 'a minute', 'PostgreSQL MiB', 'sent late p95 ms']
  const errors = loads.flatMap(({ what, perSecond, errors }) =>
    Object.entries(errors).map(([error, count]) => `${what}, ${perSecond}/s: ${count} × ${error}`),
  )
  const kinds = loads[0]!.kinds.map(({ name, requests, p50, p95 }) => [
    name,
    String(requests),
    p50.toFixed(0),
    p95.toFixed(0),
  ])
  return [
    aligned(head, rows),
    'Holds: p95 at most 250 ms, errors at most 0.1 %. Milliseconds from the planned moment of a request; one without an answer counts 10 s.',
    aligned([...cores, ...memory], where),
    'Memory a minute: the straight line through the second half.',
    ...errors,
    aligned([`${loads[0]!.what}, ${loads[0]!.perSecond}/s`, 'requests', 'p50 ms', 'p95'], kinds),
  ].join('\n')
}
