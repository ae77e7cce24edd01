import type { DemoBody, DemoPerson, DemoPersons, DemoStage } from '#api/demo.ts'
import type { Task } from '#api/shapes.ts'
import type { Demo } from '../welcome/demo-entrance.tsx'

const nothing = (): void => undefined
const id = (rank: number): string => `00000000-0000-4000-8000-${String(rank).padStart(12, '0')}`

const stage = (key: string, fr: string, en: string, says: string, rank: number | null): DemoStage => ({
  key,
  title: { fr, en },
  says: { fr: says, en: says },
  group: rank === null ? null : id(rank),
  replay: null,
})

/** Stops of an invented life, for the gallery. */
const STAGES: readonly DemoStage[] = [
  stage('founded', 'Convention lue', 'Convention read', 'Le texte est confirmé ; chaque partie délibère.', 1),
  stage('signing', 'À la signature', 'Being signed', 'Cinq parties signent ; une délibération manque encore.', 2),
  stage(
    'in-force',
    'En vigueur',
    'In force',
    'Le dernier fondateur a reçu la convention : le groupement prend effet, et peut acheter.',
    3,
  ),
  stage(
    'accession',
    'Adhésion en cours',
    'Accession under way',
    'Une métropole demande à entrer ; les fondateurs délibèrent.',
    null,
  ),
  stage(
    'withdrawal',
    'Retrait notifié',
    'Withdrawal notified',
    'Un membre part : son préavis court, un marché le retient.',
    null,
  ),
  stage('dissolved', 'Dissous', 'Dissolved', 'Les marchés sont apurés, les archives versées.', null),
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
      ? { ...one, replay: { played, of: 4, now: STAGES[played]?.title ?? one.title, acts } }
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
