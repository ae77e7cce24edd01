import { expect, test } from 'vitest'
import type { PublicConsultation } from '#modules/consultation/index.ts'
import { changed, consultation } from '../web/consultation-sample.ts'
import { abandonLetter, answerLetter, changeLetter, extensionLetter, type Occasion } from './letters.ts'

const occasion = (over: Partial<PublicConsultation>, language: 'fr' | 'en' = 'fr'): Occasion => ({
  follower: { id: '00000000-0000-4000-8000-0000000000f1', secret: Buffer.alloc(32), language },
  id: '00000000-0000-4000-8000-0000000000c1',
  consultation: { ...changed, ...over },
  publicUrl: 'https://achats.test',
})
const versions = [1, 2, 3].map((number) => ({
  number,
  publishedAt: `2027-02-1${number}T15:00:00.000Z`,
  important: number === 2,
  reason: `motif de la version ${number}`,
  minorFor: '',
  termsKeptFor: '',
  manifest: String(number).repeat(64),
  documents: [],
}))
const extension = (from: string, to: string, reason: string) => ({
  at: '2027-02-16T15:00:00.000Z',
  from,
  to,
  ground: 'important-change' as const,
  proportionateFor: '',
  reason,
  questionsFrom: consultation.questionsUntil,
  questionsTo: consultation.questionsUntil,
})
const [first, second, third] = ['2027-03-15T11:00:00.000Z', '2027-03-22T11:00:00.000Z', '2027-03-29T11:00:00.000Z']
const extensions = [extension(first, second, 'premier motif'), extension(second, third, 'second motif')]
const plain = (text: string) => text.replaceAll(/[\u00a0\u202f]/g, ' ')

test('a letter of version 2 tells of version 2, and of the one that has taken its place since', () => {
  const late = changeLetter(occasion({ versions }), 2)
  expect(late.subject).toContain('version 2')
  const text = plain(late.text)
  expect(text).toContain('La version 2 du dossier est publiée depuis le vendredi 12 février 2027 à 16 h 00')
  expect(text).toContain('changements importants')
  expect(text).toContain('La version 3 l’a remplacée depuis')
  expect(text).toContain('motif de la version 2')
  expect(text).not.toContain('motif de la version 3')
  const inTime = plain(changeLetter(occasion({ versions }), 3).text)
  expect(inTime).toContain('Retirez-la')
  expect(inTime).not.toMatch(/remplacée|importants/)
  expect(changeLetter(occasion({ versions }, 'en'), 2).text).toContain('Version 3 has replaced it since')
})

test('a letter of the first extension tells of it, and that the deadline has moved again', () => {
  const given = { extensions, deadline: third }
  const late = plain(extensionLetter(occasion(given), 1).text)
  expect(late).toContain('passe du lundi 15 mars 2027 à 12 h 00 au lundi 22 mars 2027 à 12 h 00')
  expect(late).toContain('prolongée de nouveau depuis')
  expect(late).toContain('premier motif')
  expect(late).not.toContain('second motif')
  expect(late).toMatch(/Limite de remise des offres : lundi 29 mars 2027/)
  expect(plain(extensionLetter(occasion(given), 2).text)).not.toContain('de nouveau')
})

test('R2.13: what the coordinator answered for is told with what it allowed', () => {
  const judged = versions.map((each) => ({ ...each, minorFor: 'une coquille', termsKeptFor: 'un sigle' }))
  const change = plain(changeLetter(occasion({ versions: judged }), 3).text)
  expect(change).toContain('Sans effet sur une offre : une coquille')
  expect(change).toContain('Objet et conditions inchangés en substance : un sigle')
  const given = { extensions: [{ ...extension(first, second, 'un motif'), proportionateFor: 'une semaine suffit' }] }
  expect(plain(extensionLetter(occasion(given), 1).text)).toContain('Pourquoi cette durée : une semaine suffit')
})

test('where applications come first, the deadline is theirs', () => {
  const restricted = { procedure: 'restricted', versions, extensions } as const
  const change = plain(changeLetter(occasion(restricted), 3).text)
  expect(change).toContain('Limite de remise des candidatures')
  expect(plain(extensionLetter(occasion(restricted), 1).text)).toContain('La limite de remise des candidatures passe')
  expect(change).not.toContain('offres')
})

test('R2.59: what leaves after the end says that nothing is awaited, and gives no deadline', () => {
  const abandoned = { abandoned: { on: '2027-02-20', reason: 'le besoin a changé' } }
  const answer = plain(answerLetter(occasion(abandoned), { wording: 'Q ?', answer: 'R.' }).text)
  expect(answer).toContain('déclarée sans suite depuis')
  expect(answer).not.toContain('Limite de remise')
  const letter = abandonLetter(occasion(abandoned))
  expect(plain(letter.subject)).toBe('La consultation 2027-ENT-01 est déclarée sans suite')
  expect(letter.text).toContain('le besoin a changé')
})

test('R2.15: an answer after its last day goes out with why it weighs nothing on the preparation of tenders', () => {
  const late = { wording: 'Q ?', answer: 'R.', givenLateFor: 'elle redit l’article 4.2 du CCTP' }
  expect(plain(answerLetter(occasion({}), late).text)).toContain(
    'Publiée après le dernier jour pour répondre : elle redit l’article 4.2 du CCTP',
  )
  expect(plain(answerLetter(occasion({}), { wording: 'Q ?', answer: 'R.' }).text)).not.toContain('dernier jour')
})
