import { Link, useParams } from '@tanstack/react-router'
import { linkFor } from '#api/acting-for.ts'
import { type ProcedureReferral, pendingIn, type Referral } from '#modules/consultation/index.ts'
import { CourtPart } from '#modules/consultation/web/parts.ts'
import { type CaseData, CaseDetailPage, CaseReading } from '#ui/case-detail.tsx'
import { Facts } from '#ui/facts.tsx'
import { FileLinks } from '#ui/file-links.tsx'
import { FramedTable } from '#ui/framed-table.tsx'
import { useGroup } from '#ui/group.tsx'
import { useCrumbs } from '#ui/group-crumbs.tsx'
import { capitalised } from '#ui/i18n/names.ts'
import { useWords } from '#ui/i18n/words.ts'
import { Icon } from '#ui/icon.tsx'
import { useLabels } from '#ui/labels-context.tsx'
import { Page, Part } from '#ui/page.tsx'
import { Reading, useReadAfresh } from '#ui/reading.tsx'
import { Stages } from '#ui/stages.tsx'
import type { AwardFile, LetterProgress } from '../contract.ts'
import type { Award, Candidate, Opened } from '../model/award-state.ts'
import { isWhole, type ShownAward } from '../model/secrecy.ts'
import { candidateIn, standstillOf, untoldIn, voluntaryOf } from '../model/standing.ts'
import { AskingsPart } from './askings-part.tsx'
import classes from './award.module.css'
import { stagesOf } from './award-stages.ts'
import { ContractParts } from './contract-parts.tsx'
import { DeedPart, PapersPart } from './deed-part.tsx'
import { LettersPart, useLetterProgress } from './letters-part.tsx'
import { settingsIn } from './settings.tsx'
import { ToldPart, WithheldPart } from './withheld-part.tsx'
import { words } from './words.ts'

/** One award: what was decided, whom it was told to, the wait, the judge, the signatures, the control, the members; then its register. */
export function AwardPage() {
  const { caseId = '' }: { caseId?: string } = useParams({ strict: false })
  return (
    <CaseReading<ShownAward> process="award" collection="awards" caseId={caseId}>
      {(data) => <AwardDetail data={data} />}
    </CaseReading>
  )
}

export function AwardDetail({ data }: { readonly data: CaseData<ShownAward> }) {
  const { state } = data.resource
  if (!isWhole(state)) return <KeptAward state={state} />
  if (state.status === 'none') return null
  return <ReadAward data={data} state={state} />
}

function ReadAward({ data, state }: { readonly data: CaseData<ShownAward>; readonly state: Opened }) {
  const { id: group } = useGroup()
  const file = useReadAfresh<AwardFile>(`/api/groups/${group}/awards/${data.resource.id}/file`)
  const progress = useLetterProgress(data.resource.id, state)
  return (
    <Reading of={file}>{(about) => <WholeAward data={data} state={state} file={about} progress={progress} />}</Reading>
  )
}

type KeptProps = { readonly state: Exclude<ShownAward, Award> }

function KeptAward({ state }: KeptProps) {
  const says = useWords(words)
  const labels = useLabels()
  const crumbs = useCrumbs()
  return (
    <Page
      title={says.titleOf(state.title ?? state.reference ?? '', state.lot?.title ?? '')}
      lede={`${capitalised(labels.status('award', state.status))}.`}
      crumbs={crumbs}
    >
      <Part title={says.kept}>
        <p>{says.keptTeach}</p>
      </Part>
    </Page>
  )
}

export type WholeAwardProps = {
  readonly data: CaseData<ShownAward>
  readonly state: Opened
  readonly file: AwardFile
  /** How far its letters are; `null` while that is not known. */
  readonly progress: LetterProgress | null
}

