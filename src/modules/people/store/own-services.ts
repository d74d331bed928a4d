import type { Choice } from '#platform/action.ts'
import type { Circumstances } from '#platform/circumstances.ts'
import type { Tx } from '#platform/database/connection.ts'
import { allServices } from './persons.ts'

/** The services that the actor may name: their own, or all of them for the programme. */
export async function serviceChoices(tx: Tx, c: Pick<Circumstances, 'actor'>): Promise<Choice[]> {
  const { reach, services } = c.actor
  return (await allServices(tx))
    .filter((one) => reach === 'programme' || services.includes(one.id))
    .map((one) => ({ value: one.id, label: one.name }))
}

/** The service that a form is about: the one chosen, if it exists; while nothing is chosen, one that the actor may name. */
export async function serviceOfForm(
  tx: Tx,
  chosen: string | undefined,
  c: Pick<Circumstances, 'actor'>,
): Promise<string | null> {
  const wanted = chosen ?? c.actor.services[0]
  return (await allServices(tx)).find((one) => one.id === wanted)?.id ?? null
}
