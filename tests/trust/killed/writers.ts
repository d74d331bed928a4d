import { randomUUID } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { dayInZone } from '#kernel/calendar.ts'
import type { Installation } from './installation.ts'

/** One act sent through the API under an idempotency key, and where its mark must then stand. */
export interface Write {
  key: string
  mark: string
  writer: string
  action: string
  token: string
  input: Record<string, unknown>
}

export type Answered =
  | { kind: 'acknowledged'; replayed: boolean }
  | { kind: 'refused'; why: string }
  | { kind: 'unknown' }

interface Writer {
  name: string
  duty: string
  action: string
  /** Where the mark stands, once. */
  evidence: string
  input(mark: string): Record<string, unknown>
}

/** What every writer needs to know of the installation. */
export interface Cast {
  tokens: Map<string, string>
  writers: Writer[]
}

interface Account {
  duty: string
  token: string
}

/** Four people in four duties, each doing what leaves a mark of its own in another module's tables. */
export async function castOf(installation: Installation): Promise<Cast> {
  const accounts = JSON.parse(readFileSync(join(installation.dataDir, 'practice-accounts.json'), 'utf8')) as Account[]
  const tokens = new Map(accounts.map(({ duty, token }) => [duty, token]))
  for (const { duty, token } of accounts) if (!tokens.has(duty)) tokens.set(duty, token)
  const today = dayInZone(new Date().toISOString(), 'America/Toronto')
  const [officer] = await installation.ask<{ id: string }>('select id from people.person order by id limit 1')
  const [type] = await installation.ask<{ code: string }>(
    'select code from people.certificate_type where valid @> $1::date and code is not null order by code limit 1',
    [today],
  )
  const [request] = await installation.ask<{ id: string }>(
    `select id from requests.request where state in ('acknowledged', 'assessing') order by id limit 1`,
  )
  const writers: Writer[] = [
    {
      name: 'requests',
      duty: 'intake-officer',
      action: 'requests/register-request',
      evidence: 'requests.request where subject',
      input: (mark) => ({
        requesterKind: 'un',
        requester: 'UN Department of Peace Operations',
        subject: mark,
        text: 'Trainers are asked for.',
        receivedOn: today,
      }),
    },
    {
      name: 'sessions',
      duty: 'training-officer',
      action: 'training/plan-pdt-session',
      evidence: `training.pdt_session where place ->> 'en'`,
      input: (mark) => ({
        starts: '2027-03-01',
        ends: '2027-03-12',
        place: { en: mark, fr: mark },
        capacity: 20,
      }),
    },
    {
      name: 'certificates',
      duty: 'training-officer',
      action: 'people/record-certificate',
      evidence: 'people.certificate where number',
      input: (mark) => ({ personId: officer!.id, typeCode: type!.code, number: mark, issuedOn: today }),
    },
    {
      name: 'positions',
      duty: 'gac-assessor',
      action: 'requests/record-position',
      evidence: 'requests.departmental_position where considerations',
      input: (mark) => ({ requestId: request!.id, stance: 'support', considerations: mark }),
    },
  ]
  return { tokens, writers }
}

export function writeOf(cast: Cast, writer: Writer, serial: number): Write {
  const mark = `mark ${serial} ${randomUUID()}`
  return {
    key: randomUUID(),
    mark,
    writer: writer.name,
    action: writer.action,
    token: cast.tokens.get(writer.duty)!,
    input: writer.input(mark),
  }
}

/** Sends it once. Anything but a clear answer is `unknown`: it may have happened or not. */
export async function send(installation: Installation, write: Write): Promise<Answered> {
  try {
    const answer = await fetch(`http://127.0.0.1:${installation.port}/api/v1/${write.action}`, {
      method: 'POST',
      headers: {
        authorization: `Bearer ${write.token}`,
        'content-type': 'application/json',
        'idempotency-key': write.key,
      },
      body: JSON.stringify(write.input),
      signal: AbortSignal.timeout(20_000),
    })
    const body = await answer.text()
    if (answer.status === 201 || answer.status === 200) return { kind: 'acknowledged', replayed: answer.status === 200 }
    if (answer.status >= 500 || answer.status === 429) return { kind: 'unknown' }
    return { kind: 'refused', why: `${answer.status} ${body.slice(0, 300)}` }
  } catch {
    return { kind: 'unknown' }
  }
}
