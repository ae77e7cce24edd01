import { decisionTable } from '../../../tests/decision-table.ts'
import {
  APPEARED,
  at,
  change,
  clock,
  decide,
  draft,
  extension,
  file,
  type Given,
  notice,
  played,
  procedure,
  RECEIPT,
} from '../testing.ts'
import type { Consultation, ConsultationAct, Hour } from './consultation-state.ts'

/** What the Publications Office confirms, and where the deadline goes once the notice has left. */
const rule = decisionTable<Consultation, ConsultationAct, Given>(decide)

const hour = (date: string, time: string): Hour => ({ date, time })
const receipt = (received: Hour): ConsultationAct => ({ type: 'recordReceipt', received, reference: 'r' })
const appeared = (published: Hour): ConsultationAct => ({ type: 'recordPublication', published, reference: 'p' })
const evening: Given = { now: '2027-02-08T15:00:00.000Z' }
const later: Given = { now: '2027-02-10T10:00:00.000Z' }
const received = played([[draft()], [{ type: 'validate' }], [notice()], [RECEIPT, evening]])
const published = played([[draft()], [{ type: 'validate' }], [notice()], [RECEIPT, evening], [APPEARED, later]])

/** The European notice appeared before anybody noted that the Office had received it. */
const alone = played([[draft()], [{ type: 'validate' }], [notice()], [APPEARED, later]])

const small: Given = { facts: { procedure: procedure({ type: 'adapted', estimate: 200_000_00 }) } }
const modest = file({ framework: { countedIn: 'amount', unit: '', minimum: null, maximum: 200_000_00, value: null } })
const fitting = { accepted: true, reason: 'un mois suffit à un objet courant' }
const national = played([
  [draft(modest), small],
  [{ type: 'validate' }, small],
  [{ ...notice(), appraisals: { minimumPeriodKept: fitting } }, small],
])

rule(
  'noticeIsEuropean',
  ['CCP R2131-20'],
  [
    ['R2.16 : un avis envoyé à l’Office', at('sent'), RECEIPT, 'met', evening],
    ['un avis national n’a pas d’accusé', national, RECEIPT, 'unmet', evening],
  ],
)

rule(
  'officeHourPlausible',
  ['CCP R2131-20'],
  [
    ['R2.16 : reçu après l’envoi', at('sent'), RECEIPT, 'met', evening],
    ['reçu dans la minute de l’envoi', at('sent'), receipt(hour('2027-02-08', '10:00')), 'met', evening],
    ['reçu la minute d’avant', at('sent'), receipt(hour('2027-02-08', '09:59')), 'unmet', evening],
    ['reçu plus tard que maintenant', at('sent'), receipt(hour('2027-02-08', '16:01')), 'unmet', evening],
    ['une heure qui n’existe pas', at('sent'), receipt(hour('2027-02-30', '10:00')), 'unmet', evening],
    ['R2.16 : reçu avant sa parution', alone, receipt(hour('2027-02-10', '08:59')), 'met', later],
    ['reçu à la minute de sa parution', alone, receipt(hour('2027-02-10', '09:00')), 'met', later],
    ['reçu après sa parution', alone, receipt(hour('2027-02-10', '09:01')), 'unmet', later],
    ['paru après l’accusé', received, APPEARED, 'met', later],
    ['paru avant l’accusé', received, appeared(hour('2027-02-08', '14:59')), 'unmet', later],
  ],
)

rule(
  'receiptAnnouncedOnce',
  ['CCP R2131-20'],
  [
    ['un premier accusé', at('sent'), RECEIPT, 'met', evening],
    ['un second', received, receipt(hour('2027-02-08', '15:30')), 'unmet', later],
  ],
)
rule(
  'publicationAnnouncedOnce',
  ['CCP R2131-20'],
  [
    ['une première parution', received, APPEARED, 'met', later],
    ['une seconde', published, appeared(hour('2027-02-10', '09:30')), 'unmet', later],
  ],
)

const march: Given = { now: '2027-03-01T09:00:00.000Z' }
rule(
  'deadlineLater',
  ['CCP R2151-4'],
  [
    ['R2.13 : plus tard', at('open'), extension({ deadline: hour('2027-03-22', '12:01') }), 'met', march],
    ['à la même minute', at('open'), extension({ deadline: hour('2027-03-22', '12:00') }), 'unmet', march],
    ['plus tôt', at('open'), change({ deadline: hour('2027-03-19', '12:00') }), 'unmet', march],
    ['un changement qui ne la déplace pas', at('open'), change({ deadline: null }), 'not-applicable', march],
  ],
)

rule(
  'deadlinePassed',
  ['CCP R2151-5', 'CCP R2143-2'],
  [
    [
      'la milliseconde d’avant',
      at('open'),
      { type: 'close' },
      'unmet',
      { now: '2027-03-22T10:59:59.999Z', actor: clock },
    ],
    ['à l’instant même', at('open'), { type: 'close' }, 'met', { now: '2027-03-22T11:00:00.000Z', actor: clock }],
  ],
)
