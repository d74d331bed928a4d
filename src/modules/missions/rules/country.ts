const names = new Intl.DisplayNames('en', { type: 'region', fallback: 'none' })

/** Whether the two letters name a country (ISO 3166-1, as ICU knows them). */
export const isCountry = (code: string): boolean => /^[A-Z]{2}$/.test(code) && names.of(code) !== undefined
