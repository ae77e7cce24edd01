/** Every rule of the two processes, by its id: what the labels must put into words. */
export * from './inquiry-rules.ts'
export * from './item-rules.ts'
