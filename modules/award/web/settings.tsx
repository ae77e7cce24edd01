import type { JsonSchema, ProcessForms } from '#api/group.ts'
import type { Json } from '#kernel/canonical.ts'
import { textFieldOf } from '#ui/act/field-of.ts'
import type { ActSetting } from '#ui/case-detail.tsx'
import { ChoiceField } from '#ui/field/plain-fields.tsx'
import type { AwardFile } from '../contract.ts'
import type { Opened } from '../model/award-state.ts'
import { contractFiles } from '../model/control-rules.ts'
import { untoldOfAbandonment } from '../model/letter-rules.ts'
import { candidateIn, rejectedIn, standstillOf, untoldIn } from '../model/standing.ts'
import { CandidateField, LetterFields, OtherFields, type Signable, SignedFields } from './award-fields.tsx'
import type { AwardWords } from './words.fr.ts'

type About = {
  readonly state: Opened
  readonly file: AwardFile
  readonly form: ProcessForms | undefined
  readonly now: string
}

/** What the page knows of the forms of an award: whom a letter goes to, what it says, who may sign. */
export function settingsIn(says: AwardWords, { state, file, form, now }: About): Readonly<Record<string, ActSetting>> {
  const schemaOf = (act: string) => form?.acts[act] ?? {}
  const about = (
    act: string,
    name: string,
    among: readonly { readonly account: string; readonly name: string }[],
  ): ActSetting => ({
    fields: (fields) => (
      <>
        <CandidateField form={fields} name={name} among={among} />
        <OtherFields form={fields} schema={schemaOf(act)} but={[name]} />
      </>
    ),
  })
  const rejected = rejectedIn(state)
  return {
    sendLetters: {
      initial: { letters: lettersOf(state, now) },
      fields: (fields) => <LetterFields form={fields} candidates={state.candidates} schema={schemaOf('sendLetters')} />,
    },
    traceLetter: about('traceLetter', 'to', rejected),
    recordAsking: about('recordAsking', 'from', rejected),
    answerAsking: about(
      'answerAsking',
      'from',
      rejected.filter(({ account }) => state.askings.some(({ from, answer }) => from === account && answer === null)),
    ),
    tellAbandonment:
      state.status === 'abandoned' ? { initial: { to: untoldOfAbandonment(state).map(({ account }) => account) } } : {},
    signAsHolder: {
      fields: (fields) => (
        <SignedFields form={fields} schema={schemaOf('signAsHolder')} but={[]} signable={deedIn(state)} />
      ),
    },
    sign: signing(says, file, { schema: schemaOf('sign'), signable: holdersIn(state) }),
    ...contractSettings(state, file),
  }
}

/** What each letter that is still to leave would say, as the decision has it. */
function lettersOf(state: Opened, now: string): Json {
  const winner = candidateIn(state, state.intended)?.name ?? ''
  const untold = untoldIn(state)
  const leaving = untold.map(() => ({ sentAt: now, medium: 'electronic' as const }))
  const signableFrom = standstillOf(state, [...state.letters, ...leaving])?.term.actFrom ?? null
  return untold.map(({ account, reasons }) => {
    const passed = state.passed.find((each) => each.account === account)
    return {
      ...{ to: account, medium: 'electronic', sent: null, winner, choice: state.choice, signableFrom },
      reasons: passed?.reason ?? reasons,
    }
  })
}

/** The deed that was set from the register, which the holder signs. */
const deedIn = ({ deed }: Opened): Signable | null =>
  deed === null ? null : { document: deed.document, field: 'Titulaire' }

/** What the holder signed in one file, over which the coordinator signs. */
const holdersIn = (state: Opened): Signable | null =>
  'holder' in state && state.holder.medium === 'electronic' && state.holder.signatureFile === undefined
    ? { document: state.holder.document, field: 'Coordonnateur' }
    : null

type ToSign = { readonly schema: JsonSchema; readonly signable: Signable | null }

/** Who signs for the group, and under which act. */
const signing = (says: AwardWords, file: AwardFile, { schema, signable }: ToSign): ActSetting => ({
  fields: (fields) => (
    <>
      <ChoiceField
        label={says.signatory}
        none={says.chooseSignatory}
        options={file.signatories.map(({ id, name, title }) => [id, `${name}, ${title}`] as const)}
        {...textFieldOf(fields, 'person')}
      />
      <ChoiceField
        label={says.actCited}
        none={says.chooseAct}
        options={file.acts.map(({ id, number, date }) => [id, says.actOf(number, date)] as const)}
        {...textFieldOf(fields, 'authorisingAct')}
      />
      <SignedFields form={fields} schema={schema} but={['person', 'authorisingAct']} signable={signable} />
    </>
  ),
})

/** What is known of the contract before its forms are filled: the file that was signed, its number, to whom it is given. */
const contractSettings = (state: Opened, file: AwardFile): Readonly<Record<string, ActSetting>> => ({
  transmit: {
    initial: 'signature' in state ? { pieces: file.pieces.map(({ kind, document }) => ({ kind, document })) } : {},
  },
  acknowledge: {
    initial: 'transmission' in state && state.transmission !== null ? { number: state.transmission.number } : {},
  },
  acknowledgeCancellation: {
    initial: 'cancelled' in state ? { number: state.cancelled.at(-1)?.cancellation.number ?? '' } : {},
  },
  deliver: {
    initial:
      'notification' in state && state.notification !== null
        ? { bodies: [...file.buyers], documents: [...contractFiles(state), state.notification.letter] }
        : {},
  },
})
