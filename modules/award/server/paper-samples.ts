import type { Dossier, DossierDocument } from '#modules/consultation/index.ts'
import type { CertificateAround } from './certificate-document.ts'
import type { DeedAround, DeedFile } from './deed-parts.ts'
import type { LetterAround } from './letter-documents.ts'
import type { MembersAround } from './members-letter.ts'
import type { ReportAround } from './presentation-report.ts'

/** What stands around an award in the documents of the gallery. */

const sha = (sign: string): string => sign.repeat(64)
const document = (kind: DossierDocument['kind'], sign: string): DossierDocument => ({
  ...{ kind, name: `${kind}.pdf`, sha256: sha(sign), size: 182_000 },
})
const file = (name: string, sign: string): DeedFile => ({ name, sha256: sha(sign) })
const criterion = (key: string, title: string, weight: number, kind: 'price' | 'quality' | 'environment') => ({
  ...{ key, title, weight, kind, parts: [] },
  method: kind === 'price' ? 'Prix le plus bas divisé par le prix de l’offre.' : 'D’après le mémoire technique.',
})

export const dossier: Dossier = {
  title: 'Environnement numérique de travail',
  object: 'Mise en œuvre, exploitation et hébergement d’un environnement numérique de travail',
  cpv: ['72000000-5', '48190000-6'],
  lots: [],
  undividedFor:
    'Un seul service sert tous les établissements : le diviser en rendrait l’exploitation plus coûteuse et techniquement difficile.',
  framework: { countedIn: 'amount', unit: '', minimum: 1_000_000_000, maximum: 6_000_000_000, value: null },
  duration: { from: '2027-09-01', months: 48 },
  longFor: '',
  departments: ['02', '59', '60', '62', '80'],
  criteria: [
    criterion('C1', 'Prix', 5_000, 'price'),
    criterion('C2', 'Valeur technique', 4_000, 'quality'),
    criterion('C3', 'Performance environnementale', 1_000, 'environment'),
  ],
  selection: { turnover: null, capacities: 'Trois références de services numériques éducatifs.' },
  prices: [{ key: 'A1', label: 'Accès d’un apprenant', unit: 'apprenant par an' }],
  holders: { number: 1, allocation: null, rule: '' },
  ties: 'À égalité de note, l’offre la mieux notée en valeur technique est retenue.',
  variants: { allowed: false, terms: '' },
  validityDays: 180,
  files: { megabytesPerFile: 500, megabytesPerTender: 2_000, formats: ['pdf'] },
  mission: 'le coordonnateur passe, signe, transmet au contrôle de légalité et notifie le marché.',
  orderedBy: 'Chaque acheteur passe ses commandes et en suit l’exécution.',
  paidBy: 'Chaque acheteur paie les commandes qu’il a passées.',
  invoicing: [],
  advance: 500,
  environment: 'Le titulaire rend compte chaque année de l’énergie consommée par l’hébergement.',
  recourse: {
    court: 'Tribunal administratif de Lille',
    address: '5 rue Geoffroy Saint-Hilaire, 59000 Lille',
    contact: 'lille.tribunal-administratif.fr',
    periods: [
      'Référé précontractuel (code de justice administrative, art. L. 551-1) : jusqu’à la signature du marché.',
      'Référé contractuel (art. L. 551-13 et R. 551-7) : jusqu’au trente et unième jour suivant la publication de l’avis d’attribution au Journal officiel de l’Union européenne ; à défaut de cet avis, six mois à compter du lendemain de la conclusion du marché.',
      'Recours en contestation de la validité du marché (CE, 4 avril 2014, n° 358994) : deux mois à compter des mesures de publicité appropriées.',
    ].join('\n'),
  },
}

const buyer = (name: string, siret: string, maximum: number, address: string, service = '') => ({
  ...{ name, siret, maximum, address, service },
})
export const aroundDeed: DeedAround = {
  coordinator: {
    name: 'Région Hauts-de-France',
    siret: '20005374200017',
    seat: '151 avenue du Président Hoover, 59000 Lille',
  },
  signatory: 'Le Président du Conseil régional',
  authority: { number: '2026-06-01', date: '2026-06-25' },
  buyers: [
    buyer('Région Hauts-de-France', '20005374200017', 3_500_000_000, '151 avenue du Président Hoover, Lille', 'ENT'),
    buyer('Département de la Somme', '22800001900013', 1_500_000_000, '43 rue de la République, Amiens'),
    buyer('Département de l’Oise', '22600001600013', 1_000_000_000, '1 rue Cambry, Beauvais'),
  ],
  dossier,
  documents: [document('RC', '1'), document('CCAP', '2'), document('CCTP', '3'), document('BPU', '4')],
  procedure: 'open',
  noticeSentAt: '2026-09-01T08:00:00.000Z',
  tender: {
    receivedAt: '2026-10-12T09:41:00.000Z',
    files: [
      file('memoire-technique.pdf', '5'),
      file('bordereau-des-prix.xlsx', '6'),
      file('engagement-environnemental.pdf', '7'),
    ],
  },
}

export const aroundLetter: LetterAround = {
  coordinator: aroundDeed.coordinator.name,
  signatory: aroundDeed.signatory,
  members: aroundDeed.buyers.map(({ name }) => name),
  recourse: dossier.recourse,
}

const bought = (name: string, siret: string, maximum: number) => ({ body: siret, name, siret, maximum })
export const aroundReport: ReportAround = {
  dossier,
  frozen: {
    ...{ type: 'open', category: 'services', estimate: 4_000_000_000, coordinator: aroundDeed.coordinator },
    buyers: aroundDeed.buyers.map(({ name, siret, maximum }) => bought(name, siret, maximum)),
    ...{ shortened: null, electronic: true },
  },
  noticeSentAt: aroundDeed.noticeSentAt,
  deadline: '2026-10-12T10:00:00.000Z',
  ground: null,
  referrals: [],
  tenders: [
    { account: 'account-1', operator: 'Numérique Exemple', price: 3_980_000_000, low: null },
    {
      ...{ account: 'account-2', operator: 'Coopérative Exemple', price: 2_610_000_000 },
      low: { outcome: 'justified', reason: 'Le service existe déjà pour trois académies : son coût est amorti.' },
    },
  ],
  interests: [
    {
      person: 'p',
      name: 'Une élue du Département de la Somme',
      body: 'b',
      since: '2026-10-14',
      substitute: 'Son suppléant',
    },
  ],
}

export const aroundCertificate: CertificateAround = {
  coordinator: aroundDeed.coordinator.name,
  signatory: aroundDeed.signatory,
  authority: aroundDeed.authority,
  control: { due: true, threshold: 21_600_000, value: 6_000_000_000 },
}

export const aroundMembers: MembersAround = {
  coordinator: aroundDeed.coordinator.name,
  signatory: aroundDeed.signatory,
  members: aroundDeed.buyers.map(({ name }) => name),
  orderedBy: dossier.orderedBy,
  paidBy: dossier.paidBy,
}
