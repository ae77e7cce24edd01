import type { FastifyInstance } from 'fastify'
import { awardOfContract } from '#modules/award/server/index.ts'
import * as claim from '#modules/claim/server/index.ts'
import { consultationOf } from '#modules/consultation/server/index.ts'
import type { HttpContext } from '#platform/http/process-routes.ts'
import { readCase } from '#platform/journal/store.ts'

/** Where the cases stand that a claim may cite. */
const TABLES = { order: 'purchase_order', invoice: 'invoice', acceptance: 'acceptance', penalty: 'penalty' } as const

type Cited = { readonly status: string; readonly contract?: string; readonly body?: string }

/** What a claim knows of the cases that it cites, and of the file of the consultation from which its contract comes. */
const ports: claim.ClaimPorts = {
  citedOf: async (tx, groupId, { kind, id }) => {
    const { state } = await readCase<Cited>(tx, TABLES[kind], { groupId, id })
    if (state?.contract === undefined || state.body === undefined) return null
    return { contract: state.contract, body: state.body }
  },
  courtOf: async (tx, groupId, contract) => {
    const award = await awardOfContract(tx, groupId, contract)
    const file = award === undefined ? undefined : await consultationOf(tx, groupId, award.consultation)
    const named = file === undefined || file.status === 'none' ? '' : file.dossier.recourse.court.trim()
    return named === '' ? null : named
  },
}

/** The disputes of each member on what it executes, and the register of all disputes of the group. */
export const claims = {
  routes: claim.routesOf(ports),
  due: claim.dueOf(ports),
  tasks: claim.tasks,
  /** What is read of them besides their acts. */
  serve: (app: FastifyInstance, context: HttpContext): void => claim.serveRegister(app, context, ports),
}