export function WholeAward({ data, state, file, progress }: WholeAwardProps) {
  const says = useWords(words)
  const labels = useLabels()
  const { today } = useGroup()
  const referrals = [...state.referrals, ...file.referrals]
  const settings = settingsIn(says, { state, file, form: data.form, now: `${today}T12:00:00.000Z` })
  return (
    <CaseDetailPage
      data={data}
      title={says.titleOf(state.title, state.lot?.title ?? '')}
      list={{ path: 'awards', title: says.title }}
      lede={`${state.reference}. ${capitalised(labels.status('award', state.status))}.`}
      stages={
        <Stages
          stages={stagesOf(
            state,
            { controlled: file.controlled, seized: pendingIn({ referrals }).length > 0 },
            says.stages,
          )}
        />
      }
      opens="decide"
      {...leadingOf(state)}
      quiet={[...QUIET, ...doneIn(state, file)]}
      inPlace={['drawDeed', 'drawReport']}
      settings={settings}
    >
      <WaitPart state={state} referrals={referrals} />
      <DecisionPart state={state} />
      <LettersPart progress={progress} />
      <CandidatesPart id={data.resource.id} state={state} />
      <WithheldPart state={state} />
      <AskingsPart id={data.resource.id} state={state} />
      <ToldPart id={data.resource.id} state={state} />
      <CourtPart referrals={referrals} lots={state.lot === null ? [] : [state.lot]} />
      <OnProcedure state={state} referrals={file.referrals} />
      <DeedPart id={data.resource.id} state={state} open={isOpen(data, 'drawDeed')} />
      <PapersPart id={data.resource.id} state={state} open={isOpen(data, 'drawReport')} />
      {'signature' in state && <ContractParts id={data.resource.id} state={state} file={file} />}
    </CaseDetailPage>
  )
}

const isOpen = ({ resource }: CaseData<ShownAward>, name: string): boolean =>
  resource.acts.some(({ act, open }) => act === name && open)

/** Acts that lead only when the stage waits for them: what goes on beside, and what closes the case. */
const QUIET = [
  'passToNext',
  'keepLetters',
  'traceLetter',
  'recordAsking',
  'answerAsking',
  'recordReferral',
  'recordJudgment',
  'fineTune',
  'announce',
  'recordPieceRequest',
  'recordSuspensionRequest',
  'recordSuspensionJudgment',
  'cancelTransmission',
  'acknowledgeCancellation',
  'publish',
  'abandon',
]

/** What may be done again, and that nobody waits for. */
function doneIn(state: Opened, { buyers }: AwardFile): readonly string[] {
  const given = 'deliveries' in state ? state.deliveries.map(({ body }) => body) : []
  return [
    ...(untoldIn(state).length === 0 ? ['sendLetters'] : []),
    ...(buyers.every((body) => given.includes(body)) ? ['deliver'] : []),
  ]
}

/** The act that the stage waits for. */
function leadingOf(state: Opened): { readonly leads?: string } {
  if (pendingIn(state).length > 0) return { leads: 'recordJudgment' }
  switch (state.status) {
    case 'decided':
      return { leads: state.proofs === null ? 'askProofs' : 'recordProofs' }
    case 'proven':
      return { leads: state.formalised ? 'sendLetters' : 'signAsHolder' }
    case 'signed':
      return { leads: 'transmit' }
    default:
      return {}
  }
}

type WaitProps = { readonly state: Opened; readonly referrals: readonly Referral[] }

function WaitPart({ state, referrals }: WaitProps) {
  const says = useWords(words)
  const pending = pendingIn({ referrals })
  const standstill = standstillOf(state, state.letters)
  const chosen = voluntaryOf(state)
  if ('signature' in state || state.status === 'abandoned') {
    return state.status === 'abandoned' ? <p>{says.abandonedFor(state.abandonedOn, state.reason)}</p> : null
  }
  return (
    <Part title={says.standstill}>
      {pending.length > 0 && (
        <p className={classes.locked}>
          <Icon name="warning" /> {says.locked(pending.map(({ number }) => number).join(', '))}
        </p>
      )}
      {chosen !== null && <p>{says.waitChosen(chosen.days, chosen.term.actFrom)}</p>}
      <p>{standstill === null ? says.standstillNone : says.standstillOf(standstill.days, standstill.term.actFrom)}</p>
    </Part>
  )
}

