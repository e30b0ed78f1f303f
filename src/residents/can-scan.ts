import { hasCamera, hasDetector } from '../ui/code-reader.ts'

/** Elsewhere the code is typed. */
export const canScan = () => hasDetector() && hasCamera()
