/** A sentence in both languages of the surface; its reader gets one. */
export type Bilingual = { readonly fr: string; readonly en: string }

export type Language = keyof Bilingual

export const inLanguage = (said: string | Bilingual, language: Language): string =>
  typeof said === 'string' ? said : said[language]
