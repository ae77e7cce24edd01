import { DocumentLink } from '#ui/document-link.tsx'
import { Due } from '#ui/due.tsx'
import { type Fact, Facts } from '#ui/facts.tsx'
import { useGroup } from '#ui/group.tsx'
import { formatDate } from '#ui/i18n/format.ts'
import { useLanguage } from '#ui/i18n/language.tsx'
import { useWords } from '#ui/i18n/words.ts'
import { Part } from '#ui/page.tsx'
import { publicationTerm, silenceTerm } from '../model/clocks.ts'
import { isPaidDirectly, totalOf } from '../model/direct.ts'
import type { At, Known } from '../model/state.ts'
import classes from './subcontractor.module.css'
import { words } from './words.ts'

type Props = { readonly state: Known }

/** What its stage says: until when it may be decided, or how it was. */
export function StandingPart({ state }: Props) {
  const says = useWords(words)
  const { today } = useGroup()
  switch (state.status) {
    case 'presented':
      return <p>{says.silence(silenceTerm(state.since, today).last)}</p>
    case 'asked':
      return (
        <>
          <p>{says.asked(state.asked.askedOn)}</p>
          <Asked pieces={state.asked.pieces} low={state.asked.low} />
        </>
      )
    case 'accepted':
      return <p>{says.how[state.how](state.acceptedOn)}</p>
    case 'refused':
      return <p className={classes.said}>{says.refused(state.refusedOn, state.reasons)}</p>
    case 'withdrawn':
      return <p className={classes.said}>{says.withdrawn(state.withdrawnOn, state.reason)}</p>
  }
}

function Asked({ pieces, low }: { readonly pieces: readonly string[]; readonly low: string | null }) {
  const says = useWords(words)
  return (
    <ul>
      {pieces.map((piece) => (
        <li key={piece}>{piece}</li>
      ))}
      {low !== null && <li>{says.low(low)}</li>}
    </ul>
  )
}

/** What the holder declared, in the order of the form. */
export function DeclarationPart({ state }: Props) {
  const says = useWords(words)
  const { language } = useLanguage()
  const { today } = useGroup()
  const { personalData: data } = state
  const rows: readonly Fact[] = [
    [says.siret, state.siret],
    [says.address, state.address],
    [says.services, state.services],
    [says.amount, says.totals(state.amount, state.vat)],
    [says.payment, isPaidDirectly(totalOf(state), today) ? says.direct : says.byHolder],
    [says.terms, state.terms],
    [says.small, state.small ? says.yes : says.no],
    [says.advance, state.advance ? says.yes : says.no],
    [says.personalData, data === null ? says.noData : says.dataOf(data.treatment, data.guaranteed)],
    ...(data === null
      ? []
      : ([
          [says.form.purposes, data.purposes],
          [says.form.data, data.data],
          [says.form.persons, data.persons],
        ] as const)),
    [says.received, formatDate(state.receivedOn, language)],
    [says.channel, says.channels[state.channel]],
  ]
  return (
    <Part title={says.declaration}>
      <Facts of={rows} />
    </Part>
  )
}

/** The files that came with it, and those that did not. */
export function DocumentsPart({ state }: Props) {
  const says = useWords(words)
  const { pieces } = says
  const file = (label: string, sha256: string | null): Fact => [
    label,
    sha256 === null ? says.missing : <DocumentLink key={label} hash={sha256} label={says.seeFile} />,
  ]
  const rows: readonly Fact[] = [
    file(pieces.declaration, state.declaration),
    file(pieces.honour, state.honour),
    file(pieces.undeclaredWork, state.undeclaredWork),
    file(pieces.claimsFree, state.claimsFree),
    ...(state.status === 'accepted' ? [file(pieces.deed, state.deed)] : []),
  ]
  return (
    <Part title={says.documents}>
      <Facts of={rows} />
    </Part>
  )
}

/** What was asked of the holder, and what it answered. */
export function QuestionsPart({ state: { questions } }: Props) {
  const says = useWords(words)
  if (questions.length === 0) return null
  return (
    <Part title={says.questions}>
      {questions.map(({ asked, answer }) => (
        <div key={`${asked.askedOn} ${answer.receivedOn}`}>
          <p>{says.askedAnswered(asked.askedOn, answer.receivedOn)}</p>
          <Asked pieces={asked.pieces} low={asked.low} />
          {answer.explanations !== '' && <p className={classes.said}>{answer.explanations}</p>}
          {answer.file !== null && (
            <p>
              <DocumentLink hash={answer.file} label={says.form.file} />
            </p>
          )}
        </div>
      ))}
    </Part>
  )
}

/** What other buyers said of it, which decided nothing. */
export function OpinionsPart({ state }: Props) {
  const says = useWords(words)
  const { lookup } = useGroup()
  if (state.words.length === 0) return null
  const rows = state.words.map(
    ({ body, favourable, said }) =>
      [lookup.name(body), `${favourable ? says.favourable : says.unfavourable} : ${said}`] as const,
  )
  return (
    <Part title={says.words}>
      <Facts of={rows} />
    </Part>
  )
}

/** What came after the acceptance: later deeds, and what is published of each act. */
export function AfterPart({ state: { laterDeeds, publications } }: { readonly state: At<'accepted'> }) {
  const says = useWords(words)
  const { language } = useLanguage()
  const { today } = useGroup()
  return (
    <>
      {laterDeeds.length > 0 && (
        <Part title={says.deeds}>
          <Facts
            of={laterDeeds.map(({ before, amount, signedOn, reason }) => [
              formatDate(signedOn, language),
              says.deedOf(before.amount, amount, reason),
            ])}
          />
        </Part>
      )}
      <Part title={says.publications}>
        <Facts
          of={publications.map(({ of, on, published }) => [
            `${says.publicationOf[of]}, ${formatDate(on, language)}`,
            published === null ? (
              <Due key={of} due={publicationTerm(on, today).last} today={today} />
            ) : (
              says.publishedAs(published.on, published.reference)
            ),
          ])}
        />
      </Part>
    </>
  )
}
