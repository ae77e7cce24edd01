import { renderPdf } from '#platform/documents/pdf.ts'
import { bodyOf } from '../../apps/play/moves.ts'
import type { Player, Stage } from '../../apps/play/player.ts'
import { AWARD, MAXIMUM } from './award.ts'
import { COORDINATOR } from './bodies.ts'
import { CAST, KEYS } from './cast.ts'
import { adviseOn } from './committee.ts'
import { signedConvention } from './founding.ts'
import { SIMULATED, signed } from './signing.ts'

/** Two modifications of the contract: a small one, and one on which the award committee gives its opinion. */

type Change = {
  readonly name: string
  readonly by: string
  readonly title: string
  readonly need: string
  readonly kind: 'small' | 'unforeseen'
  readonly event: string
  readonly answers: readonly { readonly condition: string; readonly holds: boolean; readonly reason: string }[]
  /** Cents excluding VAT. */
  readonly amount: number
}

const KEPT = {
  ...{ condition: 'nature-kept', holds: true },
  reason: 'Le marché reste celui d’un espace numérique de travail, pour les mêmes établissements.',
}

export const SMALL: Change = {
  ...{ name: 'small modification', by: 'nord', kind: 'small', event: 'Messagerie des agents, demande du 2 mars 2028' },
  title: 'Messagerie des agents des collèges',
  need: 'Les agents des collèges ont besoin de la messagerie que les enseignants ont déjà.',
  ...{ answers: [KEPT], amount: 120_000_00 },
}

export const LARGE: Change = {
  ...{ name: 'unforeseen modification', by: COORDINATOR, kind: 'unforeseen' },
  event: 'Raccordement à l’identité numérique nationale, décision du 14 février 2028 (simulée)',
  title: 'Raccordement à un service national d’identité',
  need: 'Un service national d’identité, que rien n’annonçait en 2027, devient obligatoire à la rentrée.',
  answers: [
    KEPT,
    {
      ...{ condition: 'unforeseeable', holds: true },
      reason: 'Aucun texte ni projet publié avant l’avis de marché ne l’annonçait.',
    },
  ],
  amount: 640_000_00,
}

const path = ({ name }: Change): string => `modifications/${name}`
/** What a buyer needs is told, then taken up by the coordinator under one of the six cases, with a draft that all will sign. */
async function draft(player: Player, change: Change): Promise<void> {
  const { name, by, title, need, kind, event, answers, amount } = change
  await player.as(by).open('modifications', name, {
    ...{ contract: player.id(AWARD), body: player.id(by), title, need },
  })
  const document = await player.as(COORDINATOR).file(`${name}.pdf`, await draftOf(change, player.today), PDF)
  await player.act(
    path(change),
    'draft',
    {
      ...{ kind, event, answers, clause: '', amount, initial: MAXIMUM, revised: null, works: false, formalised: true },
      ...{ priceOnly: false, raisesMaximum: true, holder: null, endsOn: null, effectiveOn: null, document },
    },
    'Le seuil européen de 2028 n’est pas encore dans les données : celui de 2026 et 2027 est pris, loin au-dessus de ce montant.',
  )
}

const PDF = 'application/pdf'

const draftOf = async ({ title, need, amount }: Change, date: string): Promise<Uint8Array> =>
  renderPdf({
    ...{
      language: 'fr',
      title: `Avenant : ${title}`,
      reference: '2027-ENT-01',
      issuer: bodyOf(CAST, COORDINATOR).name,
    },
    date,
    blocks: [
      { kind: 'paragraph', content: [need] },
      { kind: 'paragraph', content: [`Le maximum du marché est augmenté de ${amount / 100} euros hors taxe.`] },
    ],
  })

/** Signed by the holder then by the coordinator over the same bytes, transmitted, notified, given to the ten members, published. */
async function conclude(player: Player, change: Change, { number, minutes = [] }: Concluding): Promise<void> {
  const authority = `authority for the ${change.name}`
  await player.vote(COORDINATOR, bodyOf(CAST, COORDINATOR), {
    ...{ subject: 'contract-amendment', name: authority, on: player.today, enforceableOn: player.today },
    about: change.name,
  })
  const { state } = await player
    .as(COORDINATOR)
    .read<{ state: { document: string } }>(`modifications/${player.id(change.name)}`)
  const byHolder = await signed(player, await player.document(`files/${state.document}`), {
    ...{ field: 'Titulaire', name: 'Direction générale du titulaire (démonstration)' },
  })
  await player.as(COORDINATOR).act(
    path(change),
    'signAsHolder',
    {
      ...{ document: byHolder.sha256, medium: 'electronic', signedOn: player.today },
      signatory: 'la direction générale',
    },
    SIMULATED,
  )
  const byBoth = await signed(player, byHolder.bytes, {
    ...{ field: 'Coordonnateur', name: 'Présidence du coordonnateur (démonstration)' },
  })
  await player.as(COORDINATOR, 'representative').act(
    path(change),
    'sign',
    {
      ...{ document: byBoth.sha256, medium: 'electronic', signedOn: player.today },
      ...{ person: player.id(`representative of ${COORDINATOR}`), authorisingAct: player.id(authority) },
    },
    SIMULATED,
  )
  await transmitAndNotify(player, change, { number, minutes, document: byBoth.sha256, authority })
}
type Concluding = { readonly number: string; readonly minutes?: readonly string[] }

