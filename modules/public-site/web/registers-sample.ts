import type { RetrievalsView } from '../contract.ts'
import { first, hash } from './consultation-sample.ts'

export const retrievals: RetrievalsView = {
  verified: { count: 3, head: hash('e'), brokenAt: null },
  entries: [
    {
      number: 3,
      at: '2027-02-17T09:30:00.000Z',
      version: 2,
      whole: true,
      documents: first.map(({ name, sha256, size }) => ({ name, sha256, size })),
      follower: { number: 1, company: 'Entreprise A', siret: '' },
      hash: hash('e'),
    },
    {
      number: 2,
      at: '2027-02-05T16:02:00.000Z',
      version: 1,
      whole: false,
      documents: [{ name: 'CCTP Environnement numérique de travail.pdf', sha256: hash('a'), size: 2_408_002 }],
      follower: { number: null, company: '', siret: '' },
      hash: hash('d'),
    },
    {
      number: 1,
      at: '2027-02-03T09:04:00.000Z',
      version: 1,
      whole: true,
      documents: first.map(({ name, sha256, size }) => ({ name, sha256, size })),
      follower: null,
      hash: hash('c'),
    },
  ],
}
