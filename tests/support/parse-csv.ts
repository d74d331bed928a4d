/** The cells of a CSV text (RFC 4180), row by row. */
export function parseCsv(text: string): string[][] {
  const rows: string[][] = [[]]
  let cell = ''
  let quoted = false
  const plain = text.replace(/^\ufeff/, '')
  for (let at = 0; at < plain.length; at += 1) {
    const sign = plain[at]
    if (quoted) {
      if (sign === '"' && plain[at + 1] === '"') {
        cell += '"'
        at += 1
      } else if (sign === '"') quoted = false
      else cell += sign
    } else if (sign === '"') quoted = true
    else if (sign === ',') {
      rows.at(-1)!.push(cell)
      cell = ''
    } else if (sign === '\n') {
      rows.at(-1)!.push(cell.replace(/\r$/, ''))
      rows.push([])
      cell = ''
    } else cell += sign
  }
  return rows.filter((row) => row.length > 0)
}
