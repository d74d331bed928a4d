import { sql } from 'kysely'
import { isRefusal, type Refusal, refuse } from '#kernel/refusal.ts'
import { claimsOf } from '#platform/access/claims.ts'
import { needsProof } from '#platform/access/step-up.ts'
import { isStillIn } from '#platform/access/still-in.ts'
import type { AnyAction, Fact, Saved, Subject } from '#platform/action.ts'
import { type AuditEntry, appendAudit, auditBy } from '#platform/audit/append.ts'
import type { Circumstances } from '#platform/circumstances.ts'
import { type Consequences, inTheWay, shownAs, type Touched, touchedBy } from '#platform/consequences.ts'
import { inTransaction, type Tx } from '#platform/database/connection.ts'
import { isDiskFull } from '#platform/disk-space.ts'
import { checkInput, type InputIssue } from '#platform/fields.ts'
import { orShut, refusalOfSeal } from '#platform/files/sealed-shut.ts'
import type { House } from '#platform/house.ts'
import { claimKey, releaseKey, storeResult } from '#platform/idempotency.ts'
import { countVisit } from '#platform/limits/visitor-limits.ts'
import { isOwnFile, reaches, roleOfAct, withinOf } from '#platform/reach.ts'
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
  /** What stands for the consequences that the person looked at; others now are refused. */
  shown?: string
}

/** What `preview` answers: what the act would touch, or why it would not be done. */
export type Previewed = ({ kind: 'touches' } & Consequences) | Exclude<Performed, { kind: 'done' }>

/**
 * Does one thing: authorise, load for update, openWhen, decide, save, facts to the outbox, audit entry, all in one transaction.
 * A refusal is returned and audited: one that only the database could say (a named constraint) undoes the transaction, and its audit
 * entry stands in one of its own. A fault is thrown and nothing of it stays. On a full disk everything is
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

/** Goes as far as an act would go and writes nothing of it: what it would touch. A refusal is audited as that of the act. */
export async function preview(
  house: House,
  action: AnyAction,
  raw: unknown,
  c: Circumstances,
  o: Pick<PerformOptions, 'expects'> = {},
): Promise<Previewed> {
  let found: Consequences = { touched: [], shown: '' }
  const performed = await performWhereThereIsRoom(house, action, raw, c, {
    ...o,
    only: (consequences) => {
      found = consequences
    },
  })
  return performed.kind === 'done' ? { kind: 'touches', ...found } : performed
}

/** `only`: nothing is saved, and this takes what the act would touch. */
type Within = PerformOptions & { only?: (consequences: Consequences) => void }

