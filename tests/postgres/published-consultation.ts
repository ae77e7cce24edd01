import { createHash } from 'node:crypto'
import type { Consultation, Dossier, DossierDocument } from '#modules/consultation/index.ts'

export const DEADLINE = '2027-03-15T11:00:00.000Z'
export const QUESTIONS_UNTIL = '2027-03-05T11:00:00.000Z'
export const PUBLISHED_AT = '2027-02-01T09:00:00.000Z'

export const dossier = (over: Partial<Dossier> = {}): Dossier => ({
  title: 'Environnement numérique de travail',
  object: 'Mise en œuvre et hébergement d’un espace numérique pour les établissements',
  cpv: ['72000000', '48190000'],
  lots: [],
  undividedFor: 'un seul espace sert tous les établissements',
  framework: { countedIn: 'amount', unit: '', minimum: null, maximum: 1_200_000_000, value: null },
  duration: { from: '2027-09-01', months: 48 },
  longFor: '',
  departments: ['59', '80'],
  criteria: [
    { key: 'P', title: 'Prix', kind: 'price', weight: 4000, method: 'Au prix le plus bas.', parts: [] },
    { key: 'T', title: 'Valeur technique', kind: 'quality', weight: 5000, method: 'Sur le mémoire.', parts: [] },
    { key: 'E', title: 'Environnement', kind: 'environment', weight: 1000, method: 'Sur le bilan.', parts: [] },
  ],
  selection: { turnover: null, capacities: 'Des références comparables.' },
  prices: [{ key: 'A1', label: 'Accès d’un apprenant', unit: 'apprenant par an' }],
  holders: { number: 1, allocation: null, rule: '' },
  ties: 'La note technique départage.',
  variants: { allowed: false, terms: '' },
  validityDays: 120,
  files: { megabytesPerFile: 200, megabytesPerTender: 2000, formats: ['pdf', 'xlsx'] },
  mission: 'Le coordonnateur passe et notifie l’accord-cadre.',
  orderedBy: 'Chaque membre passe ses bons de commande.',
  paidBy: 'Chaque membre paie ce qu’il commande.',
  invoicing: [],
  advance: 500,
  environment: 'L’hébergement dit sa consommation chaque année.',
  recourse: {
    court: 'Tribunal administratif de Lille',
    address: '5 rue Geoffroy Saint-Hilaire, 59000 Lille',
    contact: 'lille.tribunal-administratif.fr',
    periods: 'Référé précontractuel : jusqu’à la signature du marché.',
  },
  ...over,
})

export type Putting = {
  readonly groupId: string
  readonly id: string
  readonly procedure: string
  readonly documents?: readonly DossierDocument[]
  readonly over?: Partial<Dossier>
  readonly deadline?: string
  readonly reference?: string
}

/** A published consultation as its module would leave it, without the acts that lead there. */
export function openConsultation(putting: Putting): Extract<Consultation, { status: 'open' }> {
  const { procedure, documents = [], over = {}, deadline = DEADLINE, reference = '2027-ENT-01' } = putting
  const file = { dossier: dossier(over), documents }
  const manifest = createHash('sha256').update(JSON.stringify(file)).digest('hex')
  return {
    status: 'open',
    procedure,
    reference,
    ...file,
    frozen: {
      type: 'open',
      category: 'services',
      estimate: 1_200_000_000,
      shortened: null,
      electronic: true,
      coordinator: { name: 'Région Hauts-de-France', siret: '20005374200017', seat: 'Lille' },
      buyers: [{ body: procedure, name: 'Département de la Somme', siret: '22800001600016', maximum: 25_000_000 }],
    },
    validatedOn: '2027-01-29',
    noticeSentAt: PUBLISHED_AT,
    lawDate: '2027-02-01',
    deadline,
    questionsUntil: QUESTIONS_UNTIL,
    european: null,
    published: { at: PUBLISHED_AT },
    versions: [
      {
        number: 1,
        at: PUBLISHED_AT,
        manifest,
        ...file,
        important: false,
        reason: '',
        changed: [],
        minorFor: '',
        termsKeptFor: '',
      },
    ],
    extensions: [],
  }
}
