/** Worded texts with their places filled, for pages. */
export * from '#platform/sentence.ts'
