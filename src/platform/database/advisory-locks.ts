/** Held by whoever migrates. */
export const migrationLock = '7165064744911303015'

/** Shared by every writing transaction, taken before any other lock: the letters "contgate" as a number. */
export const writeGate = '7165066978399450213'
