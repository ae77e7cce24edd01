import type { Cast } from '../../apps/play/moves.ts'

/**
 * Seven invented bodies, in the order of the text, and the one that joins them. Their numbers are valid in form only;
 * the department places them under the court that their convention names.
 */
export const CAST: Cast = {
  communaute: {
    name: 'Communauté de communes des Cinq-Fontaines',
    kind: 'epci',
    siret: '20000019800016',
    seat: seat('5 place de la Margelle à Fontaine-la-Bavarde', 'Fontaine-la-Bavarde'),
    organ: { type: 'assembly', name: 'conseil communautaire' },
    title: 'La Présidente',
  },
  bavarde: {
    name: 'Commune de Fontaine-la-Bavarde',
    kind: 'commune',
    siret: '20000029700016',
    seat: seat('1 rue du Mascaron à Fontaine-la-Bavarde', 'Fontaine-la-Bavarde'),
    organ: { type: 'assembly', name: 'conseil municipal' },
    title: 'Le Maire',
  },
  seaux: {
    name: 'Commune de Trois-Seaux-le-Petit',
    kind: 'commune',
    siret: '20000039600016',
    seat: seat('3 chemin du Lavoir à Trois-Seaux-le-Petit', 'Trois-Seaux-le-Petit'),
    organ: { type: 'assembly', name: 'conseil municipal' },
    title: 'La Maire',
  },
  ccas: {
    name: 'Centre communal d’action sociale de Fontaine-la-Bavarde',
    kind: 'ccas',
    siret: '20000049500016',
    seat: seat('2 rue du Mascaron à Fontaine-la-Bavarde', 'Fontaine-la-Bavarde'),
    organ: { type: 'board', name: 'conseil d’administration' },
    title: 'Le Vice-Président',
  },
  eaux: {
    name: 'Syndicat intercommunal des eaux de la Têtue',
    kind: 'syndicat',
    siret: '20000059400016',
    seat: seat('8 quai des Grenouilles à Trois-Seaux-le-Petit', 'Trois-Seaux-le-Petit'),
    organ: { type: 'assembly', name: 'comité syndical' },
    title: 'Le Président',
  },
  siestes: {
    name: 'EHPAD Les Siestes longues',
    kind: 'etablissement-public',
    siret: '20000079200016',
    seat: seat('14 allée des Transats à Fontaine-la-Bavarde', 'Fontaine-la-Bavarde'),
    organ: { type: 'board', name: 'conseil d’administration' },
    title: 'La Directrice',
  },
  marmitons: {
    name: 'Association Les Marmitons volants',
    kind: 'private',
    siret: '90000019100016',
    seat: seat('9 impasse du Chaudron à Trois-Seaux-le-Petit', 'Trois-Seaux-le-Petit'),
    organ: { type: 'board', name: 'conseil d’administration' },
    title: 'Le Président',
    isBuyer: false,
    uncontrolled: true,
  },
  puits: {
    name: 'Commune de Puits-sans-Fond',
    kind: 'commune',
    siret: '20000089100016',
    seat: seat('7 place de la Poulie à Puits-sans-Fond', 'Puits-sans-Fond'),
    organ: { type: 'assembly', name: 'conseil municipal' },
    title: 'La Maire',
  },
}

/** The seven who found the group, in the order of the text. */
export const FOUNDERS = ['communaute', 'bavarde', 'seaux', 'ccas', 'eaux', 'siestes', 'marmitons'] as const

/** The population that each serves: the key of article II, as the annex of the convention has it. */
export const POPULATION: Readonly<Record<string, number>> = {
  communaute: 11_402,
  bavarde: 6_337,
  seaux: 1_291,
  ccas: 6_337,
  eaux: 9_850,
  siestes: 84,
  marmitons: 210,
}

/** The weight of the newcomer, set by the amendment that follows its entry. */
export const POPULATION_OF_PUITS = 873

function seat(text: string, city: string) {
  return { text, city, department: '38' }
}
