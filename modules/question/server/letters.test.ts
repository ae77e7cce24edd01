import { expect, test } from 'vitest'
import { someGroup } from '#modules/convention/testing.ts'
import { CONSULTATION, consultation, facts, asked as kept } from '../testing.ts'
import { letters } from './letters.ts'
import { questionCase } from './question-case.ts'

const group = someGroup({ members: ['region', 'somme'], coordinator: 'region' })
const id = '00000000-0000-4000-8000-0000000000a1'

/** The letter that a question sets off, asked at that instant. */
function letterOf(at: string, { late = false, type = 'open' as const, until = consultation().questionsUntil } = {}) {
  const { status: _, askedAt, ...asked } = kept
  const [message] =
    questionCase(async () => undefined).outbox?.({
      groupId: 'g',
      id,
      state: { ...kept, late },
      events: [{ type: 'QuestionAsked', ...asked, late, at }],
      facts: facts({ consultation: consultation({ frozen: { type, shortened: null }, questionsUntil: until }) }),
    }) ?? []
  expect(message?.topic).toBe('question.asked')
  const scene = { group, members: ['region', 'somme'], payload: message?.payload, nameOf: (body: string) => body }
  return letters['question.asked']?.(scene, 'fr')
}

test('S3.8, R2.12: the coordinator is told of a question with the last day to answer it', () => {
  expect(CONSULTATION).toBe(kept.consultation)
  const letter = letterOf('2027-02-18T11:00:00.000Z')
  expect(letter).toMatchObject({ bodies: ['region'], due: '2027-03-09', page: `questions/${id}` })
  expect(letter?.what).toContain('2027-ENT-01')
  expect(letter?.what).not.toContain('Tartempion')
  expect(letter?.basis?.at(-1)).toMatchObject({ source: 'CCP', article: 'R2132-6' })
})

test('a late question has no last day; one that comes after it says what is to be done', () => {
  expect(letterOf('2027-03-05T12:00:00.000Z', { late: true })).toMatchObject({ due: null })
  expect(letterOf('2027-03-10T11:00:00.000Z')?.expected).toContain('prolongez d’abord')
})

test('R2132-6: one that came after the hour, but weeks before the deadline, has its last day', () => {
  const until = '2027-02-10T11:00:00.000Z'
  const yours = 'y répondre est à votre choix'
  expect(letterOf('2027-02-20T12:00:00.000Z', { late: true, until })?.expected).not.toContain(yours)
  expect(letterOf('2027-02-28T12:00:00.000Z', { late: true, until })?.expected).toContain(yours)
})
