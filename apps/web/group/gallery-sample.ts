import type { DemoKey } from '#api/demo.ts'
import type { BoardView, JsonSchema, PastView, ProcessForms } from '#api/group.ts'
import type { Resource } from '#api/shapes.ts'
import { GROUP } from '#ui/gallery/group.tsx'
import { cite, member } from '#ui/gallery/sample.ts'
import { BLOCKERS, ENTRIES, TASKS, VIEWS } from '#ui/gallery/sample-case.ts'
import type { AnyState } from './case-page.tsx'

/** What the gallery of a group's pages is filled with. */

export const CASE = '00000000-0000-4000-8000-0000000000aa'

export const board: BoardView = {
  group: GROUP,
  stages: [
    { key: 'signed', state: 'done', date: '2027-01-06', basis: [cite('policy', 'A39')] },
    { key: 'in-force', state: 'current', date: '2027-01-12', basis: [cite('convention', '2')] },
    { key: 'consultation', state: 'future', date: null, basis: [cite('convention', '3')] },
    { key: 'awarding', state: 'future', date: null, basis: [cite('convention', '3')] },
    { key: 'running', state: 'future', date: null, basis: [cite('convention', '5')] },
    { key: 'ended', state: 'future', date: null, basis: [cite('convention', '2'), cite('convention', '10')] },
  ],
  mine: TASKS,
  others: [],
  coming: [
    {
      key: 'w',
      kind: 'withdrawal-effect',
      about: member(5).id,
      process: 'withdrawal',
      id: CASE,
      on: '2030-08-31',
      basis: [cite('convention', '8')],
    },
    {
      key: 'c',
      kind: 'contract-end',
      about: 'Environnement numérique de travail',
      process: 'contract',
      id: CASE,
      on: '2030-08-31',
      basis: [cite('convention', '5')],
    },
  ],
  members: BLOCKERS.map(({ member: body, missing, reminded = null }) => ({
    body,
    founder: true,
    from: '2027-01-12',
    until: null,
    present: true,
    missing,
    reminded,
  })),
}
export const quiet: BoardView = {
  ...board,
  mine: [],
  coming: [],
  members: board.members.map((row) => ({ ...row, missing: [], reminded: null })),
}

/** Before the group is in force: what is awaited, of the reader or of others. */
export const signing = (mine: BoardView['mine']): BoardView => ({
  ...board,
  group: { ...GROUP, status: 'signing', effectiveOn: null },
  stages: board.stages.map((stage, index) => ({ ...stage, state: index === 0 ? 'current' : 'future', date: null })),
  mine,
  others: BLOCKERS.flatMap(({ missing }) => missing),
})

/** Nobody has anything left to do: the day of effect is waited for. */
export const waiting: BoardView = {
  ...signing([]),
  others: [],
  members: quiet.members,
  coming: [
    {
      key: 'effect',
      kind: 'effect',
      about: GROUP.title,
      process: 'convention',
      id: GROUP.id,
      on: '2027-02-01',
      basis: [cite('convention', '2')],
    },
  ],
}

export const past: PastView = {
  date: '2026-12-20',
  entries: 24,
  status: 'signing',
  title: GROUP.title,
  effectiveOn: null,
  members: board.members.map(({ body }, index) => ({
    body,
    from: null,
    until: null,
    signed: index < 4,
    offices: [{ office: 'representative', title: 'Le Président', name: 'Présidence' }],
  })),
  clauses: {},
  cases: [],
}

export const schema: JsonSchema = {
  type: 'object',
  required: ['member', 'receivedOn', 'channel'],
  properties: {
    member: { type: 'string', format: 'uuid' },
    channel: { type: 'string', enum: ['letter', 'email', 'platform'] },
    receivedOn: { type: 'string', format: 'date' },
    reason: { type: 'string', maxLength: 4000 },
  },
}
export const form: ProcessForms = {
  process: 'sample',
  collection: 'samples',
  opening: 'request',
  single: false,
  acts: { notify: schema, examine: schema },
}
export const resource: Resource<AnyState> = {
  id: CASE,
  process: 'sample',
  seq: 47,
  state: {
    status: 'requested',
    newcomer: member(3).id,
    sentOn: '2027-01-11',
    users: { count: 48210, year: 2026, source: 'constat de rentrée' },
    circuit: [member(0).id, member(1).id],
    proof: 'a'.repeat(64),
  },
  acts: [VIEWS.open, VIEWS.closed, VIEWS.incompetent].map((view) => ({ ...view, findings: [...view.findings] })),
}

export const letter = {
  id: CASE,
  toName: 'La Présidente du Conseil départemental',
  toAddress: 'presidence@somme.example',
  subject: 'Le coordonnateur vous relance',
  text: 'Madame la Présidente,\n\nLe groupement attend un acte de votre part.',
  sentAt: '2027-01-18T09:12:00.000Z',
}
/** More than the mailbox shows at first. */
export const letters = Array.from({ length: 41 }, (_, rank) => ({ ...letter, id: `${CASE}-${rank}` }))

/** What a body was told: the last of it is a reminder. */
export const notified = ENTRIES.toReversed().map((entry, index) => ({
  key: String(entry.seq),
  kind: index === 0 ? ('reminder' as const) : ('entry' as const),
  entry,
}))

/** Twenty-four words, as the sheet of a keyholder has them. */
export const sheet: DemoKey = {
  person: '',
  words: Array.from({ length: 24 }, (_, index) => ['abaisser', 'bateau', 'cactus', 'dauphin'][index % 4] ?? ''),
}
