/** The file cannot be used as it is. The message is a sentence for the operator and tells where to look. */
export class ImportProblem extends Error {}