type Transmitting = Required<Concluding> & { readonly document: string; readonly authority: string }

async function transmitAndNotify(player: Player, change: Change, of: Transmitting): Promise<void> {
  const { number, minutes, document, authority } = of
  const deliberation = await player
    .as(COORDINATOR)
    .read<{ state: { file: string } }>(`authorising-acts/${player.id(authority)}`)
  await player.act(path(change), 'transmit', {
    ...{ number, certifiedBy: bodyOf(CAST, COORDINATOR).title, sent: { date: player.today, time: '10:00' } },
    pieces: [
      { kind: 'contract', document },
      { kind: 'deliberation', document: deliberation.state.file },
      { kind: 'convention', document: await signedConvention(player) },
      ...minutes.map((file) => ({ kind: 'minutes', document: file })),
    ],
  })
  await player.act(path(change), 'acknowledge', {
    ...{ number, reference: `SIMULÉ-${number}`, at: { date: player.today, time: '10:00' } },
  })
  const letter = await player.file(
    `notification-${change.name}.pdf`,
    await player.document(`modifications/${player.id(change.name)}/notification.pdf`),
    PDF,
  )
  await player.act(path(change), 'notify', { letter, medium: 'electronic', sent: null })
  await player.goTo(player.today, '11:00')
  const proof = await player.file(`accuse-${change.name}.txt`, 'Avenant reçu par le titulaire\n')
  await player.act(path(change), 'recordReceipt', { received: { date: player.today, time: '11:00' }, proof })
  await player.act(path(change), 'giveCopies', {
    ...{ bodies: KEYS.map((key) => player.id(key)), documents: [document, letter], sent: null },
  })
  const notices = change.kind === 'unforeseen' ? ['modification-notice', 'essential-data'] : ['essential-data']
  for (const what of notices)
    await player.act(path(change), 'publish', {
      ...{ what, sentOn: player.today, publishedOn: player.today, reference: `SIMULÉ-${number}-${what}` },
    })
}

/** A department asks for a little more, the coordinator for what nobody could foresee: the committee advises on the second, above five per cent in all. */
async function modifyTwice(player: Player): Promise<void> {
  await player.goTo('2028-03-02', '09:00')
  await draft(player, SMALL)
  await player.goTo('2028-03-02', '10:00')
  await conclude(player, SMALL, { number: '2028-AV-001' })
  await player.goTo('2028-03-03', '09:00')
  await draft(player, LARGE)
  const session = await adviseOn(player, {
    title: 'Avenant de raccordement à un service national d’identité',
    text: 'Avis favorable : l’augmentation répond à une obligation que rien n’annonçait.',
    amendment: { contract: '2027-ENT-01', base: MAXIMUM, earlier: SMALL.amount, added: LARGE.amount },
    ...{ convenedOn: '2028-03-03', on: '2028-03-14' },
  })
  await player.goTo('2028-03-15', '09:00')
  await player.as(COORDINATOR).act(path(LARGE), 'recordOpinion', { session: player.id(session), elsewhere: null })
  const bytes = await player.document(`committee-sessions/${player.id(session)}/minutes.pdf`)
  const minutes = await player.file('proces-verbal-avenant.pdf', bytes, PDF)
  await player.goTo('2028-03-15', '10:00')
  await conclude(player, LARGE, { number: '2028-AV-002', minutes: [minutes] })
}

export const MODIFIED: Stage = {
  key: 'contract-modified',
  title: { fr: 'Le marché est modifié deux fois', en: 'The contract is modified twice' },
  says: {
    fr: 'Une petite modification, sous le seuil européen ; une autre, imprévisible, que la commission d’appel d’offres a dû examiner : au-delà de 5 % au total.',
    en: 'A small modification, under the European threshold; another one, unforeseen, on which the award committee had to give its opinion: above 5% in all.',
  },
  play: modifyTwice,
}
