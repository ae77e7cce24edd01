export { scaleTold } from './scale-text.ts'
