import { describe, expect, test } from 'vitest'
import type { Block } from '#platform/documents/model.ts'
import { paperModels } from '../../scripts/paper-models.ts'
import { expectRead, hasPoppler } from '../printed.ts'

const papers = Object.entries(paperModels())

/** The roles that a structure has for what stands in a document. */
const ROLES: Partial<Readonly<Record<Block['kind'], readonly string[]>>> = {
  heading: ['H1'],
  article: ['H1'],
  list: ['L', 'LI'],
  definitions: ['L', 'LI'],
  table: ['Table', 'TH', 'TD', 'Caption'],
}

/** The report, the minutes, the letters, the deed, the notification. */
const NAMED = [
  ...['application-completion', 'application-explanation', 'application-elimination', 'application-invitation'],
  ...['application-minutes', 'evaluation-price', 'evaluation-regularisation', 'evaluation-clarification'],
  ...['evaluation-report', 'committee-convening', 'committee-second-convening', 'committee-minutes'],
  ...['award-rejection', 'award-answer', 'award-abandonment', 'award-deed', 'award-presentation-report'],
  ...['award-notification', 'award-certificate', 'award-members', 'order-document'],
]

test('S3.7 to S3.18: a sample of every document stands in the gallery, under a reference of its own', () => {
  expect(papers.map(([name]) => name)).toEqual(expect.arrayContaining(NAMED))
  for (const [, own] of Map.groupBy(papers, ([name]) => name.split('-')[0])) {
    const titled = own.map(([, { title, reference }]) => `${title} ${reference}`)
    expect(new Set(titled).size).toBe(titled.length)
  }
})

describe.skipIf(!hasPoppler)(
  'read by Poppler: tagged, titled, its tables headed, every font embedded and readable as text',
  () => {
    test.each(papers)('%s', (_, model) =>
      expectRead(model, [...new Set(model.blocks.flatMap(({ kind }) => ROLES[kind] ?? []))]),
    )
  },
)
