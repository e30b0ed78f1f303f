import { render } from 'solid-js/web'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { ToastRegion, dismissToast, showToast } from './toast.tsx'

let end: () => void
let last = 0

beforeEach(() => {
  vi.useFakeTimers()
  end = render(() => <ToastRegion />, document.body)
  vi.advanceTimersByTime(100)
})

afterEach(() => {
  dismissToast(last)
  end()
  vi.useRealTimers()
})

const region = () => document.querySelector('[role="status"]')

describe('a toast', () => {
  it('is announced in a region that was there before it', () => {
    expect(region()?.textContent).toBe('')
    last = showToast({ text: 'Đã lưu trên máy' })
    expect(region()?.textContent).toContain('Đã lưu trên máy')
  })

  it('stays ten seconds at least, then goes', () => {
    last = showToast({ text: 'Đã lưu trên máy' })
    vi.advanceTimersByTime(10_000)
    expect(region()?.textContent).toContain('Đã lưu')
    vi.advanceTimersByTime(3_000)
    expect(region()?.textContent).toBe('')
  })

  it('waits while somebody is on it', () => {
    last = showToast({ text: 'Đã lưu trên máy' })
    document.querySelector('.toast')?.dispatchEvent(new FocusEvent('focusin', { bubbles: true }))
    vi.advanceTimersByTime(60_000)
    expect(region()?.textContent).toContain('Đã lưu')
  })

  it('gives the way back once, and is gone after it', () => {
    const undo = vi.fn<() => void>()
    last = showToast({ text: 'Đã ghi vắng nhà cho 4 nhà', undo })
    document.querySelector<HTMLButtonElement>('.toast .btn')?.click()
    expect(undo).toHaveBeenCalledOnce()
    expect(region()?.textContent).toBe('')
  })
})
