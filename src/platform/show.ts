import { isClosed } from '#kernel/compartments.ts'
import { isRefusal, type Refusal, refuse } from '#kernel/refusal.ts'
import { claimsOf } from '#platform/access/claims.ts'
import { needsProof } from '#platform/access/step-up.ts'
import { isStillIn } from '#platform/access/still-in.ts'
import type { Offering } from '#platform/action.ts'
import { appendAudit, auditBy } from '#platform/audit/append.ts'
import type { Circumstances } from '#platform/circumstances.ts'
import { inTransaction } from '#platform/database/connection.ts'
import { checkInput, type InputIssue } from '#platform/fields.ts'
import { orShut } from '#platform/files/sealed-shut.ts'
import type { House } from '#platform/house.ts'
import { openAmong } from '#platform/perform.ts'
import { reaches, roleFor } from '#platform/reach.ts'
import type { AnyView } from '#platform/view.ts'
import { spanned } from '#platform/watch/traces.ts'

export type Shown =
  | { kind: 'shown'; data: Record<string, unknown>; offers: Offering[] }
  | { kind: 'invalid'; issues: InputIssue[] }
  | { kind: 'refused'; refusal: Refusal }

/**
 * Shows one view to an actor: authorise, load under the row policies, check the reach, hide what the duty does not get.
 * `inBulk`: a whole list as a file. Reading a closed compartment, an export and a refusal leave an audit entry; other reads run in a read-only transaction.
 */
export function show(
  house: House,
  view: AnyView,
  raw: unknown,
  c: Circumstances,
  o: { exported?: boolean; inBulk?: boolean } = {},
): Promise<Shown> {
  return spanned(`show ${view.name}`, { 'contingent.duty': c.actor.duty }, async (add) => {
    const shown = await showOnce(house, view, raw, c, o)
    add({ 'contingent.outcome': shown.kind })
    return shown
  })
}

async function showOnce(
  house: House,
  view: AnyView,
  raw: unknown,
  c: Circumstances,
  o: { exported?: boolean; inBulk?: boolean },
): Promise<Shown> {
  const checked = checkInput(view.query, raw)
  const within = withinOf(view, c)
  const unproved = within !== undefined && asksForProof(view, c, o.inBulk === true) ? needsProof(c) : null
  if (within !== undefined && !checked.ok && !unproved) return { kind: 'invalid', issues: checked.issues }
  // What everybody may read leaves no trace, as a page or as a file: nobody is named who took it.
  const exported = o.exported === true && view.seenBy !== 'anyone'
  const audited = within === undefined || unproved !== null || leavesTrace(view, c) || exported

  const result = await inTransaction(
    house.db,
    { role: roleFor(view.compartment, c.actor), claims: claimsOf(c.actor, c.today) },
    async (tx): Promise<Shown> => {
      const ready = within !== undefined && !unproved && checked.ok
      const out = audited && within !== undefined && !(await isStillIn(tx, c)) ? refuse('session-over') : null
      const held = out ?? unproved ?? (ready ? ((await view.guard?.(tx, checked.value, c)) ?? null) : null)
      const loaded = ready && !held ? await orShut<object | null>(() => view.load(tx, checked.value, c)) : null
      const shut = isRefusal(loaded) ? loaded : held
      const data = isRefusal(loaded) ? null : loaded
      const scope = data === null ? undefined : view.scope?.(data)
      const seen = data !== null && (scope === undefined || within === undefined || reaches(c.actor, within, scope))
      const about = seen && data !== null ? view.about?.(data) : undefined
      if (audited) {
        await appendAudit(tx, {
          at: c.now,
          ...auditBy(c.actor),
          act: o.exported ? `${view.name}.export` : view.name,
          outcome: seen ? 'read' : 'refused',
          code: seen ? null : within === undefined ? 'not-yours' : (shut?.code ?? 'not-found'),
          objectKind: about?.kind ?? null,
          objectId: about?.id ?? idIn(raw),
          personId: about?.personId ?? null,
          compartment: view.compartment === 'own' ? null : (view.compartment ?? null),
          requestId: c.requestId,
        })
      }
      if (within === undefined) return { kind: 'refused', refusal: refuse('not-yours') }
      if (shut) return { kind: 'refused', refusal: shut }
      if (!seen || data === null) return { kind: 'refused', refusal: refuse('not-found') }
      return {
        kind: 'shown',
        data: without(data, view.hiddenFrom?.[c.actor.duty]),
        offers: openAmong(view.offers?.(data, c) ?? [], c),
      }
    },
    { readOnly: !audited },
  )
  // A refusal to show an object that is not the reader's is audited too, in a transaction that may write.
  if (result.kind === 'refused' && !audited && result.refusal.code === 'not-found' && view.seenBy !== 'anyone')
    await auditMiss(house, view, raw, c)
  return result
}

function withinOf(view: AnyView, c: Circumstances) {
  if (c.actor.kind === 'system' || view.seenBy === 'anyone' || view.seenBy === 'everyone-signed-in')
    return 'programme' as const
  return (view.seenBy as Partial<Record<string, import('#platform/action.ts').Within>>)[c.actor.duty]
}

/** What a duty opens only after proving who it is: what the view says, and lists taken away whole. */
function asksForProof(view: AnyView, c: Circumstances, inBulk: boolean): boolean {
  return view.stepUp?.includes(c.actor.duty) === true || (inBulk && view.seenBy !== 'anyone')
}

function leavesTrace(view: AnyView, c: Circumstances): boolean {
  if (view.audited) return true
  const compartment = view.compartment
  return compartment !== undefined && compartment !== 'own' && isClosed(compartment) && c.actor.kind !== 'system'
}

async function auditMiss(house: House, view: AnyView, raw: unknown, c: Circumstances): Promise<void> {
  await inTransaction(house.db, { role: 'app', claims: claimsOf(c.actor, c.today) }, (tx) =>
    appendAudit(tx, {
      at: c.now,
      ...auditBy(c.actor),
      act: view.name,
      outcome: 'refused',
      code: 'not-found',
      objectId: idIn(raw),
      compartment: view.compartment === 'own' ? null : (view.compartment ?? null),
      requestId: c.requestId,
    }),
  )
}

function idIn(raw: unknown): string | null {
  const value = raw !== null && typeof raw === 'object' ? (raw as Record<string, unknown>).id : null
  return typeof value === 'string' && value.length <= 100 ? value : null
}

function without(data: object, hidden: readonly string[] | undefined): Record<string, unknown> {
  if (!hidden || hidden.length === 0) return data as Record<string, unknown>
  return Object.fromEntries(Object.entries(data).filter(([key]) => !hidden.includes(key)))
}
