/** `npm start`: the demo on this machine, with nothing to set up. Every setting of docs/operations.md still holds. */
process.env.DEMO ??= '1'
await import('../apps/server/main.ts')
