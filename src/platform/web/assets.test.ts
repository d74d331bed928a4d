import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { buildAssets, readAssets, writeAssets } from './assets.ts'

test('what the build writes is what the server reads, and the same sources give the same paths', () => {
  const folder = mkdtempSync(join(tmpdir(), 'contingent-assets-'))
  try {
    const built = buildAssets()
    writeAssets(folder, built)
    expect(readAssets(folder)).toEqual(built)
    expect(buildAssets().files.map((file) => file.path)).toEqual(built.files.map((file) => file.path))
  } finally {
    rmSync(folder, { recursive: true })
  }
})
