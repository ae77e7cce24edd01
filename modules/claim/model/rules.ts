export * from './ending-rules.ts'
export * from './memorandum-rules.ts'
export * from './opening-rules.ts'
export * from './way-rules.ts'
