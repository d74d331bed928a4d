/** What a record is about, for need-to-know: each closed one is readable by one database role only. */
export const compartments = ['ordinary', 'health', 'psych', 'conduct', 'public', 'audit'] as const

export type Compartment = (typeof compartments)[number]

/** The compartments whose values are sealed and whose reads leave an audit entry. */
export const closedCompartments = ['health', 'psych', 'conduct'] as const

export type ClosedCompartment = (typeof closedCompartments)[number]

export const isCompartment = (value: unknown): value is Compartment => compartments.includes(value as Compartment)

export const isClosed = (compartment: Compartment): compartment is ClosedCompartment =>
  closedCompartments.includes(compartment as ClosedCompartment)
