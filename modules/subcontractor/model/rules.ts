export * from './accepting-rules.ts'
export * from './declaring-rules.ts'
