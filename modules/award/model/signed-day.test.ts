import { describe } from 'vitest'
import { decisionTable } from '../../../tests/decision-table.ts'
import * as T from '../testing.ts'
import type { AwardAct } from './award-acts.ts'
import type { Award } from './award-state.ts'

const rule = decisionTable<Award, AwardAct, T.Given>(T.decide)

describe('le jour de la signature : R2.62, R2.65, R2.68', () => {
  const ready = T.holderSigned()
  const announced = T.holderSigned('2026-11-23', { signableFrom: '2026-12-15' })
  const on = (day: string, ...given: string[]) => ({ on: day, facts: { given: given.map(T.instantOn) } })
  const at = (signedOn: string) => T.sign({ signedOn })
  rule(
    'dayToldReached',
    ['CCP R2181-3', 'CCP R2182-1'],
    [
      ['le jour annoncé est le premier qui soit permis', ready, at('2026-12-05'), 'met', on('2026-12-05')],
      ['la veille du jour annoncé, l’attente passée', announced, at('2026-12-14'), 'unmet', on('2026-12-14')],
      ['le jour annoncé', announced, at('2026-12-15'), 'met', on('2026-12-15')],
    ],
  )
  const sooner = T.letter(T.SECOND, { signableFrom: '2026-12-08' })
  const again = T.sendLetters([sooner, { ...sooner, to: T.IRREGULAR }])
  rule(
    'signedFromDayTold',
    ['CCP R2181-3', 'CCP R2182-1'],
    [
      ['datée d’avant le jour annoncé', announced, at('2026-12-14'), 'unmet', on('2026-12-20')],
      ['datée de ce jour', announced, at('2026-12-15'), 'met', on('2026-12-20')],
      [
        'une nouvelle lettre annonce un jour plus tôt',
        T.done(announced, again, { on: '2026-11-25' }),
        at('2026-12-08'),
        'met',
        on('2026-12-08'),
      ],
    ],
  )
  const seized = T.done(ready, T.recordReferral(), { on: '2026-11-30' })
  const judged = T.done(seized, T.recordJudgment(), { on: '2026-12-15' })
  rule(
    'daySigned',
    ['CCP R2182-1', 'CJA L551-4', 'CCP R2182-3'],
    [
      ['le fichier ne dit rien', ready, at('2026-12-07'), 'not-applicable', on('2026-12-07')],
      ['le fichier dit ce jour', ready, at('2026-12-07'), 'met', on('2026-12-07', '2026-12-07')],
      ['signé le dernier jour de l’attente', ready, at('2026-12-07'), 'unmet', on('2026-12-07', '2026-12-04')],
      ['signé le lendemain', ready, at('2026-12-05'), 'met', on('2026-12-07', '2026-12-05')],
      ['signé un autre jour permis', ready, at('2026-12-07'), 'to-appraise', on('2026-12-07', '2026-12-06')],
      ['signé le jour de la décision', ready, at('2026-12-07'), 'unmet', on('2026-12-07', '2026-11-16')],
      ['une horloge en retard sur la décision', ready, at('2026-12-07'), 'to-appraise', on('2026-12-07', '2026-11-15')],
      ['signé sous le référé', judged, at('2026-12-16'), 'unmet', on('2026-12-16', '2026-12-14')],
      ['signé le matin de la décision', judged, at('2026-12-15'), 'unmet', on('2026-12-15', '2026-12-15 10:59')],
      ['signé une fois la décision notifiée', judged, at('2026-12-15'), 'met', on('2026-12-15', '2026-12-15 11:00')],
      ['signé après la décision', judged, at('2026-12-16'), 'met', on('2026-12-16', '2026-12-16')],
      ['l’une des deux, trop tôt', ready, at('2026-12-07'), 'unmet', on('2026-12-07', '2026-12-07', '2026-12-01')],
    ],
  )
})
