import type { ActView, Finding, Resource } from '#api/shapes.ts'
import type { Json } from '#kernel/canonical.ts'
import type { Group } from '#modules/convention/index.ts'
import type { Procedure } from '#modules/procedure/index.ts'
import { GROUP } from '#ui/gallery/group.tsx'
import { cite, member } from '#ui/gallery/sample.ts'
import { SAMPLE_ARTICLES, SAMPLE_CLAUSES, SAMPLE_MEMBERS } from '#ui/gallery/sample-clauses.ts'
import type { Consultation, Noticed } from '../model/consultation-state.ts'
import type { Criterion, Dossier, DossierDocument } from '../model/dossier.ts'

/** A consultation of the gallery’s group, at each of its stages. */
export const CASE = '00000000-0000-4000-8000-0000000000c1'
export const PROCEDURE = '00000000-0000-4000-8000-0000000000d1'

const criterion = (key: string, title: string, weight: number, over: Partial<Criterion> = {}): Criterion => ({
  key,
  title,
  kind: 'quality',
  weight,
  method: '',
  parts: [],
  ...over,
})
const noted = { method: 'Noté de 0 à 10 d’après le mémoire technique.' }

const DOSSIER: Dossier = {
  title: 'Espace numérique de travail, 2027-2031',
  object: 'Mise en œuvre, exploitation et hébergement d’un environnement numérique de travail',
  cpv: ['72000000-5', '48190000-6'],
  lots: [],
  undividedFor:
    'Une seule plateforme sert tous les établissements : la diviser en rendrait l’exploitation techniquement difficile et plus coûteuse.',
  framework: { countedIn: 'amount', unit: '', minimum: 2_000_000_00, maximum: 12_000_000_00, value: null },
  duration: { from: '2027-09-01', months: 48 },
  longFor: '',
  departments: ['02', '59', '60', '62', '80'],
  criteria: [
    criterion('C1', 'Prix', 3_500, {
      kind: 'price',
      method: '10 × prix le plus bas / prix de l’offre, sur le détail quantitatif.',
    }),
    criterion('C2', 'Valeur technique', 4_500, {
      parts: [
        criterion('C2.1', 'Services rendus aux usagers', 6_000, noted),
        criterion('C2.2', 'Sécurité et protection des données', 4_000, noted),
      ],
    }),
    criterion('C3', 'Performance environnementale de l’hébergement', 1_000, { ...noted, kind: 'environment' }),
    criterion('C4', 'Accompagnement des établissements', 1_000, noted),
  ],
  selection: {
    turnover: 6_000_000_00,
    capacities: 'Trois références de services numériques éducatifs des trois dernières années.',
    pieces: [
      {
        key: 'declaration',
        title: 'Déclaration sur l’honneur de n’entrer dans aucun cas d’exclusion',
        declarable: true,
      },
      { key: 'restrictive-measures', title: 'Déclaration sur les mesures restrictives', declarable: false },
    ],
  },
  prices: [
    { key: 'A1', label: 'Accès d’un apprenant à l’espace', unit: 'apprenant par an' },
    { key: 'A2', label: 'Reprise des données d’un établissement', unit: 'établissement' },
    { key: 'B1', label: 'Journée d’accompagnement', unit: 'journée' },
  ],
  holders: { number: 1, allocation: null, rule: '' },
  ties: 'À égalité de note, l’offre la mieux notée en valeur technique est retenue.',
  variants: { allowed: false, terms: '' },
  validityDays: 180,
  files: { megabytesPerFile: 500, megabytesPerTender: 2_000, formats: ['pdf', 'docx', 'xlsx', 'zip'] },
  mission: 'Le coordonnateur passe, signe et notifie le marché au nom de tous les membres.',
  orderedBy: 'Chaque membre passe ses commandes et en suit l’exécution.',
  paidBy: 'Chaque membre paie les commandes qu’il a passées.',
  invoicing: [0, 1, 2].map((index) => ({
    body: member(index).id,
    address: `${index + 1} place du Lavoir, Lille`,
    service: index === 0 ? 'ENT' : '',
  })),
  advance: 500,
  environment: 'Le titulaire rend compte chaque année de l’énergie consommée par l’hébergement.',
  recourse: {
    court: 'Tribunal administratif de Lille',
    address: '5 rue Geoffroy Saint-Hilaire, 59000 Lille',
    contact: 'lille.tribunal-administratif.fr',
    periods:
      'Référé précontractuel : jusqu’à la signature du marché. Référé contractuel : jusqu’au trente et unième jour après la publication de l’avis d’attribution.',
  },
}
const DOCUMENTS: readonly DossierDocument[] = (['RC', 'CCAP', 'CCTP', 'AE', 'BPU'] as const).map((kind, index) => ({
  kind,
  name: `${kind}.pdf`,
  sha256: `${index + 1}`.repeat(64),
  size: 182_000 * (index + 1),
}))

