import { configureGlobal, readConfigureGlobal } from 'fast-check'

/** A changed rule is caught by the first sequence of acts that shows it: looking for the shortest one would take minutes. */
configureGlobal({ ...readConfigureGlobal(), endOnFailure: true })
