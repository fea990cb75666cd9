// The languages of a report, for everything that shows one.

export type { Language, Text } from '../connector/model/text'