const about = { procedure: PROCEDURE, reference: '2027-ENT-01' }
const file = { dossier: DOSSIER, documents: DOCUMENTS }
const buyers = [0, 1, 2].map((index) => ({
  body: member(index).id,
  name: member(index).name,
  siret: `2000537420${String(index).padStart(4, '0')}`,
  maximum: 4_000_000_00,
}))
export const blank: Consultation = {
  status: 'draft',
  ...about,
  dossier: {
    ...DOSSIER,
    cpv: [],
    undividedFor: '',
    criteria: DOSSIER.criteria.map((each) => (each.key === 'C4' ? { ...each, weight: 999 } : each)),
    ties: '',
    invoicing: DOSSIER.invoicing.map((each) => ({ ...each, address: '' })),
    framework: { ...DOSSIER.framework, maximum: null },
  },
  documents: [],
}
export const draft: Consultation = { status: 'draft', ...about, ...file }
const lot = (key: string, title: string, maximum: number) => ({ key, title, description: '', maximum })
/** A maximum in quantity whose value is not told yet, and more months than the need was estimated for. */
export const counted: Consultation = {
  ...draft,
  dossier: {
    ...DOSSIER,
    lots: [lot('1', 'Collèges', 150_000), lot('2', 'Lycées', 230_000)],
    undividedFor: '',
    framework: { countedIn: 'quantity', unit: 'apprenants', minimum: null, maximum: 380_000, value: null },
    duration: { from: '2027-09-01', months: 60 },
    longFor: 'Les investissements de reprise s’amortissent sur cinq ans.',
  },
}
export const validated: Consultation = {
  status: 'validated',
  ...about,
  ...file,
  validatedOn: '2027-02-05',
  manifest: 'b'.repeat(64),
  checkedFor: {
    type: 'open',
    ground: null,
    category: 'services',
    estimate: 12_000_000_00,
    duration: DOSSIER.duration,
    buyers: buyers.map(({ body, siret, maximum }) => ({ body, siret, maximum })),
    shortened: null,
    electronic: true,
  },
}
const first = {
  number: 1,
  at: '2027-02-08T08:40:00.000Z',
  manifest: 'b'.repeat(64),
  ...file,
  important: false,
  reason: '',
  changed: [],
  minorFor: '',
  termsKeptFor: '',
}
const noticed: Noticed = {
  ...about,
  ...file,
  frozen: {
    type: 'open',
    category: 'services',
    estimate: 12_000_000_00,
    coordinator: { name: member(0).name, siret: '20005374200017', seat: '151 avenue du Président Hoover, Lille' },
    buyers,
    shortened: null,
    electronic: true,
  },
  validatedOn: '2027-02-05',
  noticeSentAt: '2027-02-08T08:40:00.000Z',
  lawDate: '2027-02-08',
  deadline: '2027-03-22T11:00:00.000Z',
  questionsUntil: '2027-03-10T17:00:00.000Z',
  european: { received: { at: '2027-02-08T14:00:00.000Z', reference: '2027-041234' }, published: null },
  published: null,
  versions: [first],
  extensions: [],
}
export const sent: Consultation = { status: 'sent', ...noticed }
const published = { at: '2027-02-11T08:00:00.000Z' }
const european = {
  received: noticed.european?.received ?? null,
  published: { at: '2027-02-10T08:00:00.000Z', reference: 'JO S 28, 2027/S 028-081234' },
}
export const open: Consultation = { status: 'open', ...noticed, european, published }
const secondFile = {
  dossier: { ...DOSSIER, validityDays: 210 },
  documents: [
    ...DOCUMENTS.map((document) => (document.kind === 'CCTP' ? { ...document, sha256: '9'.repeat(64) } : document)),
    { kind: 'annex', name: 'annexe-volumetrie.xlsx', sha256: '8'.repeat(64), size: 48_000 } as const,
  ],
}
const second = {
  number: 2,
  at: '2027-03-03T09:00:00.000Z',
  manifest: 'c'.repeat(64),
  ...secondFile,
  important: true,
  reason:
    'Le cahier technique précise l’interconnexion avec l’annuaire académique ; les volumes par membre sont joints.',
  changed: ['tender'] as const,
  minorFor: '',
  termsKeptFor: '',
}
export const changed: Extract<Consultation, { status: 'open' }> = {
  status: 'open',
  ...noticed,
  ...secondFile,
  european,
  published,
  deadline: '2027-03-31T10:00:00.000Z',
  versions: [first, second],
  extensions: [
    {
      at: second.at,
      from: noticed.deadline,
      to: '2027-03-31T10:00:00.000Z',
      ground: 'important-change',
      reason: second.reason,
      proportionateFor:
        'Neuf jours suffisent à reprendre l’hébergement d’après les volumes ; aucune autre partie de l’offre n’en dépend.',
      questionsFrom: noticed.questionsUntil,
      questionsTo: noticed.questionsUntil,
    },
  ],
}
export const closed: Consultation = { ...changed, status: 'closed', closedAt: '2027-03-31T10:00:00.000Z' }
export const abandoned: Consultation = {
  status: 'abandoned',
  ...about,
  ...file,
  abandonedOn: '2027-03-04',
  reason: 'Le besoin est à redéfinir : deux membres regroupent leurs établissements.',
  noticed: { ...noticed, european, published },
}

