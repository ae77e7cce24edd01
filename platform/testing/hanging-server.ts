import { systemClock } from '../clock.ts'
import { deliverNext } from '../outbox.ts'
import { connect } from '../postgres/pool.ts'

// A server that never finishes a delivery, for a test that kills it. Its only argument is the database's address.
const [, , url = ''] = process.argv
const db = connect(url)
const mailer = { send: () => Promise.resolve(), close: () => {} }
await deliverNext(
  { db, clock: systemClock, mailer },
  {
    notice: async ({ id }) => {
      process.stdout.write(`delivering ${id}\n`)
      await new Promise((resolve) => setTimeout(resolve, 600_000))
    },
  },
)
