import type { DueActs } from '#platform/due.ts'
import { subcontractorCase } from './case.ts'
import type { SubcontractorPorts } from './ports.ts'
import { silentOn } from './queries.ts'
import { requestCase } from './request-case.ts'

/** What the silences of subcontracting entail today, each with the exact day on which it took effect. */
export const dueOf =
  (ports: SubcontractorPorts): DueActs =>
  async (tx, groupId, today) => {
    const [accepted, passed] = [subcontractorCase(ports), requestCase(ports)]
    return [
      ...(await silentOn(tx, groupId, 'subcontractor', today)).map((id) => ({
        ...{ served: accepted, id, act: { type: 'deemAccepted' } },
      })),
      ...(await silentOn(tx, groupId, 'payment_request', today)).map((id) => ({
        ...{ served: passed, id, act: { type: 'passOn' } },
      })),
    ]
  }
