/** The pure facade of the reminders. */
import { reminder } from './model/reminder.ts'

/** Every process of this module, for the registry, the documentation and the law matrix. */
export const processes = [reminder] as const
