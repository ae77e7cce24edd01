import type { IsoDate } from '#kernel/citation.ts'
import { sharesBy } from '#modules/cost/index.ts'
import { approve, bodyOf, sign } from '../../apps/play/moves.ts'
import type { Player } from '../../apps/play/player.ts'
import { CAST, FOUNDERS, POPULATION } from './bodies.ts'

/** What the group of the Cinq-Fontaines does of its years: it buys, shares its costs, informs, quarrels, goes on, ends. */

/** A contract of gas for all, and its publication shared by population: 1 000,00 € that seven weights do not divide. */
export async function shareExpense(player: Player): Promise<void> {
  await player.goTo('2027-03-15')
  player.as('communaute')
  await player.open('contracts', 'gas', {
    title: 'Fourniture de gaz',
    object: 'Fourniture et acheminement de gaz naturel pour les bâtiments des membres',
    lots: [],
    reference: '2027-GAZ-01',
    awardBegunOn: '2027-03-15',
    identifiedBuyers: FOUNDERS.map((key) => player.id(key)),
    appraisals: {
      objectFits: { accepted: true, reason: 'Le gaz est l’une des énergies que la convention fait acheter en commun.' },
    },
  })
  await player.open('expenses', 'publication', {
    label: 'Avis d’appel à la concurrence',
    amount: 100_000,
    incurredOn: '2027-03-15',
    supplier: 'Journal officiel',
    nature: 'publication',
    proof: await player.file('facture.txt', 'Avis d’appel à la concurrence : 1 000,00 €\n'),
  })
  const weights = FOUNDERS.map((key) => ({ body: player.id(key), weight: POPULATION[key] ?? 0 }))
  const shares = sharesBy(100_000, weights) ?? []
  await player.act('expenses/publication', 'share', { shares, weights: null, source: null })
  await player.goTo('2027-04-30')
  for (const key of FOUNDERS.filter((each) => each !== 'communaute')) {
    const proof = await player.file(`paiement-${key}.txt`, `Part payée le 30 avril 2027 : ${key}\n`)
    await player.act('expenses/publication', 'settle', { body: player.id(key), paidOn: '2027-04-30', proof })
  }
}

/** The members are told of the award, and one of them says that it has read it. */
export async function tell(player: Player): Promise<void> {
  await player.goTo('2027-06-01')
  player.as('communaute')
  await player.act('contracts/gas', 'recordNotification', { notifiedOn: '2027-06-01', endsOn: '2030-05-31' })
  await player.open('items', 'award', {
    title: 'Le marché de gaz est notifié',
    text: 'Les livraisons commencent le 1er juillet ; les pièces sont à la disposition des membres.',
    nature: 'market-information',
    files: [],
    confidentiality: { kind: 'shared' },
    contract: player.id('gas'),
    tenderContent: false,
    measure: null,
    corrects: null,
    recipients: null,
  })
  await player.as('siestes').act('items/award', 'acknowledge', { member: player.id('siestes') })
}

/** A commune complains of the second coordinator; they agree before anybody goes to court. */
export async function agree(player: Player): Promise<void> {
  await player.goTo('2029-05-14')
  player.as('seaux')
  await player.open('disputes', 'boilers', {
    claimant: player.id('seaux'),
    respondents: [player.id('eaux')],
    subject: 'Entretien tardif de la chaufferie de l’école',
    circumstances: 'La visite d’automne prévue par la convention n’a pas eu lieu.',
  })
  await player.act('disputes/boilers', 'beginAmicable', {
    startedOn: '2029-05-14',
    means: 'conciliation',
    proof: null,
  })
  for (const day of ['2029-05-28', '2029-06-11']) {
    await player.goTo(day)
    await player.act('disputes/boilers', 'recordStep', { on: day, what: 'Réunion des deux membres', minutes: null })
  }
  const document = await player.file('accord.txt', 'Le syndicat rattrape la visite avant octobre.\n')
  const signedBy = [player.id('seaux'), player.id('eaux')]
  await player.act('disputes/boilers', 'concludeAgreement', { on: '2029-06-11', signedBy, document })
  await player.goTo('2029-10-15')
  await player.act('disputes/boilers', 'close', { reason: 'La visite a eu lieu, l’accord est exécuté.' })
}

/** The convention ends on a day and is renewed once, by a decision taken before it. */
export async function renew(player: Player): Promise<void> {
  await player.goTo('2030-11-18')
  player.as('bavarde')
  const decision = await player.file('renouvellement.txt', 'Renouvellement jusqu’au 31 décembre 2032\n')
  const renewal = { form: 'express', decidedOn: '2030-11-18', decision, until: '2032-12-31' }
  await player.act('completion', 'renew', renewal)
}

const DISSOLUTION = 'dissolutions/dissolution'

/** Five members of seven decide the end and sign it; one is against, another says nothing. */
export async function decideTheEnd(player: Player): Promise<IsoDate> {
  await player.goTo('2031-09-15')
  player.as('bavarde')
  const text = await player.file('dissolution.txt', 'Le groupement est dissous.\n')
  await player.open('dissolutions', 'dissolution', {
    reason: 'Le syndicat départemental achète désormais pour tous.',
    text,
    settlementPlan: null,
    dissolvedFrom: null,
  })
  const on = {
    bavarde: '2031-10-02',
    communaute: '2031-10-03',
    ccas: '2031-10-06',
    eaux: '2031-10-07',
    puits: '2031-10-08',
  }
  await approve(player, CAST, { subject: 'dissolution', path: DISSOLUTION, on, received: true })
  const against = {
    subject: 'dissolution',
    name: 'dissolution opposed by siestes',
    on: '2031-10-13',
    about: 'dissolution',
  }
  await player.vote('siestes', bodyOf(CAST, 'siestes'), { ...against, favourable: false })
  await player.act(DISSOLUTION, 'oppose', {
    body: player.id('siestes'),
    authorisingAct: player.id('dissolution opposed by siestes'),
  })
  await player.goTo('2031-10-20')
  const majority = 'Cinq membres sur sept : plus de la moitié, ce que l’article X entend par majorité.'
  await player.as('bavarde').act(DISSOLUTION, 'openSignature', {}, majority)
  await sign(player, Object.keys(on), { path: DISSOLUTION, text })
  return player.today
}
