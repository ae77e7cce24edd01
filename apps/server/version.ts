import packageJson from '../../package.json' with { type: 'json' }

/** The version of the program, kept in every journal entry: a decision can be run again with the code that took it. */
export const APP_VERSION: string = packageJson.version
