/** A dispute that is not over: on the convention, on an award, or on what a member executes; `bodies` are those that it is for to end it. */
export type PendingMatter = {
  readonly id: string
  readonly subject: string
  readonly status: string
  readonly process?: 'dispute' | 'award' | 'consultation' | 'claim'
  readonly bodies?: readonly string[]
}

/** What a finding says of each. */
export const toldOf = (disputes: readonly PendingMatter[]) =>
  disputes.map(({ id, subject, status, process = 'dispute', bodies = [] }) => ({
    ...{ id, subject, status, process, bodies: [...bodies] },
  }))
