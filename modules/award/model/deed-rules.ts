import { clause } from '#kernel/citation.ts'
import { met, notApplicable, requires, toAppraise } from '#kernel/rule.ts'
import { cite } from '#law/index.ts'
import { type OnAward, SINCE_CCP } from './award-facts.ts'

/** R2.71: the deed is set by the server, from the register; it is kept before it is entered. */
export const deedSet: OnAward<'drawDeed'> = {
  id: 'deedSet',
  basis: [cite('CCP', 'R2182-3'), clause('coordinator')],
  inForce: SINCE_CCP,
  assess: ({ act: { document } }) => requires(document !== ''),
}

/** R2.73: the presentation report of a formalised procedure is set by the server, from the register; it is kept before it is entered. */
export const reportSet: OnAward<'drawReport'> = {
  id: 'reportSet',
  basis: [cite('CCP', 'R2184-1'), clause('coordinator')],
  inForce: SINCE_CCP,
  assess: ({ state: { formalised }, act: { document } }) => requires(formalised && document !== '', { formalised }),
}

/** R2.71: what the holder signs is the deed that was set here, byte for byte; over other bytes a person says what was signed. */
export const signedOverDeed: OnAward<'signAsHolder'> = {
  id: 'signedOverDeed',
  basis: [cite('CCP', 'R2182-3'), cite('code-civil', '1366')],
  inForce: SINCE_CCP,
  assess: ({ state: { deed }, act: { document, signatureFile, medium }, facts: { reports } }) => {
    if (deed === null) return notApplicable({ medium, set: false })
    if (medium === 'paper') return toAppraise({ medium, set: true })
    const over = reports[signatureFile ?? document]?.over.includes(deed.document) === true
    return over ? met({ medium, set: true }) : toAppraise({ medium, set: true })
  },
}
