/** Every rule of an acceptance, by its id: what the labels must have a sentence for. */
export * from './adverse-rules.ts'
export * from './deciding-rules.ts'
export * from './declaring-rules.ts'
export * from './service-rules.ts'
