import { useQueryClient } from '@tanstack/react-query'
import type { ActAnswer, ActRequest } from '#api/answer.ts'
import { perform } from '#api/client.ts'
import type { Resource } from '#api/shapes.ts'
import { verifyRegister } from '#api/verify.ts'
import type { FormValues } from './draft.ts'
import { useGroup } from './group.tsx'
import { useReadAfresh } from './reading.tsx'

/** Where a case stands in the API: its collection, and its identifier; `null` for a process of which a group has one. */
export type CasePlace = {
  readonly collection: string
  readonly id: string | null
  /** Of a process of which a group has one: the act that opens it, which is sent to the collection itself. */
  readonly opening?: string
  /** What a new case is begun from, where one act is begun from several places: each has its own draft. */
  readonly about?: string
}

/** Reads a case, or with the identifier `new` the acts of one that nobody has opened. */
export function useCase<S>({ collection, id }: Pick<CasePlace, 'collection' | 'id'>) {
  const { id: group } = useGroup()
  const path = `/api/groups/${group}/${collection}`
  return useReadAfresh<Resource<S>>(id === null ? path : `${path}/${id}`)
}

/** What the buttons of one case share: where an act is sent, how its receipt is verified, what is read again after it. */
export function useCaseActs<S>(place: CasePlace, resource: Resource<S>) {
  const { id: group } = useGroup()
  const queries = useQueryClient()
  const base = `/api/groups/${group}/${place.collection}`
  const opens = place.id === 'new'
  const one = place.id === null || opens ? base : `${base}/${place.id}`
  return {
    process: resource.process,
    seq: resource.seq,
    caseId: opens ? [group, 'new', ...(place.about === undefined ? [] : [place.about])].join('.') : resource.id,
    onReload: () => void queries.invalidateQueries(),
    onVerify: async () => (await verifyRegister(group)).faults.length === 0,
    /** Sends one act; `to` gives the payload its final shape. */
    send:
      <V extends FormValues>(act: string, to: (values: V) => object = (values) => values) =>
      (request: ActRequest<V>): Promise<ActAnswer> =>
        // The act that opens a case goes to the collection itself.
        perform(opens || act === place.opening ? base : `${one}/${act}`, resource.seq, {
          ...request,
          payload: to(request.payload),
        }),
  }
}
