const MAX = 300

/** One line about a fault for the administrator. A database fault is named by code and place: its text may quote a row. */
export function faultLine(fault: unknown): string {
  const { code, severity, constraint, table, message } = (fault ?? {}) as Record<string, string | undefined>
  if (code && severity) return [`database ${code}`, table, constraint].filter(Boolean).join(' ')
  const text = fault instanceof Error ? `${fault.name}: ${message ?? ''}` : String(fault)
  return (text.split('\n')[0] ?? '').slice(0, MAX)
}
