import { clause } from '#kernel/citation.ts'
import { computed, met, notApplicable, requires, toAppraise } from '#kernel/rule.ts'
import { cite } from '#law/index.ts'
import { coefficientOf, valuesMissing } from './prices.ts'
import { revisableFrom } from './standing.ts'
import { type InForce, type OnAct, type Opening, type Revision, SINCE_CCP } from './state.ts'

/** R4.05: prices are those of a contract that was notified. */
export const contractNotified: OnAct<'bring'> = {
  id: 'contractNotified',
  basis: [cite('CCP', 'R2162-2'), cite('CCP', 'R2162-5')],
  inForce: SINCE_CCP,
  assess: ({ facts: { contract }, act, today }) => {
    const notifiedOn = contract?.notifiedOn ?? null
    return requires(notifiedOn !== null && notifiedOn <= today, { contract: act.contract, notifiedOn })
  },
}

type OnSchedule = OnAct<'bring' | 'correct'>

/** R4.05, R4.08: each line stands once, under a key of its own: an order names it, and nothing else. */
export const linesOnce: OnSchedule = {
  id: 'linesOnce',
  basis: [cite('CCP', 'R2162-2'), cite('policy', 'bordereau')],
  inForce: SINCE_CCP,
  assess: ({ act: { lines } }) => {
    const twice = lines.map(({ key }) => key).filter((key, index, all) => all.indexOf(key) !== index)
    return requires(lines.length > 0 && twice.length === 0, { lines: lines.length, twice: [...new Set(twice)] })
  },
}

/** S3.18: the file is one of those that the contract is made of; of another one a person answers that its prices are the contract's. */
export const scheduleOfContract: OnSchedule = {
  id: 'scheduleOfContract',
  basis: [clause('coordinator'), cite('CCP', 'R2162-2')],
  inForce: SINCE_CCP,
  assess: ({ facts: { documents }, act: { document } }) =>
    documents.includes(document) ? met({ document }) : toAppraise({ document }),
}

/** R5.41: the shares of a formula make the whole, and each index has the value that the prices were set by. */
export const formulaWhole: OnSchedule = {
  id: 'formulaWhole',
  basis: [cite('CCP', 'R2194-1'), cite('policy', 'bordereau')],
  inForce: SINCE_CCP,
  assess: ({ act: { revision } }) => {
    if (revision === null) return notApplicable()
    const shares = sharesOf(revision)
    const without = revision.terms.filter(({ base }) => base === 0).map(({ index }) => index)
    return requires(shares === 10_000 && revision.terms.length > 0 && without.length === 0, { shares, without })
  },
}

const sharesOf = ({ fixed, terms }: Revision): number => terms.reduce((sum, { weight }) => sum + weight, fixed)

/** What was written down wrongly is put right while nobody has ordered by it. */
export const nothingOrdered: Opening<InForce> = {
  id: 'nothingOrdered',
  basis: [cite('policy', 'bordereau'), cite('CCP', 'L2194-1')],
  inForce: SINCE_CCP,
  assess: ({ facts: { ordered } }) => requires(ordered === 0, { ordered }),
}

/** R5.41, R6.08: a price moves by the formula of the contract, or by a modification of it. */
export const revisionAgreed: Opening<InForce> = {
  id: 'revisionAgreed',
  basis: [cite('CCP', 'L2194-1', '1°'), cite('CCP', 'R2194-1')],
  inForce: SINCE_CCP,
  assess: ({ state }) => requires(state.revision !== null),
}

/** R5.41: prices are not revised more often than the contract says, nor back into what was already revised. */
export const revisionDue: OnAct<'revise', InForce> = {
  id: 'revisionDue',
  basis: [cite('CCP', 'R2194-1')],
  inForce: SINCE_CCP,
  assess: ({ state, act: { from } }) => {
    const earliest = revisableFrom(state)
    if (earliest === null) return notApplicable()
    return requires(earliest <= from, { from, earliest, months: state.revision?.everyMonths ?? 0 })
  },
}

type OnValues = OnAct<'revise' | 'settle', InForce>

/** R5.41: nothing is computed while an index of the formula has no value. */
export const valuesGiven: OnValues = {
  id: 'valuesGiven',
  basis: [cite('CCP', 'R2194-1')],
  inForce: SINCE_CCP,
  assess: ({ state: { revision }, act: { values } }) => {
    if (revision === null) return notApplicable()
    const missing = valuesMissing(revision, values)
    const ahead = values.length !== revision.terms.length
    return requires(missing.length === 0 && !ahead, { missing, given: values.map(({ index }) => index) })
  },
}

/** R5.41: a value was published by today; one that is not yet makes the revision provisional. */
export const valuesPublished: OnAct<'revise', InForce> = {
  id: 'valuesPublished',
  basis: [cite('CCP', 'R2194-1'), cite('policy', 'indices')],
  inForce: SINCE_CCP,
  assess: ({ act: { values }, today }) => {
    const ahead = values.filter(({ publishedOn }) => publishedOn !== null && today < publishedOn)
    const awaited = values.filter(({ publishedOn }) => publishedOn === null)
    return requires(ahead.length === 0, {
      ...{ ahead: ahead.map(({ index }) => index), awaited: awaited.map(({ index }) => index) },
    })
  },
}

/** R5.41: the coefficient, as it will be written down: computed, never typed. */
export const coefficientComputed: OnValues = {
  id: 'coefficientComputed',
  basis: [cite('CCP', 'R2194-1')],
  inForce: SINCE_CCP,
  assess: ({ state: { revision }, act: { values } }) => {
    if (revision === null || valuesMissing(revision, values).length > 0) return notApplicable()
    const { value, decimals } = coefficientOf(revision, values)
    return computed({ value, decimals })
  },
}

/** R5.41: a revision is settled once, when it was provisional. */
export const provisionalRevision: OnAct<'settle', InForce> = {
  id: 'provisionalRevision',
  basis: [cite('policy', 'indices'), cite('CCP', 'R2194-1')],
  inForce: SINCE_CCP,
  assess: ({ state: { versions }, act: { version } }) => {
    const found = versions.find(({ number }) => number === version)
    return requires(found?.provisional === true, { version, known: found !== undefined })
  },
}

/** R5.41: and by values that were all published. */
export const everyValuePublished: OnAct<'settle', InForce> = {
  id: 'everyValuePublished',
  basis: [cite('policy', 'indices'), cite('CCP', 'R2194-1')],
  inForce: SINCE_CCP,
  assess: ({ act: { values }, today }) => {
    const without = values.filter(({ publishedOn }) => publishedOn === null || today < publishedOn)
    return requires(without.length === 0, { without: without.map(({ index }) => index) })
  },
}
