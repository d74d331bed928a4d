import { sql } from 'kysely'
import { isRefusal, type Refusal, refuse } from '#kernel/refusal.ts'
import { claimsOf } from '#platform/access/claims.ts'
import { needsProof } from '#platform/access/step-up.ts'
import { isStillIn } from '#platform/access/still-in.ts'
import type { AnyAction, Fact, Saved, Subject } from '#platform/action.ts'
import { appendAudit, auditBy } from '#platform/audit/append.ts'
import type { Circumstances } from '#platform/circumstances.ts'
import { inTransaction, type Tx } from '#platform/database/connection.ts'
import { isDiskFull } from '#platform/disk-space.ts'
import { checkInput, type InputIssue } from '#platform/fields.ts'
import { orShut, refusalOfSeal } from '#platform/files/sealed-shut.ts'
import type { House } from '#platform/house.ts'
import { isOwnFile, reaches, roleFor } from '#platform/reach.ts'
import { spanned } from '#platform/watch/traces.ts'

export type Performed =
  | { kind: 'done'; id: string; saved: Saved; replayed: boolean }
  | { kind: 'invalid'; issues: InputIssue[] }
  | { kind: 'refused'; refusal: Refusal }

export interface PerformOptions {
  /** The same key gives the first result again: a double submit or a repeated job does nothing twice. */
  idempotencyKey?: string
  /** The version that the person looked at; another one now is refused as stale. */
  expects?: number
}

/**
 * Does one thing: authorise, load for update, openWhen, decide, save (in a savepoint), facts to the outbox, audit entry,
 * all in one transaction. A refusal is returned and audited; a fault is thrown and nothing of it stays. On a full disk everything is
 * refused, and not even that is written.
 */
export function perform(
  house: House,
  action: AnyAction,
  raw: unknown,
  c: Circumstances,
  o: PerformOptions = {},
): Promise<Performed> {
  return spanned(`perform ${action.name}`, { 'contingent.duty': c.actor.duty }, async (add) => {
    const performed = await performWhereThereIsRoom(house, action, raw, c, o)
    add({ 'contingent.outcome': performed.kind })
    return performed
  })
}

async function performWhereThereIsRoom(
  house: House,
  action: AnyAction,
  raw: unknown,
  c: Circumstances,
  o: PerformOptions,
): Promise<Performed> {
  if (house.disk?.readOnly && c.actor.kind !== 'system') return { kind: 'refused', refusal: refuse('read-only-now') }
  try {
    return await performOnce(house, action, raw, c, o)
  } catch (fault) {
    if (isDiskFull(fault)) house.disk?.sawFull()
    // A job is tried again later; a person is told that nothing was done.
    if (!isDiskFull(fault) || c.actor.kind === 'system') throw fault
    return { kind: 'refused', refusal: refuse('read-only-now') }
  }
}

async function performOnce(
  house: House,
  action: AnyAction,
  raw: unknown,
  c: Circumstances,
  o: PerformOptions,
): Promise<Performed> {
  const within = c.actor.kind === 'system' ? 'programme' : action.doneBy[c.actor.duty]
  const checked = within === undefined ? undefined : checkInput(action.input, raw)
  const unproved = within !== undefined && action.stepUp ? needsProof(c) : null
  if (checked && !checked.ok && !unproved) return { kind: 'invalid', issues: checked.issues }

  return inTransaction(
    house.db,
    { role: roleFor(action.compartment, c.actor), claims: claimsOf(c.actor, c.today) },
    async (tx) => {
      const given = subjectIdOf(action, raw)
      const refused = async (refusal: Refusal, subject?: Subject): Promise<Performed> => {
        await appendAudit(tx, {
          ...entryOf(action, c),
          outcome: 'refused',
          code: refusal.code,
          objectId: subject?.id ?? given,
          personId: subject?.scope.personId ?? null,
        })
        return { kind: 'refused', refusal }
      }
      if (!(await isStillIn(tx, c))) return refused(refuse('session-over'))
      if (unproved) return refused(unproved)
      if (within === undefined || !checked?.ok) return refused(refuse('not-yours'))

      if (o.idempotencyKey) {
        const before = await claimKey(tx, c, action, o.idempotencyKey)
        if (isRefusal(before)) return refused(before)
        if (before) return { kind: 'done', id: before.id, saved: before, replayed: true }
      }
      const input = checked.value
      const subject: Subject | Refusal | null = await orShut(() => action.load(tx, input, c))
      if (isRefusal(subject)) {
        if (o.idempotencyKey) await releaseKey(tx, c, o.idempotencyKey)
        return refused(subject)
      }
      if (subject === null || !reaches(c.actor, within, subject.scope)) {
        if (o.idempotencyKey) await releaseKey(tx, c, o.idempotencyKey)
        return refused(refuse('not-found'), subject ?? undefined)
      }
      if (isOwnFile(c.actor, within, subject.scope)) {
        if (o.idempotencyKey) await releaseKey(tx, c, o.idempotencyKey)
        return refused(refuse('own-file'), subject)
      }
      const attempt = await attemptOn(house, tx, action, subject, input as Record<string, unknown>, c, o)
      if (isRefusal(attempt)) {
        if (o.idempotencyKey) await releaseKey(tx, c, o.idempotencyKey)
        return refused(attempt, subject)
      }
      await recordFacts(tx, attempt.facts, c)
      if (o.idempotencyKey) await storeResult(tx, c, o.idempotencyKey, attempt)
      await appendAudit(tx, {
        ...entryOf(action, c),
        outcome: 'done',
        objectKind: attempt.about?.kind ?? action.name.split('.')[0] ?? null,
        objectId: attempt.about?.id ?? attempt.id,
        personId: attempt.about?.personId ?? subject.scope.personId ?? null,
        ...(attempt.facts.length > 0 ? { detail: { facts: attempt.facts.map((fact) => fact.name) } } : {}),
      })
      return { kind: 'done', id: attempt.id, saved: attempt, replayed: false }
    },
  )
}

