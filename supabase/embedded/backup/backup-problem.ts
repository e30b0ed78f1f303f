/** What stands in the way of a backup or a restore, in one sentence for the operator. */
export class BackupProblem extends Error {}
