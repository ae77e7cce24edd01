import { appraisals, company, decisionOf, letter, NAMES } from './award-decision.ts'
import { awardOn, putAuthority, putOpened } from './award-stage.ts'
import { comeIn, type Stage } from './deposit-stage.ts'

/** The id of an award whose letters have left on 7 April 2027: three operators, the first chosen, the second ranked after it, the third late. */
export async function awardTold(stage: Stage): Promise<string> {
  const { post, done, bring } = awardOn(() => stage)
  const one = await comeIn(stage, 'un@exemple.test', company(NAMES[0], '73282932000074'))
  const two = await comeIn(stage, 'deux@exemple.test', company(NAMES[1], '20005374200017'))
  const three = await comeIn(stage, 'trois@exemple.test', {
    company: { name: NAMES[2], identifier: { scheme: 'foreign', country: 'BE', value: '0123456749' } },
  })
  const accounts = [one.account, two.account, three.account] as const
  await putAuthority(stage)
  await putOpened(
    stage,
    accounts.map((account, index) => ({ account, name: NAMES[index] ?? '', late: index === 2 })),
  )
  stage.at('2027-04-01T10:00:00.000Z')
  const minutes = await bring('pv.pdf', Buffer.from('procès-verbal'))
  const granted = await post('awards', decisionOf({ consultation: stage.consultation, accounts, minutes }), 0)
  const { id } = ((await granted.json()) as { resource: { id: string } }).resource
  await done(id, 'askProofs', { due: '2027-04-05' })
  await done(id, 'recordProofs', { producedOn: '2027-04-01', documents: [minutes] })
  stage.at('2027-04-07T10:00:00.000Z')
  const letters = [letter(accounts[1]), letter(accounts[2], { reasons: 'Arrivée après la limite.' })]
  await done(id, 'sendLetters', { letters, appraisals })
  return id
}
