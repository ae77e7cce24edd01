import type { Finding } from '#api/shapes.ts'
import { extensionProportionate, initialTermsKept, minorChangeAppraised } from '../model/change-rules.ts'

type Asking = { readonly id: string; readonly basis: readonly Finding['basis'][number][] }
const asked = ({ id, basis }: Asking, facts: Finding['facts']): Finding => ({
  rule: id,
  outcome: 'to-appraise',
  basis: [...basis],
  facts,
})

/** What a change asks of the person who makes it. */
export const judged: readonly Finding[] = [
  asked(minorChangeAppraised, {
    sections: ['buyers', 'environment'],
    documents: [
      { kind: 'CCTP', name: 'CCTP.pdf', is: 'replaced' },
      { kind: 'annex', name: 'annexe-volumetrie.xlsx', is: 'added' },
    ],
  }),
  asked(initialTermsKept, {
    terms: [
      {
        term: 'framework',
        before: { countedIn: 'amount', unit: '', minimum: null, maximum: 12_000_000_00, value: null },
        after: { countedIn: 'amount', unit: '', minimum: null, maximum: 13_000_000_00, value: null },
      },
      { term: 'departments', before: ['59', '60', '80'], after: ['02', '59', '60', '80'] },
    ],
    object: false,
    altered: null,
  }),
  asked(extensionProportionate, {
    added: 9,
    period: 42,
    leftBefore: 21,
    leftAfter: 30,
    share: 2143,
    minimum: 30,
  }),
]
