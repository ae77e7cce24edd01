import type { Registered } from '../../apps/play/moves.ts'

/** What a convention's text does not say of its parties and the register asks: completed by whoever prepares the group. */
export type KnownBody = {
  readonly name: string
  readonly siret: string
  readonly department: string
  readonly organ: { readonly type: 'assembly' | 'board'; readonly name: string }
  readonly title: string
}

/**
 * The ten founders, in the order of the text. The numbers of the Region and of the departments are the public ones
 * (register of companies and their establishments); those of the agency and of the three syndicates are made for the
 * demo and valid in form only. Persons are named by their offices: what the demo shows, nobody did.
 */
export const FOUNDERS: Readonly<Record<string, KnownBody>> = {
  aisne: departement('Département de l’Aisne', '22020002600015', '02'),
  nord: departement('Département du Nord', '22590001801244', '59'),
  oise: departement('Département de l’Oise', '22600001600403', '60', 'La Présidente'),
  'pas-de-calais': departement('Département du Pas-de-Calais', '22620001200012', '62'),
  somme: departement('Département de la Somme', '22800001400016', '80'),
  adica: {
    name: 'Agence départementale d’ingénierie pour les collectivités de l’Aisne',
    siret: '20000001600010',
    department: '02',
    organ: { type: 'board', name: 'conseil d’administration' },
    title: 'Le Président',
  },
  'oise-thd': syndicat('Syndicat mixte Oise Très Haut Débit', '20000002400014', '60'),
  'npdc-numerique': syndicat('Syndicat mixte ouvert Nord-Pas-de-Calais Numérique', '20000003200017', '59'),
  'somme-numerique': syndicat('Syndicat mixte Somme Numérique', '20000004000010', '80'),
  region: {
    name: 'Région Hauts-de-France',
    siret: '20005374200017',
    department: '59',
    organ: { type: 'assembly', name: 'conseil régional' },
    title: 'Le Président du Conseil régional',
  },
}

/** Who leads for all, by the name that the scenario gives it. */
export const COORDINATOR = 'region'

/**
 * An invented newcomer, valid in form only, that asks to join while the contract runs: one sees who approves, who holds
 * it up, and that the contract stays closed to it.
 */
export const NEWCOMER: Registered = {
  name: 'Syndicat mixte des collèges de Fictionville',
  kind: 'syndicat-mixte',
  siret: '20000069300016',
  seat: { text: '1 place de l’Exemple à Fictionville', city: 'Fictionville', department: '60' },
  organ: { type: 'assembly', name: 'comité syndical' },
  title: 'Le Président',
}

function departement(name: string, siret: string, department: string, title = 'Le Président'): KnownBody {
  return { name, siret, department, organ: { type: 'assembly', name: 'conseil départemental' }, title }
}

function syndicat(name: string, siret: string, department: string): KnownBody {
  return { name, siret, department, organ: { type: 'assembly', name: 'comité syndical' }, title: 'Le Président' }
}
