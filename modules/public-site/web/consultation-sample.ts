import type { PublicConsultation } from '#modules/consultation/index.ts'
import type { PublicAnswer } from '#modules/question/index.ts'
import { MEMBERS, member } from '#ui/gallery/sample.ts'
import type { Heading } from './public/reading.ts'

/** A published consultation of the group of the gallery, with its versions and answers; facts and dates of our own. */

export const ID = '00000000-0000-4000-8000-0000000000c1'
export const NOW = '2027-02-18T13:20:00.000Z'
export const hash = (letter: string) => letter.repeat(64)

const document = (
  kind: PublicConsultation['versions'][number]['documents'][number]['kind'],
  name: string,
  size: number,
) => ({
  kind,
  name,
  sha256: hash('abcdef'.charAt(size % 6)),
  size,
})
export const first = [
  document('RC', 'Règlement de la consultation.pdf', 412_000),
  document('CCAP', 'CCAP.pdf', 655_001),
  document('CCTP', 'CCTP Environnement numérique de travail.pdf', 2_408_002),
  document('BPU', 'Bordereau des prix.xlsx', 88_003),
]

export const consultation: PublicConsultation = {
  status: 'open',
  reference: '2027-ENT-01',
  title: 'Environnement numérique de travail',
  object:
    'Mise en œuvre, maintenance, exploitation et hébergement d’un environnement numérique de travail pour les établissements des Hauts-de-France',
  procedure: 'open',
  category: 'services',
  coordinator: { name: member(0).name, siret: '20005374200017', seat: '151 avenue du Président Hoover, Lille' },
  buyers: MEMBERS.slice(0, 4).map(({ name }, index) => ({
    name,
    siret: `2000537420001${index}`,
    invoicing: 'Service facturier, place de l’Hôtel du département',
    service: `DSI-${index}`,
  })),
  cpv: ['48190000', '72253000'],
  lots: [],
  undividedFor: 'un même espace sert tous les établissements, et ses données ne se partagent pas',
  departments: ['02', '59', '60', '62', '80'],
  duration: { from: '2027-09-01', months: 48 },
  longFor: '',
  framework: { countedIn: 'amount', unit: '', minimum: null, maximum: 1_225_400_000, value: null },
  holders: { number: 1, allocation: null, rule: '' },
  advance: 1000,
  criteria: [
    {
      key: 'T',
      title: 'Valeur technique',
      kind: 'quality',
      weight: 5000,
      method: 'Jugée sur le mémoire.',
      parts: [
        {
          key: 'T1',
          title: 'Reprise des données',
          kind: 'quality',
          weight: 6000,
          method: 'Méthode et calendrier.',
          parts: [],
        },
        {
          key: 'T2',
          title: 'Accompagnement',
          kind: 'quality',
          weight: 4000,
          method: 'Moyens par établissement.',
          parts: [],
        },
      ],
    },
    {
      key: 'P',
      title: 'Prix',
      kind: 'price',
      weight: 3500,
      method: 'Rapport au prix le plus bas du détail quantitatif.',
      parts: [],
    },
    {
      key: 'E',
      title: 'Sobriété de l’hébergement',
      kind: 'environment',
      weight: 1500,
      method: 'Consommation annoncée, par apprenant.',
      parts: [],
    },
  ],
  selection: { turnover: 600_000_000, capacities: 'Trois références d’un espace de plus de 50 000 comptes.' },
  prices: [
    { key: 'A1', label: 'Accès d’un apprenant à l’espace numérique', unit: 'apprenant et année scolaire' },
    { key: 'B1', label: 'Accompagnement des établissements', unit: 'journée' },
  ],
  ties: 'la meilleure note technique',
  variants: { allowed: false, terms: '' },
  validityDays: 180,
  files: { megabytesPerFile: 500, megabytesPerTender: 5000, formats: ['pdf', 'xlsx', 'docx'] },
  mission: 'Il passe, signe et notifie l’accord-cadre ; chaque membre l’exécute pour ce qui le concerne.',
  orderedBy: 'Chaque membre passe ses bons de commande, dans la limite de son maximum.',
  paidBy: 'Chaque membre paie ce qu’il a commandé.',
  environment: 'Le titulaire publie chaque année l’énergie consommée par apprenant.',
  recourse: {
    court: 'Tribunal administratif de Lille',
    address: '5 rue Geoffroy Saint-Hilaire, 59000 Lille',
    contact: 'lille.tribunal-administratif.fr',
    periods:
      'Référé précontractuel : jusqu’à la signature du marché. Référé contractuel : jusqu’au trente et unième jour après la publication de l’avis d’attribution.',
  },
  noticeSentAt: '2027-02-01T09:00:00.000Z',
  publishedAt: '2027-02-03T09:00:00.000Z',
  deadline: '2027-03-15T11:00:00.000Z',
  questionsUntil: '2027-03-05T11:00:00.000Z',
  versions: [
    {
      number: 1,
      publishedAt: '2027-02-03T09:00:00.000Z',
      important: false,
      reason: '',
      minorFor: '',
      termsKeptFor: '',
      manifest: hash('1'),
      documents: first,
    },
  ],
  extensions: [],
  rectifiedAt: [],
  abandoned: null,
}

