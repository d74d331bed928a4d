/** How days, numbers and instants are written, for pages. */
export * from '#platform/format.ts'
