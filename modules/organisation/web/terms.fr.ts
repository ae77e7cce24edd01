import type { ActSubject } from '../model/act-subject.ts'
import type { Organ, Publication } from '../model/authorising-act-state.ts'
import type { BodyKind } from '../model/body-kind.ts'
import type { BodyOffice, DelegatedMatter, OfficeAct } from '../model/office.ts'

/** The words of the closed lists of this module, as forms and cards show them. */
export type Terms = {
  readonly kinds: Readonly<Record<BodyKind, string>>
  readonly offices: Readonly<Record<BodyOffice, string>>
  readonly matters: Readonly<Record<DelegatedMatter, string>>
  readonly officeActs: Readonly<Record<OfficeAct['kind'], string>>
  readonly subjects: Readonly<Record<ActSubject, string>>
  readonly organs: Readonly<Record<Organ['type'], string>>
  readonly actKinds: Readonly<Record<'deliberation' | 'decision', string>>
  readonly publications: Readonly<Record<Publication['how'], string>>
}

export const terms: Terms = {
  kinds: {
    region: 'région',
    departement: 'département',
    commune: 'commune',
    epci: 'établissement public de coopération intercommunale',
    'syndicat-mixte': 'syndicat mixte',
    syndicat: 'syndicat intercommunal',
    'etablissement-public': 'établissement public',
    ccas: 'centre communal d’action sociale',
    'agence-departementale': 'agence départementale',
    hopital: 'établissement public de santé',
    private: 'personne privée',
    other: 'autre organisme',
  },
  offices: {
    representative: 'représentant',
    substitute: 'suppléant',
    delegate: 'délégataire de signature',
    officer: 'agent',
  },
  matters: {
    conventions: 'la convention du groupement et ses avenants',
    contracts: 'les marchés',
    orders: 'les bons de commande',
    acceptance: 'le service fait',
  },
  officeActs: {
    election: 'délibération d’élection',
    appointment: 'arrêté de nomination',
    delegation: 'arrêté de délégation',
  },
  subjects: {
    membership: 'l’adhésion au groupement',
    'accession-approval': 'l’accord à une nouvelle adhésion',
    accession: 'l’adhésion d’un nouveau membre',
    withdrawal: 'le retrait du groupement',
    dissolution: 'la dissolution du groupement',
    amendment: 'un avenant à la convention',
    'coordinator-change': 'le changement de coordonnateur',
    election: 'l’élection de l’exécutif',
    delegation: 'une délégation de signature',
    'committee-election': 'l’élection de la commission d’appel d’offres',
    'committee-rules': 'le règlement intérieur de la commission d’appel d’offres',
    'technical-group-designation': 'la désignation au groupe technique',
    'contract-signature': 'la signature du marché',
    'contract-amendment': 'un avenant au marché',
    'budget-commitment': 'l’engagement budgétaire',
  },
  organs: {
    assembly: 'assemblée délibérante',
    'permanent-committee': 'commission permanente',
    executive: 'exécutif',
    board: 'conseil d’administration',
    other: 'autre instance',
  },
  actKinds: { deliberation: 'délibération', decision: 'décision' },
  publications: { electronic: 'en ligne', posting: 'par affichage', notification: 'par notification' },
}
