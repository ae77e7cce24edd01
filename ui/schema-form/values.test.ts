import { describe, expect, test } from 'vitest'
import type { JsonSchema } from '#api/group.ts'
import { emptyRecord, textKind, toPayload, withoutNull } from './values.ts'

const date: JsonSchema = { type: 'string', format: 'date' }
const schema: JsonSchema = {
  type: 'object',
  required: ['on', 'channel', 'until', 'buyers'],
  properties: {
    on: date,
    channel: { type: 'string', enum: ['letter', 'email'] },
    until: { anyOf: [date, { type: 'null' }], description: 'last day' },
    buyers: { type: 'array', items: { type: 'string', format: 'uuid' } },
    count: { type: 'integer', minimum: 2 },
    done: { type: 'boolean' },
    note: { type: 'string' },
    seat: { type: 'object', properties: { city: { type: 'string' } } },
  },
}

describe('un formulaire fait d’un schéma', () => {
  test('part de valeurs vides de chaque type', () => {
    expect(emptyRecord(schema)).toEqual({
      on: '',
      channel: 'letter',
      until: null,
      buyers: [],
      count: 2,
      done: false,
      note: '',
      seat: { city: '' },
    })
  })

  test('n’envoie pas ce qui est facultatif et laissé vide', () => {
    const sent = toPayload(schema, { ...emptyRecord(schema), on: '2027-01-18' })
    expect(sent).toMatchObject({ on: '2027-01-18', until: null })
    expect(sent).not.toHaveProperty('note')
  })

  test('reconnaît ce qui peut rester vide', () => {
    expect(withoutNull({ anyOf: [date, { type: 'null' }], description: 'last day' })).toEqual({
      schema: { ...date, description: 'last day' },
      nullable: true,
    })
    expect(withoutNull(date)).toEqual({ schema: date, nullable: false })
  })

  test.each<[string, JsonSchema, string]>([
    ['on', date, 'date'],
    ['proof', { type: 'string', pattern: '^[0-9a-f]{64}$' }, 'file'],
    ['member', { type: 'string', format: 'uuid' }, 'body'],
    ['identifiedBuyers', { type: 'string', format: 'uuid' }, 'body'],
    ['authorisingAct', { type: 'string', format: 'uuid' }, 'act'],
    ['about', { type: 'string', format: 'uuid' }, 'case'],
    ['person', { type: 'string', format: 'uuid' }, 'identifier'],
    ['reason', { type: 'string', maxLength: 4000 }, 'long'],
    ['title', { type: 'string', maxLength: 300 }, 'line'],
  ])('%s', (name, given, kind) => {
    expect(textKind(name, given)).toBe(kind)
  })
})