async function attemptOn(
  house: House,
  tx: Tx,
  action: AnyAction,
  subject: Subject,
  input: Record<string, unknown>,
  c: Circumstances,
  o: PerformOptions,
): Promise<Saved | Refusal> {
  if (o.expects !== undefined && subject.version !== undefined && o.expects !== subject.version) return refuse('stale')
  const closed = action.openWhen(subject, c)
  if (closed) return closed
  const changes = action.decide(subject, input, c)
  if (isRefusal(changes)) return changes
  await sql`savepoint act`.execute(tx)
  try {
    const saved: Saved | Refusal = await action.save(tx, subject, changes, c, input)
    if (isRefusal(saved)) {
      await sql`rollback to savepoint act`.execute(tx)
      return saved
    }
    // Deferred constraints speak here, where their name can still become a refusal.
    await sql`set constraints all immediate`.execute(tx)
    await sql`set constraints all deferred`.execute(tx)
    await sql`release savepoint act`.execute(tx)
    return saved
  } catch (fault) {
    const refusal = refusalOfSeal(fault) ?? refusalOf(house, action, fault)
    if (!refusal) throw fault
    await sql`rollback to savepoint act`.execute(tx)
    return refusal
  }
}

/** The refusal that a named database constraint stands for, or null where the fault is a real one. */
function refusalOf(house: House, action: AnyAction, fault: unknown): Refusal | null {
  const { code, constraint, hint } = fault as { code?: string; constraint?: string; hint?: string }
  if (!code || !['23505', '23P01', '23514', '23503'].includes(code) || !constraint) return null
  const named = action.constraints?.[constraint] ?? house.registry.constraints.get(constraint)
  if (!named) return null
  return refuse(named, hint?.startsWith('{') ? (JSON.parse(hint) as Record<string, string>) : undefined)
}

function entryOf(action: AnyAction, c: Circumstances) {
  return {
    at: c.now,
    ...auditBy(c.actor),
    act: action.name,
    compartment: action.compartment ?? null,
    requestId: c.requestId,
  }
}

function subjectIdOf(action: AnyAction, raw: unknown): string | null {
  const value =
    action.subject && raw !== null && typeof raw === 'object' ? (raw as Record<string, unknown>)[action.subject] : null
  return typeof value === 'string' && value.length <= 100 ? value : null
}

async function claimKey(tx: Tx, c: Circumstances, action: AnyAction, key: string): Promise<Saved | Refusal | null> {
  const taken = await sql<{ key: string }>`
    insert into platform.idempotency (account_id, key, action, at)
    values (${c.actor.accountId}, ${key}, ${action.name}, ${c.now})
    on conflict (account_id, key) do nothing returning key`.execute(tx)
  if (taken.rows.length > 0) return null
  const found = await sql<{ result: Saved | null; action: string }>`
    select result, action from platform.idempotency where account_id = ${c.actor.accountId} and key = ${key}`.execute(
    tx,
  )
  const before = found.rows[0]
  if (before && before.action !== action.name) return refuse('key-used-otherwise')
  return before?.result ?? null
}

async function storeResult(tx: Tx, c: Circumstances, key: string, saved: Saved): Promise<void> {
  await sql`update platform.idempotency set result = ${JSON.stringify({ id: saved.id, facts: [], about: saved.about })}::jsonb
    where account_id = ${c.actor.accountId} and key = ${key}`.execute(tx)
}

async function releaseKey(tx: Tx, c: Circumstances, key: string): Promise<void> {
  await sql`delete from platform.idempotency where account_id = ${c.actor.accountId} and key = ${key} and result is null`.execute(
    tx,
  )
}

async function recordFacts(tx: Tx, facts: readonly Fact[], c: Circumstances): Promise<void> {
  if (facts.length === 0) return
  const rows = facts.map((fact) => ({ id: c.fresh(), name: fact.name, about: fact.about }))
  await sql`insert into jobs.fact (id, name, about, recorded_at)
    select r.id, r.name, r.about, ${c.now}::timestamptz
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as r(id uuid, name text, about jsonb)`.execute(tx)
}

/** The actions that are open to the actor among those offered: the same predicate that refuses a stale post. */
export function openAmong<T extends { action: AnyAction; subject: Subject }>(
  offerings: readonly T[],
  c: Circumstances,
): T[] {
  return offerings.filter(({ action, subject }) => {
    const within = action.doneBy[c.actor.duty]
    if (within === undefined || !reaches(c.actor, within, subject.scope) || isOwnFile(c.actor, within, subject.scope))
      return false
    return action.openWhen(subject, c) === null
  })
}
