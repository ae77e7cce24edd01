import { signPdf } from '#platform/signature/sign.ts'
import { issue, toPkcs12 } from '#platform/signature/test-authority.ts'
import { bodyOf } from '../../apps/play/moves.ts'
import type { Player } from '../../apps/play/player.ts'
import { rulesOf } from './applications.ts'
import { AWARD, AWARDING } from './award.ts'
import { COORDINATOR } from './bodies.ts'
import { CAST, KEYS } from './cast.ts'
import { minutesOf, reportOf } from './committee.ts'
import { signedConvention } from './founding.ts'

/** A certificate of the demonstration is made when it signs: no list of trust knows it, so a person says that it may pass. */
export const SIMULATED =
  'Démonstration : le certificat est fabriqué pour elle, et n’est sur aucune liste de confiance. L’intégrité du fichier est vérifiée.'
const AUTHORISED = 'authority to sign the contract'

/** During the wait the deed is set from the register, and its holder signs it. */
export async function holderSigns(player: Player): Promise<void> {
  await player.goTo('2027-06-08', '09:30')
  player.as(COORDINATOR)
  await player.ask(`awards/${player.id(AWARD)}/deed`, {})
  const deed = await player.document(`awards/${player.id(AWARD)}/deed.pdf`)
  await player.goTo('2027-06-08', '16:00')
  const byHolder = await signed(player, deed, {
    field: 'Titulaire',
    name: 'Direction générale du titulaire (démonstration)',
  })
  await player.as(COORDINATOR).act(
    AWARDING,
    'signAsHolder',
    {
      ...{ document: byHolder.sha256, medium: 'electronic', signedOn: '2027-06-08' },
      signatory: 'la direction générale',
    },
    SIMULATED,
  )
}

/** The judge rejects; the coordinator signs what the holder signed, byte for byte; the file goes to the prefect. */
export async function signContract(player: Player): Promise<void> {
  await player.vote(COORDINATOR, bodyOf(CAST, COORDINATOR), {
    ...{ subject: 'contract-signature', name: AUTHORISED, on: '2027-05-27', enforceableOn: '2027-05-31' },
  })
  await player.goTo('2027-06-28', '17:00')
  const document = await player
    .as(COORDINATOR)
    .file('ordonnance.txt', 'Ordonnance n° 2705417 : la requête est rejetée\n')
  await player.act(AWARDING, 'recordJudgment', {
    ...{ number: '2705417', outcome: 'rejected', document },
    notified: { date: '2027-06-28', time: '15:30' },
  })
  await player.goTo('2027-06-30', '10:00')
  const { state } = await player
    .as(COORDINATOR)
    .read<{ state: { holder: { document: string } } }>(`awards/${player.id(AWARD)}`)
  const byHolder = await player.document(`files/${state.holder.document}`)
  const byBoth = await signed(player, byHolder, {
    ...{ field: 'Coordonnateur', name: 'Présidence du coordonnateur (démonstration)' },
  })
  await player.as(COORDINATOR, 'representative').act(
    AWARDING,
    'sign',
    {
      ...{ document: byBoth.sha256, medium: 'electronic', signedOn: '2027-06-30' },
      ...{ person: player.id(`representative of ${COORDINATOR}`), authorisingAct: player.id(AUTHORISED) },
    },
    SIMULATED,
  )
  await transmit(player, byBoth.sha256)
}

type Awarded = {
  readonly proofs: { readonly produced: { readonly documents: readonly string[] } | null }
  readonly holder: { readonly document: string }
  readonly signature: { readonly document: string }
}
const awardedIn = async (player: Player): Promise<Awarded> =>
  (await player.as(COORDINATOR).read<{ state: Awarded }>(`awards/${player.id(AWARD)}`)).state

type Signing = { readonly field: string; readonly name: string }

