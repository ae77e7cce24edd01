import type { DemoBody, DemoPerson, DemoPersons, DemoStage } from '#api/demo.ts'
import type { Task } from '#api/shapes.ts'
import type { Demo } from '../welcome/demo-entrance.tsx'

const nothing = (): void => undefined
const id = (rank: number): string => `00000000-0000-4000-8000-${String(rank).padStart(12, '0')}`

type Both = DemoStage['title']
const both = (fr: string, en: string): Both => ({ fr, en })

const stage = (key: string, chapter: Both, title: Both, says: string, rank: number | null): DemoStage => ({
  key,
  chapter,
  title,
  says: { fr: says, en: says },
  group: rank === null ? null : id(rank),
  replay: null,
})

const [CONVENTION, FILE, CONSULTATION, MEMBERS] = [
  both('La convention', 'The convention'),
  both('Le besoin et le dossier', 'The need and the file'),
  both('La consultation', 'The consultation'),
  both('Le marché et les membres', 'The contract and the members'),
] as const

/** Stops of an invented life, for the gallery: as many as the longest of ours has. */
const STAGES: readonly DemoStage[] = [
  stage(
    'founded',
    CONVENTION,
    both('Le texte est lu', 'The text is read'),
    'Le texte est confirmé ; chaque partie délibère.',
    1,
  ),
  stage(
    'signing',
    CONVENTION,
    both('Les assemblées délibèrent', 'The assemblies deliberate'),
    'Cinq parties signent ; une délibération manque encore.',
    2,
  ),
  stage(
    'in-force',
    CONVENTION,
    both('Le groupement est en vigueur', 'The group is in force'),
    'Le dernier fondateur a reçu la convention : le groupement prend effet, et peut acheter.',
    3,
  ),
  ...[
    both('Chaque membre dit ses besoins', 'Each member tells its needs'),
    both('Le besoin est arrêté', 'The need is frozen'),
    both('La procédure est choisie', 'The procedure is chosen'),
    both('Le groupe technique relit le cahier', 'The technical group reviews the specifications'),
    both('Le dossier de consultation est prêt', 'The consultation file is ready'),
  ].map((title) => stage(title.en, FILE, title, 'Ce qui précède la publication.', null)),
  ...[
    both('La consultation est publiée', 'The consultation is published'),
    both('Une personne déclare un intérêt', 'A person declares an interest'),
    both('Les entreprises posent leurs questions', 'Operators ask their questions'),
    both('Les offres peuvent être déposées', 'Tenders may be deposited'),
  ].map((title) => stage(title.en, CONSULTATION, title, 'De la publication à la date limite.', null)),
  stage('contract', MEMBERS, both('Le marché s’exécute', 'The contract runs'), 'Un marché lie les acheteurs.', null),
  stage(
    'accession',
    MEMBERS,
    both('Un nouveau membre demande à adhérer', 'A newcomer asks to join'),
    'Une métropole demande à entrer ; les fondateurs délibèrent.',
    null,
  ),
  stage(
    'accession-effective',
    MEMBERS,
    both('Le nouveau membre est entré', 'The newcomer has joined'),
    'La métropole est membre.',
    null,
  ),
  stage(
    'withdrawal',
    MEMBERS,
    both('Un membre notifie son retrait', 'A member gives notice of its withdrawal'),
    'Un membre part : son préavis court, un marché le retient.',
    null,
  ),
  stage(
    'withdrawal-effective',
    MEMBERS,
    both('Le marché s’achève, le retrait prend effet', 'The contract ends, the withdrawal takes effect'),
    'Le membre est parti.',
    null,
  ),
  stage(
    'dissolved',
    MEMBERS,
    both('Le groupement est dissous', 'The group is dissolved'),
    'Les marchés sont apurés, les archives versées.',
    null,
  ),
]

const asked = (act: string, body: string, due: string | null = null): Task => ({
  key: `${act} ${body}`,
  process: act === 'record' ? 'authorisingAct' : 'convention',
  id: id(1),
  act,
  by: null,
  due,
  basis: [{ source: 'CCP', article: 'L2113-7' }],
  facts: { body },
  missing: true,
})

const person = (rank: number, title: string, tasks: readonly Task[] = [], more = 0): DemoPerson => ({
  person: id(rank),
  title,
  tasks,
  more,
})
const body = (rank: number, name: string, persons: readonly DemoPerson[]): DemoBody => ({
  body: { id: id(rank), name },
  coordinates: rank === 10,
  persons,
})

const OISE = 'Syndicat mixte Oise Très Haut Débit'
const late = asked('record', 'Département de la Somme', '2026-12-14')

/** While the parties sign: whoever has signed has nothing to do. */
const SIGNING: DemoPersons = {
  today: '2026-12-08',
  bodies: [
    body(10, 'Région Hauts-de-France', [
      person(
        101,
        'Chargée de la commande publique',
        [asked('notify', 'Département de l’Aisne', '2027-02-01'), asked('notify', OISE, '2027-02-01')],
        8,
      ),
      person(102, 'Le Président du Conseil régional'),
    ]),
    body(11, 'Département de l’Aisne', [
      person(111, 'Le Président du Conseil départemental'),
      person(112, 'Chargé de la commande publique'),
    ]),
    body(12, 'Département de la Somme', [
      person(121, 'La Présidente du Conseil départemental'),
      person(122, 'Chargé de la commande publique', [late]),
    ]),
    body(13, OISE, [person(131, 'Le Président', [asked('sign', OISE)]), person(132, 'Directeur des achats')]),
  ],
}

/** In force: nothing is awaited. */
const CALM: DemoPersons = {
  today: '2027-01-12',
  bodies: SIGNING.bodies.map((one) => ({
    ...one,
    persons: one.persons.map((held) => ({ ...held, tasks: [], more: 0 })),
  })),
}

/** A demonstration whose parties sign. */
export const DEMO: Demo = {
  stages: STAGES,
  own: [],
  chosen: 'signing',
  persons: SIGNING,
  opening: null,
  problem: null,
  onChoose: nothing,
  onOpen: nothing,
  onPlay: nothing,
}

const replaying = (played: number, acts: number): readonly DemoStage[] =>
  STAGES.map((one) =>
    one.key === 'accession'
      ? { ...one, replay: { played, of: 14, now: STAGES[played]?.title ?? one.title, acts } }
      : one,
  )

/** The demonstration in every other state. */
export const DEMO_STATES: Readonly<Record<string, Demo>> = {
  'nobody-awaited': { ...DEMO, chosen: 'in-force', persons: CALM },
  'reading-persons': { ...DEMO, persons: null },
  'not-played': { ...DEMO, chosen: 'accession', persons: null },
  asked: { ...DEMO, chosen: 'accession', persons: null, opening: 'accession' },
  replaying: { ...DEMO, chosen: 'accession', persons: null, opening: 'accession', stages: replaying(2, 148) },
  'own-group': {
    ...DEMO,
    own: [{ id: id(9), name: 'Groupement de commandes pour l’élagage des arbres' }],
    chosen: id(9),
    persons: { ...SIGNING, bodies: SIGNING.bodies.slice(0, 3) },
  },
  'reading-stages': { ...DEMO, stages: null, chosen: null, persons: null },
  'replay-failed': {
    ...DEMO,
    chosen: 'accession',
    persons: null,
    problem: { type: 'urn:unisson:problem:fault', title: 'Fault', status: 500, incident: '7f3a' },
  },
  unreached: {
    ...DEMO,
    stages: null,
    chosen: null,
    persons: null,
    problem: { type: 'about:blank', title: 'unreachable', status: 0 },
  },
}
