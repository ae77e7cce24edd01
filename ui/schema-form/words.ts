import { typesetAll } from '../i18n/typeset.ts'
import { FIELDS_EN } from './field-names.en.ts'
import { FIELDS_FR } from './field-names.fr.ts'

/** The words that forms made of a schema are written with. */
const fr = typesetAll({
  fields: FIELDS_FR,
  values: {
    letter: 'lettre recommandée',
    email: 'courriel',
    platform: 'cette plate-forme',
    paper: 'papier',
    electronic: 'en ligne',
    posting: 'affichage',
    notification: 'notification',
    deliberation: 'délibération',
    decision: 'décision',
    assembly: 'assemblée délibérante',
    'permanent-committee': 'commission permanente',
    executive: 'exécutif',
    board: "conseil d'administration",
    other: 'autre',
    extension: 'prolongation',
    'early-termination': 'résiliation',
    election: 'élection',
    appointment: 'nomination',
    delegation: 'délégation',
    representative: 'représentant',
    substitute: 'suppléant',
    delegate: 'délégataire',
    officer: 'agent',
    conventions: 'convention et avenants',
    contracts: 'marchés',
    orders: 'bons de commande',
    acceptance: 'service fait',
    membership: 'adhésion au groupement',
    'accession-approval': 'accord à une adhésion',
    accession: "adhésion d'un nouveau membre",
    withdrawal: 'retrait',
    dissolution: 'dissolution',
    amendment: 'avenant à la convention',
    'coordinator-change': 'changement de coordonnateur',
    'committee-election': 'élection de la CAO',
    'committee-rules': 'règlement de la CAO',
    'technical-group-designation': 'désignation au groupe technique',
    'contract-signature': 'signature du marché',
    'contract-amendment': 'avenant au marché',
    'budget-commitment': 'engagement budgétaire',
    metropole: 'métropole',
    negotiation: 'négociation directe',
    conciliation: 'conciliation',
    mediation: 'médiation',
    express: 'expresse',
    tacit: 'tacite',
    'group-acts': 'convention et actes du groupement',
    'contract-file': 'dossier du marché',
    'award-file': 'dossier de passation',
    'unsuccessful-bids': 'offres non retenues',
    'connection-logs': 'journaux de connexion',
    invoices: 'factures payées',
    guarantees: 'garanties libérées',
    penalties: 'pénalités soldées',
    disputes: 'litiges clos',
    archives: 'archives transférées',
  },
  yes: 'oui',
  no: 'non',
  fill: 'Renseigner',
  leaveEmpty: 'Laisser vide',
  choose: 'Choisir…',
  add: 'Ajouter',
  remove: 'Retirer',
  noCase: 'aucun dossier en particulier',
  noConsultation: 'aucune consultation tenue ici',
  nobody: 'Aucun acte enregistré de cet organisme : enregistrez-le d’abord sur sa fiche.',
  optional: 'facultatif',
})

export type SchemaWords = Omit<typeof fr, 'fields' | 'values'> & {
  readonly fields: Readonly<Record<string, string>>
  readonly values: Readonly<Record<string, string>>
}

const en: SchemaWords = {
  fields: FIELDS_EN,
  values: { letter: 'registered letter', email: 'e-mail', platform: 'this platform' },
  yes: 'yes',
  no: 'no',
  fill: 'Fill in',
  leaveEmpty: 'Leave empty',
  choose: 'Choose…',
  add: 'Add',
  remove: 'Remove',
  noCase: 'no case in particular',
  noConsultation: 'no consultation held here',
  nobody: 'No act of this body is recorded: record it first on its card.',
  optional: 'optional',
}

export const schemaWords: { readonly fr: SchemaWords; readonly en: SchemaWords } = { fr, en }

/** The words of the field at a path (`clauses.3.title`); none for a name that has no words. */
export function fieldName(path: string, fields: SchemaWords['fields']): string | undefined {
  return fields[path.split('.').findLast((part) => !/^\d*$/.test(part)) ?? '']
}

/** `awardBegunOn` as a reader would write it, for a field that has no words yet. */
export function spelled(name: string): string {
  const text = name.replace(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`).replaceAll('-', ' ')
  return text.charAt(0).toUpperCase() + text.slice(1)
}
