import type { Language } from '#ui/i18n/format.ts'
import { useLanguage } from '#ui/i18n/language.tsx'

type UploadWords = { readonly kept: string; readonly replace: string; readonly sending: string }

const WORDS: Readonly<Record<Language, UploadWords>> = {
  fr: { kept: 'Versé au dossier, empreinte', replace: 'Remplacer', sending: 'Envoi du fichier…' },
  en: { kept: 'Put on file, fingerprint', replace: 'Replace', sending: 'Sending the file…' },
}

/** The words of a file that a form keeps. */
export const useUploadWords = (): UploadWords => WORDS[useLanguage().language]
