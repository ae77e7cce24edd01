import type { Player } from '../../apps/play/player.ts'
import { COORDINATOR } from './bodies.ts'
import { cutShort, OPERATORS, PRICES, papersOf } from './operators.ts'

/** The name of what was brought to the desk. */
export const COPY_AT_THE_DESK = 'backup copy of supposee at the desk'

/**
 * Five companies tender. One replaces its deposit; one withdraws and comes back; one sees in time that a file was cut short,
 * and leaves a backup copy; one has its own brought to the desk, on a key; one is late by a second.
 */
export async function depositTenders(player: Player): Promise<void> {
  await player.goTo('2027-03-25', '10:20')
  const fictif = await player.operator('consultation', OPERATORS.fictif)
  await fictif.deposit(player.id('first deposit of fictif'), await papersOf(OPERATORS.fictif, player.today, 231))

  await player.goTo('2027-03-26', '16:05')
  const imaginaire = await player.operator('consultation', OPERATORS.imaginaire)
  const gone = player.id('first deposit of imaginaire')
  await imaginaire.deposit(gone, await papersOf(OPERATORS.imaginaire, player.today, 244))
}

/** The three last days, with a key that is brought to the desk on the eve; the calls to try the keys stand between them and what came before. */
export async function depositLastTenders(player: Player): Promise<void> {
  await player.goTo('2027-03-29', '17:30')
  const imaginaire = await player.operator('consultation', OPERATORS.imaginaire)
  await imaginaire.withdraw(player.id('first deposit of imaginaire'))

  await player.goTo('2027-03-30', '09:40')
  await depositWithCopy(player)

  await player.goTo('2027-03-30', '15:10')
  const fictif = await player.operator('consultation', OPERATORS.fictif)
  await fictif.deposit(
    player.id('second deposit of fictif'),
    await papersOf(OPERATORS.fictif, player.today, PRICES.fictif.A1),
  )

  await player.goTo('2027-03-30', '16:11')
  await bringCopy(player)

  await player.goTo('2027-03-31', '10:15')
  await imaginaire.deposit(
    player.id('second deposit of imaginaire'),
    await papersOf(OPERATORS.imaginaire, player.today, PRICES.imaginaire.A1),
  )
  const supposee = await player.operator('consultation', OPERATORS.supposee)
  await supposee.deposit(
    player.id('deposit of supposee'),
    await papersOf(OPERATORS.supposee, player.today, PRICES.supposee.A1),
  )

  await player.goTo('2027-03-31', '11:58')
  const hypothese = await player.operator('consultation', OPERATORS.hypothese)
  const sent = await hypothese.send(
    player.id('deposit of hypothese'),
    await papersOf(OPERATORS.hypothese, player.today, PRICES.hypothese.A1),
  )
  await player.goTo('2027-03-31', '12:00:01')
  if (await hypothese.handIn(sent)) throw new Error('a deposit of one second after the deadline was taken in time')
}

/** A backup copy on a key, brought the day before its company deposits: the office enters it at the desk, six minutes later. */
async function bringCopy(player: Player): Promise<void> {
  const { name, identifier } = OPERATORS.supposee
  await player.as(COORDINATOR).open('arrivals', COPY_AT_THE_DESK, {
    consultation: player.id('consultation'),
    kind: 'copy-on-medium',
    sender: { name, identifier },
    arrived: { date: '2027-03-30', time: '16:05' },
    receivedBy: 'Accueil du service de la commande publique',
    way: 'by-hand',
    items: 1,
    outside: { sealed: true, marked: true, damaged: false, remarks: '' },
  })
}

/** Its page says of the file what it is, before anything leaves: it is taken again from where it is whole. */
async function depositWithCopy(player: Player): Promise<void> {
  const company = OPERATORS.erdacht
  const operator = await player.operator('consultation', company)
  const papers = await papersOf(company, player.today, PRICES.erdacht.A1)
  for (const whole of papers.tender) {
    const seen = await operator.problemsOf(cutShort(whole))
    if (!seen.includes('cut-short')) throw new Error(`a file that was cut short passed: ${seen.join(', ')}`)
  }
  await operator.deposit(player.id('deposit of erdacht'), papers)
  await operator.deposit(player.id('backup copy of erdacht'), { copy: [...papers.application, ...papers.tender] })
}
