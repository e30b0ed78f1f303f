import { createSignal } from 'solid-js'
import { render } from 'solid-js/web'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import type { CodeReader } from './code-reader.ts'
import { Lens } from './lens.tsx'

const words = { words: 'Đưa phiếu vào', failedWords: 'Xin cho phép máy ảnh', readerMissingWords: 'Chưa đọc được' }
const stop = vi.fn<() => void>()
const camera = { getTracks: () => [{ stop }] }
const ask = vi.fn<() => Promise<unknown>>()
let end = () => {}

beforeEach(() => {
  vi.useFakeTimers()
  stop.mockReset()
  ask.mockReset().mockResolvedValue(camera)
  // jsdom has neither a camera nor a way to show one.
  Object.assign(navigator, { mediaDevices: { getUserMedia: ask } })
  Object.assign(HTMLMediaElement.prototype, { play: async () => undefined })
})
afterEach(() => {
  end()
  vi.useRealTimers()
})

function show(open: () => CodeReader | Promise<CodeReader>, more: { onNothing?: () => void } = {}) {
  const onSeen = vi.fn<(text: string) => boolean>(() => false)
  end = render(() => <Lens {...words} {...more} open={open} onSeen={onSeen} />, document.body)
  return { onSeen }
}
const said = () => document.querySelector('[role=alert]')?.textContent
const reading = (...looks: string[][]): CodeReader => ({ read: async () => looks.shift() ?? [] })
const missing = () => Promise.reject(new Error('no signal'))

it('lets a camera that was granted go when nothing here reads codes, and does not ask for permission again', async () => {
  show(missing)
  await vi.advanceTimersByTimeAsync(1)
  expect(stop).toHaveBeenCalledOnce()
  expect(said()).toBe(words.readerMissingWords)
})

it('waits for a camera granted later than the reader was found missing', async () => {
  const { promise, resolve } = Promise.withResolvers<unknown>()
  ask.mockReturnValue(promise)
  show(missing)
  await vi.advanceTimersByTimeAsync(1)
  expect(said()).toBeUndefined()
  resolve(camera)
  await vi.advanceTimersByTimeAsync(1)
  expect(stop).toHaveBeenCalledOnce()
})

it('asks for permission where the camera was refused', async () => {
  ask.mockRejectedValue(new Error('NotAllowedError'))
  show(() => reading())
  await vi.advanceTimersByTimeAsync(1)
  expect(said()).toBe(words.failedWords)
})

it('lets a camera go that is granted only after it was closed, whatever becomes of the reader', async () => {
  const { promise, resolve } = Promise.withResolvers<unknown>()
  ask.mockReturnValue(promise)
  show(() => Promise.withResolvers<CodeReader>().promise)
  await vi.advanceTimersByTimeAsync(1)
  end()
  resolve(camera)
  await vi.advanceTimersByTimeAsync(1)
  expect(stop).toHaveBeenCalled()
})

it('lets the camera go when it is closed, also before the reader was there', async () => {
  const { promise, resolve } = Promise.withResolvers<CodeReader>()
  const [isOpen, setOpen] = createSignal(true)
  end = render(() => <>{isOpen() && <Lens {...words} open={() => promise} onSeen={() => false} />}</>, document.body)
  await vi.advanceTimersByTimeAsync(1)
  setOpen(false)
  expect(stop).toHaveBeenCalled()
  resolve(reading())
  await vi.advanceTimersByTimeAsync(1)
  expect(said()).toBeUndefined()
})

it('tells what it reads, and of looks that read nothing', async () => {
  const onNothing = vi.fn<() => void>()
  const { onSeen } = show(() => reading(['a'], [], ['b']), { onNothing })
  await vi.advanceTimersByTimeAsync(1)
  expect([onSeen.mock.calls.length, onNothing.mock.calls.length]).toEqual([1, 0])
  await vi.advanceTimersByTimeAsync(250)
  expect([onSeen.mock.calls.length, onNothing.mock.calls.length]).toEqual([1, 1])
  await vi.advanceTimersByTimeAsync(250)
  expect(onSeen).toHaveBeenLastCalledWith('b')
})
