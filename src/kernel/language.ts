export const languages = ['en', 'fr'] as const
export type Language = (typeof languages)[number]

/** One text in both languages. */
export interface Localized {
  readonly en: string
  readonly fr: string
}

/** A text of the records, with whether somebody verified the translation. Production publishes verified ones only. */
export interface LocalizedText extends Localized {
  readonly status: 'verified' | 'unverified'
}

export const isLanguage = (value: unknown): value is Language => value === 'en' || value === 'fr'

/** The text in that language. A missing one is never replaced by the other. */
export const say = (text: Localized, language: Language): string => text[language]

/** Whether both languages say something. */
export const isComplete = (text: Partial<Localized> | null | undefined): text is Localized =>
  languages.every((language) => (text?.[language] ?? '').trim() !== '')

/** Whether the text may be published where unverified translations may not. */
export const isVerified = (text: LocalizedText): boolean => isComplete(text) && text.status === 'verified'

export const otherLanguage = (language: Language): Language => (language === 'en' ? 'fr' : 'en')
