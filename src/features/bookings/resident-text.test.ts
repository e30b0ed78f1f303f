import { describe, expect, it } from 'vitest'
import { type Told, residentText } from './resident-text.ts'

const told: Told = {
  status: 'accepted',
  starts_at: '2026-11-24T08:00:00+07:00',
  language: 'vi',
  day: '2026-11-24',
  half: 'morning',
  called: 'bà Tư Lành',
  caller_called: null,
  accepted_called: 'cô Hạnh',
  cancel_reason: null,
  code: '4k7m2p',
}
const origin = 'https://bensen.example'

describe('what a resident is told', () => {
  it('says who comes, when, how to know them, and how to change it', () => {
    const text = residentText(told, origin)
    expect(text).toContain('Chào bà Tư Lành. Cô Hạnh sẽ đến nhà giúp, sáng thứ Ba 24/11.')
    expect(text).toContain('không bao giờ hỏi mật khẩu, mã OTP hay tiền')
    expect(text).toContain('https://bensen.example/help/booking (mã hẹn 4K7 M2P)')
  })

  it('says the hour once it is agreed', () => {
    const agreed = { ...told, status: 'scheduled' as const, starts_at: '2026-11-25T09:15:00+07:00' }
    expect(residentText(agreed, origin)).toContain('lúc thứ Tư 25/11, 9 giờ 15')
  })

  it('promises nobody before somebody has taken it', () => {
    const text = residentText({ ...told, status: 'offered', accepted_called: null }, origin)
    expect(text).toContain('đang sắp xếp người đến')
    expect(text).not.toContain('sẽ đến')
  })

  it('says why it was cancelled and where to book again, without the code that opens nothing any more', () => {
    const text = residentText({ ...told, status: 'cancelled', cancel_reason: 'ward_busy' }, origin)
    expect(text).toContain('đã hủy vì tổ bận việc khác')
    expect(text).toContain('https://bensen.example/help')
    expect(text).not.toContain('4K7')
  })

  it('speaks to whoever booked for somebody, and in the language they booked in', () => {
    expect(residentText({ ...told, caller_called: 'chị Kim Liên' }, origin)).toMatch(/^Chào chị Kim Liên\./u)
    expect(residentText({ ...told, language: 'en' }, origin)).toMatch(/^Hello bà Tư Lành\. .*morning, Tue 24 Nov/u)
  })
})
