import type { Opened } from '../model/award-state.ts'
import { decided, requested } from './gallery-sample.ts'

/** Awards that did not go as they were to: the first is out, or the prefect asks for the suspension. */

/** The first produced nothing, and the committee is to be convened again for the second. */
export const nextAwaited: Opened = {
  ...decided,
  intended: decided.candidates[1]?.account ?? null,
  passed: [
    {
      ...{ account: decided.candidates[0]?.account ?? '', ground: 'proofs-missing', on: '2027-01-12' },
      reason: 'Les attestations demandées ne sont pas venues avant le 11 janvier.',
    },
  ],
  nextAwaited: true,
}

/** Referred to the court within ten days of its receipt: it has no effect until the judge decides, or until the month is over. */
export const suspended: Opened =
  'transmission' in requested && requested.transmission !== null
    ? {
        ...requested,
        transmission: {
          ...requested.transmission,
          requests: [],
          suspension: {
            ...{ number: '2701234', court: 'Tribunal administratif de Lille', judgments: [] },
            requestedAt: '2027-01-15T09:30:00.000Z',
          },
        },
      }
    : requested
