import { civilDay } from '#kernel/paris-time.ts'
import { blocksSetBy, ofFigures, ofWords, tableOf } from '#platform/documents/blocks.ts'
import type { Block, DocumentModel } from '#platform/documents/model.ts'
import { count, exactInstant, longInstant, tidy } from '#platform/documents/typography.fr.ts'
import { awaited, dueIn, exclusionOf, inOrder, isOpened, isSame, leftIn } from '../model/due.ts'
import { givenByEach } from '../model/given.ts'
import {
  type DepositSeen,
  type Given,
  type HolderSeen,
  NOT_AS_RECEIVED,
  type Opening,
  type Session,
} from '../model/opening-state.ts'
import { timeGivenIn } from '../model/time-part.ts'
import { arrivalBlocks } from './minutes-arrivals.ts'
import { faultBlocks } from './minutes-faults.ts'

const { heading, paragraph, definitions, list } = blocksSetBy(tidy)

type Ended = Extract<Opening, { status: 'ended' }>

export type MinutesAround = {
  readonly coordinator: string
  readonly title: string
  readonly deadline: string
  readonly nameOf: (body: string) => string
  readonly personOf: (person: string) => string
}

/**
 * The minutes of an opening, from the register alone: who was there, what had been received and when, what each keyholder gave, what
 * opened and what did not, and what stays sealed.
 */
export function minutesOf(session: Ended, around: MinutesAround): DocumentModel {
  const { coordinator, title, deadline } = around
  return {
    language: 'fr',
    title: 'Procès-verbal d’ouverture des plis',
    subtitle: tidy(title),
    reference: `PVO-${session.reference}`,
    issuer: tidy(`${coordinator}, coordonnateur`),
    subject: 'Procès-verbal de la séance d’ouverture des plis d’une consultation.',
    date: civilDay(session.endedAt),
    standing: 'Confidentiel : réservé aux personnes qui conduisent la procédure',
    blocks: [
      definitions([
        ['Consultation', session.reference],
        ['Date limite', exactInstant(deadline)],
        ['Dépôts arrêtés', `${exactInstant(session.fixed.at)} : ${inTime(session)}`],
        ['Empreinte de l’ensemble', session.fixed.root],
        ['Séance', `du ${longInstant(session.openedAt)} au ${longInstant(session.endedAt)}`],
        ['Ouverte par', around.personOf(session.openedBy)],
        ['Ordre', ORDERS[session.order]],
      ]),
      heading('Détenteurs de clés'),
      paragraph(
        'Nul ne peut ouvrir seul un pli : il faut ensemble le nombre de détenteurs que dit le jeu de clés auquel il a été scellé. Chacun a donné, depuis son poste, les parts de clé qui lui avaient été remises scellées ; aucune clé n’a quitté ce poste.',
      ),
      ...session.keySets.map((set) => holdersTable(session, set, around)),
      heading('Plis reçus'),
      ...receivedBlocks(session),
      heading('Arrivées au guichet'),
      ...arrivalBlocks(session.arrivals ?? []),
      heading('Plis ouverts'),
      ...openedBlocks(session),
      ...faultBlocks(session, around),
      ...sealedBlocks(session),
      heading('Observations'),
      paragraph(session.observations === '' ? 'Aucune observation n’a été portée.' : session.observations),
    ],
  }
}

const ORDERS = {
  'applications-first': 'Les candidatures d’abord ; les offres ont été ouvertes après leur examen',
  together: 'Candidatures et offres ensemble',
} as const

const inTime = ({ fixed }: Session): string =>
  fixed.count < 2 ? `${count(fixed.count)} dépôt reçu à temps` : `${count(fixed.count)} dépôts reçus à temps`

function holdersTable(session: Session, set: Session['keySets'][number], around: MinutesAround): Block {
  const { version, threshold, keyholders, escrow } = set
  const row = ({ person, body, revoked }: HolderSeen, gave: number, note = '') => {
    const attended = session.attendance.find((each) => each.person === person)
    const presence = attended === undefined ? 'absente' : attended.manner === 'present' ? 'dans la salle' : 'à distance'
    return [
      [tidy(`${around.nameOf(body)}${note}`)],
      [tidy(around.personOf(person))],
      [revoked ? 'clé révoquée' : presence],
      [count(gave)],
    ]
  }
  const gaveAs = (all: readonly Given[], id: string) => givenByEach(all).get(id)?.envelopes.length ?? 0
  const spare = escrow == null ? undefined : givenByEach(timeGivenIn(session)).get(escrow.id)
  return tableOf(
    `Jeu de clés ${version} : ${threshold} détenteurs ensemble sur ${keyholders.length}`,
    [ofWords('Organisme', 3), ofWords('Personne', 2), ofWords('Présence', 2), ofFigures('Parts données')],
    [
      ...keyholders.map((holder) => row(holder, gaveAs(session.given, holder.id))),
      ...(escrow == null || spare === undefined ? [] : [row(escrow, spare.envelopes.length, ' (clé de secours)')]),
    ],
  )
}

/** Those of the session, as they stood when it ended, and those that came after it began: nothing that came is left out. */
function cameTo({ deposits, came = [] }: Ended): readonly DepositSeen[] {
  const atTheEnd = new Map(came.map((each) => [each.id, each]))
  const others = came.filter(({ id }) => !deposits.some((each) => each.id === id))
  return [...deposits.map((each) => atTheEnd.get(each.id) ?? each), ...others]
}

