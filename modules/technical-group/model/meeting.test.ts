import { describe, expect, test } from 'vitest'
import { decisionTable } from '../../../tests/decision-table.ts'
import * as T from '../testing.ts'
import { meeting } from './meeting.ts'
import type { Meeting, MeetingAct, MeetingFacts } from './meeting-state.ts'

const rule = decisionTable<Meeting, MeetingAct, T.Given<MeetingFacts>>(T.decideMeeting)
const { convened, convening, holding, moving, noMeeting } = T
const cancel: MeetingAct = { type: 'cancel', reason: 'trop peu de présents' }
const after = { today: '2027-02-05' }

describe('S6.4, S3.9 : les réunions', () => {
  rule(
    'meetingForAProcedure',
    ['convention 6', 'convention 3'],
    [
      ['une procédure menée', noMeeting, convening(), 'met'],
      ['une procédure abandonnée', noMeeting, convening(), 'unmet', { facts: { subject: T.gone } }],
    ],
  )
  rule(
    'meetingPlanned',
    ['convention 6', 'convention 3'],
    [
      ['à venir', noMeeting, convening(), 'met'],
      ['par un lien', noMeeting, convening({ place: '', link: 'https://exemple.fr/salle' }), 'met'],
      ['nulle part', noMeeting, convening({ place: ' ' }), 'unmet'],
      ['passée', noMeeting, convening({ at: '2027-02-01T11:00:00.000Z' }), 'unmet'],
      ['finie avant de commencer', convened, moving({ until: '2027-02-08T09:00:00.000Z' }), 'unmet'],
    ],
  )
  rule(
    'agendaStated',
    ['convention 6', 'convention 3'],
    [
      ['dit', noMeeting, convening(), 'met'],
      ['vide', noMeeting, convening({ agenda: [] }), 'unmet'],
      ['sans objet', noMeeting, convening({ title: ' ' }), 'unmet'],
    ],
  )
  rule(
    'seatsInvited',
    ['convention 6', 'convention 3'],
    [
      ['un siège', noMeeting, convening(), 'met'],
      ['personne', noMeeting, convening({ seats: [] }), 'unmet'],
      ['un siège terminé', noMeeting, convening({ seats: ['seat-of-somme', 'ended'] }), 'unmet'],
    ],
  )
  rule(
    'meetingAhead',
    ['convention 6', 'convention 3'],
    [
      ['à venir', convened, moving(), 'met'],
      ['commencée', convened, cancel, 'unmet', after],
    ],
  )
  rule(
    'meetingBegun',
    ['convention 6', 'convention 3'],
    [
      ['commencée', convened, holding(), 'met', after],
      ['à venir', convened, holding(), 'unmet'],
    ],
  )
  rule(
    'minutesWritten',
    ['convention 3', 'convention 6'],
    [
      ['écrit', convened, holding(), 'met', after],
      ['vide', convened, holding({ minutes: ' ' }), 'unmet', after],
    ],
  )
  rule(
    'attendanceOfBoundSeats',
    ['convention 6', 'policy groupe-technique'],
    [
      ['invité, engagé', convened, holding(), 'met', after],
      [
        'sans engagement',
        convened,
        holding(),
        'to-appraise',
        { ...after, facts: { seats: [T.other({ status: 'designated' })] } },
      ],
      [
        'non invité',
        convened,
        holding({ attendance: ['seat-of-oise'] }),
        'to-appraise',
        { ...after, facts: { seats: [T.other({ id: 'seat-of-oise', body: T.OISE })] } },
      ],
    ],
  )

  test('a meeting names whom it invited; each change raises the number that calendars compare', () => {
    const opened = T.decideMeeting(noMeeting, convening())
    const moved = T.decideMeeting(convened, moving())
    const cancelled = T.decideMeeting({ ...convened, sequence: 1 }, cancel)
    const decisions = [opened, moved, cancelled]
    const events = decisions.flatMap((decision) => (decision.verdict === 'granted' ? decision.events : []))
    expect(meeting.replay(events.slice(0, 1))).toEqual(convened)
    expect(meeting.replay(events.slice(0, 2))).toMatchObject({ status: 'convened', place: 'Amiens', sequence: 1 })
    expect(meeting.replay(events)).toMatchObject({ status: 'cancelled', sequence: 2, reason: 'trop peu de présents' })
    expect(meeting.replay(events.slice(1))).toEqual(noMeeting)
  })

  test('R1.33: the minutes keep the interests that stand when they are recorded, whatever is declared later', () => {
    const told = [T.interestTold()]
    const held = T.decideMeeting(convened, holding(), { ...after, facts: { toTell: told } })
    if (held.verdict !== 'granted') throw new Error('refused')
    expect(held.events).toMatchObject([{ type: 'MeetingHeld', interests: told }])
    expect(held.events.reduce(meeting.evolve, convened as Meeting)).toMatchObject({ status: 'held', interests: told })
  })

  test('S6.1: what it concludes is advice, and it decides nothing', () => {
    const held = T.decideMeeting(convened, holding(), after)
    if (held.verdict !== 'granted') throw new Error('refused')
    const state = held.events.reduce(meeting.evolve, convened as Meeting)
    expect(state).toMatchObject({
      status: 'held',
      advice: ['mesurer aux heures de cours'],
      attendance: ['seat-of-somme'],
    })
    expect(Object.keys(state).filter((key) => /vote|decision/.test(key))).toEqual([])
  })
})
