/** What the screens of other modules borrow from the questions': the words in which a question is refused. */
export { question as questionLabels } from './labels.fr.ts'
