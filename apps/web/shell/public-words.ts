import { typesetAll } from '#ui/i18n/typeset.ts'
import type { Bilingual } from '#ui/i18n/words.ts'

const fr = typesetAll({
  site: 'Consultations publiques',
  all: 'Toutes les consultations',
  nav: 'Site public',
  footer:
    'Aucun compte n’est demandé : un téléchargement est inscrit sans dire de qui il vient, sauf si vous avez confirmé une adresse pour être prévenu.',
  availability: 'Disponibilité du dépôt',
  buyers: 'Espace des acheteurs',
})
const en: typeof fr = {
  site: 'Public consultations',
  all: 'All consultations',
  nav: 'Public site',
  footer:
    'No account is asked for: a download is entered without saying whose it is, unless you confirmed an address to be told.',
  availability: 'Availability of deposits',
  buyers: 'For the buyers',
}
export const words: Bilingual<typeof fr> = { fr, en }
