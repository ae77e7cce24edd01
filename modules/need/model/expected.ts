import { addDays } from '#kernel/calendar.ts'
import { type Basis, clause, type IsoDate } from '#kernel/citation.ts'
import { cite, param } from '#law/index.ts'
import { coordinatorOf, type Group, membersOn } from '#modules/convention/index.ts'
import type { Purchase } from './purchase-state.ts'
import type { NeedSheet } from './sheet-state.ts'

/** An act that a purchase waits for: of which case, whose it is, by when, and whether the freeze is held until it is done. */
export type ExpectedAct = {
  readonly process: 'purchase' | 'needSheet'
  readonly id: string
  readonly act: string
  readonly body: string
  /** Whose sheet it is about; `null` for an act on the purchase itself. */
  readonly member: string | null
  readonly due: IsoDate | null
  readonly basis: Basis
  readonly missing: boolean
}

/** A purchase with the sheets that answer it. */
export type Asked = {
  readonly id: string
  readonly state: Purchase
  readonly sheets: readonly { readonly id: string; readonly state: NeedSheet }[]
}

const ofMembers: Basis = [cite('CCP', 'L2111-1'), clause('execution')]
const ofCoordinator: Basis = [clause('coordinator'), cite('policy', 'besoins')]

/** The acts expected of a purchase as it stands: the sheets that lack, what each waits for, then the freeze (R1.14). */
export function expectedActs(group: Group, { id, state, sheets }: Asked, today: IsoDate): readonly ExpectedAct[] {
  const coordinator = coordinatorOf(group)
  if (state.status !== 'collecting' || coordinator === undefined) return []
  const members = membersOn(group, today).map(({ body }) => body)
  const told = sheets.flatMap(({ state: sheet }) => (sheet.status === 'none' ? [] : [sheet.body]))
  const toFile = members.filter((body) => !told.includes(body))
  const expected = [
    // A sheet that nobody has filed has no case of its own yet: the purchase is where it is filed.
    ...toFile.map((body) => ({ id, act: 'file', body, member: body, due: state.sheetsDue, basis: ofMembers })),
    ...sheets.flatMap((sheet) => expectedOf(sheet, { coordinator, sheetsDue: state.sheetsDue })),
  ].map((each) => ({ ...each, process: 'needSheet' as const, missing: each.due !== null && each.due < today }))
  if (expected.length > 0) return expected
  const freeze = { process: 'purchase', id, act: 'freeze', body: coordinator, member: null, due: null } as const
  return [{ ...freeze, missing: true, basis: [clause('coordinator'), cite('CCP', 'L2111-1')] }]
}

function expectedOf(
  { id, state }: Asked['sheets'][number],
  { coordinator, sheetsDue }: { readonly coordinator: string; readonly sheetsDue: IsoDate },
): readonly Omit<ExpectedAct, 'process' | 'missing'>[] {
  switch (state.status) {
    case 'filed': {
      const due = addDays(state.filedOn, param('need.answer', state.filedOn).value)
      return [{ id, act: 'accept', body: coordinator, member: state.body, due, basis: ofCoordinator }]
    }
    case 'returned':
      return [{ id, act: 'revise', body: state.body, member: state.body, due: state.correctBy, basis: ofMembers }]
    case 'accepted':
      return [
        {
          id,
          act: 'validate',
          body: state.body,
          member: state.body,
          due: sheetsDue,
          basis: [cite('CCP', 'L2111-1'), cite('policy', 'A21')],
        },
      ]
    default:
      return []
  }
}
