import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { accessSync } from 'node:fs'
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

const program = ['/usr/bin/soffice', '/usr/bin/libreoffice'].find((path) => {
  try {
    accessSync(path)
    return true
  } catch {
    return false
  }
})

/** Why no spreadsheet program can open a file here, or null. */
export const noSpreadsheet = (): string | null =>
  program ? null : 'LibreOffice is not installed (apt-get install --no-install-recommends libreoffice-calc-nogui)'

/** Opens each CSV text in LibreOffice, and says which of its cells it takes for formulas; `cells`: how many there are. */
export async function openedInSpreadsheet(texts: readonly string[]): Promise<{ cells: number; formulas: string[][] }> {
  const dir = await mkdtemp(join(tmpdir(), 'contingent-spreadsheet-'))
  try {
    const names = texts.map((_, at) => `${at}.csv`)
    await Promise.all(texts.map((text, at) => writeFile(join(dir, names[at]!), text)))
    for (let from = 0; from < names.length; from += 50) await convert(dir, names.slice(from, from + 50))
    const opened = (await readdir(dir)).filter((name) => name.endsWith('.fods'))
    if (opened.length !== texts.length) throw new Error(`LibreOffice opened ${opened.length} of ${texts.length} files.`)
    let cells = 0
    const formulas = await Promise.all(
      texts.map(async (_, at) => {
        const sheet = await readFile(join(dir, `${at}.fods`), 'utf8')
        cells += sheet.split('office:value-type=').length - 1
        return [...sheet.matchAll(/table:formula="([^"]*)"/g)].map(([, formula]) => formula!)
      }),
    )
    return { cells, formulas }
  } finally {
    await rm(dir, { recursive: true, force: true })
  }
}

/** As a double click does it: separated by commas, UTF-8, formulas worked out. */
async function convert(dir: string, names: readonly string[]): Promise<void> {
  const child = spawn(
    program!,
    [
      `-env:UserInstallation=file://${join(dir, 'profile')}`,
      ...['--headless', '--norestore', '--infilter=CSV:44,34,76,1', '--convert-to', 'fods', '--outdir', dir],
      ...names.map((name) => join(dir, name)),
    ],
    { stdio: 'ignore', env: { PATH: '/usr/bin:/bin', HOME: dir } },
  )
  const [code] = await once(child, 'close')
  if (code !== 0) throw new Error(`LibreOffice ended with ${code}.`)
}
