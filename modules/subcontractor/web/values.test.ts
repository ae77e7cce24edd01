import { expect, test } from 'vitest'
import { requestActs, acts as shapes } from '../contract.ts'
import * as T from '../testing.ts'
import { answerPayload, askPayload, presentPayload, presentValues, publishPayload, requestPayload } from './values.ts'

const typed = {
  ...presentValues(T.RECEIVED, T.CONTRACT),
  ...{ name: 'Hébergeur régional', siret: '73282932000074', address: '1 rue du Port', services: 'Hébergement' },
  ...{ amount: '500', vat: '100', terms: 'Prix du marché', declaration: T.FILE },
}

test('une déclaration part telle qu’elle est remplie, sans ce qui n’est pas joint', () => {
  const sent = shapes.present.parse(presentPayload(typed))
  expect(sent).toMatchObject({ amount: 500_00, vat: 100_00, personalData: null, honour: null, small: false })
  const treated = { ...typed, processes: true, treatment: 'h', purposes: 'p', data: 'd', persons: 'e' }
  expect(shapes.present.parse(presentPayload(treated)).personalData).toMatchObject({
    treatment: 'h',
    guaranteed: false,
  })
})

test('un montant qui ne se lit pas part comme rien, et le serveur le dit', () => {
  expect(shapes.present.safeParse(presentPayload({ ...typed, amount: 'cinq cents' })).success).toBe(false)
})

test('ce qui est demandé se dit une pièce par ligne ; un prix dont on ne dit rien ne paraît pas bas', () => {
  const asked = shapes.ask.parse(askPayload({ askedOn: T.TODAY, pieces: ' Kbis \n\nRIB', low: '' }))
  expect(asked).toEqual({ askedOn: T.TODAY, pieces: ['Kbis', 'RIB'], low: null })
  expect(shapes.answer.parse(answerPayload({ receivedOn: T.TODAY, file: '', explanations: '' })).file).toBeNull()
})

test('la publication dit laquelle, et une demande de paiement ses montants', () => {
  const published = publishPayload({ publication: '2', publishedOn: T.TODAY, reference: 'r' })
  expect(shapes.publish.parse(published).publication).toBe(2)
  const request = requestPayload({
    ...{ subcontractor: T.SUBCONTRACTOR, order: T.ORDER, number: 'D-1', amount: '50', vat: '10' },
    ...{ holderReceivedOn: T.TODAY, buyerReceivedOn: T.TODAY, document: T.FILE },
  })
  expect(requestActs.file.parse(request)).toMatchObject({ amount: 50_00, vat: 10_00 })
})