/** Every deposit that came, in the order of its last byte; its fingerprint names it, whole, or it would prove nothing. */
function receivedBlocks(session: Ended): readonly Block[] {
  const deposits = cameTo(session)
  if (deposits.length === 0) return [paragraph('Aucun dépôt n’a été reçu.')]
  const received = inOrder(deposits)
  const table = tableOf(
    'Dépôts, dans l’ordre de leur réception',
    [ofWords('Opérateur', 3), ofWords('Reçu le', 3), ofWords('Sort', 3)],
    received.map((deposit) => [
      [tidy(`${deposit.operator} (${deposit.identifier})`)],
      [exactInstant(deposit.receivedAt)],
      [tidy(standingOf(deposit) + (deposit.copy ? ', copie de sauvegarde' : ''))],
    ]),
  )
  const named = definitions(
    received.map(({ operator, receivedAt, hash }) => [`${operator}, ${exactInstant(receivedAt)}`, hash]),
  )
  return [table, paragraph('L’empreinte (SHA-256) de chaque dépôt, celle de son accusé :'), named]
}

const STANDINGS: Readonly<Record<DepositSeen['standing'], string>> = {
  standing: 'reçu à temps',
  superseded: 'remplacé',
  withdrawn: 'retiré',
  late: 'hors délai',
  admitted: 'hors délai, admis',
  rejected: 'hors délai, rejeté',
}

/** What came in time, and what we entered once the set was fixed, is late by our doing alone. */
const OURS: Readonly<Partial<Record<DepositSeen['standing'], string>>> = {
  late: 'arrivé à temps, inscrit trop tard par la plate-forme',
  admitted: 'arrivé à temps, inscrit trop tard par la plate-forme, admis',
  rejected: 'arrivé à temps, inscrit trop tard par la plate-forme, rejeté',
}

const standingOf = ({ standing, stalled }: DepositSeen): string =>
  (stalled === true ? OURS[standing] : undefined) ?? STANDINGS[standing]

const KINDS = { application: 'candidature', tender: 'offre', copy: 'copie de sauvegarde' } as const

function openedBlocks(session: Session): readonly Block[] {
  const rows = inOrder(session.deposits.filter(isOpened)).flatMap(({ id, operator, envelopes }) =>
    envelopes.flatMap(({ kind }, envelope) => {
      const found = session.unsealed.find((each) => isSame(each, { deposit: id, envelope }))
      if (found === undefined) return []
      const malware = { none: 'aucun', found: 'trouvé', 'not-checked': 'non contrôlé' }[found.malware]
      return [[[tidy(operator)], [KINDS[kind]], [exactInstant(found.at)], [count(found.files)], [malware]] as const]
    }),
  )
  if (rows.length === 0) return [paragraph('Aucun pli n’a été ouvert.')]
  return [
    tableOf(
      'Plis ouverts',
      [
        ofWords('Opérateur', 3),
        ofWords('Pli', 2),
        ofWords('Ouvert le', 3),
        ofFigures('Fichiers'),
        ofWords('Programme malveillant', 2),
      ],
      rows,
    ),
  ]
}

/** What stays sealed is named too: nothing disappears without a word. */
function sealedBlocks(session: Ended): readonly Block[] {
  const excluded = session.excluded.map(({ deposit, reason }) => {
    const operator = session.deposits.find(({ id }) => id === deposit)?.operator ?? deposit
    return `L’offre de ${operator} reste scellée : ${reason}`
  })
  const copies = session.deposits
    .filter((deposit) => deposit.copy && isOpened(deposit) && exclusionOf(session, deposit) !== undefined)
    .map(({ operator }) => `La copie de sauvegarde de ${operator} reste scellée : ce candidat est écarté.`)
  const joined = new Set(session.deposits.filter(isOpened).map(({ id }) => id))
  const unopened = cameTo(session)
    .filter(({ id }) => !joined.has(id))
    .map((deposit) => {
      const { operator, standing, copy } = deposit
      if (isOpened(deposit))
        return `Le dépôt de ${operator} reste scellé : ${standingOf(deposit)}, et non joint à la séance.`
      return copy && (standing === 'standing' || standing === 'admitted')
        ? `La copie de sauvegarde de ${operator} reste scellée : aucun des cas qui l’ouvrent ne s’est présenté.`
        : `Le dépôt de ${operator} reste scellé : ${standingOf(deposit)}.`
    })
  const tenders =
    session.phase === 'applications' && dueIn(session).length > 0 ? ['Les offres n’ont pas été ouvertes.'] : []
  const all = [...excluded, ...copies, ...unopened, ...dueSentences(session), ...tenders]
  if (all.length === 0) return []
  return [heading('Ce qui reste scellé'), list(all)]
}

/** What was due and stays sealed, by what kept it so: shares that nobody gave, the platform, or the end of the session. */
function dueSentences(session: Ended): readonly string[] {
  const { failed, given, keySets } = session
  const by = Map.groupBy(leftIn(session), (due) => {
    const found = failed.find((one) => isSame(one, due))
    if (found === undefined) return awaited(given, due, keySets) === 0 ? 'ended' : 'shares'
    return found.flaw === NOT_AS_RECEIVED ? 'store' : 'platform'
  })
  return Object.entries(WHY_DUE).flatMap(([why, sentence]) => {
    const number = by.get(why as keyof typeof WHY_DUE)?.length ?? 0
    return number === 0 ? [] : [`${dueOf(number)}${sentence}`]
  })
}

const WHY_DUE = {
  shares: ', faute de parts.',
  ended: ' : les parts ont été données, et la séance a été levée avant leur ouverture.',
  platform: ' : les parts ont été données, la plate-forme en répond.',
  store: ' : ce qui est conservé n’est plus ce qui a été reçu, la plate-forme en répond.',
} as const

const dueOf = (number: number): string =>
  number < 2 ? `${count(number)} pli dû reste scellé` : `${count(number)} plis dus restent scellés`
