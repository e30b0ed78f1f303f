import { createInstallStatus, type InstallStatus } from './install.ts'

let status: InstallStatus | undefined

/** One registration per window, made when first asked for. */
export const installStatus = (): InstallStatus => (status ??= createInstallStatus())
