import { type Accessor, createSignal, onCleanup } from 'solid-js'

type Persistence = 'unknown' | 'granted' | 'refused' | 'unsupported'

export interface InstallStatus {
  offlineReady: Accessor<boolean>
  /** A new version waits, and no form is open. */
  updateAvailable: Accessor<boolean>
  applyUpdate: () => void
  /** Whether the browser promised not to evict what is recorded. */
  persistence: Accessor<Persistence>
  askForPersistence: () => Promise<void>
  mayInstall: Accessor<boolean>
  install: () => Promise<void>
}

interface InstallPrompt extends Event {
  prompt: () => Promise<unknown>
}

const [holds, setHolds] = createSignal(0)

/** No update is offered until the returned function is called. */
function holdUpdates(): () => void {
  let isHeld = true
  setHolds((count) => count + 1)
  return () => {
    if (isHeld) setHolds((count) => count - 1)
    isHeld = false
  }
}

/** For every form: an update never takes away what is being written. */
export const useHeldUpdates = () => onCleanup(holdUpdates())

/** Registers the service worker; once per window. */
export function createInstallStatus(): InstallStatus {
  return { ...createUpdates(), ...createPersistence(), ...createInstallation() }
}

function createUpdates() {
  const [offlineReady, setOfflineReady] = createSignal(false)
  const [isWaiting, setWaiting] = createSignal(false)
  let registration: ServiceWorkerRegistration | undefined
  let isApplying = false
  const container = 'serviceWorker' in navigator ? navigator.serviceWorker : undefined

  async function register(workers: ServiceWorkerContainer) {
    registration = await workers.register('/service-worker.js')
    const look = () => setWaiting(Boolean(registration?.waiting && workers.controller))
    registration.addEventListener('updatefound', () => registration?.installing?.addEventListener('statechange', look))
    look()
    await workers.ready
    setOfflineReady(true)
  }

  const hadController = Boolean(container?.controller)
  container?.addEventListener('controllerchange', () => {
    if (isApplying) location.reload()
    // Another window changed the version: this one says so and waits for its own person.
    else if (hadController) setWaiting(true)
  })
  if (container && import.meta.env.PROD) register(container).catch(() => undefined)

  function applyUpdate() {
    // Who presses again was kept waiting by the browser: loading anew helps it on.
    if (registration?.waiting && !isApplying) registration.waiting.postMessage('take-over', [])
    else location.reload()
    isApplying = true
  }
  return { offlineReady, updateAvailable: () => isWaiting() && holds() === 0, applyUpdate }
}

function createPersistence() {
  const [persistence, setPersistence] = createSignal<Persistence>('unknown')
  const storage = 'storage' in navigator && 'persist' in navigator.storage ? navigator.storage : undefined
  const say = (isGranted: boolean, otherwise: Persistence) => setPersistence(isGranted ? 'granted' : otherwise)
  if (storage)
    storage.persisted().then(
      (isGranted) => say(isGranted, 'unknown'),
      () => undefined,
    )
  else setPersistence('unsupported')
  const askForPersistence = async () => {
    if (storage) say(await storage.persist().catch(() => false), 'refused')
  }
  return { persistence, askForPersistence }
}

function createInstallation() {
  const [offer, setOffer] = createSignal<InstallPrompt>()
  addEventListener('beforeinstallprompt', (event) => {
    event.preventDefault()
    setOffer(event as InstallPrompt)
  })
  addEventListener('appinstalled', () => setOffer(undefined))
  const install = async () => {
    await offer()?.prompt()
    setOffer(undefined)
  }
  return { mayInstall: () => offer() !== undefined, install }
}
