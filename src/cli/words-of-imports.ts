import type { Language } from '#kernel/language.ts'
import {
  type Imported,
  layoutWords,
  missingWords,
  noticeWords,
  refusedWords,
  type UnreadableUnFile,
  unreadableWords,
} from '#modules/reporting/index.ts'
import { sentence } from '#platform/sentence.ts'

/** Rows that a terminal shows; all of them are kept, and in the file of `--report`. */
const SHOWN = 30

/** What an import took and did not take. */
export function importedInWords({ report, refused, unchanged, published }: Imported, lang: Language): string {
  const en = lang === 'en'
  const first = unchanged
    ? en
      ? `Nothing new: this file was imported before (${report.monthsSame} months).`
      : `Rien de nouveau : ce fichier a déjà été importé (${report.monthsSame} mois).`
    : en
      ? `${report.rowsTaken} of ${report.rowsRead} rows taken: ${report.monthsNew} new months, ${report.monthsCorrected} corrected, ${report.monthsSame} as before.`
      : `${report.rowsTaken} lignes retenues sur ${report.rowsRead} : ${report.monthsNew} mois nouveaux, ${report.monthsCorrected} corrigés, ${report.monthsSame} inchangés.`
  const aside =
    report.rowsAside === 0
      ? []
      : [
          en
            ? `${report.rowsAside} rows of other personnel were left aside.`
            : `${report.rowsAside} lignes d’autre personnel ont été laissées de côté.`,
        ]
  const version =
    published === null
      ? unchanged
        ? []
        : [en ? 'The public series stays as it was.' : 'La série publique reste telle quelle.']
      : [
          en
            ? `The public series has a new version: ${published}.`
            : `La série publique a une nouvelle version : ${published}.`,
        ]
  const notices = report.notices.map((one) => `- ${sentence(noticeWords[one.code]!, one.params, lang)}`)
  const lines = refused
    .slice(0, SHOWN)
    .map(
      (row) =>
        `- ${row.line === 0 ? (en ? 'month' : 'mois') : `${en ? 'line' : 'ligne'} ${row.line}`}: ${sentence(refusedWords[row.code]!, row.params, lang)}`,
    )
  const more =
    refused.length > SHOWN
      ? [
          en
            ? `… and ${refused.length - SHOWN} more: --report, or the page of this import.`
            : `… et ${refused.length - SHOWN} autres : --report, ou la page de cette importation.`,
        ]
      : []
  const head =
    refused.length === 0 ? [] : [en ? `Not taken (${refused.length}):` : `Non retenues (${refused.length}) :`]
  return [
    `${sentence(layoutWords[report.layout]!, {}, lang)} · ${first}`,
    ...aside,
    ...version,
    ...notices,
    ...head,
    ...lines,
    ...more,
  ].join('\n')
}

/** Why a file is none that is read, with what each layout would need. */
export function unreadableInWords({ why, found }: UnreadableUnFile, lang: Language): string {
  const first = unreadableWords[why]![lang]
  if (!found) return first
  const columns = (names: readonly string[]) => names.join(', ')
  const missing = Object.entries(found.missing).map(([layout, names]) =>
    sentence(missingWords.missing, { layout: layoutWords[layout]![lang], columns: columns(names) }, lang),
  )
  return found.twice.length > 0
    ? sentence(missingWords.twice, { columns: columns(found.twice) }, lang)
    : [first, ...missing.map((line) => `- ${line}`)].join('\n')
}
