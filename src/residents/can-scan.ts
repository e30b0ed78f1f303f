/** Found on Android's browsers; elsewhere the code is typed. https://wicg.github.io/shape-detection-api/ */
interface BarcodeDetector {
  detect: (source: HTMLVideoElement) => Promise<{ rawValue: string }[]>
}

interface Detecting {
  BarcodeDetector?: new (options: { formats: string[] }) => BarcodeDetector
}

const known = () => (globalThis as Detecting).BarcodeDetector

export const canScan = () => known() !== undefined && navigator.mediaDevices !== undefined

export function createDetector(): BarcodeDetector {
  const Detector = known()
  if (Detector === undefined) throw new Error('This browser reads no codes.')
  return new Detector({ formats: ['qr_code'] })
}