export const changed: PublicConsultation = {
  ...consultation,
  rectifiedAt: ['2027-02-16T15:00:00.000Z'],
  deadline: '2027-03-22T11:00:00.000Z',
  versions: [
    ...consultation.versions,
    {
      number: 2,
      publishedAt: '2027-02-16T15:00:00.000Z',
      important: true,
      reason: 'Le volume des données à reprendre est précisé au CCTP, article 4.2.',
      minorFor: '',
      termsKeptFor: '',
      manifest: hash('2'),
      documents: [
        ...first.slice(0, 2),
        document('CCTP', 'CCTP v2 \u202Efdp.exe.pdf', 2_409_001),
        document('BPU', 'Bordereau des prix.xlsx', 88_003),
      ],
    },
  ],
  extensions: [
    {
      at: '2027-02-16T15:00:00.000Z',
      from: '2027-03-15T11:00:00.000Z',
      to: '2027-03-22T11:00:00.000Z',
      questionsFrom: consultation.questionsUntil,
      questionsTo: consultation.questionsUntil,
      ground: 'important-change',
      reason: 'les candidats ont à refaire leur chiffrage',
      proportionateFor: 'Une semaine suffit à chiffrer de nouveau la seule reprise des données.',
    },
  ],
}
export const closed: PublicConsultation = { ...changed, status: 'closed' }
export const abandoned: PublicConsultation = {
  ...consultation,
  status: 'abandoned',
  abandoned: { on: '2027-02-17', reason: 'le besoin a changé d’étendue' },
}

export const answers: readonly PublicAnswer[] = [
  {
    number: 1,
    wording: 'La reprise des données de l’espace actuel est-elle comprise dans le prix A1 ?',
    answer: 'Oui. Son volume est donné au CCTP, article 4.2, dans sa version 2.',
    answeredAt: '2027-02-16T15:10:00.000Z',
  },
  {
    number: 2,
    wording: '<script>alert(1)</script> Un hébergement hors de France est-il admis ?',
    answer: 'Non : les données restent dans l’Union européenne, et l’exploitation en France.',
    answeredAt: '2027-02-17T10:00:00.000Z',
  },
]
export const lateAnswer: PublicAnswer = {
  number: 5,
  wording: 'Le mémoire technique peut-il être remis en deux fichiers ?',
  answer: 'Oui.',
  givenLateFor: 'la forme des fichiers ne change ni le prix ni le contenu d’une offre',
  answeredAt: '2027-03-12T09:30:00.000Z',
}

export const heading = (over: Partial<Heading> = {}): Heading => ({
  id: ID,
  reference: consultation.reference,
  title: consultation.title,
  object: consultation.object,
  coordinator: consultation.coordinator.name,
  buyers: 10,
  procedure: 'open',
  category: 'services',
  departments: consultation.departments,
  cpv: consultation.cpv,
  status: 'open',
  publishedAt: consultation.publishedAt,
  deadline: consultation.deadline,
  ...over,
})