export const convention: Group = {
  id: GROUP.id,
  status: 'in-force',
  clauses: SAMPLE_CLAUSES,
  articles: SAMPLE_ARTICLES,
  members: SAMPLE_MEMBERS,
  effectiveOn: GROUP.effectiveOn,
}
export const procedure: Procedure = {
  status: 'prepared',
  title: DOSSIER.title,
  type: 'open',
  ground: null,
  shortened: null,
  purchase: PROCEDURE,
  object: DOSSIER.object,
  category: 'services',
  estimate: 12_000_000_00,
  duration: DOSSIER.duration,
  buyers: buyers.map(({ body, siret, maximum }) => ({ body, siret, maximum })),
  preparedOn: '2027-01-29',
  plan: null,
}

export const finding = (rule: string, outcome: Finding['outcome'], facts: Readonly<Record<string, Json>>): Finding => ({
  rule,
  outcome,
  basis: [cite('CCP', 'R2132-2')],
  facts,
})
export const act = (name: string, by: string, ...against: readonly Finding[]): ActView => ({
  act: name,
  open: against.every(({ outcome }) => outcome !== 'unmet'),
  findings: [finding('competence', 'met', { process: 'consultation', by: [by] }), ...against],
})
export const forbidden = (name: string): ActView => ({
  act: name,
  open: false,
  findings: [finding('competence', 'unmet', { process: 'consultation', by: ['coordinator'] })],
})
export const resource = (state: Consultation, acts: readonly ActView[]): Resource<Consultation> => ({
  id: CASE,
  process: 'consultation',
  seq: 90,
  state,
  acts: [...acts],
})
