import type { GalleryEntry, GalleryState } from '#ui/gallery/entry.ts'
import { InGroup } from '#ui/gallery/group.tsx'
import { MEMBERS, member } from '#ui/gallery/sample.ts'
import type { Dissolution } from '../model/dissolution-state.ts'
import { DissolutionDetail } from './dissolution-page.tsx'
import type { EndData } from './end-data.ts'
import { End } from './end-page.tsx'
import {
  ALL,
  COMPLETE,
  DECLARED,
  disputed,
  ENDED,
  objection,
  open,
  PASSED,
  preparing,
  REGION,
  running,
} from './gallery-facts.ts'
import {
  actOf,
  aroundOf,
  CASE,
  closingOf,
  completionOf,
  type Done,
  dissolutionOf,
  end,
  FILE,
  finding,
  PROPOSED,
  partOf,
  RULES,
} from './gallery-sample.ts'
import { closing, completion, dissolution } from './labels.fr.ts'

const LABELS = [closing, completion, dissolution]
const listed = (state: Dissolution) => [
  { process: 'dissolution', collection: 'dissolutions', id: CASE, status: state.status, seq: 71, title: '', state },
]

const rules = (clauses: Partial<EndData['rules']['clauses']>): EndData['rules'] => ({
  ...RULES,
  clauses: { ...RULES.clauses, ...clauses },
})

const shown = (name: string, data: Partial<EndData>): GalleryState => ({
  name,
  element: (
    <InGroup labels={LABELS}>
      <End data={end(data)} />
    </InGroup>
  ),
})

const TERM_STATES: readonly GalleryState[] = [
  shown('nothing-begun', {}),
  shown('by-decision-only', {
    rules: rules({ dissolution: { atTerm: false, decision: 'majority' }, duration: { type: 'unlimited' } }),
    completion: completionOf({ status: 'none' }, ['prepare']),
  }),
  shown('silent-dated', {
    rules: rules({
      dissolution: { atTerm: true, decision: null },
      duration: { type: 'until-date', until: '2029-12-31', renewals: 1 },
    }),
    completion: completionOf({ status: 'none' }, ['prepare', 'renew']),
  }),
  shown('preparing', {
    completion: completionOf({ status: 'preparing', ...preparing() }, ['settle'], {
      declareCompletion: [open(['guarantees', 'disputes', 'archives']), running, disputed],
    }),
    disputes: [
      {
        process: 'dispute',
        collection: 'disputes',
        id: CASE,
        status: 'amicable',
        seq: 3,
        title: '',
        state: { claimant: member(9).id, respondents: [REGION] },
      },
    ],
  }),
  shown('ready', {
    completion: completionOf({ status: 'preparing', ...preparing({ checklist: ALL }) }, [
      'settle',
      'declareCompletion',
    ]),
  }),
  shown('declared', {
    completion: completionOf({ status: 'declared', ...DECLARED }, ['object'], {
      end: [finding('objectionPeriodOver', 'unmet', { until: '2027-02-10' })],
    }),
  }),
  shown('objected', {
    completion: completionOf(
      { status: 'declared', ...DECLARED, objections: [objection(null)] },
      ['object', 'answerObjection'],
      {
        end: [
          finding('objectionPeriodOver', 'unmet', { until: '2027-02-10' }),
          finding('objectionsAnswered', 'unmet', { members: [member(4).id] }),
        ],
      },
    ),
  }),
  shown('reopened', {
    completion: completionOf(
      {
        status: 'preparing',
        ...preparing({
          objections: [objection({ on: '2027-01-15', text: 'La retenue sera libérée.', reopens: ['guarantees'] })],
        }),
      },
      ['settle'],
      { declareCompletion: [open(['guarantees', 'disputes', 'archives'])] },
    ),
  }),
  shown('being-dissolved', {
    dissolutions: listed({
      ...PROPOSED,
      status: 'proposed',
      circuit: [...partOf(0, 'approved'), ...partOf(1, 'approved')],
    }),
  }),
  shown('ended', {
    completion: completionOf({ status: 'ended', ...PASSED, endedOn: '2027-01-11' }, []),
    closing: closingOf({ status: 'open', ...ENDED }, ['notifyEnd', 'depositRecords'], {
      complete: [
        finding('everyMemberNotified', 'unmet', { awaited: [member(7).id, member(8).id, member(9).id] }),
        finding('everyClassPlaced', 'unmet', { unplaced: ['award-file'] }),
      ],
    }),
    rules: { ...RULES, status: 'ended' },
  }),
  shown('complete', {
    completion: completionOf({ status: 'ended', ...PASSED, endedOn: '2027-01-11' }, []),
    closing: closingOf({ status: 'complete', ...COMPLETE, completedOn: '2027-01-18' }),
    rules: { ...RULES, status: 'ended' },
  }),
]

const tracked = (
  name: string,
  state: Dissolution,
  members: readonly Done[],
  acts: readonly string[],
): GalleryState => ({
  name,
  element: (
    <InGroup labels={LABELS}>
      <DissolutionDetail
        data={{
          place: { collection: 'dissolutions', id: CASE },
          resource: dissolutionOf(
            state.status === 'none'
              ? state
              : { ...state, circuit: members.flatMap((each, index) => partOf(index, each)) },
            acts,
          ),
          entries: [],
          form: undefined,
        }}
        around={aroundOf(members, state.status === 'signing')}
        recorded={members.flatMap((each, index) => actOf(index, each))}
      />
    </InGroup>
  ),
})

const OPENED = { ...PROPOSED, openedOn: '2027-01-12' } as const
const SIGNED = { ...OPENED, signedOn: '2027-01-15' } as const
const every = (each: Done): Done[] => MEMBERS.map(() => each)
const MIXED: readonly Done[] = [
  'approved',
  'approved',
  'sent',
  'recorded',
  'approved',
  'nothing',
  'approved',
  'approved',
  'nothing',
  'opposed',
]

/** The pages of the end of the group in every state. */
export const gallery: readonly GalleryEntry[] = [
  { name: 'end', whole: true, states: TERM_STATES },
  {
    name: 'dissolution',
    whole: true,
    states: [
      tracked('proposed', { ...PROPOSED, status: 'proposed' }, MIXED, ['approve', 'oppose', 'abandon']),
      tracked('decided', { ...PROPOSED, status: 'proposed' }, every('approved'), [
        'approve',
        'oppose',
        'openSignature',
        'abandon',
      ]),
      tracked(
        'signing',
        { ...OPENED, status: 'signing', settlementPlan: FILE },
        every('signed').with(3, 'approved').with(8, 'approved'),
        ['approve', 'sign', 'abandon'],
      ),
      tracked('signed', { ...SIGNED, status: 'signed' }, every('signed'), ['approve', 'sign']),
      tracked('dissolved', { ...SIGNED, status: 'dissolved', dissolvedOn: '2027-01-18' }, every('signed'), []),
      tracked(
        'abandoned',
        {
          ...PROPOSED,
          status: 'abandoned',
          abandonedOn: '2027-01-18',
          why: 'Le Syndicat mixte Somme Numérique s’y oppose : l’unanimité ne sera pas réunie.',
        },
        MIXED,
        [],
      ),
    ],
  },
]
