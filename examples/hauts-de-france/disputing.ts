import type { Player } from '../../apps/play/player.ts'
import { AWARD } from './award.ts'
import { COORDINATOR } from './bodies.ts'
import { SUPPORT } from './ordering.ts'

/** What goes wrong between a member and the holder, and who works for the holder. */

const CLAIM = 'claim on the penalty of nord'

/** The holder disputes the penalty of a department: a mediator brings them to an agreement, and the dispute is closed. */
export async function settleDispute(player: Player): Promise<void> {
  const path = `claims/${CLAIM}`
  await player.goTo('2028-04-17', '10:00')
  player.as('nord')
  const refusal = await player.file('refus-de-remise.txt', 'Le département refuse de remettre la pénalité\n')
  await player.open(
    'claims',
    CLAIM,
    {
      ...{ contract: player.id(AWARD), body: player.id('nord'), subject: 'Pénalité des journées d’accompagnement' },
      cites: [
        { kind: 'order', id: player.id(SUPPORT) },
        { kind: 'penalty', id: player.id('penalty of nord') },
      ],
      ...{ bornOn: '2028-03-24', periods: { memorandum: 2, answer: 2 } },
      ...{ ground: 'stance', on: '2028-04-14', days: 0, document: refusal },
    },
    'Le courrier du 14 avril 2028 refuse, sans réserve, la remise que le titulaire demandait.',
  )
  await player.goTo('2028-05-15', '10:00')
  const memorandum = await player.as('nord').file('memoire-en-reclamation.txt', 'Mémoire en réclamation du titulaire\n')
  await player.act(path, 'recordMemorandum', { receivedOn: '2028-05-15', amount: 896_00, document: memorandum })
  await player.goTo('2028-05-22', '10:00')
  const seizure = await player.as('nord').file('saisine.txt', 'Saisine du médiateur des entreprises\n')
  await player.act(path, 'beginAmicable', {
    ...{ way: 'mediator', name: 'Médiateur des entreprises', begunOn: '2028-05-22', document: seizure },
  })
  await player.goTo('2028-06-12', '09:00')
  await player.as('nord').act(path, 'endAmicable', { on: '2028-06-09', agreed: true, opinion: null })
  const [document, authority] = [
    await player.file('transaction.txt', 'Transaction : la moitié de la pénalité est rendue\n'),
    await player.file('deliberation-transaction.txt', 'Délibération qui autorise la transaction\n'),
  ]
  await player.act(path, 'settle', {
    ...{ on: '2028-06-12', amount: 448_00, document, authority, changesContract: false },
  })
  await player.act(path, 'close', { reason: 'La transaction met fin au différend.', proof: document })
}

export const SUBCONTRACTOR = 'subcontractor'

/** The holder presents a subcontractor: the coordinator says nothing for twenty-one days, which accepts it. */
export async function subcontract(player: Player): Promise<void> {
  await player.goTo('2028-06-19', '10:00')
  player.as(COORDINATOR)
  const [declaration, honour] = [
    await player.file('dc4.txt', 'Déclaration de sous-traitance (DC4)\n'),
    await player.file('attestations.txt', 'Attestations du sous-traitant\n'),
  ]
  await player.open('subcontractors', SUBCONTRACTOR, {
    ...{ contract: player.id(AWARD), name: 'Hébergement Supposé (entreprise inventée)', siret: '99900037500017' },
    ...{ address: '1 rue de l’Exemple, Fictionville', services: 'Hébergement de secours' },
    ...{ amount: 60_000_00, vat: 12_000_00, terms: 'Prix fermes, payés sur demande', small: true, advance: false },
    ...{ personalData: null, declaration, honour, undeclaredWork: honour, claimsFree: honour },
    ...{ channel: 'receipt', receivedOn: '2028-06-19' },
  })
  await player.goTo('2028-07-12', '10:00')
}
