import { formatNumber } from '../format.ts'

const count = (number: number) => formatNumber(number, 'vi')

/** Vietnamese of ordering a walk and of a door's warnings. Its type is the law for every other dictionary of them. */
export const vi = {
  order: {
    title: 'Thứ tự đi',
    skip: 'Để nhà này sau',
    skipped: (number: string) => `Số ${number} để cuối buổi`,
    reverse: 'Đi ngược lại',
    edit: 'Sắp lại',
    done: 'Xong',
    editWords: 'Kéo tay nắm, hoặc bấm mũi tên. Thứ tự giữ trên máy hết hôm nay.',
    up: (number: string) => `Đưa số ${number} lên`,
    down: (number: string) => `Đưa số ${number} xuống`,
    grip: (number: string) => `Kéo số ${number}`,
    moved: (number: string, place: number) => `Số ${number} ở thứ ${count(place)}`,
    time: 'Tôi có bao lâu?',
    minutes: (minutes: number) => `${count(minutes)} phút`,
    fits: (homes: number, minutes: number) => `Kịp ${count(homes)} nhà, chừng ${count(minutes)} phút`,
    fitsNone: 'Chưa kịp nhà nào. Thử lâu hơn một chút.',
  },
  followUps: {
    title: 'Nên ghé lại',
  },
  part: {
    due: (day: string) => `xong trước ${day}`,
    notes: {
      go_in_pairs: 'đi hai người',
      afternoon: 'nên đi buổi chiều',
      evening: 'nên đi buổi tối',
      weekend: 'nên đi cuối tuần',
      elderly_first: 'người cao tuổi trước',
    },
  },
  booked: {
    here: (hour: string) => `Nhà này có hẹn ${hour}. Ghi xong là xong lượt hẹn.`,
  },
  care: {
    title: 'Cần để ý',
    inPairs: 'Đi hai người',
    inPairsWords: 'Nhà này đi hai người cho yên tâm.',
    doNotVisit: 'Đừng gõ cửa',
    until: (day: string) => `Đến hết ${day}, rồi nhà này tự có lại trong danh sách.`,
    why: 'Vì sao?',
    howLong: 'Trong bao lâu?',
    days: (days: number) => `${count(days)} ngày`,
    set: 'Ghi đừng gõ cửa',
    clear: 'Gõ cửa lại được',
    reasons: {
      asked: 'Gia đình xin đừng đến',
      dispute: 'Đang có chuyện lôi thôi',
      illness: 'Nhà có người ốm nặng',
      unsafe: 'Chỗ không an toàn',
    },
  },
}

export type Walking = typeof vi
