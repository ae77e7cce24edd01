import { notApplicable, type Rule, requires } from '#kernel/rule.ts'
import { cite } from '#law/index.ts'
import {
  type BeforeExamination,
  type Cited,
  type ExaminationFacts,
  type Found,
  type OnExamination,
  type Piece,
  type Reading,
  SINCE_CCP,
} from './examination-state.ts'

type Listed = { readonly act: { readonly pieces: readonly Piece[] }; readonly facts: ExaminationFacts }

/** R2.43: the applications of a consultation that was published are examined, and in one case. */
export const examinedOnce: OnExamination<'begin', { readonly status: 'none' }> = {
  id: 'examinedOnce',
  basis: [cite('policy', 'candidatures')],
  inForce: SINCE_CCP,
  assess: ({ facts: { consultation, examinedElsewhere } }) =>
    requires(consultation !== null && consultation.status !== 'abandoned' && !examinedElsewhere, {
      stage: consultation?.status ?? 'unknown',
      elsewhere: examinedElsewhere,
    }),
}

/** R2.40: nothing is demanded of an applicant that the file does not demand of all: each piece cites where it stands in it. */
export const pieceDemanded: Rule<Listed> = {
  id: 'pieceDemanded',
  basis: [cite('CCP', 'R2144-1'), cite('policy', 'candidatures')],
  inForce: SINCE_CCP,
  assess: ({ act: { pieces }, facts: { consultation } }) => {
    const known = consultation?.documents ?? []
    const elsewhere = pieces.filter(
      ({ demandedIn }) => 'document' in demandedIn && !known.includes(demandedIn.document),
    )
    const keys = pieces.map(({ key }) => key)
    const twice = keys.filter((key, index) => keys.indexOf(key) !== index)
    return requires(pieces.length > 0 && elsewhere.length === 0 && twice.length === 0, {
      pieces: pieces.length,
      elsewhere: elsewhere.map(({ title }) => title),
      twice,
    })
  },
}

/** R2.40: where the file published a list of its own, applications are examined by that list and no other. */
export const listAsPublished: Rule<Listed> = {
  id: 'listAsPublished',
  basis: [cite('CCP', 'R2144-1'), cite('policy', 'candidatures')],
  inForce: SINCE_CCP,
  assess: ({ act: { pieces }, facts: { consultation } }) => {
    const published = consultation?.pieces ?? null
    if (published === null) return notApplicable()
    const same =
      pieces.length === published.length &&
      published.every(({ key, title, declarable }, index) => {
        const piece = pieces[index]
        return (
          piece !== undefined &&
          piece.key === key &&
          piece.title === title &&
          piece.declarable === declarable &&
          'section' in piece.demandedIn
        )
      })
    return requires(same, { published: published.map(({ title }) => title) })
  },
}

/** R2.40: the list is the same for all: it stays as it is once an application was examined by it. */
export const listKept: BeforeExamination = {
  id: 'listKept',
  basis: [cite('policy', 'candidatures'), cite('CCP', 'R2144-1')],
  inForce: SINCE_CCP,
  assess: ({ state: { reviews } }) => requires(reviews.length === 0, { reviewed: reviews.length }),
}

/** R2.43: what is examined is the application of somebody who applied, once it is open. */
export const applicationOpen: OnExamination<'review'> = {
  id: 'applicationOpen',
  basis: [cite('CCP', 'annexe 8', 'art. 2, I, 4°'), cite('policy', 'candidatures')],
  inForce: SINCE_CCP,
  assess: ({ act: { account }, facts: { applicants } }) => {
    const found = applicants.find((each) => each.account === account)
    return requires(found?.opened === true, { operator: found?.operator ?? null, opened: found?.opened ?? false })
  },
}

/** R2.43: each piece of the list is looked at, once. */
export const everyPieceRead: OnExamination<'review'> = {
  id: 'everyPieceRead',
  basis: [cite('CCP', 'R2144-1'), cite('policy', 'candidatures')],
  inForce: SINCE_CCP,
  assess: ({ state: { pieces }, act: { readings } }) => {
    const read = readings.map(({ piece }) => piece)
    const left = pieces.filter(({ key }) => read.filter((each) => each === key).length !== 1)
    const other = read.filter((key) => !pieces.some((piece) => piece.key === key))
    return requires(left.length === 0 && other.length === 0, {
      left: left.map(({ title }) => title),
      other: other.length,
    })
  },
}

/** Where what was found of a piece may be seen: a file of the applicant with its page; nothing for what is missing. */
const SEEN_IN: Readonly<Record<Found, readonly Cited['from'][]>> = {
  present: ['envelope', 'answer'],
  declared: ['envelope', 'answer'],
  incomplete: ['envelope', 'answer'],
  unclear: ['envelope', 'answer'],
  held: ['elsewhere', 'proof'],
  missing: [],
}

const isCitedAsFound = ({ found, cited }: Reading): boolean =>
  cited === null ? SEEN_IN[found].length === 0 : SEEN_IN[found].includes(cited.from)

/** R2.40: what is said of a piece cites the file and the page on which it was seen, of this very applicant. */
export const readingCited: OnExamination<'review'> = {
  id: 'readingCited',
  basis: [cite('policy', 'candidatures')],
  inForce: SINCE_CCP,
  assess: ({ state: { pieces }, act: { readings }, facts: { uncited } }) => {
    const titleOf = (key: string): string => pieces.find((piece) => piece.key === key)?.title ?? key
    const bare = readings.filter((reading) => !isCitedAsFound(reading)).map(({ piece }) => titleOf(piece))
    return requires(bare.length === 0 && uncited.length === 0, { bare, foreign: uncited.map(titleOf) })
  },
}

/** R2.40, R2.41: what is not whole or not clear is said in words: these words are what the applicant is sent. */
export const lackTold: OnExamination<'review'> = {
  id: 'lackTold',
  basis: [cite('CCP', 'R2144-2'), cite('CCP', 'R2144-6')],
  inForce: SINCE_CCP,
  assess: ({ state: { pieces }, act: { readings } }) => {
    const silent = readings.filter(
      ({ found, note }) => (found === 'incomplete' || found === 'unclear') && note.trim() === '',
    )
    return requires(silent.length === 0, {
      silent: silent.map(({ piece }) => pieces.find(({ key }) => key === piece)?.title ?? piece),
    })
  },
}

/** R2.43: the European document is accepted wherever a declaration is; it stands for no other piece. */
export const declarationAccepted: OnExamination<'review'> = {
  id: 'declarationAccepted',
  basis: [cite('CCP', 'R2143-4')],
  inForce: SINCE_CCP,
  strength: 'to-confirm',
  assess: ({ state: { pieces }, act: { readings } }) => {
    const declared = readings.filter(({ found }) => found === 'declared').map(({ piece }) => piece)
    if (declared.length === 0) return notApplicable()
    const other = pieces.filter(({ key, declarable }) => declared.includes(key) && !declarable)
    return requires(other.length === 0, { declared: declared.length, other: other.map(({ title }) => title) })
  },
}
