/** The pure facade of the public site: it has no process of its own, only registers of what was given and said there. */
export type { Retrieval, RetrievedDocument } from './model/retrieval.ts'
