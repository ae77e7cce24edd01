import { describe, expect, test } from 'vitest'
import { clockActor } from '#kernel/actor.ts'
import { decisionTable, findingOf } from '../../../tests/decision-table.ts'
import * as T from '../testing.ts'
import { seat } from './seat.ts'
import type { Seat, SeatAct, SeatFacts } from './seat-state.ts'

const rule = decisionTable<Seat, SeatAct, T.Given<SeatFacts>>(T.decideSeat)
const {
  ACADEMY,
  HOSTING,
  OISE,
  REGION,
  SOMME,
  TODAY,
  USES,
  bound,
  designated,
  designation,
  invitation,
  invited,
  noSeat,
} = T
const bind: SeatAct = { type: 'bind', version: '2026-1' }
const lapse: SeatAct = { type: 'lapse' }
const replaces = { seat: 'seat-of-somme', reason: 'intérêt déclaré' }
const engineer = { facts: { seats: [T.other()] } }

describe('S6.1, S6.2, S6.3 : la composition du groupe technique', () => {
  rule(
    'groupForAProcedure',
    ['convention 6'],
    [
      ['une procédure menée', noSeat, designation(), 'met'],
      ['une procédure abandonnée', noSeat, designation(), 'unmet', { facts: { subject: T.gone } }],
      [
        'une procédure abandonnée, une signature',
        designated,
        bind,
        'unmet',
        { actor: T.sitter, facts: { subject: T.gone } },
      ],
    ],
  )
  rule(
    'seatOfAMember',
    ['convention 6'],
    [
      ['un membre', noSeat, designation(), 'met'],
      ['le coordonnateur', noSeat, designation({ body: REGION }), 'met'],
      ['un organisme étranger au groupement', noSeat, designation({ body: ACADEMY }), 'unmet'],
      [
        'un membre sorti ce jour',
        noSeat,
        designation(),
        'unmet',
        {
          facts: { group: { ...T.group, members: [{ body: SOMME, founder: true, from: '2027-01-12', until: TODAY }] } },
        },
      ],
    ],
  )
  rule(
    'ownPersonNamed',
    ['convention 6'],
    [
      ['le coordonnateur, pour un membre', noSeat, designation(), 'met'],
      ['le membre', noSeat, designation(), 'met', { actor: T.somme }],
      ['un autre membre', noSeat, designation(), 'unmet', { actor: T.oise }],
    ],
  )
  rule(
    'oneSeatAMember',
    ['convention 6', 'policy A28'],
    [
      ['aucun siège', noSeat, designation(), 'met'],
      ['un autre membre siège', noSeat, designation(), 'met', { facts: { seats: [T.other({ body: OISE })] } }],
      ['une deuxième personne', noSeat, designation(), 'unmet', engineer],
      ['une remplaçante', noSeat, designation({ replaces }), 'met', engineer],
      [
        'le coordonnateur, une deuxième fois',
        noSeat,
        designation({ body: REGION }),
        'unmet',
        { facts: { seats: [T.other({ body: REGION, kind: 'coordinator' })] } },
      ],
    ],
  )
  rule(
    'seatReplaced',
    ['convention 5', 'policy A26'],
    [
      ['personne n’est remplacé', noSeat, designation(), 'not-applicable'],
      ['une autre personne du membre', noSeat, designation({ replaces }), 'met', engineer],
      ['sans motif', noSeat, designation({ replaces: { ...replaces, reason: ' ' } }), 'unmet', engineer],
      [
        'la même personne',
        noSeat,
        designation({ replaces }),
        'unmet',
        { facts: { seats: [T.other({ person: 'teacher' })] } },
      ],
      [
        'le siège d’un autre membre',
        noSeat,
        designation({ replaces }),
        'unmet',
        { facts: { seats: [T.other({ body: OISE })] } },
      ],
      ['un siège terminé', noSeat, designation({ replaces }), 'unmet'],
    ],
  )
  rule(
    'onePersonASeat',
    ['convention 6', 'policy A2', 'policy A28'],
    [
      ['une personne', noSeat, designation(), 'met'],
      [
        'la même pour deux membres',
        noSeat,
        designation(),
        'to-appraise',
        { facts: { seats: [T.other({ body: OISE, person: 'teacher' })] } },
      ],
      [
        'une experte qui siège déjà',
        noSeat,
        invitation(),
        'to-appraise',
        { facts: { seats: [T.other({ person: 'inspector' })] } },
      ],
      [
        'la même, avec un motif',
        noSeat,
        designation({ appraisals: { onePersonASeat: { accepted: true, reason: 'deux actes, une seule équipe' } } }),
        'met',
        { facts: { seats: [T.other({ body: OISE, person: 'teacher' })] } },
      ],
    ],
  )
  rule(
    'personOfTheBody',
    ['convention 6'],
    [
      ['une fonction de l’organisme', noSeat, designation(), 'met'],
      ['aucune fonction', noSeat, designation(), 'unmet', { facts: { offices: [OISE] } }],
    ],
  )
  rule(
    'competenceStated',
    ['convention 6'],
    [
      ['dite', noSeat, designation(), 'met'],
      ['tue', noSeat, invitation({ competence: '  ' }), 'unmet'],
    ],
  )
  rule(
    'designationDated',
    ['convention 6'],
    [
      ['un acte', noSeat, designation(), 'met'],
      ['du jour', noSeat, designation({ designation: { date: TODAY, number: '1' } }), 'met'],
      ['à venir', noSeat, designation({ designation: { date: '2027-02-02', number: '1' } }), 'unmet'],
      ['sans numéro', noSeat, designation({ designation: { date: TODAY, number: ' ' } }), 'unmet'],
    ],
  )
  rule(
    'seatDatesOrdered',
    ['convention 6'],
    [
      ['sans terme', noSeat, designation(), 'met'],
      ['un jour', noSeat, designation({ until: TODAY }), 'met'],
      ['fin avant le début', noSeat, invitation({ from: '2027-03-02' }), 'unmet'],
      ['déjà passée', noSeat, invitation({ from: '2027-01-01', until: '2027-01-31' }), 'unmet'],
    ],
  )
  rule(
    'guestIsNoMember',
    ['convention 6', 'policy A29'],
    [
      ['une académie', noSeat, invitation(), 'met'],
      ['un membre', noSeat, invitation({ body: SOMME }), 'unmet'],
    ],
  )
  rule(
    'guestLimited',
    ['convention 6', 'policy A29'],
    [
      ['un thème', noSeat, invitation(), 'met'],
      ['un document du thème', noSeat, invitation({ documents: ['uses'] }), 'met'],
      ['aucun thème', noSeat, invitation({ themes: [] }), 'unmet'],
      ['un document d’un autre thème', noSeat, invitation({ documents: ['uses', 'hosting'] }), 'unmet'],
      ['un document inconnu', noSeat, invitation({ themes: [HOSTING, USES], documents: ['other'] }), 'unmet'],
    ],
  )
})

