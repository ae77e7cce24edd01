import { describe, expect, test } from 'vitest'
import type { Reader } from '#kernel/reader.ts'
import * as T from '../testing.ts'
import type { Inquiry } from './inquiry-state.ts'
import type { Item } from './item-state.ts'
import { inquirySecrecy, itemSecrecy } from './secrecy.ts'

const reader = (body: string | null, coordinates: boolean, member: boolean): Reader => ({
  person: body,
  body,
  coordinates,
  member,
  cutFrom: [],
})
const coordinator = reader(T.REGION, true, true)
const somme = reader(T.SOMME, false, true)
const oise = reader(T.OISE, false, true)
const candidate = reader('aisne', false, false)
const left = reader(T.SOMME, false, false)
const nobody = reader(null, false, false)

describe('S3.20 : qui lit une information', () => {
  const listed = T.done(T.none, T.share({ recipients: T.onlySomme() }))
  test.each<[string, Item, Reader, boolean]>([
    ['pas encore dite', T.none, nobody, true],
    ['dite à tous : le coordonnateur', T.shared, coordinator, true],
    ['dite à tous : un membre', T.shared, oise, true],
    ['dite à tous : un candidat', T.shared, candidate, false],
    ['dite à tous : un membre parti, qui l’avait reçue', T.shared, left, true],
    ['dite à tous : personne', T.shared, nobody, false],
    ['dite à certains : le coordonnateur', listed, coordinator, true],
    ['dite à certains : l’un d’eux', listed, somme, true],
    ['dite à certains : un autre membre', listed, oise, false],
    ['corrigée : un membre', T.corrected, oise, true],
  ])('%s', (_case, item, reader, expected) => {
    expect(itemSecrecy.mayRead(item, reader, 'item-1')).toBe(expected)
  })
})

describe('S3.20 : qui lit une demande et sa réponse', () => {
  const kept = T.answered.status === 'answered' ? T.answered : undefined
  if (kept === undefined) throw new Error('an answered inquiry was expected')
  const forAll: Inquiry = { ...kept, audience: { kind: 'members' } }
  const forAsker: Inquiry = { ...kept, audience: { kind: 'asker', reason: 'donnée personnelle' } }
  test.each<[string, Inquiry, Reader, boolean]>([
    ['pas encore posée', T.noInquiry, nobody, true],
    ['sans réponse : qui a demandé', T.asked, somme, true],
    ['sans réponse : le coordonnateur', T.asked, coordinator, true],
    ['sans réponse : un autre membre', T.asked, oise, false],
    ['répondue à tous : un autre membre', forAll, oise, true],
    ['répondue à tous : un candidat', forAll, candidate, false],
    ['répondue à un seul : qui a demandé', forAsker, somme, true],
    ['répondue à un seul : qui a demandé, et est parti', forAsker, left, true],
    ['répondue à un seul : le coordonnateur', forAsker, coordinator, true],
    ['répondue à un seul : un autre membre', forAsker, oise, false],
  ])('%s', (_case, inquiry, reader, expected) => {
    expect(inquirySecrecy.mayRead(inquiry, reader, 'inquiry-1')).toBe(expected)
  })

  test('ce qui reste ouvert ne dit rien du contenu', () => {
    const content = ['text', 'files', 'answer', 'answerFiles', 'measure', 'confidentiality', 'contract']
    const open = [...inquirySecrecy.open, ...itemSecrecy.open]
    expect(open.filter((member) => content.includes(member))).toEqual([])
  })
})