/** Signs a PDF with a certificate that is made for it, and has the server judge what it brought. */
export async function signed(player: Player, bytes: Uint8Array, { field, name }: Signing) {
  const password = 'demonstration'
  const pkcs12 = await toPkcs12(await issue({ name }), password)
  const result = await signPdf(bytes, pkcs12, password, { field, reason: 'Accord', location: 'Lille', at: player.now })
  const sha256 = await player
    .as(COORDINATOR)
    .file(`acte-d-engagement-${field.toLowerCase()}.pdf`, result, 'application/pdf')
  await player.ask(`files/${sha256}/signature-report`, {})
  return { bytes: result, sha256 }
}

/** The file of the legality control, and its acknowledgement the next day. */
async function transmit(player: Player, contract: string): Promise<void> {
  await player.goTo('2027-06-30', '15:00')
  player.as(COORDINATOR)
  const { proofs } = await awardedIn(player)
  const rules = await rulesOf(player)
  const act = await player.read<{ state: { file: string } }>(`authorising-acts/${player.id(AUTHORISED)}`)
  const outsider = player.outsider('consultation')
  const notices = []
  for (const number of [0, 1])
    notices.push(await player.file(`avis-${number}.pdf`, await outsider.notice(number), 'application/pdf'))
  await player.act(AWARDING, 'transmit', {
    ...{ number: '2027-MP-014', channel: 'file', certifiedBy: bodyOf(CAST, COORDINATOR).title, sent: null },
    pieces: [
      { kind: 'contract', document: contract },
      { kind: 'minutes', document: await minutesOf(player) },
      { kind: 'report', document: await reportOf(player) },
      { kind: 'deliberation', document: act.state.file },
      ...notices.map((document) => ({ kind: 'notice', document })),
      { kind: 'convention', document: await signedConvention(player) },
      { kind: 'rules', document: rules },
      ...(proofs.produced?.documents ?? []).map((document) => ({ kind: 'attestations', document })),
    ],
  })
  await player.goTo('2027-07-01', '11:00')
  await player.as(COORDINATOR).act(AWARDING, 'acknowledge', {
    ...{ number: '2027-MP-014', reference: 'SIMULÉ-2027-MP-014' },
    at: { date: '2027-06-30', time: '15:02' },
  })
}

/** Received by the holder the contract takes effect; then ten members are given it, and each says that it has it. */
export async function bringIntoForce(player: Player): Promise<void> {
  await player.goTo('2027-07-02', '10:00')
  player.as(COORDINATOR)
  const letter = await player.file(
    'notification.pdf',
    await player.document(`awards/${player.id(AWARD)}/notification.pdf`),
    'application/pdf',
  )
  await player.act(AWARDING, 'notify', { letter, medium: 'electronic', sent: null })
  await player.goTo('2027-07-05', '10:00')
  const proof = await player
    .as(COORDINATOR)
    .file('accuse-titulaire.txt', 'Reçu par le titulaire le 5 juillet 2027 à 9 h 12\n')
  await player.act(AWARDING, 'recordReceipt', {
    ...{ received: { date: '2027-07-05', time: '09:12' }, proof, endsOn: '2031-08-31' },
  })
  await player.goTo('2027-07-06', '09:30')
  const { signature } = await awardedIn(player)
  await player.act(AWARDING, 'deliver', {
    ...{ bodies: KEYS.map((key) => player.id(key)), documents: [signature.document, letter], sent: null },
  })
  for (const [index, key] of KEYS.entries()) {
    await player.goTo(index < 5 ? '2027-07-07' : '2027-07-08', '10:00')
    await player.as(key).act(`contracts/${AWARD}`, 'confirmDelivery', { body: player.id(key) })
  }
  await publish(player)
}

/** What is published of the award: its notice in time, and the essential data once it is notified; the prefect is told of the day of notification. */
async function publish(player: Player): Promise<void> {
  await player.goTo('2027-07-09', '10:00')
  await player.as(COORDINATOR).act(AWARDING, 'publish', {
    ...{ what: 'award-notice', sentOn: '2027-07-07', publishedOn: '2027-07-09', reference: '2027/S 131-045678' },
  })
  await player.act(AWARDING, 'publish', {
    ...{ what: 'essential-data', sentOn: '2027-07-09', publishedOn: '2027-07-09', reference: '2027-ENT-01' },
  })
  await player.act(AWARDING, 'tellPrefect', { on: '2027-07-09', document: null })
}
