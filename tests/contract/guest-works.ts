import { servedRoutes } from '../../apps/server/served-routes.ts'

export const card = (name: string, person: string) => ({
  name,
  kind: 'other',
  siret: name === 'Académie' ? '22600001600015' : '22800001400016',
  seat: { text: 'une rue', city: 'Lille', department: '59' },
  isBuyer: true,
  commitment: null,
  country: 'FR',
  holidayZone: 'metropole',
  representative: {
    person: { id: person, civility: null, name: `Personne, ${name}` },
    title: 'La personne désignée',
    from: '2026-01-01',
    until: null,
    givenBy: { kind: 'appointment', date: '2026-01-01', number: '1', file: null },
  },
})

/** A meeting of a technical group, with one point. */
export const meetingOf = (procedure: string, point: string, seats: readonly string[]) => ({
  procedure,
  title: 'Relecture',
  agenda: [point],
  seats,
  at: '2027-02-10T09:00:00.000Z',
  until: '2027-02-10T11:00:00.000Z',
  place: 'Lille',
  link: '',
})

type Works = {
  readonly procedure: string
  readonly member: string
  readonly ids: Readonly<
    Record<'sitterSeat' | 'expertSeat' | 'uses' | 'hosting' | 'usesRemark' | 'hostingRemark' | 'meeting', string>
  >
  readonly files: Readonly<Record<'uses' | 'hosting' | 'loose', string>>
  readonly words: readonly string[]
}

/** Every address that gives something of a group, of all its processes. */
export const addressesOf = ({ procedure, member, ids, files, words }: Works): readonly string[] => [
  ...['', '/board', '/tasks', '/notifications', '/cases', '/parties', '/journal?limit=200'],
  ...['/journal.jsonl', '/convention/document.pdf', '/convention/document.html', '/convention'],
  ...servedRoutes.flatMap(({ served, collection, single }) => [
    `/cases?process=${served.process.name}`,
    ...(single === true ? [] : [`/${collection}/new`]),
  ]),
  ...words.map((word) => `/search?q=${word}`),
  ...[`/procedures/${procedure}`, `/bodies/${member}`, `/seats/${ids.sitterSeat}`, `/seats/${ids.expertSeat}`],
  ...[ids.uses, ids.hosting].flatMap((id) => [
    `/reviews/${id}`,
    `/journal?id=${id}`,
    `/technical-group/reviews/${id}/versions/1/clauses`,
    `/technical-group/reviews/${id}/versions/1/copy.pdf`,
  ]),
  ...[ids.usesRemark, ids.hostingRemark].filter((id) => id !== '').map((id) => `/remarks/${id}`),
  ...(ids.meeting === ''
    ? []
    : [`/meetings/${ids.meeting}`, `/technical-group/meetings/${ids.meeting}/invitation.ics`]),
  ...Object.values(files).map((hash) => `/files/${hash}`),
  ...[`/files?sha256=${Object.values(files).join(',')}`, `/technical-group/outline?sha256=${files.uses}`],
  `/technical-group/readings?procedure=${procedure}`,
]
