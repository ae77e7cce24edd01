import type { ActSetting } from '#ui/case-detail.tsx'
import { type Field, settingOf } from '#ui/schema-form/listed-fields.tsx'
import { INTERRUPTIONS, type Standing, WAYS } from '../model/state.ts'
import type { ClaimWords } from './words.fr.ts'

/** What the page knows of the forms of its acts: they begin today, and the court with the one that the contract names. */
export function settingsOf(
  says: ClaimWords,
  { today, court }: { readonly today: string; readonly court: string | null },
): Readonly<Record<string, ActSetting>> {
  const { form: its, after } = says
  const day = (name: string, label: string): Field => ({ as: 'day', name, label })
  const euros = (name: string, label: string): Field => ({ as: 'euros', name, label })
  const file = (name: string, label: string): Field => ({ as: 'file', name, label })
  const document = file('document', its.document)
  return {
    ...endingSettings(says, { today, court }),
    takeStance: settingOf([day('on', its.positionOn), document], { on: today }),
    recordMemorandum: settingOf(
      [day('receivedOn', its.receivedOn), euros('amount', its.amount), document],
      { receivedOn: today },
      after.recordMemorandum,
    ),
    answer: settingOf([day('on', its.answeredOn), euros('recognised', its.recognised), document], { on: today }),
    beginAmicable: settingOf(
      [
        { as: 'choice', name: 'way', label: its.way, among: WAYS.map((way) => [way, says.wayKinds[way]] as const) },
        ...[{ as: 'line', name: 'name', label: its.name } as const, day('begunOn', its.begunOn), document],
      ],
      { way: 'mediator', begunOn: today },
      after.beginAmicable,
    ),
    endAmicable: settingOf(
      [day('on', its.endedOn), { as: 'tick', name: 'agreed', label: its.agreed }, file('opinion', its.opinion)],
      { on: today },
    ),
    recordInterruption: settingOf(
      [
        {
          ...({ as: 'choice', name: 'kind', label: its.interruption } as const),
          among: INTERRUPTIONS.map((kind) => [kind, its.interruptions[kind]] as const),
        },
        ...[day('on', its.interruptedOn), document],
      ],
      { kind: 'letter', on: today },
    ),
  }
}

function endingSettings(
  { form: its, after, by }: ClaimWords,
  { today, court }: { readonly today: string; readonly court: string | null },
): Readonly<Record<string, ActSetting>> {
  const line = (name: string, label: string): Field => ({ as: 'line', name, label })
  const day = (name: string, label: string): Field => ({ as: 'day', name, label })
  const euros = (name: string, label: string): Field => ({ as: 'euros', name, label })
  const file = (name: string, label: string): Field => ({ as: 'file', name, label })
  return {
    allowChange: settingOf([file('document', its.document)], {}),
    settle: settingOf(
      [
        ...[day('on', its.settledOn), euros('amount', its.settledFor), file('document', its.settlementDocument)],
        ...[
          file('authority', its.authority),
          { as: 'tick', name: 'changesContract', label: its.changesContract } as const,
        ],
      ],
      { on: today },
      after.settle,
    ),
    goToCourt: settingOf(
      [
        {
          as: 'choice',
          name: 'by',
          label: its.by,
          among: [
            ['holder', by.holder],
            ['buyer', by.buyer],
          ],
        },
        ...[line('court', its.court), day('on', its.seizedOn), line('reference', its.reference)],
      ],
      { by: 'holder', on: today, court: court ?? '' },
    ),
    recordRuling: settingOf(
      [
        ...[day('on', its.rulingOn), day('notifiedOn', its.notifiedOn), euros('amount', its.ruledFor)],
        ...[{ as: 'text', name: 'summary', label: its.summary } as const, file('document', its.document)],
      ],
      { notifiedOn: today },
    ),
    close: settingOf([{ as: 'text', name: 'reason', label: its.reason }, file('proof', its.proof)], {}),
  }
}

/** The act that leads the page where silence does not say: what comes next in the order of a dispute. */
export function leadsOf({ status }: Standing): string | undefined {
  switch (status) {
    case 'disputed':
      return 'recordMemorandum'
    case 'in-court':
      return 'recordRuling'
    case 'judged':
      return 'close'
    default:
      return undefined
  }
}
