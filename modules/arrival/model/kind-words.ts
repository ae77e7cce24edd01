import type { ArrivalKind } from './arrival-state.ts'

/** What each kind of arrival is called, on the screens of the desk, its receipt and the minutes of the opening. */
export const KIND_WORDS: Readonly<Record<'fr' | 'en', Readonly<Record<ArrivalKind, string>>>> = {
  fr: {
    'copy-on-paper': 'Copie de sauvegarde sur papier',
    'copy-on-medium': 'Copie de sauvegarde sur support (clé USB, disque)',
    sample: 'Échantillon, maquette, prototype',
    documents: 'Documents par une autre voie',
    tender: 'Offre entière, hors copie de sauvegarde',
  },
  en: {
    'copy-on-paper': 'Backup copy on paper',
    'copy-on-medium': 'Backup copy on a medium (USB key, disk)',
    sample: 'Sample, mock-up, prototype',
    documents: 'Documents by other means',
    tender: 'Whole tender, no backup copy',
  },
}