function DecisionPart({ state }: { readonly state: Opened }) {
  const says = useWords(words)
  return (
    <Part title={says.decision}>
      <Facts
        of={[
          [says.by, says.deciders[state.by]],
          [says.decidedOn, says.on(state.decidedOn)],
          ['signature' in state ? says.holder : says.chosen, candidateIn(state, state.intended)?.name ?? says.nobody],
          [says.value, says.money(state.amount)],
          [says.why, state.choice],
        ]}
      />
      <FileLinks hashes={[state.record]} />
      {(state.nextChoices ?? []).map(({ account, decidedOn, record }) => (
        <div key={record}>
          <p>{says.nextChoice(candidateIn(state, account)?.name ?? account, decidedOn)}</p>
          <FileLinks hashes={[record]} />
        </div>
      ))}
      {state.nextAwaited === true && (
        <p className={classes.locked}>
          <Icon name="warning" /> {says.nextAwaited(candidateIn(state, state.intended)?.name ?? '')}
        </p>
      )}
    </Part>
  )
}

function CandidatesPart({ id, state }: { readonly id: string; readonly state: Opened }) {
  const says = useWords(words)
  const fate = ({ account, rejection }: Candidate) => {
    const passed = state.passed.find((each) => each.account === account)
    if (passed !== undefined) return says.passes[passed.ground]
    if (account === state.intended) return says.first
    return rejection === null ? says.first : says.rejections[rejection]
  }
  return (
    <Part title={says.candidates}>
      <FramedTable heads={[says.candidate, says.rank, says.fate, says.letter]}>
        {state.candidates.map((candidate) => (
          <tr key={candidate.account}>
            <th scope="row">{candidate.name}</th>
            <td>{candidate.rank ?? says.unranked}</td>
            <td>{fate(candidate)}</td>
            <td>
              <LetterCell id={id} state={state} candidate={candidate} />
            </td>
          </tr>
        ))}
      </FramedTable>
    </Part>
  )
}

function LetterCell({
  id,
  state,
  candidate,
}: {
  readonly id: string
  readonly state: Opened
  readonly candidate: Candidate
}) {
  const says = useWords(words)
  const { id: group } = useGroup()
  if (candidate.account === state.intended) return null
  const letter = state.letters.filter(({ to }) => to === candidate.account).at(-1)
  if (letter === undefined) return says.letterNone
  if (letter.bounced !== null)
    return <span className={classes.locked}>{says.letterBounced(letter.bounced.reason)}</span>
  const { readAt, availableAt } = letter
  return (
    <>
      {says.letterSent(letter.sentAt)}
      {readAt !== null
        ? `, ${says.letterRead(readAt)}`
        : availableAt !== null
          ? `, ${says.letterAvailable(availableAt)}`
          : ''}
      <div className={classes.note}>
        {says.media[letter.medium]}
        {' · '}
        <a href={linkFor(`/api/groups/${group}/awards/${id}/letters/${letter.to}/letter.pdf`)}>{says.letterPdf}</a>
      </div>
    </>
  )
}

type OnProcedureProps = { readonly state: Opened; readonly referrals: readonly ProcedureReferral[] }

/** What was entered on the procedure is answered there. */
function OnProcedure({ state, referrals }: OnProcedureProps) {
  const says = useWords(words)
  const { id: group } = useGroup()
  if (pendingIn({ referrals }).length === 0) return null
  return (
    <p>
      <Link to={`/groups/${group}/consultations/${state.consultation}`}>{says.judgedOnProcedure}</Link>
    </p>
  )
}
