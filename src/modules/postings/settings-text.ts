import { checkInput, type Fields, type InputIssue } from '#platform/fields.ts'
import type { Settings, SettingValue } from './vocabulary.ts'

/** Settings as the form shows them, one a line: `years: 5`. */
export const settingsText = (settings: Settings): string =>
  Object.entries(settings)
    .map(([name, value]) => `${name}: ${Array.isArray(value) ? value.join(', ') : String(value)}`)
    .join('\n')

/** Reads the lines of the form for the settings of one step; the issues name the setting. */
export function parseSettings(
  text: string,
  shape: Fields,
): { ok: true; settings: Settings } | { ok: false; issue: InputIssue } {
  const raw: Record<string, SettingValue> = {}
  for (const line of text.split('\n').map((each) => each.trim())) {
    if (line === '') continue
    const at = line.indexOf(':')
    if (at < 1) return { ok: false, issue: { field: line.slice(0, 40), code: 'not-a-setting' } }
    const name = line.slice(0, at).trim()
    raw[name] = settingValue(line.slice(at + 1).trim(), shape[name]?.kind)
  }
  const checked = checkInput(shape, raw)
  if (!checked.ok) return { ok: false, issue: checked.issues[0] ?? { field: '', code: 'not-a-setting' } }
  return { ok: true, settings: raw }
}

function settingValue(text: string, kind: string | undefined): SettingValue {
  if (kind === 'whole' && /^-?\d{1,9}$/.test(text)) return Number(text)
  if (kind === 'yes') return text === 'yes' || text === 'true' || text === 'oui'
  if (kind === 'choices') return text.split(',').map((each) => each.trim())
  return text
}
