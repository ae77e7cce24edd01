import type { IsoDate } from '#kernel/citation.ts'
import type { Player, Voting } from './player.ts'

/** A body as the register asks for it. Persons are named by their offices: what a demo shows, nobody did. */
export type Registered = Voting & {
  readonly kind: string
  readonly siret: string
  readonly seat: { readonly text: string; readonly city: string; readonly department: string }
  readonly isBuyer?: false
  /** Who keeps its file, where that is not its procurement service. */
  readonly officer?: { readonly name: string; readonly title: string }
}

/** The bodies of a scenario by the names that it gives them. */
export type Cast = Readonly<Record<string, Registered>>

const PROCUREMENT = { name: 'Service de la commande publique', title: 'Chargé de la commande publique' }

/** Enters a body in the register, with its representative and the officer who keeps its file. */
export async function register(player: Player, key: string, body: Registered): Promise<void> {
  const { name, kind, siret, seat, isBuyer = true, title, officer = PROCUREMENT } = body
  const commitment = isBuyer
    ? null
    : await player.file(`engagement-${key}.txt`, `${name} s’engage à appliquer le code de la commande publique.\n`)
  await player.open('bodies', key, {
    name,
    kind,
    siret,
    seat,
    isBuyer,
    commitment,
    country: 'FR',
    holidayZone: 'metropole',
    representative: {
      person: { id: player.id(`representative of ${key}`), civility: null, name: `Présidence, ${name}` },
      title,
      from: '2021-07-01',
      until: null,
      givenBy: { kind: 'election', date: '2021-07-01', number: null, file: null },
    },
  })
  await player.act(`bodies/${key}`, 'appoint', {
    office: 'officer',
    person: { id: player.id(`officer of ${key}`), civility: null, name: `${officer.name}, ${name}` },
    title: officer.title,
    from: '2024-01-01',
    until: null,
    // A register kept for another body rests on an act that others can find.
    givenBy: { kind: 'appointment', date: '2024-01-01', number: '2024-001', file: null },
    delegation: null,
  })
}

export function bodyOf(cast: Cast, key: string): Registered {
  const known = cast[key]
  if (known === undefined) throw new RangeError(`no body ${key}`)
  return known
}

/** Who decides on a case, each on its day; `received` when the coordinator proves that each decision reached it. */
export type Ballot = {
  readonly subject: string
  readonly path: string
  readonly on: Readonly<Record<string, IsoDate>>
  readonly received?: true
}

const caseNameOf = (path: string): string => path.split('/')[1] ?? ''

/** The organs vote in the order of their days, and each body brings its enforceable act to the case. */
export async function approve(player: Player, cast: Cast, { subject, path, on, received }: Ballot): Promise<void> {
  const about = caseNameOf(path)
  const inOrder = Object.entries(on).toSorted(([, one], [, other]) => one.localeCompare(other))
  for (const [key, day] of inOrder) {
    const name = `${about} voted by ${key}`
    await player.vote(key, bodyOf(cast, key), { subject, name, on: day, about })
    player.as(key)
    const receipt =
      received === undefined
        ? {}
        : { receivedOn: player.today, proof: await player.file(`decision-${key}.txt`, `Décision reçue : ${name}\n`) }
    await player.act(path, 'approve', { body: player.id(key), authorisingAct: player.id(name), ...receipt })
  }
}

/** Each signs the same text on paper that day; `judgement` answers what the rules ask whoever signs. */
export async function sign(
  player: Player,
  keys: readonly string[],
  { path, text, judgement }: { path: string; text: string; judgement?: string },
): Promise<void> {
  for (const key of keys) {
    await player.as(key, 'representative').act(
      path,
      'sign',
      {
        body: player.id(key),
        signedOn: player.today,
        person: player.id(`representative of ${key}`),
        medium: 'paper',
        authorisingAct: player.id(`${caseNameOf(path)} voted by ${key}`),
        document: text,
        text,
      },
      judgement,
    )
  }
}

/** The coordinator records each receipt of a signed text, proved. */
export async function notify(
  player: Player,
  coordinator: string,
  keys: readonly string[],
  path: string,
): Promise<void> {
  for (const key of keys) {
    player.as(coordinator)
    const proof = await player.file(`accuse-${caseNameOf(path)}-${key}.txt`, `Reçu le ${player.today} : ${key}\n`)
    await player.act(path, 'notify', { body: player.id(key), receivedOn: player.today, proof })
  }
}

/** What remains to be done once a group has ended: every member is told, every class of records is placed. */
export async function closeGroup(
  player: Player,
  coordinator: string,
  { members, endedOn }: { members: readonly string[]; endedOn: IsoDate },
): Promise<void> {
  player.as(coordinator)
  for (const key of members) {
    const proof = await player.file(`fin-${key}.txt`, `Fin du groupement connue le ${player.today} : ${key}\n`)
    await player.act('closing', 'notifyEnd', { body: player.id(key), receivedOn: player.today, proof })
  }
  for (const recordClass of ['group-acts', 'contract-file', 'award-file', 'unsuccessful-bids', 'connection-logs']) {
    await player.act('closing', 'depositRecords', {
      recordClass,
      keptBy: player.id(coordinator),
      place: 'Service des archives du coordonnateur',
      start: endedOn,
    })
  }
  await player.act('closing', 'complete')
}
