import type { FastifyRequest } from 'fastify'
import { type Refusal, refuse } from '#kernel/refusal.ts'
import { claimsOf } from '#platform/access/claims.ts'
import { needsProof } from '#platform/access/step-up.ts'
import type { AnyAction, Choice, Subject } from '#platform/action.ts'
import type { Circumstances } from '#platform/circumstances.ts'
import { inTransaction } from '#platform/database/connection.ts'
import { decodeForm, type Fields } from '#platform/fields.ts'
import type { House } from '#platform/house.ts'
import { reaches, roleFor } from '#platform/reach.ts'
import type { FormValues } from '#platform/web/form-fields.tsx'

export const paramsOf = (request: FastifyRequest) => request.params as { action: string; subject?: string }

/** The input that names the subject, from the address of the form. */
export function subjectInput(action: AnyAction, request: FastifyRequest): Record<string, string> {
  const { subject } = paramsOf(request)
  return action.subject && subject ? { [action.subject]: subject } : {}
}

/** What is known of the input so far, from the address or a form that was sent: only what passes the check of its field. */
export function knownInput(action: AnyAction, given: FormValues, request: FastifyRequest): Record<string, unknown> {
  const fields = action.input as Fields
  const decoded = { ...decodeForm(fields, given), ...subjectInput(action, request) }
  return Object.fromEntries(
    Object.entries(decoded).flatMap(([name, value]) => {
      const parsed = fields[name]!.schema.safeParse(value)
      return parsed.success ? [[name, parsed.data]] : []
    }),
  )
}

export interface Found {
  subject: Subject
  choices: Partial<Record<string, Choice[]>>
  prefill: Partial<Record<string, unknown>>
}

/** Loads what a form is about, under the same rules as the act itself, without doing anything. */
export async function findSubject(
  house: House,
  action: AnyAction,
  known: Record<string, unknown>,
  c: Circumstances,
): Promise<Found | Refusal> {
  const within = action.doneBy[c.actor.duty]
  if (within === undefined) return refuse('not-yours')
  const unproved = action.stepUp ? needsProof(c) : null
  if (unproved) return unproved
  if (action.subject && known[action.subject] === undefined) return refuse('not-found')
  return inTransaction(
    house.db,
    { role: roleFor(action.compartment, c.actor), claims: claimsOf(c.actor, c.today) },
    async (tx) => {
      const subject: Subject | null = await action.load(tx, known as never, c)
      if (subject === null || !reaches(c.actor, within, subject.scope)) return refuse('not-found')
      const choices = (await action.choices?.(tx, subject, c)) ?? {}
      const prefill = (await action.prefill?.(tx, subject, c)) ?? {}
      return { subject, choices, prefill } satisfies Found
    },
  )
}
