import { type Language, languages, say } from '#kernel/language.ts'
import { words } from './words.ts'

export interface AboutExport {
  contingent: string
  at: string
  kind: string
  pack: string
  tables: number
  rows: number
  attachments: number
}

/** What the folder is and how to read it, in both languages. */
export const readme = (about: AboutExport): string => languages.map((lang) => partIn(lang, about)).join('\n')

function partIn(lang: Language, about: AboutExport): string {
  const { title, made, secret, ...rest } = words.readme
  const filled = say(made, lang).replace(/\{(\w+)\}/g, (_, name: keyof AboutExport) => String(about[name]))
  const lines = Object.values(rest).map((line) => `- ${say(line, lang)}`)
  return `# ${say(title, lang)}\n\n${filled}\n\n**${say(secret, lang)}**\n\n${lines.join('\n')}\n`
}
