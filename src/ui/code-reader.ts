/** Found on Android's browsers. https://wicg.github.io/shape-detection-api/ */
interface BarcodeDetector {
  detect: (source: HTMLVideoElement) => Promise<{ rawValue: string }[]>
}

interface Detecting {
  BarcodeDetector?: {
    new (options: { formats: string[] }): BarcodeDetector
    getSupportedFormats?: () => Promise<string[]>
  }
}

/** Reads what is written in the codes a camera sees. */
export interface CodeReader {
  read: (video: HTMLVideoElement) => Promise<string[]>
}

const format = 'qr_code'
/** A slip held before the phone is large: more would only be slower; in pixels. */
const widest = 640

const known = () => (globalThis as Detecting).BarcodeDetector

export const hasDetector = () => known() !== undefined

export const hasCamera = () => navigator.mediaDevices !== undefined

/** The browser's own reader; throws where there is none. */
export function createDetector(): CodeReader {
  const Detector = known()
  if (Detector === undefined) throw new Error('This browser reads no codes.')
  const detector = new Detector({ formats: [format] })
  return { read: async (video) => (await detector.detect(video)).map(({ rawValue }) => rawValue) }
}

/** Some have a reader that reads other codes only. */
async function detectsCodes(): Promise<boolean> {
  const asked: Promise<string[]> | undefined = known()?.getSupportedFormats?.()
  const formats = await asked?.catch((): string[] => [])
  return hasDetector() && (formats === undefined || formats.includes(format))
}

/** The browser's own or, where it has none, one that is fetched: ahead of need, it works without a signal then. */
export async function openCodeReader(): Promise<CodeReader> {
  if (await detectsCodes()) return createDetector()
  const { createDecoder } = await import('./code-decoder.ts')
  return createDecoder(widest)
}

/** Until the service worker sees, and keeps, what is fetched. */
async function isKeeping(): Promise<void> {
  const workers: ServiceWorkerContainer | undefined = navigator.serviceWorker
  if (workers === undefined || workers.controller !== null) return
  const { promise, resolve } = Promise.withResolvers<void>()
  workers.addEventListener('controllerchange', () => resolve(), { once: true })
  await promise
}

/** While there is still a signal: where slips are read there may be none. Never rejects. */
export async function keepCodeReader(): Promise<void> {
  await isKeeping()
  await openCodeReader().catch(() => undefined)
}