async function performWhereThereIsRoom(
  house: House,
  action: AnyAction,
  raw: unknown,
  c: Circumstances,
  o: Within,
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
  o: Within,
): Promise<Performed> {
  const within = withinOf(action, c.actor)
  const checked = within === undefined ? undefined : checkInput(action.input, raw)
  const unproved = within !== undefined && action.stepUp ? needsProof(c) : null
  if (checked && !checked.ok && !unproved) return { kind: 'invalid', issues: checked.issues }

  const as = { role: roleOfAct(action, c.actor), claims: claimsOf(c.actor, c.today) }
  const given = subjectIdOf(action, raw)
  const refusedIn = async (tx: Tx, refusal: Refusal, subject?: Subject): Promise<Performed> => {
    await appendAudit(tx, {
      ...entryOf(action, c),
      outcome: 'refused',
      code: refusal.code,
      objectId: subject?.id ?? given,
      personId: subject?.scope.personId ?? null,
    })
    return { kind: 'refused', refusal }
  }
  /** Who stood for what while it was saved: what the database then refuses, even at the commit, is refused to this subject. */
  let saving: Subject | undefined
  const work = async (tx: Tx): Promise<Performed> => {
    saving = undefined
    const refused = (refusal: Refusal, subject?: Subject) => refusedIn(tx, refusal, subject)
    if (!(await isStillIn(tx, c))) return refused(refuse('session-over'))
    if (unproved) return refused(unproved)
    if (within === undefined || !checked?.ok) return refused(refuse('not-yours'))

    if (o.idempotencyKey) {
      const before = await claimKey(tx, c, action, o.idempotencyKey)
      if (isRefusal(before)) return refused(before)
      if (before) return { kind: 'done', id: before.id, saved: before, replayed: true }
    }
    const refusedUnclaimed = async (refusal: Refusal, subject?: Subject) => {
      if (o.idempotencyKey) await releaseKey(tx, c, o.idempotencyKey)
      return refused(refusal, subject)
    }
    const tooMany = c.actor.kind === 'visitor' ? await countVisit(tx, c.actor.cameFrom ?? '') : null
    if (tooMany) return refusedUnclaimed(tooMany)
    const input = checked.value as Record<string, unknown>
    const subject: Subject | Refusal | null = await orShut(() => action.load(tx, input, c))
    if (isRefusal(subject)) return refusedUnclaimed(subject)
    if (subject === null || !reaches(c.actor, within, subject.scope))
      return refusedUnclaimed(refuse('not-found'), subject ?? undefined)
    if (isOwnFile(c.actor, within, subject.scope)) return refusedUnclaimed(refuse('own-file'), subject)
    const changes = decided(action, subject, input, c, o)
    if (isRefusal(changes)) return refusedUnclaimed(changes, subject)
    const found = await consequencesOf(house, tx, action, { subject, changes, input }, c)
    if (isRefusal(found)) return refusedUnclaimed(found, subject)
    if (o.only) {
      o.only(found)
      return { kind: 'done', id: subject.id, saved: { id: subject.id, facts: [] }, replayed: false }
    }
    if (o.shown !== undefined && o.shown !== found.shown) return refusedUnclaimed(refuse('touches-others-now'), subject)
    saving = subject
    const saved: Saved | Refusal = await action.save(tx, subject, changes, c, input, found.touched)
    if (isRefusal(saved)) throw new Undone(saved)
    if (o.idempotencyKey) await storeResult(tx, c, o.idempotencyKey, saved)
    await tell(tx, saved.facts, c, {
      ...entryOf(action, c),
      outcome: 'done',
      objectKind: saved.about?.kind ?? action.name.split('.')[0] ?? null,
      objectId: saved.about?.id ?? saved.id,
      personId: saved.about?.personId ?? subject.scope.personId ?? null,
      ...(saved.facts.length > 0 ? { detail: { facts: saved.facts.map((fact) => fact.name) } } : {}),
    })
    return { kind: 'done', id: saved.id, saved, replayed: false }
  }
  try {
    return await inTransaction(house.db, as, work)
  } catch (fault) {
    const subject = saving
    if (!subject) throw fault
    const refusal = fault instanceof Undone ? fault.refusal : (refusalOfSeal(fault) ?? refusalOf(house, action, fault))
    if (!refusal) throw fault
    return inTransaction(house.db, as, (tx) => refusedIn(tx, refusal, subject))
  }
}

/** Saving was refused half way: what was written goes with the transaction. */
class Undone extends Error {
  readonly refusal: Refusal
  constructor(refusal: Refusal) {
    super(refusal.code)
    this.refusal = refusal
  }
}

/** What is to be written, or why nothing is: the version looked at, whether it is open, what it decides. */
function decided(
  action: AnyAction,
  subject: Subject,
  input: Record<string, unknown>,
  c: Circumstances,
  o: PerformOptions,
) {
  if (o.expects !== undefined && subject.version !== undefined && o.expects !== subject.version) return refuse('stale')
  return action.openWhen(subject, c) ?? action.decide(subject, input, c)
}

/** What the act touches in other rooms as it stands, or what of it is in the way. */
async function consequencesOf(
  house: House,
  tx: Tx,
  action: AnyAction,
  of: { subject: Subject; changes: unknown; input: Record<string, unknown> },
  c: Circumstances,
): Promise<Consequences | Refusal> {
  const change = action.consequences?.(of.subject, of.changes, of.input) ?? null
  if (!change) return { touched: [], shown: '' }
  const parts = house.registry.touched
  const touched: Touched[] = await touchedBy(tx, parts, change, c)
  return inTheWay(parts, touched) ?? { touched, shown: shownAs(change, touched) }
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

/** Facts to the outbox, then the audit entry, which locks the head of its chain last: one statement. */
async function tell(tx: Tx, facts: readonly Fact[], c: Circumstances, entry: AuditEntry): Promise<void> {
  if (facts.length === 0) return appendAudit(tx, entry)
  const rows = facts.map((fact) => ({ id: c.fresh(), name: fact.name, about: fact.about }))
  await sql`select jobs.say(${JSON.stringify(rows)}::jsonb, ${c.now}::timestamptz), audit.append(${JSON.stringify(entry)}::jsonb)`.execute(
    tx,
  )
}

/** The actions that are open to the actor among those offered: the same predicate that refuses a stale post. */
export function openAmong<T extends { action: AnyAction; subject: Subject }>(
  offerings: readonly T[],
  c: Circumstances,
): T[] {
  return offerings.filter(({ action, subject }) => {
    // What is open to visitors is so to whoever reads the page.
    const within = action.doneBy === 'anyone' ? 'programme' : action.doneBy[c.actor.duty]
    if (within === undefined || !reaches(c.actor, within, subject.scope) || isOwnFile(c.actor, within, subject.scope))
      return false
    return action.openWhen(subject, c) === null
  })
}
