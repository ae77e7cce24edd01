import type { ActView, Finding } from '#api/shapes.ts'
import type { GalleryEntry } from '#ui/gallery/entry.ts'
import { InGroup } from '#ui/gallery/group.tsx'
import { cite } from '#ui/gallery/sample.ts'
import type { DepositLine } from '../contract.ts'
import type { Deposit } from '../model/deposit-state.ts'
import { DepositFile } from './deposit-page.tsx'
import * as labels from './labels.fr.ts'
import { Register } from './register-page.tsx'

/** The deposits of one consultation in the gallery; operators are told by their trade. */

const uuid = (index: number): string => `00000000-0000-4000-8000-0000000e60${String(index).padStart(2, '0')}`
const CONSULTATION = uuid(0)
const DEADLINE = '2027-03-15T11:00:00.000Z'
const hash = (index: number): string => String(index).repeat(64).slice(0, 64)

const OPERATORS = [
  ['Éditeur de services numériques', '73282932000074'],
  ['Hébergeur régional', '44306184100047'],
  ['Société coopérative du logiciel libre', '80295478500028'],
] as const

const line = (index: number, over: Partial<DepositLine> = {}): DepositLine => {
  const [name, value] = OPERATORS[index % OPERATORS.length] ?? OPERATORS[0]
  return {
    rank: index + 1,
    id: uuid(index + 1),
    status: 'received',
    copy: false,
    account: uuid(20 + index),
    company: { name, identifier: { scheme: 'siret', value } },
    begunAt: '2027-03-15T08:10:00.000Z',
    receivedAt: `2027-03-15T09:4${index}:07.412Z`,
    deadline: DEADLINE,
    uncertainty: 24,
    hash: hash(index + 3),
    parts: 14,
    bytes: 218_000_000,
    ...{ troubles: [], late: null, reason: null, called: null, withdrawalAsked: null },
    ...over,
  }
}

const late = line(3, {
  status: 'late',
  begunAt: '2027-03-15T10:21:40.000Z',
  receivedAt: '2027-03-15T11:00:01.087Z',
  late: {
    ...{ parts: 13, bytes: 201_000_000, stalled: false },
    outages: [
      { from: '2027-03-15T10:40:00.000Z', until: '2027-03-15T10:46:00.000Z', shown: 'measured', failed: ['part'] },
    ],
  },
  troubles: [
    {
      at: '2027-03-15T10:42:00.000Z',
      toldAt: '2027-03-15T10:43:10.000Z',
      what: 'La ligne a été coupée trois minutes pendant l’envoi.',
    },
  ],
})
const rejected = {
  ...late,
  status: 'rejected' as const,
  reason: 'L’envoi a commencé quarante minutes avant la limite, et la coupure a duré six minutes.',
}
const copy = line(2, { id: uuid(9), rank: 5, copy: true })
const askedBack = line(2, { withdrawalAsked: '2027-03-15T10:59:58.640Z' })
const lines = [line(0), line(1, { status: 'superseded' }), askedBack, late, copy]

const finding = (rule: string, basis: Finding['basis'], outcome: Finding['outcome'] = 'met'): Finding => ({
  ...{ rule, outcome, facts: {}, basis },
})
const acts: readonly ActView[] = [
  { act: 'admit', open: true, findings: [finding('sessionOpened', [cite('CCP', 'annexe 8')])] },
  { act: 'reject', open: true, findings: [finding('sessionOpened', [cite('CCP', 'annexe 8')])] },
  { act: 'call', open: true, findings: [finding('copyOnly', [cite('CCP', 'annexe 6')])] },
]
const over: readonly ActView[] = acts.map((each) => ({
  ...each,
  open: false,
  findings: [
    { ...finding('stage', [cite('CCP', 'R2151-5')], 'unmet'), facts: { stage: 'rejected', expected: ['late'] } },
  ],
}))

const modules = [labels.deposit]
const register = (of: readonly DepositLine[] | null) => (
  <InGroup labels={modules}>
    <Register id={CONSULTATION} csv="/api" register={{ deadline: DEADLINE, receives: false, lines: of && [...of] }} />
  </InGroup>
)
const file = (of: DepositLine, views = acts) => (
  <InGroup labels={modules}>
    <DepositFile
      resource={{ id: of.id, process: 'deposit', seq: 12, state: { status: of.status } as Deposit, acts: [...views] }}
      consultation={CONSULTATION}
      line={of}
      form={undefined}
    />
  </InGroup>
)

export const gallery: readonly GalleryEntry[] = [
  {
    name: 'deposit-register',
    whole: true,
    states: [
      { name: 'some', element: register(lines) },
      { name: 'none', element: register([]) },
      { name: 'before-the-session', element: register(null) },
    ],
  },
  {
    name: 'deposit-file',
    whole: true,
    states: [
      { name: 'late', element: file(late) },
      { name: 'rejected', element: file(rejected, over) },
      { name: 'copy', element: file(copy) },
      { name: 'erased', element: file({ ...line(0), company: null }) },
    ],
  },
]
