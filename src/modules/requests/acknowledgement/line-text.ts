import type { Language } from '#kernel/language.ts'
import type { ProfileLine } from '../vocabulary/intake.ts'
import { askedLanguageWords, askedRoleWords, lineWords, streamWords } from '../words-of-asked.ts'

/** One line of a profile as a sentence part: "4 × Mentoring and advising, unarmed, French, in Port-au-Prince, 12 months". */
export function lineText(
  line: ProfileLine,
  lang: Language,
  join: (lang: Language, list: readonly string[]) => string,
): string {
  const parts = [
    `${line.number} × ${askedRoleWords[line.role][lang]}`,
    line.stream && streamWords[line.stream][lang],
    line.ranks,
    line.languages.length > 0 &&
      join(
        lang,
        line.languages.map((one) => askedLanguageWords[one][lang]),
      ),
    line.armed !== null && lineWords[line.armed ? 'armed' : 'unarmed'][lang],
    line.skills,
    line.place,
    line.months !== null && lineWords.monthsOf[lang].replace('{count}', String(line.months)),
  ]
  return parts.filter(Boolean).join('; ')
}
