import { requires } from '#kernel/rule.ts'
import { cite } from '#law/index.ts'
import { type Check, inSection, repeated } from './checked.ts'
import { SINCE_CCP } from './consultation-state.ts'

/** R2132-2: candidates receive documents: each has a content and a name of its own. */
export const documentsComplete: Check = {
  id: 'documentsComplete',
  basis: [cite('CCP', 'R2132-2'), cite('policy', 'dossier')],
  inForce: SINCE_CCP,
  assess: ({ documents }) => {
    const empty = documents.filter(({ size }) => size === 0).map(({ name }) => name)
    const twice = repeated(documents.map(({ name }) => name.toLowerCase()))
    const rules = documents.some(({ kind }) => kind === 'RC')
    return requires(documents.length > 0 && rules && empty.length + twice.length === 0, {
      documents: documents.length,
      rules,
      empty,
      twice,
    })
  },
}

/** S3.6: the specifications, the clauses and the deed are expected besides; a file without them says why. */
export const documentsExpected: Check = {
  id: 'documentsExpected',
  basis: [cite('policy', 'dossier')],
  inForce: SINCE_CCP,
  strength: 'warn',
  assess: ({ documents }) => {
    const missing = (['CCTP', 'CCAP', 'AE'] as const).filter((kind) => !documents.some((each) => each.kind === kind))
    return requires(missing.length === 0, { missing })
  },
}

/** R1.14: candidates give a price for each line that the members counted, each under its own key. */
export const pricesListed: Check = {
  id: 'pricesListed',
  basis: [cite('CCP', 'L2111-1'), cite('policy', 'dossier')],
  inForce: SINCE_CCP,
  assess: ({ dossier: { prices } }) => {
    const twice = repeated(prices.map(({ key }) => key))
    return requires(prices.length > 0 && twice.length === 0, { ...inSection('prices'), lines: prices.length, twice })
  },
}

/** R2.17: what a notice holds besides: the vocabulary of the object, and where the service is given. */
export const noticeFilled: Check = {
  id: 'noticeFilled',
  basis: [cite('CCP', 'R2131-18'), cite('CCP', 'R2131-19')],
  inForce: SINCE_CCP,
  strength: 'to-confirm',
  assess: ({ dossier: { cpv, departments } }) => {
    const wrong = cpv.filter((code) => !/^\d{8}(-\d)?$/.test(code))
    return requires(cpv.length > 0 && wrong.length === 0 && departments.length > 0, {
      ...inSection('object'),
      codes: cpv.length,
      wrong,
      departments: departments.length,
    })
  },
}

/** R2.58: a tender binds for a time that the file gives, and what may be sent is told before anybody sends. */
export const tenderLimitsTold: Check = {
  id: 'tenderLimitsTold',
  basis: [cite('policy', 'dossier')],
  inForce: SINCE_CCP,
  assess: ({ dossier: { validityDays, files } }) =>
    requires(
      validityDays > 0 &&
        files.megabytesPerFile > 0 &&
        files.megabytesPerTender >= files.megabytesPerFile &&
        files.formats.length > 0,
      { ...inSection('tender'), validityDays, ...files, formats: [...files.formats] },
    ),
}
