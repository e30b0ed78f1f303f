import { ImportProblem } from '../import-problem.ts'
import type { ImportKind } from '../report.ts'
import { type Field, readField } from './fields.ts'
import type { Found } from './found.ts'

const needed: Record<ImportKind, { fields: Field[]; sentence: string }> = {
  areas: { fields: ['name'], sentence: 'Nothing in this file has a name: is it a list of areas?' },
  streets: { fields: ['name'], sentence: 'Nothing in this file has a street name: is it a list of streets?' },
  households: {
    fields: ['street', 'number'],
    sentence: 'Nothing in this file has both a street and a house number: is it a list of addresses?',
  },
}

/** A file of another kind, or a table with headings we do not know, is refused instead of skipped line by line. */
export function requireFields(found: Found[], kind: ImportKind): void {
  const { fields, sentence } = needed[kind]
  const isUsable = found.some(({ tags }) => fields.every((field) => readField(tags, field) !== null))
  if (!isUsable) throw new ImportProblem(sentence)
}
