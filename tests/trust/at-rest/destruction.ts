import { closedCompartments } from '#kernel/compartments.ts'
import { destroyPersonsKeys } from '#platform/files/destroy-keys.ts'
import { type SealedWorld, within } from './sealed-world.ts'
import { storedValues } from './stored-values.ts'

const order = {
  authority: 'Disposition authority 2026/001, ordered by the privacy officer',
  reason: 'Test of disposal',
}

/**
 * Destroys the keys of one person, then brings them back as a restored backup would. Gives how many values were looked at
 * and what could be read all the same, or what of another person could not.
 */
export async function destroyAndRestore(
  world: SealedWorld,
  personId: string,
): Promise<{ looked: number; faults: string[] }> {
  const { sealer } = world.house.tools
  const backup = (
    await world.admin.query('select key_id, wrapped from platform.data_key where person_id = $1', [personId])
  ).rows
  for (const compartment of closedCompartments)
    await destroyPersonsKeys(world.house, { personId, compartment, ...order })
  const values = await storedValues(world)
  const faults: string[] = []
  const look = async (when: string) => {
    for (const { what, place, sealed } of values) {
      const gone = place.personId === personId
      const found = await within(world, place.compartment, (tx) => sealer.unsealBytes(tx, place, sealed)).then(
        () => 'opens',
        (fault) => fault.refusal?.code ?? fault.message,
      )
      if (found !== (gone ? 'sealed-destroyed' : 'opens'))
        faults.push(`${when}, ${what} of ${gone ? 'the' : 'another'} person: ${found}`)
    }
  }
  await look('after destruction')
  for (const { key_id, wrapped } of backup)
    await world.admin.query(
      `update platform.data_key set wrapped = $2, destroyed_at = null, destroyed_under = null, destroyed_because = null
       where key_id = $1`,
      [key_id, wrapped],
    )
  await look('after a backup brought the key back')
  for (const compartment of closedCompartments)
    await destroyPersonsKeys(world.house, { personId, compartment, ...order })
  const { rows } = await world.admin.query(
    `select count(*)::int as n from audit.entry where act = 'keys.destroy' and person_id = $1`,
    [personId],
  )
  if (rows[0].n !== 2 * closedCompartments.length) faults.push(`the audit has ${rows[0].n} entries of it`)
  const his = values.filter((one) => one.place.personId === personId).length
  if (his === 0) faults.push('nothing was sealed for this person')
  return { looked: values.length * 2, faults: [...new Set(faults)] }
}
