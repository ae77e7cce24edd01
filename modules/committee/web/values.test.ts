import { describe, expect, test } from 'vitest'
import * as T from '../testing.ts'
import { agendaOf, appointmentPayload, compositionValues, emptyAppointment, rowsIn, seatsOf } from './values.ts'

const ours = { mode: 'coordinator', coordinator: T.REGION, members: [T.REGION, T.SOMME] } as const
const everyones = { ...ours, mode: 'group' } as const

describe('what the forms of a committee send', () => {
  test('the composition that stands comes back as it was', () => {
    const standing = { from: T.mandate.from, full: T.full, substitutes: T.substitutes }
    const sent = seatsOf(compositionValues(ours, standing), ours)
    expect(sent).toEqual({ full: T.full, substitutes: T.substitutes })
  })

  test('the authority itself needs no act, whoever its order names does', () => {
    const values = compositionValues(ours, undefined)
    const [row] = rowsIn(values.chair)
    if (row === undefined) throw new Error('no chair')
    const named = { ...values, chair: [{ ...row, name: 'Le Président', capacity: 'président' }] }
    const [chair] = seatsOf({ ...named, chairBy: 'right' }, ours).full
    expect(chair).toMatchObject({ place: 'chair', ground: { by: 'right' } })
    const [other] = seatsOf({ ...named, chairBy: 'order' }, ours).full
    expect(other).toMatchObject({ ground: { by: 'order', number: '', date: '' } })
  })

  test('R1.20: in the group’s committee the coordinator’s seat chairs; an act of designation is told from an election', () => {
    const values = compositionValues(everyones, undefined)
    const rows = rowsIn(values.full).map((row, index) => ({
      ...row,
      name: `P${index}`,
      number: index === 0 ? '' : '12',
    }))
    const { full, substitutes } = seatsOf({ ...values, full: rows, election: 'e' }, everyones)
    expect(full).toMatchObject([
      { place: 'chair', body: T.REGION, ground: { by: 'election', act: 'e' } },
      { place: 'member', body: T.SOMME, ground: { by: 'designation', number: '12' } },
    ])
    expect(substitutes).toEqual([])
  })

  test('a line of the agenda that begins with a lot is on that lot', () => {
    expect(agendaOf('LOT-0001 : attribution\n\n  Questions diverses\nlot-0002')).toEqual([
      { title: 'attribution', lot: 'LOT-0001' },
      { title: 'Questions diverses', lot: null },
      { title: 'lot-0002', lot: 'LOT-0002' },
    ])
  })

  test('an hour of Paris and a length make two instants; what cannot be read is sent as nothing', () => {
    const values = { ...emptyAppointment, day: '2026-12-15', time: '10 h', minutes: '90', place: 'Lille' }
    expect(appointmentPayload(values)).toMatchObject({
      ...{ at: '2026-12-15T09:00:00.000Z', until: '2026-12-15T10:30:00.000Z', urgency: null },
    })
    expect(appointmentPayload({ ...values, time: 'midi' })).toMatchObject({ at: null, until: null })
  })
})