describe('S6.5, R8.13 : l’engagement de confidentialité', () => {
  rule(
    'undertakingOfTheDay',
    ['convention 6', 'policy groupe-technique'],
    [
      ['le texte du jour', designated, bind, 'met', { actor: T.sitter }],
      ['un autre texte', designated, { ...bind, version: '2025-9' as '2026-1' }, 'unmet', { actor: T.sitter }],
    ],
  )
  rule(
    'seatInCourse',
    ['convention 6'],
    [
      ['le dernier jour', invited, bind, 'met', { actor: T.expert, today: '2027-03-01' }],
      ['le lendemain', invited, bind, 'unmet', { actor: T.expert, today: '2027-03-02' }],
    ],
  )
  rule(
    'seatDayPassed',
    ['convention 6', 'policy A29'],
    [
      ['le dernier jour', invited, lapse, 'unmet', { actor: clockActor, today: '2027-03-01' }],
      ['le lendemain', invited, lapse, 'met', { actor: clockActor, today: '2027-03-02' }],
      ['sans terme', bound, lapse, 'unmet', { actor: clockActor }],
    ],
  )

  test('is signed by the person itself, and by nobody for it: not its body’s president, not the coordinator', () => {
    expect(T.decideSeat(designated, bind, { actor: T.sitter }).verdict).toBe('granted')
    for (const actor of [T.somme, T.region, { ...T.sitter, body: OISE }]) {
      const { verdict, findings } = T.decideSeat(designated, bind, { actor })
      expect([verdict, findingOf(findings, 'competence').outcome]).toEqual(['refused', 'unmet'])
    }
  })
})

describe('S5.10, S5.11: an interest, a replacement, an end', () => {
  test('whoever declared an interest neither sits nor signs', () => {
    const { verdict, findings } = T.decideSeat(designated, bind, {
      actor: T.sitter,
      facts: { interests: T.declared('teacher') },
    })
    expect(verdict).toBe('refused')
    expect(findingOf(findings, 'interestFree')).toMatchObject({ outcome: 'unmet' })
  })

  test('one act names the next person and says which seat it takes over; the clock ends that one with its reason', () => {
    const decision = T.decideSeat(noSeat, designation({ replaces }), engineer)
    expect(decision).toMatchObject({
      verdict: 'granted',
      events: [{ type: 'PersonDesignated', kind: 'member', replaces: 'seat-of-somme', reason: 'intérêt déclaré' }],
    })
    const ended = T.decideSeat(bound, { type: 'supersede', reason: 'intérêt déclaré' }, { actor: clockActor })
    expect(ended).toMatchObject({ events: [{ type: 'SeatEnded', cause: 'replaced', on: TODAY }] })
  })

  test('the seats keep who signed what when they end', () => {
    const states = [
      { type: 'GuestInvited', ...T.guest } as const,
      { type: 'UndertakingSigned', ...T.undertaken } as const,
      { type: 'SeatEnded', on: TODAY, cause: 'closed', reason: 'travaux finis' } as const,
    ]
    expect(seat.replay(states)).toEqual({
      ...{ status: 'ended', ...T.guest, undertaken: T.undertaken },
      ...{ endedOn: TODAY, cause: 'closed', reason: 'travaux finis' },
    })
    expect(seat.replay(states.slice(1))).toEqual({ status: 'none' })
    const end = T.decideSeat(bound, { type: 'end', reason: 'travaux finis' })
    expect(end).toMatchObject({ events: [{ type: 'SeatEnded', cause: 'closed', on: TODAY, reason: 'travaux finis' }] })
    expect(T.decideSeat(noSeat, designation({ body: REGION }), { facts: { offices: [REGION] } })).toMatchObject({
      events: [{ kind: 'coordinator' }],
    })
  })
})
